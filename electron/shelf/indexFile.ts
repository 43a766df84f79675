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
import type { Row, Rows, Unread } from './rows.ts'
import { packed, unpacked } from './toldWords.ts'
import { quietly, readFully, replaceWhole } from './wholeFile.ts'

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
  told: Stretch[]
}
interface First {
  sheets: [Month, SheetRow][]
  slips: [Day, DaySlip[]][]
  worked: Spine[]
}

// 3: the tally counts ink. 4: rows hold slips without a day and those ticked off last. 5: spines hold the postcode. 6: and effective
// talks, rounds, days to know. 7: rows hold the day they were made. 8: the tally knows yellow slips. An index of another version is made anew from the documents.
const version = 8
const lineLength = 160
const firstRead = 64 * 1024
// A bucket of thousands (stock, archive) is read in stretches, so that the background reading never holds the process up.
const rowsAStretch = 400

/** The stretches of an index with where they lie, while its head is not written yet. */
export interface IndexBody {
  parts: Buffer[]
  first: Stretch
  buckets: [string, Stretch[]][]
  told: Stretch[]
}

/**
 * Makes the stretches of an index of what is in memory, yielding after each: at tens of thousands of dossiers they take seconds. What
 * changed meanwhile (`rows.version`) makes them worthless.
 */
export function* indexBody(rows: Rows, sheets: Map<Month, SheetRow>): Generator<void, IndexBody> {
  const parts: Buffer[] = []
  let at = 0
  const add = (count: number, value: unknown): Stretch => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`)
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
  for (const key of keys) {
    const stretches: Stretch[] = []
    for (const some of inStretches(rows.inBucket(key))) {
      yield
      const withoutTold = some.map((row) => ({ ...row, told: null }))
      stretches.push(add(some.length, withoutTold))
    }
    buckets.push([key, stretches])
  }
  // Apart and last: what a search alone needs must not make the first paint wait.
  rows.readTold()
  const told: Stretch[] = []
  for (const some of inStretches([...rows.all()].filter((row) => row.told !== null))) {
    yield
    const words = some.map((row) => [row.spine.id, unpacked(row.told ?? '')])
    told.push(add(some.length, words))
  }
  return { parts, first, buckets, told }
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
  const { parts, ...rest } = made ?? inOneGo(indexBody(rows, sheets))
  const head = Buffer.from(
    `${JSON.stringify({ binder, covers, minutes: settings.minutes, settings: settings.known, tally: rows.tally(), ...rest } satisfies IndexHead)}\n`
  )
  const line = JSON.stringify({ format: 'carpeta-index', version, head: head.length, sum: sumOf(head) })
  replaceWhole(port, paths.index, Buffer.concat([Buffer.from(`${line.padEnd(lineLength - 1)}\n`), head, ...parts]))
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
    let left = head.buckets.reduce((sum, [, stretches]) => sum + stretches.length, head.told.length)
    const readBucket = (stretches: Stretch[]) => {
      if (!isOpen) return []
      const rows = stretches.map((one) => stretch<Row[]>(one))
      left -= stretches.length
      if (left === 0) close()
      if (rows.some((some) => some === null)) onDamage()
      return rows.flatMap((some) => some ?? [])
    }
    function* readTold(): Generator<readonly [Id, string], void> {
      for (const one of head.told) {
        if (!isOpen) return
        const some = stretch<[Id, string][]>(one)
        left--
        if (left === 0) close()
        if (!some) onDamage()
        for (const [id, words] of some ?? []) yield [id, packed(words)] as const
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
        buckets: new Map(
          head.buckets.map(([key, stretches]) => [
            key,
            { count: stretches.reduce((sum, one) => sum + one.count, 0), read: () => readBucket(stretches) }
          ])
        ),
        worked: first.worked,
        told: readTold()
      }
    }
    if (left === 0) close()
    return facts
  } catch (thrown) {
    close()
    throw thrown
  }
}
