import {
  addDays,
  type Day,
  dayOf,
  firstDayOf,
  lastDayOf,
  type Month,
  monthAfter,
  monthFrom,
  monthOf,
  yearOf
} from '../day.ts'
import { type WorkCalendar, workdayFrom } from '../workdays.ts'
import { type Found, on, type Reading, refused } from './found.ts'
import type { Sense } from './phraseBook.ts'
import { nextMonthNumbered, quarterOf, weekdayInWeekOf, weekEndOf } from './reckon.ts'

type Edge = 'start' | 'middle' | 'end'

/**
 * "End of the month", "mid July", "beginning of next week". The coming one is meant: on the 20th the middle of the month is
 * the next month's. Months, quarters and years end on their last day, weeks on their last open weekday.
 */
export function edgeOf(senses: readonly Sense[], reading: Reading): Found | null {
  const { today, calendar } = reading
  const has = (joint: string) => senses.some((sense) => sense.kind === 'joint' && sense.joint === joint)
  const find = <K extends Sense['kind']>(kind: K) =>
    senses.find((sense): sense is Extract<Sense, { kind: K }> => sense.kind === kind)
  const edge: Edge = has('start') ? 'start' : has('middle') ? 'middle' : 'end'
  if (has('last') && has('start')) return null
  const ahead = has('afterNext') ? 2 : has('next') ? 1 : 0
  const isFixed = ahead > 0 || has('this')
  const coming = (days: (n: number) => Day): Found => {
    const day = days(ahead)
    if (day >= today) return on(day)
    return isFixed ? refused('past') : on(days(1))
  }
  const year = find('year')?.n
  const written = find('written-month')
  const month = find('month')
  const quarter = find('quarter')
  const unit = find('unit')
  if (has('last') && unit?.unit !== 'month') return null
  if (written) return once(edgeOfMonths(monthFrom(written.year, written.month), 1, edge), today)
  if (month) {
    const short = find('digits')?.n
    if (short !== undefined && short < 22) return null
    const given = year ?? (short === undefined ? undefined : 2000 + short)
    if (given !== undefined) return once(edgeOfMonths(monthFrom(given, month.n), 1, edge), today)
    const first = nextMonthNumbered(month.n, today)
    return coming((n) => edgeOfMonths(monthAfter(first, 12 * n), 1, edge))
  }
  if (quarter) {
    const begins = (inYear: number) => edgeOfMonths(monthFrom(inYear, quarter.n * 3 - 2), 3, edge)
    return year === undefined ? coming((n) => begins(yearOf(today) + n)) : once(begins(year), today)
  }
  if (!unit) return year === undefined ? null : once(edgeOfMonths(monthFrom(year, 1), 12, edge), today)
  const current = monthOf(today)
  if (unit.unit === 'month' && unit.n === 1) return coming((n) => edgeOfMonths(monthAfter(current, n), 1, edge))
  if (unit.unit === 'quarter') return coming((n) => edgeOfMonths(monthAfter(quarterOf(current), 3 * n), 3, edge))
  if (unit.unit === 'year') return coming((n) => edgeOfMonths(monthFrom(yearOf(today) + n, 1), 12, edge))
  if (unit.unit === 'week') return coming((n) => edgeOfWeek(addDays(today, 7 * n), edge, calendar))
  if (unit.unit === 'day' && edge === 'end' && ahead === 0) return { kind: 'later' }
  return null
}

const once = (day: Day, today: Day): Found => (day < today ? refused('past') : on(day))

function edgeOfMonths(first: Month, months: number, edge: Edge): Day {
  if (edge === 'start') return firstDayOf(first)
  if (edge === 'end') return lastDayOf(monthAfter(first, months - 1))
  if (months === 1) return dayOf(first, 15) as Day
  return months === 3 ? (dayOf(monthAfter(first, 1), 15) as Day) : firstDayOf(monthAfter(first, months / 2))
}

function edgeOfWeek(day: Day, edge: Edge, calendar: WorkCalendar): Day {
  if (edge === 'end') return weekEndOf(day, calendar)
  const monday = weekdayInWeekOf(1, day)
  return edge === 'middle' ? addDays(monday, 2) : workdayFrom(monday, calendar)
}
