import { homedir } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CommandLine } from './commandLine.ts'
import type { FromStore, ToStore } from './desktop.ts'
import { type BrowserDoor, type DoorPage, openBrowserDoor } from './door/browserDoor.ts'
import { type Shown, showInBrowser } from './door/showInBrowser.ts'
import { foldersOf } from './folders.ts'

/**
 * The app as a page on loopback: the store is a worker thread, this thread only keeps the door. Prints the address, shows
 * it unless told not to, and leaves on Ctrl-C with every act on disk as plain files.
 */
export async function runBrowserHost(parts: { store: string; version: string; words: CommandLine; page: DoorPage }) {
  const { words } = parts
  const folders = foldersOf({ platform: process.platform, home: homedir(), env: process.env })
  const store = startStore(parts.store)
  const ready = store.say(
    {
      kind: 'begin',
      setup: {
        host: 'browser',
        version: parts.version,
        systemLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
        folders,
        prints: null,
        binder: words.binder,
        sample: words.sample,
        clock: { CARPETA_NOW: process.env['CARPETA_NOW'], CARPETA_TODAY: process.env['CARPETA_TODAY'] }
      }
    },
    'ready'
  )
  let wasVisited = false
  let shown: Shown | null = null
  const door = await openBrowserDoor({
    page: parts.page,
    letIn(port) {
      wasVisited = true
      shown?.forget()
      store.worker.postMessage({ kind: 'page', port } satisfies ToStore & { port: unknown }, [port])
    }
  })
  await ready
  const leave = onceOnly(() => leaveBy(door, store))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  leaveWithParent(leave)
  process.stdout.write(`Carpeta: ${door.address}\n`)
  if (words.noOpen) return
  shown = showInBrowser(door.address, folders.config)
  if (!shown?.closed) return
  await shown.closed
  // the app's own window was shut: the app ends, as a window's app does; another page may still be looking
  setTimeout(() => wasVisited && door.pages() === 0 && leave(), 1000)
}

type Store = ReturnType<typeof startStore>

function startStore(path: string) {
  const worker = new Worker(path)
  worker.on('message', (message: FromStore) => {
    if (message.kind === 'failed') stopWith(message.message)
  })
  worker.on('error', (thrown) => stopWith(String(thrown)))
  return {
    worker,
    /** Says something and waits for what answers it, or for the end of the store. */
    say: (message: ToStore, until: FromStore['kind']) =>
      new Promise<void>((resolve) => {
        worker.on('message', ({ kind }: FromStore) => kind === until && resolve())
        worker.once('exit', () => resolve())
        worker.postMessage(message)
      })
  }
}

/** Who started us was killed without a word (kill -9): nobody would end us any more, and the binder would stay held. */
function leaveWithParent(leave: () => void) {
  const startedBy = process.ppid
  setInterval(() => process.ppid !== startedBy && leave(), 1000).unref()
}

async function leaveBy(door: BrowserDoor, store: Store) {
  await store.say({ kind: 'close' }, 'closed')
  await door.close()
  process.exit(0)
}

function onceOnly(job: () => Promise<void>): () => void {
  let isDone = false
  return () => {
    if (!isDone) void job()
    isDone = true
  }
}

function stopWith(sentence: string): never {
  process.stderr.write(`Carpeta: ${sentence}\n`)
  process.exit(1)
}
