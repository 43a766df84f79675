import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Binder } from '../../shared/binder.ts'
import type { Day, Month } from '../../shared/day.ts'
import type { Slip } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { DaySlip } from '../../shared/pile.ts'
import type { Spine } from '../../shared/spine.ts'
import type { Tally } from '../../shared/tally.ts'
import type { BinderPaths } from './binderPaths.ts'
import type { FileMark } from './binderState.ts'
import type { FilePort } from './filePort.ts'
import { type MadeTable, makingWordTable } from './makingWordTable.ts'
import type { Row, Rows, Unread } from './rows.ts'
import { quietly, readFully, replaceWhole } from './wholeFile.ts'
import { type TableParts, tableParts, type WordTable, wordTable } from './wordTable.ts'

// The index: derived, may be deleted at any time. A line with the head's length and sum; the head (tally, where each bucket
// lies); a small section for the first paint; then the buckets in order of days, then what
// a search alone needs. The first paint is two reads, whatever the number of dossiers.

/** Up to where a journal was taken into account. */
export interface Covered {
  journal: string
  commits: number
}
/** A day sheet as the index knows it. */
export interface SheetRow {
  sha: string | null
  changed: number
  size: number
  slips: DaySlip[]
  /** The loose slips of the last day any was ticked off. */
  ticked: Slip[]
}

export interface IndexFacts {
  tally: Tally
  sheets: Map<Month, SheetRow>
  slips: Map<Day, DaySlip[]>
  unread: Unread
  covers: Covered[]
  /** The minutes the tally was counted with. */
  minutes: string
  settings: KnownSettings | null
  /** Lets go of the file: it is not read on. */
  leave(): void
}

/** The settings as they were when the index was written, and the file they lay in: read from there, checked and sealed. */
export interface KnownSettings {
  file: FileMark
  data: Binder
}

interface Stretch {
  at: number
  size: number
  crc: number
  count: number
}
interface IndexHead {
  binder: Id
  covers: Covered[]
  minutes: string
  settings?: KnownSettings | null
  tally: Tally
  first: Stretch
  buckets: [string, Stretch[]][]
  lines: Stretch
  words: WordStretches
}
/** The parts of the word table, and the numbers of rows whose words nobody could tell. */
interface WordStretches {
  parts: Record<keyof TableParts, Stretch>
  untold: number[]
}
interface First {
  sheets: [Month, SheetRow][]
  slips: [Day, DaySlip[]][]
  worked: Spine[]
}

// 3: the tally counts ink. 4: rows hold slips without a day and those ticked off last. 5: spines hold the postcode. 6: and effective
// talks, rounds, days to know. 7: rows hold the day they were made. 8: the tally knows yellow slips. 9: the words lie in one table
// for all rows. 10: one row can be read without its bucket. An index of another version is made anew from the documents.
const version = 10
const lineLength = 160
const firstRead = 64 * 1024
// A bucket of thousands (stock, archive) is read in stretches, so that the background reading never holds the process up.
const rowsAStretch = 400

/** The stretches of an index with where they lie, while its head is not written yet. */
export interface IndexBody {
  parts: Buffer[]
  first: Stretch
  buckets: [string, Stretch[]][]
  /** Three numbers a row: where its line lies, its length, its sum. */
  lines: Stretch
  words: WordStretches
  made: MadeTable
  order: readonly Row[]
}

/**
 * Makes the stretches of an index of what is in memory, yielding after each: at tens of thousands of dossiers they take seconds. What
 * changed meanwhile (`rows.version`) makes them worthless.
 */
