import type { Binder, Style } from '../../shared/binder.ts'
import type { Day, Month } from '../../shared/day.ts'
import { isDay } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Filing } from '../../shared/filing.ts'
import { lastTicked, type Slip } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import { type DaySlip, isDoneToday, orderIn } from '../../shared/pile.ts'
import { isUnder, type Opening, type Place, placeOf } from '../../shared/place.ts'
import { digitsOf, fold } from '../../shared/search.ts'
import { type Spine, spineOf } from '../../shared/spine.ts'
import { count, emptyTally, type Tally } from '../../shared/tally.ts'
import { packed, toldBy } from './toldWords.ts'
import type { WordTable } from './wordTable.ts'

/** A dossier in the index: its spine, what else it is found by, and which file it was read from. */
export interface Row {
  spine: Spine
  /** Names of people, digits of phones, mails: what the spine does not hold but a search looks at. */
  people: string[]
  phones: string[]
  mails: string[]
  /** The day it came into the binder. */
  made: Day
  /** Open slips without a day: they lie in no pile. */
  beside: Slip[]
  /** The slips of the last day any was ticked off: they can be put back. */
  ticked: Slip[]
  /**
   * The words of notes, needs and history (toldWords.ts), or the dossier they are still to be taken from (`toldIn`); null when the word
   * table holds them, or when nobody knows them.
   */
  told: string | Dossier | null
  /** Its number in the word table; -1 when the table does not know it as it is now. */
  at: number
  /** The file as it was when the row was made: a stat that differs is worth a look. */
  sha: string | null
  changed: number
  size: number
}

/** The words a row tells; null when the word table holds them, or when nobody knows them. */
export function toldIn(row: Row): string | null {
  if (row.told !== null && typeof row.told !== 'string') row.told = toldBy(row.told)
  return row.told
}

/** The row of a dossier as it was read from a file, or as it was saved and goes into one: then its words can wait (`toldIn`). */
export function rowOf(
  dossier: Dossier,
  file: { sha: string | null; changed: number; size: number },
  toldWhen: 'now' | 'later' = 'now'
): Row {
  const { card } = dossier
  return {
    spine: spineOf(dossier),
    people: card.people.slice(1).map((person) => person.name),
    phones: [...card.phones, ...card.people.flatMap((person) => person.phones)].map((phone) =>
      digitsOf(phone.key ?? phone.text)
    ),
    mails: [...card.mails, ...card.people.flatMap((person) => person.mails)],
    made: dossier.made.day,
    beside: dossier.slips.filter((slip) => !slip.done && !slip.day && !slip.round),
    ticked: lastTicked(dossier.slips.filter((slip) => !slip.round)),
    told: toldWhen === 'now' ? toldBy(dossier) : dossier,
    at: -1,
    ...file
  }
}

/** The bucket a filing lies in: its facts without today, so that a bucket moves from day to month to missed by itself. */
function bucketOf(filing: Filing): string {
  const { retired, out, inHand, next } = filing
  if (retired) return retired.lookAgain ? `look:${retired.lookAgain}` : 'archive'
  if (out) return `out:${out.back}`
  if (inHand) return 'desk'
  return next ? `on:${next.on}` : 'stock'
}

/** A filing that lies where every dossier of a bucket lies. */
function filingIn(bucket: string, today: Day): Filing {
  const [kind, at] = bucket.split(':')
  if (kind === 'on') return { next: { on: at as Day, kind: 'call', agreed: 'pencil', order: '' } }
  if (kind === 'look') return { retired: { reason: '-', day: today, lookAgain: at as Month } }
  if (kind === 'archive') return { retired: { reason: '-', day: today } }
  if (kind === 'out') return { out: { to: '-', since: today, back: at as Day } }
  return kind === 'desk' ? { inHand: { since: today } } : {}
}

/** Days first, then months, then the rest: the order the index lies in. */
const inBucketOrder = (a: string, b: string) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)
const rank = (bucket: string) => (bucket.startsWith('on:') ? (isDay(bucket.slice(3)) ? '0' : '1') : '2') + bucket

/** What the index file still holds of a bucket that was not read yet. */
export interface Unread {
  buckets: Map<string, { read(): Row[] }>
  /** Worked on the last days: what "done today" needs before everything is read. */
  worked: Spine[]
  /** One row by its number, without its bucket; null when its line is damaged. */
  peek(number: number): Row | null
  /** The words of all rows, needed by nothing but a search; null when they are damaged. Reads a part at each step. */
  words: Generator<void, WordTable | null>
}

