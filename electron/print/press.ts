import { availableParallelism } from 'node:os'
import type { Pack, Sheet } from '../../shared/pack.ts'
import { ProblemError } from '../../shared/problem.ts'
import { attachAll, type PaperSource, stepsToAttach } from './attachAll.ts'
import { countedThrough, type Part, partsOf } from './parts.ts'
import { startTypesetter, type Typesetter, threadLine, type WorkerLine } from './typesetter.ts'
import type { Made, Task } from './workerMessages.ts'

/** A finished print. */
export type Printed = Made

export interface Press {
  /**
   * Makes the PDF of a pack. `onProgress` hears how many parts of how many are set. Prints wait for each other.
   * Throws a ProblemError: `cancelled` at once when the signal fires, `print-failed` for anything else; the next print
   * finds a fresh worker. `source` gives the papers that are laid in; what it can't give is a page that says so.
   */
  print(
    pack: Pack,
    onProgress: (done: number, of: number) => void,
    signal: AbortSignal,
    source?: PaperSource
  ): Promise<Printed>
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
  /** How many workers set the parts of a big print at the same time: one a core, two at most. */
  workers?: number
  /** Milliseconds a part may take before the worker is given up. */
  patience?: number
}

/** Pieces that are set, and the pages among them a sheet begins on, counted from 0. */
interface Bound {
  made: Made[]
  begins: number[]
  /** Those of out cards: each card is punched for itself. */
  marked: number[]
}

/** The same one behind the other: the pages are counted through. */
function boundOf(all: readonly Bound[]): Bound {
  const whole: Bound = { made: [], begins: [], marked: [] }
  let before = 0
  for (const { made, begins, marked } of all) {
    for (const page of begins) whole.begins.push(before + page)
    for (const page of marked) whole.marked.push(before + page)
    whole.made.push(...made)
    before += made.reduce((sum, { pages }) => sum + pages, 0)
  }
  return whole
}

/** Warming another worker takes as long as setting two parts: below so many parts the first does them alone. */
const worthASecond = 4

const noPapers: PaperSource = () => {
  throw new ProblemError('paper-missing')
}