export function* indexBody(rows: Rows, sheets: Map<Month, SheetRow>): Generator<void, IndexBody> {
  const parts: Buffer[] = []
  let at = 0
  const add = (count: number, value: unknown): Stretch => addBytes(count, Buffer.from(`${JSON.stringify(value)}\n`))
  const addBytes = (count: number, bytes: Buffer): Stretch => {
    parts.push(bytes)
    const stretch = { at, size: bytes.length, crc: crc32(bytes), count }
    at += bytes.length
    return stretch
  }
  while (rows.readMore()) yield
  const keys = rows.bucketKeys()
  const lastDays = [...rows.worked().keys()].sort().slice(-2)
  const worked = new Set(lastDays.flatMap((day) => [...(rows.worked().get(day) ?? [])]))
  const first = add(0, {
    sheets: [...sheets],
    slips: [...rows.slips],
    worked: [...worked].flatMap((id) => rows.row(id)?.spine ?? [])
  } satisfies First)
  const buckets: [string, Stretch[]][] = []
  const order: Row[] = []
  const lines: Buffer[] = []
  for (const key of keys) {
    const stretches: Stretch[] = []
    for (const some of inStretches(rows.inBucket(key))) {
      yield
      // A row a line: one of them can be read without the others.
      const bytes = Buffer.from(`[\n${some.map(lineOf).join('\n,')}\n]\n`)
      lines.push(Buffer.from(linesIn(bytes, some.length, at).buffer))
      stretches.push(addBytes(some.length, bytes))
      for (const row of some) order.push(row)
    }
    buckets.push([key, stretches])
  }
  // Apart and last: what a search alone needs must not make the first paint wait.
  const lineStretch = addBytes(0, Buffer.concat(lines))
  const made = yield* makingWordTable(order, rows.words())
  const words = Object.fromEntries(tableParts.map((name) => [name, addBytes(0, made.table.parts[name])]))
  return {
    parts,
    first,
    buckets,
    lines: lineStretch,
    words: { parts: words as WordStretches['parts'], untold: made.untold },
    made,
    order
  }
}

/** Where the rows of a stretch lie that begins at `at`: after its first line break, and each after a comma but the first. */
function linesIn(bytes: Buffer, count: number, at: number): Uint32Array {
  const lines = new Uint32Array(count * 3)
  let from = 2
  for (let row = 0; row < count; row++) {
    const end = bytes.indexOf(10, from)
    lines.set([at + from, end - from, crc32(bytes.subarray(from, end))], row * 3)
    from = end + 2
  }
  return lines
}

/** A row as it lies in the index: its words and its number are told by the table. */
function lineOf({ told: _, at: __, ...row }: Row): string {
  return JSON.stringify(row)
}

function* inStretches(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAStretch) yield rows.slice(from, from + rowsAStretch)
}