/** A row the word table does not know as it is. */
export interface Searched {
  row: Row
  /** Lines of folded words, each word after a space: name, people, town, mails; then a # and the digits of each phone. */
  text: string
}

/** A row with its folded name, packed, after a space and before a line break. */
export interface Named {
  row: Row
  name: string
}

const mostPeeked = 2_000

/** All spines in memory, by bucket; buckets are read from the index when they are needed. */
export function makeRows(tally: Tally, slips: Map<Day, DaySlip[]>, unread: Unread | null) {
  let counts = tally
  let left = unread && unread.buckets.size > 0 ? unread : null
  let unreadWords = unread ? unread.words : null
  let table: WordTable | null = null
  /** The rows of the table by their numbers, once they are read; those that changed since are not there any more. */
  let known: (Row | undefined)[] = []
  /** Those numbers: 1 where the table's words do not hold any more. */
  let old = new Uint8Array(0)
  /** The rows the table does not know as they are. */
  const loose = new Map<Id, Row>()
  const peeked = new Map<number, Row>()
  const byId = new Map<Id, Row>()
  const buckets = new Map<string, Map<Id, Row>>()
  const worked = new Map<Day, Set<Id>>()
  let texts = new WeakMap<Row, string>()
  const places = new Map<string, Place>()
  let placesOn = ''
  let sorted: string[] | null = null
  let version = 0

  function place(row: Row) {
    const { spine } = row
    byId.set(spine.id, row)
    if (row.at < 0) loose.set(spine.id, row)
    else known[row.at] = row
    const key = bucketOf(spine.filing)
    let bucket = buckets.get(key)
    if (!bucket) {
      bucket = new Map()
      buckets.set(key, bucket)
      sorted = null
    }
    bucket.set(spine.id, row)
    if (spine.lastEntry) {
      const ids = worked.get(spine.lastEntry.day) ?? new Set()
      worked.set(spine.lastEntry.day, ids.add(spine.id))
    }
  }

  function displace(row: Row) {
    const { spine } = row
    byId.delete(spine.id)
    loose.delete(spine.id)
    if (row.at >= 0) known[row.at] = undefined
    const key = bucketOf(spine.filing)
    const bucket = buckets.get(key)
    bucket?.delete(spine.id)
    if (bucket?.size === 0) {
      buckets.delete(key)
      sorted = null
    }
    if (spine.lastEntry) worked.get(spine.lastEntry.day)?.delete(spine.id)
  }

  function readBucket(key: string) {
    const unreadBucket = left?.buckets.get(key)
    if (!left || !unreadBucket) return
    for (const row of unreadBucket.read()) place(row)
    left.buckets.delete(key)
    if (left.buckets.size > 0) return
    left = null
    peeked.clear()
  }

  function readAll() {
    while (left) readBucket(left.buckets.keys().next().value as string)
  }

  /** One step more of reading the words in; false when there is nothing left. */
  function readMoreWords(): boolean {
    const step = unreadWords?.next()
    if (!step?.done) return unreadWords !== null
    unreadWords = null
    if (step.value) {
      table = step.value
      old = grown(old, table.count)
    } else forgetWords()
    return false
  }

  function readWords() {
    while (readMoreWords());
  }

  /** The words were damaged: the files tell them again. */
  function forgetWords() {
    readAll()
    for (const row of byId.values()) {
      row.at = -1
      loose.set(row.spine.id, row)
    }
    known = []
  }

  const markOld = (number: number) => {
    old = grown(old, number + 1)
    old[number] = 1
  }

  /** Where a bucket lies; worked out once a day. */
  function placeOfBucket(key: string, today: Day, style: Style): Place {
    const on = `${today} ${JSON.stringify(style)}`
    if (on !== placesOn) places.clear()
    placesOn = on
    const known = places.get(key) ?? placeOf(filingIn(key, today), today, style)
    places.set(key, known)
    return known
  }

  const keys = () => {
    sorted ??= [...new Set([...buckets.keys(), ...(left?.buckets.keys() ?? [])])].sort(inBucketOrder)
    return sorted
  }
  const changeSlips = (spine: Spine, isThere: boolean) => {
    for (const slip of spine.slips) {
      const others = (slips.get(slip.day) ?? []).filter(
        (one) => one.dossier?.id !== spine.id || one.slip.id !== slip.id
      )
      if (isThere) others.push({ dossier: { id: spine.id, name: spine.name }, slip })
      if (others.length > 0) slips.set(slip.day, others)
      else slips.delete(slip.day)
    }
  }

  return {
    get version() {
      return version
    },
    get isAllRead() {
      return left === null
    },
    get total() {
      return counts.total
    },
    tally: () => counts,
    slips,
    readAll,
    /** Reads one more bucket, at last the words told; false when there is nothing left. */
    readMore(): boolean {
      const key = left?.buckets.keys().next().value
      if (key !== undefined) readBucket(key)
      else readMoreWords()
      return left !== null || unreadWords !== null
    },
    /** Whether what the dossier tells is known: a damaged index loses it. */
    isTold: (row: Row): boolean => row.told !== null || row.at >= 0,
    row(id: Id): Row | undefined {
      if (!byId.has(id)) readAll()
      return byId.get(id)
    },
    /** Puts rows in the place of those with their ids (null: takes them away) and counts them. */
    set(changes: Iterable<[Id, Row | null]>, minutes: Binder['minutes']) {
      readAll()
      counts = copyOf(counts)
      for (const [id, row] of changes) {
        const before = byId.get(id)
        if (before) {
          count(counts, before.spine, minutes, -1)
          changeSlips(before.spine, false)
          displace(before)
          // A row that keeps its number says the same as before: only a mark was put on it.
          if (before.at >= 0 && row?.at !== before.at) markOld(before.at)
        }
        if (row) {
          count(counts, row.spine, minutes, 1)
          changeSlips(row.spine, true)
          place(row)
        }
      }
      version++
    },
    /** Notes which file a row lies in now. */
    touch(id: Id, file: { sha: string | null; changed: number; size: number }) {
      const row = byId.get(id)
      // Another version came in meanwhile: its own file is still to be written.
      if (!row || row.sha !== file.sha) return
      Object.assign(row, file)
      toldIn(row)
    },
    /** Counts loose slips, which lie on no dossier, and the days of a month that have a yellow slip. */
    setLoose(month: Month, loose: DaySlip[], noted: readonly Day[]) {
      counts = copyOf(counts)
      const notes = Object.fromEntries([
        ...Object.entries(counts.notes ?? {}).filter(([day]) => !day.startsWith(month)),
        ...noted.map((day) => [day, 1])
      ])
      if (Object.keys(notes).length > 0) counts.notes = notes
      else delete counts.notes
      const bump = (day: Day, by: number) => {
        const n = (counts.slips[day] ?? 0) + by
        if (n === 0) delete counts.slips[day]
        else counts.slips[day] = n
      }
      for (const [day, all] of [...slips]) {
        if (!day.startsWith(month)) continue
        const others = all.filter((one) => one.dossier)
        if (all.length > others.length) bump(day, others.length - all.length)
        if (others.length > 0) slips.set(day, others)
        else slips.delete(day)
      }
      for (const one of loose) {
        bump(one.slip.day, 1)
        slips.set(one.slip.day, [...(slips.get(one.slip.day) ?? []), one])
      }
      version++
    },
    /** Counts everything anew: the usual minutes of a kind of contact were changed. */
    recount(minutes: Binder['minutes']) {
      readAll()
      const loose = [...slips.values()].flat().filter((one) => !one.dossier)
      counts = { ...emptyTally(), ...(counts.notes && { notes: counts.notes }) }
      for (const row of byId.values()) count(counts, row.spine, minutes, 1)
      for (const { slip } of loose) counts.slips[slip.day] = (counts.slips[slip.day] ?? 0) + 1
      version++
    },
    /** The pile of an opening, in order. */
    under(opening: Opening, today: Day, style: Style): Spine[] {
      // A day's pile lies in one bucket: no need to ask where all the others lie.
      const candidates = opening.kind === 'day' ? [`on:${opening.day}`] : keys()
      const under = candidates.filter((key) => isUnder(placeOfBucket(key, today, style), opening))
      const spines: Spine[] = []
      for (const key of under) {
        readBucket(key)
        for (const row of buckets.get(key)?.values() ?? []) spines.push(row.spine)
      }
      return spines.sort(orderIn(opening))
    },
    /** Worked today, lying elsewhere now. */
    done(today: Day, style: Style): Spine[] {
      const spines = left ? left.worked : [...(worked.get(today) ?? [])].flatMap((id) => byId.get(id)?.spine ?? [])
      return spines.filter((spine) => isDoneToday(spine, today, style)).sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    /** Every row, in order of days. */
    *all(): Generator<Row> {
      readAll()
      for (const key of keys()) yield* buckets.get(key)?.values() ?? []
    },
    bucketKeys: () => {
      readAll()
      return keys()
    },
    inBucket: (key: string): Row[] => [...(buckets.get(key)?.values() ?? [])],
    worked: () => worked,
    /** The words of all rows but the loose ones; null when there is no index yet. */
    words(): WordTable | null {
      readWords()
      return table
    },
    /** By number, 1 where the table's words do not hold any more. */
    old: () => old,
    /** A row by its number in the table; null when it changed since, or its part of the index is damaged. */
    rowAt(number: number): Row | null {
      if (old[number]) return null
      const row = known[number] ?? peeked.get(number)
      if (row || !left || !unread) return row ?? null
      const one = unread.peek(number)
      if (!one) {
        readAll()
        return known[number] ?? null
      }
      if (peeked.size >= mostPeeked) peeked.clear()
      peeked.set(number, one)
      return one
    },
    /** The rows the table does not know as they are, with the text a search looks at. */
    *loose(): Generator<Searched> {
      readWords()
      if (!table) readAll()
      for (const row of loose.values()) yield { row, text: textOf(row) }
    },
    /** Every row with its folded name. In order of days. */
    *named(): Generator<Named> {
      readWords()
      readAll()
      for (const key of keys()) {
        for (const row of buckets.get(key)?.values() ?? []) {
          yield { row, name: table && row.at >= 0 ? table.nameOf(row.at) : `${packed(` ${fold(row.spine.name)}`)}\n` }
        }
      }
    },
    /** Takes a table made of all rows in this order in the place of the one before, and lets go of the words it holds. */
    adopt(made: WordTable, order: readonly Row[], untold: readonly number[]) {
      table = made
      unreadWords = null
      old = new Uint8Array(made.count)
      known = [...order]
      loose.clear()
      texts = new WeakMap()
      order.forEach((row, number) => {
        row.at = number
        row.told = null
      })
      for (const number of untold) {
        const row = order[number]
        if (!row) continue
        row.at = -1
        known[number] = undefined
        old[number] = 1
        loose.set(row.spine.id, row)
      }
    }
  }

  function textOf(row: Row): string {
    const text = texts.get(row) ?? searchedText(row)
    texts.set(row, text)
    return text
  }
}
export type Rows = ReturnType<typeof makeRows>

/** The short text of a row, as Searched holds it. */
export function searchedText(row: Row): string {
  const { spine } = row
  const people = [spine.person ?? '', ...row.people].join(' ')
  const lines = [spine.name, people, spine.town ?? '', row.mails.join(' ')].map((line) => ` ${fold(line)}`)
  // "+381 21 555" is also looked for as 021 555 and 555: every tail of some length would be too much, so the ends of phones
  // are found wherever digits stand.
  return [...lines, ...row.phones.map((phone) => `#${phone}`)].join('\n')
}

/** A tally that may be changed while the one before is still in somebody's hands. */
function copyOf(tally: Tally): Tally {
  // At every act, over every day something lies on: the plain loop takes a third of what building from entries does.
  const heaps = <Heaps extends object>(all: Heaps): Heaps => {
    const copy = { ...all }
    for (const key in copy) copy[key] = { ...copy[key] }
    return copy
  }
  return {
    ...tally,
    days: heaps(tally.days),
    months: heaps(tally.months),
    lookAgain: { ...tally.lookAgain },
    out: { ...tally.out },
    slips: { ...tally.slips }
  }
}

/** Among equals the most recent talk comes first, then the name. */
export function comesFirstAmongEquals({ spine: a }: Row, { spine: b }: Row): boolean {
  const [talkA, talkB] = [talkOf(a), talkOf(b)]
  return talkA === talkB ? a.name < b.name : talkA > talkB
}
const talkOf = (spine: Spine) => spine.lastTalk ?? spine.lastEntry?.day ?? ''

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (bytes.length >= length) return bytes
  const more = new Uint8Array(Math.max(length, bytes.length * 2))
  more.set(bytes)
  return more
}
