import type { Style } from './binder.ts'
import { type Day, dayOf, firstDayOf, isDay, type Month, monthAfter, monthOf, monthsBetween, numberOf } from './day.ts'
import type { Filing } from './filing.ts'

/** Where a dossier lies. Never stored: worked out from its facts and today (rules 2). */
export type Place =
  | { kind: 'day'; day: Day }
  /** Under a month's insert; `open` when it has no day yet. */
  | { kind: 'month'; month: Month; open: boolean }
  | { kind: 'later' }
  | { kind: 'missed'; since: Day }
  | { kind: 'toDeal' }
  | { kind: 'desk' }
  | { kind: 'stock' }
  | { kind: 'archive' }
  | { kind: 'out'; notBack: boolean }

/** What can be opened: an insert, or a place of the rail. */
export type Opening =
  | { kind: 'day'; day: Day }
  | { kind: 'month'; month: Month }
  | { kind: 'missed' | 'toDeal' | 'desk' | 'stock' | 'later' | 'archive' | 'out' }

/** Where a day of the future lies. placeOfDay('2026-12-22', '2026-11-22') is under December; see rules 2 for the table. */
export function placeOfDay(day: Day, today: Day, style: Style): Place {
  const month = monthOf(day)
  const ahead = monthsBetween(monthOf(today), month)
  if (style.kind === 'dated') {
    if (isCovered(month, today, style)) return { kind: 'day', day }
  } else if (ahead === 0 || (ahead === 1 && numberOf(day) < numberOf(today))) return { kind: 'day', day }
  if (ahead <= 12) return { kind: 'month', month, open: false }
  return { kind: 'later' }
}

/** Where a dossier lies, from its facts: the first row of the table of rules 2 that fits. */
export function placeOf(filing: Filing, today: Day, style: Style): Place {
  const { retired, out, inHand, next } = filing
  if (retired) {
    return retired.lookAgain && firstDayOf(retired.lookAgain) <= today ? { kind: 'toDeal' } : { kind: 'archive' }
  }
  if (out) return { kind: 'out', notBack: out.back < today }
  if (inHand) return { kind: 'desk' }
  if (!next) return { kind: 'stock' }
  if (isDay(next.on)) {
    return next.on < today ? { kind: 'missed', since: next.on } : placeOfDay(next.on, today, style)
  }
  const ahead = monthsBetween(monthOf(today), next.on as Month)
  if (ahead < 0) return { kind: 'missed', since: firstDayOf(next.on as Month) }
  if (ahead === 0) return { kind: 'toDeal' }
  if (ahead > 12) return { kind: 'later' }
  return { kind: 'month', month: next.on as Month, open: true }
}

/** Whether a place belongs to what is opened. */
export function isUnder(place: Place, opening: Opening): boolean {
  if (place.kind === 'day') return opening.kind === 'day' && opening.day === place.day
  if (place.kind === 'month') return opening.kind === 'month' && opening.month === place.month
  if (place.kind === 'out' && place.notBack && opening.kind === 'missed') return true
  return place.kind === opening.kind
}

/** What to open to see a place. */
export function openingOf(place: Place): Opening {
  if (place.kind === 'day') return { kind: 'day', day: place.day }
  if (place.kind === 'month') return { kind: 'month', month: place.month }
  return { kind: place.kind }
}

/** A numbered insert today: `day` is the day it means now, null while it is idle (30 February). */
export interface DayInsert {
  number: number
  month: Month
  day: Day | null
  isToday: boolean
  isNextMonth: boolean
}

/** A month's insert today. The current month's stands for next year's. */
export interface MonthInsert {
  month: Month
  isCurrent: boolean
  isNextYear: boolean
}

/** The 31 day inserts as they mean today. On 22 November, 8 means 8 December and 31 is idle in November. */
export function dayInserts(today: Day): DayInsert[] {
  const current = monthOf(today)
  const following = monthAfter(current, 1)
  return Array.from({ length: 31 }, (_, index) => {
    const number = index + 1
    const isNextMonth = number < numberOf(today)
    const month = isNextMonth ? following : current
    return { number, month, day: dayOf(month, number), isToday: number === numberOf(today), isNextMonth }
  })
}

/** The twelve month inserts, January to December, each standing for its next coming. */
export function monthInserts(today: Day): MonthInsert[] {
  const current = monthOf(today)
  return Array.from({ length: 12 }, (_, index) => monthAfter(current, index + 1))
    .map((month) => ({
      month,
      isCurrent: month.slice(5) === current.slice(5),
      isNextYear: month.slice(0, 4) !== current.slice(0, 4)
    }))
    .sort((a, b) => a.month.slice(5).localeCompare(b.month.slice(5)))
}

/** The day an insert of a number means today, or null while it is idle or no number. */
export const dayOfNumber = (number: number, today: Day): Day | null => dayInserts(today)[number - 1]?.day ?? null

/** Whether a month has its days' own inserts in the binder: never in the numbered style, whose inserts change their month. */
export function isCovered(month: Month, today: Day, style: Style): boolean {
  const ahead = monthsBetween(monthOf(today), month)
  return style.kind === 'dated' && ahead >= 0 && ahead <= style.ahead
}
