import { addDays, type Day, lastDayOf, type Month, monthAfter, monthOf } from './day.ts'
import { workdaysFrom } from './placing.ts'
import type { Tally } from './tally.ts'
import type { WorkCalendar } from './workdays.ts'

/** A month some of whose dossiers have no day yet. */
export interface MonthToDeal {
  month: Month
  count: number
  hasBegun: boolean
}

/**
 * The months whose dealing is offered today (rules 5): the next one from this month's last working day on, and this month while some
 * of it have no day; none when there is nothing to deal. On Friday 30 October 2026: November, and what October left open.
 */
export function monthsToDeal(tally: Tally, calendar: WorkCalendar, today: Day): MonthToDeal[] {
  const current = monthOf(today)
  const isEve = workdaysFrom(addDays(today, 1), 1, calendar, lastDayOf(current)).length === 0
  const due = (month: Month, hasBegun: boolean) => ({ month, count: tally.months[month]?.dossiers ?? 0, hasBegun })
  return [...(isEve ? [due(monthAfter(current, 1), false)] : []), due(current, true)].filter(({ count }) => count > 0)
}
