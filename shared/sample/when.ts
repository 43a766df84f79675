import { addDays, type Day, dayOf, type Month, monthAfter, monthOf } from '../day.ts'
import { isWorkday, type WorkCalendar, workdayFrom, workdaysAfter } from '../workdays.ts'

/**
 * Days of the sample are written by their distance from today: `w0` today, `w+3` the third working day after it, `w-2` the
 * second before it; `d-30` thirty calendar days ago, or the last working day before that; `m+2/14` the 14th two months
 * on, or the first working day after it. Throws a RangeError for anything else. dayFrom('w+1', Friday) is Monday.
 */
export function dayFrom(text: string, today: Day, calendar: WorkCalendar): Day {
  if (text === 'w0') return today
  const [, unit, distance, number] = /^([wdm])([+-]\d+)(?:\/(\d+))?$/.exec(text) ?? []
  const n = Number(distance)
  if (unit === 'w' && n > 0) return workdaysAfter(today, n, calendar)
  if (unit === 'w' && n < 0) return workdaysBefore(today, -n, calendar)
  if (unit === 'd') {
    const day = addDays(today, n)
    return n > 0 ? workdayFrom(day, calendar) : isWorkday(day, calendar) ? day : workdaysBefore(day, 1, calendar)
  }
  const day = unit === 'm' && number ? dayOf(monthAfter(monthOf(today), n), Number(number)) : null
  if (!day) throw new RangeError(`not a day of the sample: ${text}`)
  return workdayFrom(day, calendar)
}

/** `m+3` is the month three months on; `m-1` the one before this. Throws a RangeError for anything else. */
export function monthFromToday(text: string, today: Day): Month {
  if (!/^m[+-]\d+$/.test(text)) throw new RangeError(`not a month of the sample: ${text}`)
  return monthAfter(monthOf(today), Number(text.slice(1)))
}

/** A day, or a month while its day is open, whichever the text writes. */
export const onFrom = (text: string, today: Day, calendar: WorkCalendar): Day | Month =>
  /^m[+-]\d+$/.test(text) ? monthFromToday(text, today) : dayFrom(text, today, calendar)

function workdaysBefore(day: Day, n: number, calendar: WorkCalendar): Day {
  let at = day
  for (let left = n; left > 0; left--) {
    do at = addDays(at, -1)
    while (!isWorkday(at, calendar))
  }
  return at
}
