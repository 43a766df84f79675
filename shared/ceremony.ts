import { addDays, type Day, lastDayOf, type Month, monthAfter, monthOf } from './day.ts'
import { workdaysFrom } from './placing.ts'
import type { Tally } from './tally.ts'
import type { WorkCalendar } from './workdays.ts'

/**
 * The month whose dealing is offered today (rules 5): this month while some of it have no day, else the next one from this month's
 * last working day on; null when there is nothing to deal. On Friday 30 October 2026 it is November.
 */
export function monthToDeal(
  tally: Tally,
  calendar: WorkCalendar,
  today: Day
): { month: Month; count: number; hasBegun: boolean } | null {
  const current = monthOf(today)
  const begun = tally.months[current]?.dossiers ?? 0
  if (begun > 0) return { month: current, count: begun, hasBegun: true }
  if (workdaysFrom(addDays(today, 1), 1, calendar, lastDayOf(current)).length > 0) return null
  const month = monthAfter(current, 1)
  const count = tally.months[month]?.dossiers ?? 0
  return count > 0 ? { month, count, hasBegun: false } : null
}
