import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  firstDayOf,
  isDay,
  lastDayOf,
  type Month,
  monthAfter,
  monthFrom,
  monthNumberOf,
  monthOf,
  numberOf,
  type Weekday,
  weekdayOf,
  weekOf,
  yearOf
} from '../day.ts'
import { type WorkCalendar, workdayFrom, workdaysAfter } from '../workdays.ts'
import type { Unit } from './phraseBook.ts'

/** The next day with this number that is not past. nextNumbered(31, '2026-11-22') is 2026-12-31. */
export function nextNumbered(number: number, today: Day): Day | null {
  for (let ahead = 0; ahead <= 12; ahead++) {
    const day = dayOf(monthAfter(monthOf(today), ahead), number)
    if (day && day >= today) return day
  }
  return null
}

/** The next coming of a month: this one while it runs. */
export const nextMonthNumbered = (number: number, today: Day): Month =>
  monthFrom(yearOf(today) + (number < monthNumberOf(today) ? 1 : 0), number)

/** The next coming of a day of the year, or null when that year has no such day (31 April; 29 February). */
export function nextDated(month: number, number: number, today: Day): Day | null {
  if (month < 1 || month > 12) return null
  const isGone = month * 100 + number < monthNumberOf(today) * 100 + numberOf(today)
  return dayOf(monthFrom(yearOf(today) + (isGone ? 1 : 0), month), number)
}

/** The first such weekday after a day, never the day itself. */
export const nextWeekday = (weekday: Weekday, day: Day): Day => addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1)

/** The weekday of the week (Monday to Sunday) a day stands in. */
export const weekdayInWeekOf = (weekday: Weekday, day: Day): Day => addDays(day, weekday - weekdayOf(day))

/** The nth such weekday of a month, the last when n is -1; null when there is none. */
export function nthWeekday(n: number, weekday: Weekday, month: Month): Day | null {
  if (n === -1) {
    const last = lastDayOf(month)
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = firstDayOf(month)
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1))
  return monthOf(day) === month ? day : null
}

/** The Monday of the next coming week of that number, this week's while it runs. */
export function mondayOfWeek(week: number, today: Day): Day | null {
  const thisMonday = weekdayInWeekOf(1, today)
  for (let n = 0; n <= 54; n++) if (weekOf(addDays(thisMonday, 7 * n)) === week) return addDays(thisMonday, 7 * n)
  return null
}

/** The last open weekday of the week of a day: where a working week ends. */
export const weekEndOf = (day: Day, calendar: WorkCalendar): Day =>
  weekdayInWeekOf((Math.max(...calendar.openWeekdays, 1) || 5) as Weekday, day)

/** The first month of the quarter of a month. quarterOf('2026-11') is 2026-10. */
export const quarterOf = (month: Month): Month => monthAfter(month, -((monthNumberOf(month) - 1) % 3))

/** A day so much later; null for a length that is counted in minutes, or that no calendar reaches. Half months are 15 days. */
export function laterBy(day: Day, n: number, unit: Unit, calendar: WorkCalendar): Day | null {
  if (!(n >= 0) || n > 9999) return null
  const whole = Math.floor(n)
  const isHalf = n !== whole
  const days = (count: number) => (isHalf ? null : addDays(day, count))
  const months = (count: number) => {
    const reached = addMonths(day, Math.floor(count))
    return count === Math.floor(count) ? reached : addDays(reached, 15)
  }
  const reached = (() => {
    switch (unit) {
      case 'day':
        return days(n)
      case 'workday':
        if (isHalf) return null
        if (n === 0) return workdayFrom(day, calendar)
        return calendar.openWeekdays.length === 0 ? addDays(day, n) : workdaysAfter(day, Math.min(n, 999), calendar)
      case 'week':
        return addDays(day, Math.round(n * 7 - (isHalf ? 0.5 : 0)))
      case 'month':
        return months(n)
      case 'quarter':
        return months(n * 3)
      case 'year':
        return months(n * 12)
      case 'minute':
      case 'hour':
        return null
    }
  })()
  return reached && isDay(reached) && yearOf(reached) <= yearOf(day) + 100 ? reached : null
}
