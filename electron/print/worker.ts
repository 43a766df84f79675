import { isMainThread, parentPort } from 'node:worker_threads'
import { attach } from './attach.ts'
import { loadFonts } from './fonts.ts'
import { join } from './join.ts'
import { layIn } from './layIn.ts'
import { pick } from './pick.ts'
import { type Heard, pagesIn, typeset } from './typeset.ts'
import { warmingPack } from './warmingPack.ts'
import type { FromWorker, Made, Task, ToWorker } from './workerMessages.ts'

// The print worker's entry: a thread under the browser host, or a utility process, whose port wraps what it brings in `data`.
// Typesetting blocks it for as long as it takes, so nothing else runs here.

interface Port {
  on(event: 'message', listener: (message: ToWorker | { data: ToWorker }) => void): unknown
  postMessage(message: FromWorker, transfer?: readonly ArrayBuffer[]): void
}
const port = parentPort ?? (process as { parentPort?: Port }).parentPort
if (!port) throw new Error('The print worker is started by the press.')

let canPrint: (codePoint: number) => boolean = () => true
let last: Promise<void> = Promise.resolve()

port.on('message', (arrived: ToWorker | { data: ToWorker }) => {
  const message = 'data' in arrived ? arrived.data : arrived
  last = last
    .then(() => work(message))
    .catch((thrown) => {
      tell({ kind: message.kind === 'begin' ? 'unfit' : 'failed', why: whyOf(thrown) })
    })
})

async function work(message: ToWorker): Promise<void> {
  if (message.kind === 'begin') {
    canPrint = loadFonts(message.fontFolder)
    // The first page costs five times the next: fonts are parsed and the engine compiled before anybody waits.
    await typeset(warmingPack, canPrint)
    return tell({ kind: 'ready' })
  }
  const done = await made(message.task)
  // A Buffer may lie in a pool it shares: only memory of its own can be handed over.
  const own = new Uint8Array(done.bytes)
  tell({ ...done, kind: 'done', bytes: own, memory: memoryHeld() }, [own.buffer])
}

async function made(task: Task): Promise<Made> {
  switch (task.kind) {
    case 'join':
      return join(task.parts, task.title, task.language, task.shift, task.leaves)
    case 'pick':
      return pick(task.whole, task.pages)
    case 'attach': {
      const opened = await attach(task)
      return 'why' in opened ? { bytes: new Uint8Array(), pages: 0, why: opened.why } : opened
    }
    case 'lay-in':
      return layIn(task.whole, task.frames, task.papers)
    case 'typeset': {
      let heard: Heard | undefined
      const bytes = await typeset(task.pack, canPrint, task.part, (said) => {
        heard = said
      })
      return { bytes, pages: pagesIn(bytes), ...heard }
    }
  }
}

function tell(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  // A utility process hands nothing over but ports.
  if (parentPort) parentPort.postMessage(message, transfer)
  else port?.postMessage(message)
}

function memoryHeld(): number {
  const { rss, heapTotal, external } = process.memoryUsage()
  return isMainThread ? rss : heapTotal + external
}

const whyOf = (thrown: unknown) =>
  (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)).slice(0, 400)
