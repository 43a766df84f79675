import { addDays, type Day, type Weekday, weekdayOf } from './day.ts'

/** When work is done: open weekdays, and single days that are closed or open against the pattern. */
export interface WorkCalendar {
  openWeekdays: readonly Weekday[]
  closedDays: ReadonlySet<Day>
}

export const isWorkday = (day: Day, calendar: WorkCalendar): boolean =>
  calendar.openWeekdays.includes(weekdayOf(day)) && !calendar.closedDays.has(day)

// Nobody is closed for two years in a row: past that a pattern without any open weekday would search for ever.
const horizon = 732

/** The first working day on or after a day; the day itself when there is none at all. */
export function workdayFrom(day: Day, calendar: WorkCalendar): Day {
  for (let n = 0; n < horizon; n++) {
    const at = addDays(day, n)
    if (isWorkday(at, calendar)) return at
  }
  return day
}

/** The nth working day after a day (n >= 1). From Friday, +1 is Monday in a five-day week. */
export function workdaysAfter(day: Day, n: number, calendar: WorkCalendar): Day {
  let at = day
  for (let left = n; left > 0; left--) at = workdayFrom(addDays(at, 1), calendar)
  return at
}

/** The working days nearest to a closed one: the last before it (never before `notBefore`) and the first after it. */
export function workdaysAround(day: Day, calendar: WorkCalendar, notBefore: Day): { before: Day | null; after: Day } {
  let before: Day | null = null
  for (let n = 1; n < horizon; n++) {
    const at = addDays(day, -n)
    if (at < notBefore) break
    if (isWorkday(at, calendar)) {
      before = at
      break
    }
  }
  return { before, after: workdayFrom(addDays(day, 1), calendar) }
}