/** Opens the press: its one worker starts and warms up at once, in the background. */
export function openPress({
  entry,
  fontFolder,
  start = threadLine,
  wear = { pages: 2000, bytes: 180_000_000 },
  patience = 120_000,
  workers = Math.min(2, availableParallelism())
}: PressSetup): Press {
  const begin = () => startTypesetter(start(entry), fontFolder, wear)
  // The first worker is always there; others begin with the first print that comes in parts, and stay while it is used.
  const desk: (Typesetter | null)[] = [begin(), ...Array.from({ length: Math.max(0, workers - 1) }, () => null)]
  let last: Promise<unknown> = Promise.resolve()

  /** The worker of a place, or a fresh one where the last is gone or worn. */
  const atHand = (place: number): Typesetter => {
    const now = desk[place]
    if (now?.isWorn()) now.end()
    if (now && !now.isGone()) return now
    const fresh = begin()
    desk[place] = fresh
    return fresh
  }

  /** Worn workers give way as soon as a print is done, so that the next one waits for no warming. */
  const refresh = () => {
    for (const [place, worker] of desk.entries()) {
      if (!worker?.isWorn()) continue
      worker.end()
      desk[place] = place === 0 ? begin() : null
    }
  }

  async function perform(task: Task, signal: AbortSignal, place = 0): Promise<Made> {
    const worker = atHand(place)
    // What it is setting can't be interrupted: stopping means ending the worker, and warming the next one meanwhile.
    const giveUp = () => {
      worker.end()
      desk[place] = place === 0 ? begin() : null
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

  /** Does a piece of work for each, as many at a time as there are workers; the answers come in the order of the pieces. */
  async function inTurn<Piece>(
    pieces: readonly Piece[],
    work: (piece: Piece, place: number) => Promise<Made>
  ): Promise<Made[]> {
    const answers: Made[] = []
    let next = 0
    const at = async (place: number) => {
      while (next < pieces.length) {
        const n = next++
        try {
          answers[n] = await work(pieces[n] as Piece, place)
        } catch (thrown) {
          // The others begin nothing more.
          next = pieces.length
          throw thrown
        }
      }
    }
    // All of them are waited for, a failure too: the next print must find no worker busy.
    const ends = await Promise.allSettled(
      desk.slice(0, pieces.length >= worthASecond ? desk.length : 1).map((_, place) => at(place))
    )
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    return answers
  }

  /** Where each sheet of some parts begins; a part whose pages don't tell, because a sheet ran over, is set sheet by sheet. */
  async function onLeaves(parts: readonly Part[], made: readonly Made[], signal: AbortSignal): Promise<Bound[]> {
    const bound: Bound[] = []
    for (const [n, { pack }] of parts.entries()) {
      const one = made[n] as Made
      const { sheets } = pack
      const outCards = (all: readonly Sheet[]) => all.flatMap(({ kind }, at) => (kind === 'out' ? [at] : []))
      if (sheets.length === 1) bound.push({ made: [one], begins: [0], marked: outCards(sheets) })
      else if (sheets.length === one.pages)
        bound.push({ made: [one], begins: sheets.map((_, at) => at), marked: outCards(sheets) })
      else {
        for (const sheet of sheets) {
          signal.throwIfAborted()
          const alone = await perform({ kind: 'typeset', pack: { ...pack, sheets: [sheet] } }, signal)
          bound.push({ made: [alone], begins: [0], marked: outCards([sheet]) })
        }
      }
    }
    return bound
  }

  async function run(
    asked: Pack,
    onProgress: (done: number, of: number) => void,
    signal: AbortSignal,
    source: PaperSource
  ): Promise<Made> {
    const toSet = partsOf(asked)
    const isList = toSet[0]?.rows !== undefined
    const isAsSet = asked.shift.x === 0 && asked.shift.y === 0 && asked.sides === 'one'
    const steps = stepsToAttach(asked) + (toSet.length === 1 && isAsSet ? 1 : toSet.length * (isList ? 2 : 1) + 1)
    let done = 0
    const step = async (task: Task, place = 0) => {
      signal.throwIfAborted()
      const made = await perform(task, signal, place)
      done += 1
      onProgress(done, steps)
      return made
    }
    onProgress(0, steps)
    const { pack, pages } = await attachAll(asked, source, step, signal)
    const parts = partsOf(pack)
    const made = await inTurn(parts, async ({ pack: piece, rows }, place) => {
      const one = await step(
        { kind: 'typeset', pack: piece, ...(rows && { part: { ...rows, count: { before: 0 } } }) },
        place
      )
      const papers = piece.sheets[0] && pages.get(piece.sheets[0])
      if (!papers || !one.frames) return one
      return step({ kind: 'lay-in', whole: one.bytes, frames: one.frames, papers }, place)
    })
    const [only] = made
    if (only && made.length === 1 && isAsSet) return only
    let pieces = made
    if (isList && parts.length > 1) {
      // Only now it is known how many pages come before each part.
      const rows = parts.flatMap((part) => part.rows ?? [])
      pieces = await inTurn(
        countedThrough(
          made.map((one) => one.pages),
          rows
        ),
        (part, place) => step({ kind: 'typeset', pack, part }, place)
      )
    }
    const { title, language, shift, paper, holes } = pack
    const over = made.flatMap((one) => one.over ?? [])
    const join = { kind: 'join' as const, title, language, shift }
    const leaves = isList
      ? [{ made: pieces, begins: [0], marked: [] }]
      : pack.sides === 'both'
        ? await onLeaves(parts, pieces, signal)
        : []
    const bound = boundOf(leaves)
    const whole = await step(
      pack.sides === 'both'
        ? {
            ...join,
            parts: bound.made.map((one) => one.bytes),
            leaves: { paper, holes, begins: bound.begins, marked: bound.marked }
          }
        : { ...join, parts: pieces.map((one) => one.bytes) }
    )
    return over.length > 0 ? { ...whole, over } : whole
  }

  return {
    print(pack, onProgress, signal, source = noPapers) {
      const cancelled = () => new ProblemError('cancelled')
      const job = last.then(async () => {
        if (signal.aborted) throw cancelled()
        try {
          return await run(pack, onProgress, signal, source)
        } catch (thrown) {
          if (signal.aborted) throw cancelled()
          const code = thrown instanceof Error ? thrown.message.slice(0, 200) : ''
          throw new ProblemError('print-failed', { code }, { cause: thrown })
        }
      })
      last = job.catch(() => {}).then(refresh)
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
      for (const worker of desk) worker?.end()
      desk.fill(null)
    }
  }
}
