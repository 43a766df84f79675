import { limitOf } from './binder.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { loadOf } from './load.ts'
import { inPileOrder } from './pile.ts'
import { kindDealt, type PlanFrom, type PlanGiven, type Stay, type StayReason } from './plan.ts'
import type { Spine } from './spine.ts'
import { isWorkday, type WorkCalendar } from './workdays.ts'

/** A dossier to be placed, with the day it is measured from; null is "the first day there is". */
export interface Piece {
  spine: Spine
  near: Day | null
}

/** What a dossier takes of a day's room: one, or the usual minutes of its contact. */
export const weightIn = (given: Pick<PlanGiven, 'binder'>, spine: Spine): number =>
  given.binder.limitIn === 'dossiers' ? 1 : (spine.filing.next?.minutes ?? given.binder.minutes[kindDealt(spine)])

/** A before B before C before those without a category. */
export const rankOf = ({ category }: Pick<Spine, 'category'>): number => (category ? 'ABC'.indexOf(category) : 3)

/**
 * The days of a horizon with the room each has: the limit less its load, where the dossiers about to leave no longer
 * count. `perDay` caps how many are placed on one day.
 */
export function roomOn(days: readonly Day[], given: PlanGiven, leaving: ReadonlyMap<Day, number>, perDay?: number) {
  const room = new Map<Day, number>()
  const cap = new Map<Day, number>()
  for (const day of days) {
    const { held } = loadOf(day, given.tally, given.binder, given.today, given.done)
    room.set(day, limitOf(given.binder, day) - held + (leaving.get(day) ?? 0))
    cap.set(day, perDay ?? Number.POSITIVE_INFINITY)
  }
  const has = (day: Day, weight: number) => (room.get(day) ?? 0) >= weight && (cap.get(day) ?? 0) >= 1
  const take = (day: Day, weight: number, n: number) => {
    room.set(day, (room.get(day) ?? 0) - weight)
    cap.set(day, (cap.get(day) ?? 0) - n)
  }
  return { days, room, has, take }
}
export type Room = ReturnType<typeof roomOn>

/**
 * Puts pieces, in the order given, each on the day nearest to its own that has room (of two as near the later one), and
 * takes the room. Gives the day of each, null where none has room. [a, b] near Tuesday, room 1 on Monday and 1 on Wednesday:
 * a on Wednesday, b on Monday.
 */
export function placeNear(pieces: readonly Piece[], room: Room, weightOf: (spine: Spine) => number): (Day | null)[] {
  const orders = new Map<Day | null, readonly Day[]>()
  // Room only shrinks here, so what was full for a weight stays full for it.
  const reached = new Map<string, number>()
  return pieces.map(({ spine, near }) => {
    const days = orders.get(near) ?? nearest(near, room.days)
    orders.set(near, days)
    const weight = weightOf(spine)
    const key = `${near} ${weight}`
    let at = reached.get(key) ?? 0
    while (at < days.length && !room.has(days[at] as Day, weight)) at++
    reached.set(key, at)
    const day = days[at] ?? null
    if (day) room.take(day, weight, 1)
    return day
  })
}

function nearest(near: Day | null, days: readonly Day[]): readonly Day[] {
  const first = days[0]
  if (near === null || first === undefined || near <= first) return days
  const away = new Map(days.map((day) => [day, Math.abs(daysBetween(near, day))]))
  return days.toSorted((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0) || (a < b ? 1 : -1))
}

/** Where a dossier lies before a plan. */
export const fromOf = (spine: Spine): PlanFrom => spine.filing.next?.on ?? 'stock'

/** Whether it lies between the rings: not lent out, not on the desk, not in the archive. */
export const isInRings = ({ filing: { retired, out, inHand } }: Spine): boolean => !retired && !out && !inHand

/** Why a dossier can't be planned whatever the room, or null. */
export function stayOf(spine: Spine): StayReason | null {
  if (spine.trouble) return 'trouble'
  if (!isInRings(spine)) return 'elsewhere'
  return spine.filing.next?.agreed === 'ink' ? 'ink' : null
}

/** Those that stay, in the order of their days and piles. */
export const staysIn = (stays: readonly { spine: Spine; because: StayReason }[]): Stay[] =>
  stays
    .toSorted((a, b) => compare(fromOf(a.spine), fromOf(b.spine)) || inPileOrder(a.spine, b.spine))
    .map(({ spine, because }) => ({ id: spine.id, from: fromOf(spine), because }))

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// Nobody is closed for three years on end; a calendar without any open weekday must not be searched for ever.
const farthest = 1100

/** The first n working days from a day on, in order; fewer when the calendar has none, or they lie past `until`. */
export function workdaysFrom(from: Day, n: number, calendar: WorkCalendar, until?: Day): Day[] {
  const days: Day[] = []
  for (let step = 0; step < farthest && days.length < n; step++) {
    const day = addDays(from, step)
    if (until && day > until) break
    if (isWorkday(day, calendar)) days.push(day)
  }
  return days
}

/** The n last working days before a day, in order, none of them on or before `after`. */
export function workdaysBefore(before: Day, n: number, calendar: WorkCalendar, after: Day): Day[] {
  const days: Day[] = []
  for (let day = addDays(before, -1); day > after && days.length < n; day = addDays(day, -1)) {
    if (isWorkday(day, calendar)) days.push(day)
  }
  return days.reverse()
}
