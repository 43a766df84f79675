import { isMainThread, parentPort } from 'node:worker_threads'
import type { CardOver } from '../../shared/cardOver.ts'
import { loadFonts } from './fonts.ts'
import { join } from './join.ts'
import { pick } from './pick.ts'
import { pagesIn, typeset } from './typeset.ts'
import { warmingPack } from './warmingPack.ts'
import type { FromWorker, Task, ToWorker } from './workerMessages.ts'

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
  const { bytes, pages, over } = await made(message.task)
  // A Buffer may lie in a pool it shares: only memory of its own can be handed over.
  const own = new Uint8Array(bytes)
  tell({ kind: 'done', bytes: own, pages, memory: memoryHeld(), ...(over && { over }) }, [own.buffer])
}

async function made(task: Task): Promise<{ bytes: Uint8Array; pages: number; over?: CardOver[] }> {
  if (task.kind === 'join') return join(task.parts, task.title, task.language, task.shift, task.leaves)
  if (task.kind === 'pick') return pick(task.whole, task.pages)
  let over: CardOver[] | undefined
  const bytes = await typeset(task.pack, canPrint, task.part, (some) => {
    over = some
  })
  return { bytes, pages: pagesIn(bytes), ...(over && { over }) }
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
