import { type Day, dayOf, daysIn, firstDayOf, type Month, weekdayOf } from './day.ts'

/**
 * The days of a month as the rows of a calendar, Monday first; null where a row belongs to another month. Four to six rows
 * of seven. October 2026 begins with three nulls and the 1st, a Thursday.
 */
export function monthWeeks(month: Month): (Day | null)[][] {
  const before = weekdayOf(firstDayOf(month)) - 1
  const rows = Math.ceil((before + daysIn(month)) / 7)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => dayOf(month, row * 7 + column - before + 1))
  )
}
