import { UTCDate } from '@date-fns/utc'
import {
  addDays as dateFnsAddDays,
  addMonths as dateFnsAddMonths,
  differenceInCalendarDays,
  getDayOfYear,
  getDaysInMonth,
  getISODay,
  getISOWeek
} from 'date-fns'
import { z } from 'zod'

// The only file that knows what a calendar is. A day is a word, never an instant: all arithmetic
// runs in UTC, because "noon, local time" does not exist where a zone skipped a day (Apia, 30 December 2011).

declare const dayBrand: unique symbol
declare const monthBrand: unique symbol
declare const timeBrand: unique symbol

/** A calendar day, `yyyy-MM-dd`. */
export type Day = string & { readonly [dayBrand]: true }
/** A calendar month, `yyyy-MM`. */
export type Month = string & { readonly [monthBrand]: true }
/** A local time of day, `HH:mm`. */
export type Time = string & { readonly [timeBrand]: true }
/** 1 = Monday ... 7 = Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const two = (n: number) => String(n).padStart(2, '0')
const write = (date: Date) =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day
const read = (day: Day) => new UTCDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

const longMonths: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12])
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Whether a text is a day that exists. isDay('2026-02-30') is false. Years 1000 to 9999. */
export function isDay(text: unknown): text is Day {
  // By hand: every schema and every pile asks, and a date made for each answer is what an import or a turned leaf would wait for.
  if (typeof text !== 'string' || !/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false
  const month = Number(text.slice(5, 7))
  const number = Number(text.slice(8))
  if (month < 1 || month > 12 || number < 1) return false
  if (month === 2) return number <= (isLeap(Number(text.slice(0, 4))) ? 29 : 28)
  return number <= (longMonths.has(month) ? 31 : 30)
}

/** Whether a text is a month, `yyyy-MM`. */
export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text)
}

/** Whether a text is a time of day, `HH:mm`, 00:00 to 23:59. */
export function isTime(text: unknown): text is Time {
  return typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

export const daySchema = z.custom<Day>(isDay, 'not a day')
export const monthSchema = z.custom<Month>(isMonth, 'not a month')
export const timeSchema = z.custom<Time>(isTime, 'not a time')

/** The day written as a literal, for tables and tests; throws a RangeError when it does not exist. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** The month written as a literal; throws a RangeError when it is none. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month: ${text}`)
  return text
}

/** The time written as a literal; throws a RangeError when it is none. */
export function time(text: string): Time {
  if (!isTime(text)) throw new RangeError(`not a time: ${text}`)
  return text
}

/** The nth day of a month, or null where the month has no such day. dayOf('2027-02', 30) is null. */
export function dayOf(month: Month, number: number): Day | null {
  if (!Number.isInteger(number) || number < 1 || number > daysIn(month)) return null
  return `${month}-${two(number)}` as Day
}

/** The month a day belongs to. */
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month
/** The number printed on the day's insert, 1 to 31. */
export const numberOf = (day: Day): number => Number(day.slice(8, 10))
export const yearOf = (dayOrMonth: Day | Month): number => Number(dayOrMonth.slice(0, 4))
/** 1 to 12. */
export const monthNumberOf = (dayOrMonth: Day | Month): number => Number(dayOrMonth.slice(5, 7))

/** The month of a year, `monthNumber` 1 to 12. */
export const monthFrom = (year: number, monthNumber: number): Month =>
  `${String(year).padStart(4, '0')}-${two(monthNumber)}` as Month

/** How many days a month has, 28 to 31. */
export const daysIn = (month: Month): number => getDaysInMonth(read(firstDayOf(month)))
export const firstDayOf = (month: Month): Day => `${month}-01` as Day
export const lastDayOf = (month: Month): Day => `${month}-${two(daysIn(month))}` as Day

/** The day n calendar days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => write(dateFnsAddDays(read(day), n))

/** n months later; a day beyond the month's end stops there. addMonths('2027-01-31', 1) is 2027-02-28. */
export const addMonths = (day: Day, n: number): Day => write(dateFnsAddMonths(read(day), n))

/** The month n months later. */
export const monthAfter = (month: Month, n: number): Month =>
  monthOf(write(dateFnsAddMonths(read(firstDayOf(month)), n)))

/** Calendar days from one day to another. daysBetween('2026-12-31', '2027-01-01') is 1. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(read(to), read(from))

/** Months from one month to another. monthsBetween('2026-11', '2027-01') is 2. */
export const monthsBetween = (from: Month, to: Month): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthNumberOf(to) - monthNumberOf(from)

export const weekdayOf = (day: Day): Weekday => getISODay(read(day)) as Weekday
/** The ISO week, 1 to 53. */
export const weekOf = (day: Day): number => getISOWeek(read(day))
/** 1 to 366. */
export const dayOfYear = (day: Day): number => getDayOfYear(read(day))

/** Every day from the first to the last, both included; none when the last is before the first. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let at = first; at <= last; at = addDays(at, 1)) days.push(at)
  return days
}

/** Minutes since midnight. minutesOf('01:30') is 90. */
export const minutesOf = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The time of day so many minutes after midnight; null past the day's end. */
export function timeFrom(minutes: number): Time | null {
  if (minutes < 0 || minutes >= 24 * 60) return null
  return `${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}` as Time
}

/** The moment so many minutes later (earlier when negative), over midnight too. 23:55 and 10 minutes is 00:05 of the next day. */
export function momentAfter({ day, time }: Moment, minutes: number): Moment {
  const sum = minutesOf(time) + minutes
  const days = Math.floor(sum / 1440)
  return { day: addDays(day, days), time: timeFrom(sum - days * 1440) as Time }
}

/** Minutes from one moment to another, negative when the other is earlier. */
export const minutesBetween = (from: Moment, to: Moment): number =>
  daysBetween(from.day, to.day) * 1440 + minutesOf(to.time) - minutesOf(from.time)

/** The instant of midnight UTC of a day: only for Intl formatters set to UTC, never for arithmetic. */
export const utcDateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** What the clock says: the day and the time, both local. It always comes in as an argument. */
export interface Moment {
  day: Day
  time: Time
}
export const momentSchema = z.object({ day: daySchema, time: timeSchema })