function inOneGo(steps: Generator<void, IndexBody>): IndexBody {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Writes the index of what is in memory. `settings.minutes` is what the tally was counted with; `made` are its stretches when they
 * still hold.
 */
export function writeIndex(
  port: FilePort,
  paths: BinderPaths,
  binder: Id,
  covers: Covered[],
  settings: { minutes: string; known: KnownSettings | null },
  rows: Rows,
  sheets: Map<Month, SheetRow>,
  made: IndexBody | null = null
): void {
  const { parts, first, buckets, lines, words, made: table, order } = made ?? inOneGo(indexBody(rows, sheets))
  const head = Buffer.from(
    `${JSON.stringify({ binder, covers, minutes: settings.minutes, settings: settings.known, tally: rows.tally(), first, buckets, lines, words } satisfies IndexHead)}\n`
  )
  const line = JSON.stringify({ format: 'carpeta-index', version, head: head.length, sum: sumOf(head) })
  replaceWhole(port, paths.index, Buffer.concat([Buffer.from(`${line.padEnd(lineLength - 1)}\n`), head, ...parts]))
  rows.adopt(table.table, order, table.untold)
}

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/**
 * The index of a binder, its buckets still unread; null when there is none or it is damaged. `onDamage` is called when a bucket
 * turns out to be damaged later: the index must be made anew.
 */
export function readIndex(port: FilePort, paths: BinderPaths, binder: Id, onDamage: () => void): IndexFacts | null {
  try {
    return read(port, paths, binder, onDamage)
  } catch {
    // Derived: whatever is wrong with it, the documents tell the same.
    return null
  }
}

function read(port: FilePort, paths: BinderPaths, binder: Id, onDamage: () => void): IndexFacts | null {
  const file = port.open(paths.index, 'reading')
  let isOpen = true
  const close = () => {
    if (isOpen) quietly(() => port.close(file))
    isOpen = false
  }
  const nothing = () => {
    close()
    return null
  }
  try {
    let start = Buffer.allocUnsafe(firstRead)
    start = start.subarray(0, readFully(port, file, start, 0))
    const line = JSON.parse(start.toString('utf8', 0, lineLength)) as {
      format: string
      version: number
      head: number
      sum: string
    }
    if (line.format !== 'carpeta-index' || line.version !== version) return nothing()
    const part = (at: number, size: number): Buffer => {
      if (at + size <= start.length) return start.subarray(at, at + size)
      const bytes = Buffer.allocUnsafe(size)
      return bytes.subarray(0, readFully(port, file, bytes, at))
    }
    const headBytes = part(lineLength, line.head)
    if (sumOf(headBytes) !== line.sum) return nothing()
    const head = JSON.parse(headBytes.toString('utf8')) as IndexHead
    if (head.binder !== binder) return nothing()
    const body = lineLength + line.head
    const stretch = <T>(one: Stretch): T | null => {
      const bytes = part(body + one.at, one.size)
      return bytes.length === one.size && crc32(bytes) === one.crc ? (JSON.parse(bytes.toString('utf8')) as T) : null
    }
    const first = stretch<First>(head.first)
    if (!first) return nothing()
    let left = head.buckets.reduce((sum, [, stretches]) => sum + stretches.length, 1)
    const untold = new Set(head.words.untold)
    const startOf = new Map<Stretch, number>()
    let total = 0
    for (const one of head.buckets.flatMap(([, stretches]) => stretches)) {
      startOf.set(one, total)
      total += one.count
    }
    const withNumber = (row: Row, number: number): Row =>
      Object.assign(row, { told: null, at: untold.has(number) ? -1 : number })
    const readBucket = (stretches: Stretch[]) => {
      if (!isOpen) return []
      const rows = stretches.map((one) =>
        stretch<Row[]>(one)?.map((row, n) => withNumber(row, (startOf.get(one) ?? 0) + n))
      )
      left -= stretches.length
      if (left === 0) close()
      if (rows.some((some) => !some)) onDamage()
      return rows.flatMap((some) => some ?? [])
    }
    let lines: Uint32Array | null = null
    const peek = (number: number): Row | null => {
      if (!isOpen) return null
      lines ??= linesAt(part(body + head.lines.at, head.lines.size), head.lines)
      const [at, size, crc] = lines.subarray(number * 3, number * 3 + 3)
      if (at === undefined || size === undefined) return null
      const bytes = part(body + at, size)
      return bytes.length === size && crc32(bytes) === crc
        ? withNumber(JSON.parse(bytes.toString('utf8')) as Row, number)
        : null
    }
    function* readWords(): Generator<void, WordTable | null> {
      try {
        const parts = {} as TableParts
        for (const name of tableParts) {
          const one = head.words.parts[name]
          if (!isOpen) return null
          // Of its own: what lies in it is looked at by numbers, and stays.
          const bytes = Buffer.from(new ArrayBuffer(one.size))
          if (readFully(port, file, bytes, body + one.at) !== one.size || crc32(bytes) !== one.crc)
            throw new RangeError(name)
          parts[name] = bytes
          yield
        }
        return wordTable(total, parts)
      } catch {
        onDamage()
        return null
      } finally {
        left--
        if (left === 0) close()
      }
    }
    const facts: IndexFacts = {
      tally: head.tally,
      sheets: new Map(first.sheets),
      slips: new Map(first.slips),
      covers: head.covers,
      minutes: head.minutes,
      settings: head.settings ?? null,
      leave: close,
      unread: {
        buckets: new Map(head.buckets.map(([key, stretches]) => [key, { read: () => readBucket(stretches) }])),
        worked: first.worked,
        peek,
        words: readWords()
      }
    }
    if (left === 0) close()
    return facts
  } catch (thrown) {
    close()
    throw thrown
  }
}

/** The places of all rows; none where their stretch is damaged. */
function linesAt(bytes: Buffer, { size, crc }: Stretch): Uint32Array {
  const isWhole = bytes.length === size && crc32(bytes) === crc
  return isWhole ? new Uint32Array(new Uint8Array(bytes).buffer) : new Uint32Array(0)
}
