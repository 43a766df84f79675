import type { Binder, Style } from './binder.ts'
import { type Day, firstDayOf, isDay, type Month, monthAfter, monthOf } from './day.ts'
import { type ContactKind, type Filing, minutesOfNext } from './filing.ts'
import { isUnder, type Opening, placeOf } from './place.ts'
import type { Spine } from './spine.ts'

/** How much lies somewhere: dossiers, the minutes they usually take, and the last order key of the pile. */
export interface Heap {
  dossiers: number
  minutes: number
  /** How many of them are agreed with the client; absent when none is. */
  ink?: number
  last?: string
}

/**
 * The whole binder as counts, by the facts and not by today: the same file of numbers stays true when a day passes.
 * The page works out every mark, box and rail count from it, so it never needs the whole index.
 */
export interface Tally {
  days: Record<Day, Heap>
  /** Dossiers with a month and no day yet. */
  months: Record<Month, Heap>
  desk: number
  stock: number
  archive: number
  /** Retired dossiers that come back in a month. */
  lookAgain: Record<Month, number>
  /** Out cards, by the day they are expected back. */
  out: Record<Day, number>
  /** Open slips by their day: on dossiers and loose ones. */
  slips: Record<Day, number>
  /** Days that have a yellow slip; absent where there is none. */
  notes?: Record<Day, 1>
  /** Open slips without a day; absent in a tally counted before they were. */
  slipsBeside?: number
  total: number
}

export const emptyTally = (): Tally => ({
  days: {},
  months: {},
  desk: 0,
  stock: 0,
  archive: 0,
  lookAgain: {},
  out: {},
  slips: {},
  total: 0
})

const minutesFor = (filing: Filing, minutes: Record<ContactKind, number>) =>
  filing.next ? minutesOfNext(filing.next, minutes) : 0

/**
 * Counts a spine into a tally (sign 1) or out of it (sign -1), in place. Its place follows the table of rules 2;
 * `last` only grows: an order key given to nobody any more is still a valid end of the pile.
 */
export function count(
  tally: Tally,
  spine: Pick<Spine, 'filing' | 'slips' | 'beside'>,
  minutes: Record<ContactKind, number>,
  sign: 1 | -1
): void {
  const { retired, out, inHand, next } = spine.filing
  tally.total += sign
  for (const slip of spine.slips) bump(tally.slips, slip.day, sign)
  if (spine.beside) tally.slipsBeside = (tally.slipsBeside ?? 0) + sign * spine.beside
  if (retired) {
    if (retired.lookAgain) bump(tally.lookAgain, retired.lookAgain, sign)
    else tally.archive += sign
  } else if (out) bump(tally.out, out.back, sign)
  else if (inHand) tally.desk += sign
  else if (!next) tally.stock += sign
  else {
    const heaps: Record<string, Heap> = isDay(next.on) ? tally.days : tally.months
    const key: string = next.on
    const heap = heaps[key] ?? { dossiers: 0, minutes: 0 }
    heap.dossiers += sign
    heap.minutes += sign * minutesFor(spine.filing, minutes)
    if (sign === 1 && !next.at && (heap.last === undefined || next.order > heap.last)) heap.last = next.order
    if (next.agreed === 'ink') heap.ink = (heap.ink ?? 0) + sign
    if (heap.ink === 0) delete heap.ink
    if (heap.dossiers === 0) delete heaps[key]
    else heaps[key] = heap
  }
}

function bump<K extends string>(counts: Record<K, number>, key: K, by: number) {
  const n = (counts[key] ?? 0) + by
  if (n === 0) delete counts[key]
  else counts[key] = n
}

/** The tally of many spines. */
export function tallyOf(
  spines: Iterable<Pick<Spine, 'filing' | 'slips' | 'beside'>>,
  binder: Pick<Binder, 'minutes'>
): Tally {
  const tally = emptyTally()
  for (const spine of spines) count(tally, spine, binder.minutes, 1)
  return tally
}

/** What lies under an opening today, in dossiers and minutes: always the length of the list it opens. */
export function heapUnder(tally: Tally, opening: Opening, today: Day, style: Style): Heap {
  const sum = { dossiers: 0, minutes: 0 }
  const add = (heap: Heap | undefined) => {
    if (!heap) return
    sum.dossiers += heap.dossiers
    sum.minutes += heap.minutes
  }
  const lies = (filing: Filing) => isUnder(placeOf(filing, today, style), opening)
  const liesOn = (on: Day | Month) => lies({ next: { on, kind: 'call', agreed: 'pencil', order: '' } })
  // A day without an insert of its own lies under its month's; a day gone by lies with the missed.
  if (opening.kind === 'day') add(liesOn(opening.day) ? tally.days[opening.day] : undefined)
  else if (opening.kind === 'desk') sum.dossiers = tally.desk
  else if (opening.kind === 'stock') sum.dossiers = tally.stock
  else {
    for (const [on, heap] of [...Object.entries(tally.days), ...Object.entries(tally.months)]) {
      if (liesOn(on as Day | Month)) add(heap)
    }
    for (const [lookAgain, n] of Object.entries(tally.lookAgain)) {
      if (lies({ retired: { reason: '-', day: today, lookAgain: lookAgain as Month } })) sum.dossiers += n
    }
    if (opening.kind === 'archive') sum.dossiers += tally.archive
    for (const [back, n] of Object.entries(tally.out)) {
      if (lies({ out: { to: '-', since: today, back: back as Day } })) sum.dossiers += n
    }
  }
  return sum
}

/** The first day of the missed, or null when nothing is. */
export function missedSince(tally: Tally, today: Day): Day | null {
  const days = [
    ...(Object.keys(tally.days) as Day[]).filter((on) => on < today),
    ...(Object.keys(tally.months) as Month[]).filter((on) => on < monthOf(today)).map(firstDayOf)
  ]
  return days.sort()[0] ?? null
}

/** How many slips are open in the whole binder. */
export const slipsIn = (tally: Tally): number =>
  Object.values(tally.slips).reduce((sum, n) => sum + n, tally.slipsBeside ?? 0)

/** The order key behind which a new dossier is laid, or null for an empty pile. */
export const endOfPile = (tally: Tally, on: Day | Month): string | null =>
  (isDay(on) ? tally.days[on] : tally.months[on as Month])?.last ?? null

/** The sum of a month's days and its open part: what its tab's marks stand for. */
export function heapOfMonth(tally: Tally, month: Month): Heap {
  const sum = { dossiers: 0, minutes: 0 }
  const end = firstDayOf(monthAfter(month, 1))
  for (const [on, heap] of Object.entries(tally.days)) {
    if (on >= firstDayOf(month) && on < end) {
      sum.dossiers += heap.dossiers
      sum.minutes += heap.minutes
    }
  }
  const open = tally.months[month]
  return open ? { dossiers: sum.dossiers + open.dossiers, minutes: sum.minutes + open.minutes } : sum
}

/** How many dossiers of a month are agreed with the client, on its days and with the day open. */
export function inkOfMonth(tally: Tally, month: Month): number {
  const onDays = Object.entries(tally.days).reduce(
    (sum, [on, heap]) => sum + (monthOf(on as Day) === month ? (heap.ink ?? 0) : 0),
    0
  )
  return onDays + (tally.months[month]?.ink ?? 0)
}
