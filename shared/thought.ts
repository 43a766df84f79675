import { addDays, type Day, dayOf, monthAfter, monthOf, numberOf } from './day.ts'
import { isWorkday, type WorkCalendar } from './workdays.ts'

/** A line of thought, and the day it was written on. */
export interface Thought {
  day: Day
  text: string
}

/**
 * The day whose thought an insert shows: the last day before it with the same number. Most months that is the month before; an
 * idle number is passed over: 13 November shows 13 October's, 31 December 31 October's (November has no 31), 30 March 30 January's.
 */
export function sameNumberBefore(day: Day): Day {
  for (let back = 1; ; back++) {
    const found = dayOf(monthAfter(monthOf(day), -back), numberOf(day))
    if (found) return found
  }
}

/**
 * The days whose thoughts are found on a day: its own number's, and on a working day also those of the closed days just before it,
 * whose inserts nobody turns. On Monday 16 November 2026: of 14, 15 and 16 October.
 */
export function thoughtsFoundOn(day: Day, calendar: WorkCalendar): Day[] {
  const days = [sameNumberBefore(day)]
  if (!isWorkday(day, calendar)) return days
  for (let n = 1; n <= 31; n++) {
    const before = addDays(day, -n)
    if (isWorkday(before, calendar)) break
    days.unshift(sameNumberBefore(before))
  }
  return days
}
