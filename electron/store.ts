import { parentPort as workerPort } from 'node:worker_threads'
import { openOffice } from './answers/office.ts'
import { newServer, type PagePort } from './answers/serve.ts'
import type { Desktop, DesktopAnswer, FromStore, Setup, ToStore } from './desktop.ts'

// The store's own process: shelf and answers, behind the one contract. A worker thread in the browser host, a
// utilityProcess in Electron; both speak to it with the same few messages (desktop.ts).

/** What differs between the two: how a message and the ports with it come in, and how one goes out. */
interface Host {
  send(message: FromStore): void
  hear(listener: (message: ToStore, ports: readonly PagePort[]) => void): void
}

/** Electron's parent port, as far as it is used here: `process.parentPort` of a utilityProcess. */
interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: ToStore; ports: PagePort[] }) => void): void
}

function hostOf(): Host {
  if (workerPort) {
    const port = workerPort
    return {
      send: (message) => port.postMessage(message),
      hear: (listener) =>
        port.on('message', (message: ToStore & { port?: PagePort }) =>
          listener(message, message.port ? [message.port] : [])
        )
    }
  }
  const { parentPort } = process as unknown as { parentPort?: UtilityPort }
  if (!parentPort) throw new Error('the store is started by a host, not by hand')
  return {
    send: (message) => parentPort.postMessage(message),
    hear: (listener) => parentPort.on('message', (event) => listener(event.data, event.ports))
  }
}

const host = hostOf()
const asked = new Map<number, (answer: DesktopAnswer) => void>()
const askDesktop: NonNullable<Desktop> = (ask) =>
  new Promise((resolve) => {
    const number = asked.size === 0 ? 1 : Math.max(...asked.keys()) + 1
    asked.set(number, resolve)
    host.send({ kind: 'ask', number, ask })
  })

async function begin(setup: Setup) {
  const tellLanguage = () => host.send({ kind: 'language', language: office.preferences.now().language })
  const built = (name: string) => new URL(`./${name}.js`, import.meta.url)
  const workers = {
    print: built('print'),
    intake: built('intake'),
    holidays: built('holidays'),
    papers: built('papers')
  }
  const office = openOffice(setup, workers, setup.host === 'electron' ? askDesktop : null, tellLanguage)
  if (setup.sample) await office.openSample()
  tellLanguage()
  return { office, serve: newServer(office) }
}

// A page that sends what is no message fails alone: it must not end the store for the others.
process.on('unhandledRejection', (thrown) => console.error(thrown))

let store: ReturnType<typeof begin> | null = null
host.hear((message, ports) => {
  if (message.kind === 'answer') {
    asked.get(message.ask)?.(message.value)
    asked.delete(message.ask)
    return
  }
  void take(message, ports).catch((thrown: unknown) => {
    if (message.kind === 'begin') host.send({ kind: 'failed', message: String(thrown) })
    else console.error(thrown)
    if (message.kind === 'close') host.send({ kind: 'closed' })
  })
})

async function take(message: Exclude<ToStore, { kind: 'answer' }>, ports: readonly PagePort[]) {
  if (message.kind === 'begin') {
    store = begin(message.setup)
    await store
    return host.send({ kind: 'ready' })
  }
  if (!store) throw new Error(`${message.kind} before begin`)
  const { office, serve } = await store
  switch (message.kind) {
    case 'page':
      for (const port of ports) serve(port)
      return
    case 'woke':
      return office.woke()
    case 'focus':
      return office.desk()?.binder.sweep()
    case 'wanted':
      return office.notices.post({ kind: 'wanted', dossier: message.dossier })
    case 'close':
      await office.leave()
      host.send({ kind: 'closed' })
  }
}
