import { type Day, daysFrom, firstDayOf, lastDayOf, type Month, monthAfter, monthOf, numberOf } from './day.ts'
import { isWorkday, type WorkCalendar } from './workdays.ts'

/** A dated insert: it means one day only, and is thrown away when that day is over. */
export interface DatedInsert {
  day: Day
  isToday: boolean
  isClosed: boolean
}

/**
 * The inserts of a month in the dated style behind their strip. The strip holds what has this month and no day yet; the
 * current month's is To deal.
 */
export interface DatedMonth {
  month: Month
  isCurrent: boolean
  inserts: DatedInsert[]
}

/**
 * The dated inserts of this month and the `ahead` following ones: one for every working day from today on, and for a closed
 * day only while something lies there. Today always has its insert; a day gone by has none, what was missed lies in Missed.
 * On Fri 27 November 2026, one month ahead: 27 and 30 November, then 1 to 31 December without weekends.
 */
export function datedInserts(
  today: Day,
  calendar: WorkCalendar,
  ahead: number,
  hasSomething: (day: Day) => boolean
): DatedMonth[] {
  const current = monthOf(today)
  return Array.from({ length: ahead + 1 }, (_, n) => monthAfter(current, n)).map((month, n) => ({
    month,
    isCurrent: n === 0,
    inserts: daysFrom(n === 0 ? today : firstDayOf(month), lastDayOf(month))
      .map((day) => ({ day, isToday: day === today, isClosed: !isWorkday(day, calendar) }))
      .filter(({ day, isToday, isClosed }) => isToday || !isClosed || hasSomething(day))
  }))
}

/**
 * The dated insert a typed number means: in the month that is spread out, else in the next one that has it, and so round.
 * The number of the insert that lies open already means the next such one; null when no month has it.
 */
export function datedInsertOf(
  number: number,
  months: readonly DatedMonth[],
  spread: Month,
  open: Day | null
): Day | null {
  const at = months.findIndex(({ month }) => month === spread)
  const order = [...months.slice(Math.max(0, at)), ...months.slice(0, Math.max(0, at))]
  const found = order
    .flatMap(({ inserts }) => inserts.filter(({ day }) => numberOf(day) === number))
    .map(({ day }) => day)
  return found.find((day) => day !== open) ?? found[0] ?? null
}

/**
 * The dated insert beside an insert or a month's strip: the next later one (1) or the one before (-1); null past either end.
 * A strip stands in front of its month's days.
 */
export function datedBeside(
  from: { kind: 'day'; day: Day } | { kind: 'month'; month: Month },
  way: 1 | -1,
  months: readonly DatedMonth[]
): Day | null {
  const days = months.flatMap(({ inserts }) => inserts.map(({ day }) => day))
  const isAhead = (day: Day) => (from.kind === 'day' ? day > from.day : day >= firstDayOf(from.month))
  const isBehind = (day: Day) => day < (from.kind === 'day' ? from.day : firstDayOf(from.month))
  return (way === 1 ? days.find(isAhead) : days.findLast(isBehind)) ?? null
}
