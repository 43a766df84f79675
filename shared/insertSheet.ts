import {
  type Day,
  dayOf,
  daysFrom,
  firstDayOf,
  lastDayOf,
  type Month,
  monthAfter,
  monthOf,
  numberOf,
  weekOf
} from './day.ts'
import type { PrintSettings } from './printSettings.ts'
import { fill, printWordsIn } from './printWords/printWords.ts'
import { monthName, weekdayName } from './words.ts'
import { isWorkday, type WorkCalendar } from './workdays.ts'

/** How a tab stands at the edge: cut out along a line, printed only, or not at all. */
export const tabLooks = ['cut', 'plain', 'none'] as const
export type TabLook = (typeof tabLooks)[number]

/** The tab of an insert: place `at` of `of` down the edge, counted from 0. */
export interface EdgeTab {
  text: string
  under: string
  look: Exclude<TabLook, 'none'>
  at: number
  of: number
}

/** One of the twelve fields under a number: the weekday that number falls on in a month, or nothing where it has no such day. */
export interface MonthField {
  month: string
  weekday: string
  isClosed: boolean
}

/** A sheet that divides the real binder. */
export interface InsertSheet {
  kind: 'insert'
  /** In the middle, as large as the sheet allows: "13", "October". */
  big: string
  /** The same again at the top right. */
  top: string
  /** A number, or the name of a month. */
  isNumber: boolean
  /** Below the large one: weekday, then month, year and week of a dated insert. */
  under: string[]
  months: MonthField[]
  /** Empty boxes to tick, one a dossier the day may hold. */
  boxes: number
  tab: EdgeTab | null
}

const tabOf = (look: TabLook, text: string, under: string, at: number, of: number): EdgeTab | null =>
  look === 'none' ? null : { text, under, look, at, of }

/**
 * The numbered inserts asked for, in their order. With `weekdays` each says on which weekday its number falls in the
 * twelve months from today's on: on 13 October 2026 the insert 13 reads "Oct Tue, Nov Fri, ..."; 31 has no field in November.
 */
export function numberInserts(
  numbers: readonly number[],
  look: TabLook,
  weekdays: boolean,
  { language, today }: PrintSettings,
  calendar: WorkCalendar
): InsertSheet[] {
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => ({
      kind: 'insert',
      big: String(number),
      top: String(number),
      isNumber: true,
      under: [],
      months: weekdays
        ? Array.from({ length: 12 }, (_, n) => {
            const month = monthAfter(monthOf(today), n)
            const day = dayOf(month, number)
            return {
              month: monthName(month, language, 'short'),
              weekday: day ? weekdayName(day, language, 'short') : '',
              isClosed: day !== null && !isWorkday(day, calendar)
            }
          })
        : [],
      boxes: 0,
      tab: tabOf(look, String(number), '', number - 1, 31)
    }))
}

/** The inserts of months: twelve places down the edge, January on top, whatever months are asked for. */
export function monthInserts(months: readonly Month[], look: TabLook, { language }: PrintSettings): InsertSheet[] {
  return months.map((month) => ({
    kind: 'insert',
    big: monthName(month, language),
    top: monthName(month, language, 'short'),
    isNumber: false,
    under: [],
    months: [],
    boxes: 0,
    tab: tabOf(look, monthName(month, language), '', Number(month.slice(5)) - 1, 12)
  }))
}

/** The most working days a month can have: their tabs stand in as many places, so that all months look alike. */
const mostWorkdays = 23

/** The working days of a month: those a dated insert is made for. */
const workdaysIn = (month: Month, calendar: WorkCalendar): Day[] =>
  daysFrom(firstDayOf(month), lastDayOf(month)).filter((day) => isWorkday(day, calendar))

/** An insert for every working day of the months, with boxes to tick, as many as `boxesFor` says the day may hold. */
export function datedInserts(
  months: readonly Month[],
  look: TabLook,
  { language }: PrintSettings,
  calendar: WorkCalendar,
  boxesFor: (day: Day) => number
): InsertSheet[] {
  const { week } = printWordsIn(language).insert
  return months.flatMap((month) => {
    const days = workdaysIn(month, calendar)
    const places = Math.max(mostWorkdays, days.length)
    return days.map((day, at) => ({
      kind: 'insert' as const,
      big: String(numberOf(day)),
      top: String(numberOf(day)),
      isNumber: true,
      under: [
        weekdayName(day, language),
        `${monthName(month, language)} ${month.slice(0, 4)}  ·  ${fill(week, { n: weekOf(day) })}`
      ],
      months: [],
      boxes: Math.min(60, boxesFor(day)),
      tab: tabOf(look, String(numberOf(day)), monthName(month, language, 'short'), at, places)
    }))
  })
}
