import { addDays, type Day, type Weekday, weekdayOf } from './day.ts'

/** Away from a day to a day, both included: "leave", "ill". */
export interface Absence {
  from: Day
  to: Day
  reason: string
}

/** When work is done: open weekdays, and what closes single days or opens them against the pattern. */
export interface WorkCalendar {
  openWeekdays: readonly Weekday[]
  /** The binder's own closed days. */
  closedDays: ReadonlySet<Day>
  /** Worked although the weekday is closed or it is a holiday. */
  openedDays?: ReadonlySet<Day>
  /** Public holidays that are kept, with their names. */
  holidays?: ReadonlyMap<Day, string>
  absences?: readonly Absence[]
}

/** Why no work is done on a day. */
export type Closed =
  | { kind: 'weekday' }
  | { kind: 'holiday'; name: string }
  | { kind: 'closed' }
  | { kind: 'absence'; reason: string }

/**
 * Why a day is closed, the weightiest reason first; null when it is worked. An absence and an own closed day hold whatever
 * else is said; a day opened against the pattern is worked on a Saturday and on a holiday; a holiday on a Sunday is a
 * holiday. 2026-12-25 with Christmas in the list is { kind: 'holiday', name: 'Christmas Day' }.
 */
export function closedBecause(day: Day, calendar: WorkCalendar): Closed | null {
  const absence = calendar.absences?.find(({ from, to }) => from <= day && day <= to)
  if (absence) return { kind: 'absence', reason: absence.reason }
  if (calendar.closedDays.has(day)) return { kind: 'closed' }
  if (calendar.openedDays?.has(day)) return null
  const name = calendar.holidays?.get(day)
  if (name !== undefined) return { kind: 'holiday', name }
  return calendar.openWeekdays.includes(weekdayOf(day)) ? null : { kind: 'weekday' }
}

export const isWorkday = (day: Day, calendar: WorkCalendar): boolean => closedBecause(day, calendar) === null

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
