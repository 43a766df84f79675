import type { Pack } from '../../shared/pack.ts'
import { ProblemError } from '../../shared/problem.ts'
import { countedThrough, partsOf } from './parts.ts'
import { type Made, startTypesetter, type Typesetter, threadLine, type WorkerLine } from './typesetter.ts'
import type { Task } from './workerMessages.ts'

/** A finished print. */
export type Printed = Made

export interface Press {
  /**
   * Makes the PDF of a pack. `onProgress` hears how many parts of how many are set. Prints wait for each other.
   * Throws a ProblemError: `cancelled` at once when the signal fires, `print-failed` for anything else; the next print
   * finds a fresh worker.
   */
  print(pack: Pack, onProgress: (done: number, of: number) => void, signal: AbortSignal): Promise<Printed>
  /** Some pages of a finished print, counted from 1; throws `print-failed`. */
  pick(whole: Uint8Array, pages: readonly number[]): Promise<Printed>
  close(): void
}

export interface PressSetup {
  /** worker.ts, or what it was built to. */
  entry: string | URL
  /** A folder as @expo-google-fonts lays it out, or with the files of `fontFiles` side by side. */
  fontFolder: string
  /** How the worker is started; a thread unless said otherwise. */
  start?: (entry: string | URL) => WorkerLine
  /** A worker that set so many pages or holds so many bytes is replaced: react-pdf grows. */
  wear?: { pages: number; bytes: number }
  /** Milliseconds a part may take before the worker is given up. */
  patience?: number
}

/** Opens the press: its one worker starts and warms up at once, in the background. */
export function openPress({
  entry,
  fontFolder,
  start = threadLine,
  wear = { pages: 200, bytes: 400_000_000 },
  patience = 120_000
}: PressSetup): Press {
  const begin = () => startTypesetter(start(entry), fontFolder, wear)
  let typesetter: Typesetter | null = begin()
  let last: Promise<unknown> = Promise.resolve()

  /** The worker, or a fresh one where the last is gone or worn. */
  const atHand = (): Typesetter => {
    if (typesetter?.isWorn()) typesetter.end()
    if (!typesetter || typesetter.isGone()) typesetter = begin()
    return typesetter
  }

  async function perform(task: Task, signal: AbortSignal): Promise<Made> {
    const worker = atHand()
    // What it is setting can't be interrupted: stopping means ending the worker, and warming the next one meanwhile.
    const giveUp = () => {
      worker.end()
      typesetter = begin()
    }
    signal.addEventListener('abort', giveUp, { once: true })
    const timer = setTimeout(giveUp, patience)
    try {
      return await worker.do(task)
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
    }
  }

  async function run(pack: Pack, onProgress: (done: number, of: number) => void, signal: AbortSignal): Promise<Made> {
    const parts = partsOf(pack)
    const isList = parts[0]?.rows !== undefined
    const isShifted = pack.shift.x !== 0 || pack.shift.y !== 0
    const steps = parts.length === 1 && !isShifted ? 1 : parts.length * (isList ? 2 : 1) + 1
    let done = 0
    const step = async (task: Task) => {
      signal.throwIfAborted()
      const made = await perform(task, signal)
      done += 1
      onProgress(done, steps)
      return made
    }
    onProgress(0, steps)
    const made: Made[] = []
    for (const { pack: piece, rows } of parts) {
      made.push(await step({ kind: 'typeset', pack: piece, ...(rows && { part: { ...rows, count: { before: 0 } } }) }))
    }
    const [only] = made
    if (only && made.length === 1 && !isShifted) return only
    let pieces = made
    if (isList && parts.length > 1) {
      // Only now it is known how many pages come before each part.
      const rows = parts.flatMap((part) => part.rows ?? [])
      pieces = []
      for (const part of countedThrough(
        made.map((one) => one.pages),
        rows
      )) {
        pieces.push(await step({ kind: 'typeset', pack, part }))
      }
    }
    const { title, language, shift } = pack
    return step({ kind: 'join', parts: pieces.map((one) => one.bytes), title, language, shift })
  }

  return {
    print(pack, onProgress, signal) {
      const cancelled = () => new ProblemError('cancelled')
      const job = last.then(async () => {
        if (signal.aborted) throw cancelled()
        try {
          return await run(pack, onProgress, signal)
        } catch (thrown) {
          if (signal.aborted) throw cancelled()
          const code = thrown instanceof Error ? thrown.message.slice(0, 200) : ''
          throw new ProblemError('print-failed', { code }, { cause: thrown })
        }
      })
      last = job.catch(() => {})
      return job
    },
    pick(whole, pages) {
      const job = last.then(() =>
        perform({ kind: 'pick', whole, pages: [...pages] }, new AbortController().signal).catch((thrown) => {
          throw new ProblemError('print-failed', { code: String(thrown).slice(0, 200) }, { cause: thrown })
        })
      )
      last = job.catch(() => {})
      return job
    },
    close() {
      typesetter?.end()
      typesetter = null
    }
  }
}
