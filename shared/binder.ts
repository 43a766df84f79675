import { z } from 'zod'
import { abbreviationSchema } from './abbreviations.ts'
import { apartSchema, mostApart } from './apart.ts'
import { cadencesSchema } from './cadence.ts'
import { colleagueSchema } from './colleagues.ts'
import { type Day, daySchema, type Weekday, weekdayOf, weekdays } from './day.ts'
import { type ContactKind, contactKinds } from './filing.ts'
import { outcomeSchema, usualOutcomes } from './outcome.ts'
import { type Language, languages } from './words.ts'
import type { WorkCalendar } from './workdays.ts'

/** What a weekday is for, and what it may hold (0 = closed). `limit` counts dossiers, or minutes (`limitIn`). */
const weekdayPlanSchema = z.looseObject({
  open: z.boolean(),
  limit: z.number().int().min(1).max(2000),
  use: z.enum(['calls', 'meetings', 'both'])
})

/** The public holidays the binder keeps: whose they are, and those that are worked all the same. Never the list itself. */
export const holidaysKeptSchema = z.looseObject({
  isOn: z.boolean(),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** A part of the country with holidays of its own, by its code in the lists: `CT`, or `CT.B`. */
  region: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,12}(\.[A-Za-z0-9-]{1,12})?$/)
    .optional(),
  off: z.array(daySchema).max(2000)
})
export type HolidaysKept = z.infer<typeof holidaysKeptSchema>

/** Days away, both included, with the reason as it is shown: "leave". */
const absenceSchema = z
  .looseObject({ from: daySchema, to: daySchema, reason: z.string().trim().max(200) })
  .refine(({ from, to }) => from <= to, 'ends before it begins')

export type AbsenceKept = z.infer<typeof absenceSchema>

/** Public holidays by day, with their names, as the lists give them: nothing is switched off in them yet. */
export type Holidays = Readonly<Record<string, string>>

/** How the inserts are cut: numbered 1-31, or one for every working day of this and the next months. */
const styleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('numbered') }),
  z.object({ kind: z.literal('dated'), ahead: z.number().int().min(1).max(3) })
])
export type Style = z.infer<typeof styleSchema>

/** The settings of a binder: the document `binder.json`. */
export const binderSchema = z.looseObject({
  name: z.string().trim().min(1).max(120),
  owner: z.string().max(120),
  language: z.enum(languages),
  /** ISO 3166-1: the country numbers are read in when they have no prefix. */
  country: z.string().regex(/^[A-Z]{2}$/),
  weekdays: z.record(z.enum(['1', '2', '3', '4', '5', '6', '7']), weekdayPlanSchema),
  limitIn: z.enum(['dossiers', 'minutes']),
  style: styleSchema,
  closedDays: z.array(daySchema).max(4000),
  /** Days worked against the pattern: a Saturday, a holiday. */
  openedDays: z.array(daySchema).max(4000).optional(),
  absences: z.array(absenceSchema).max(1000).optional(),
  /** Absent in binders of before there were holidays: none are kept. */
  holidays: holidaysKeptSchema.optional(),
  /** Typed `5/7` and `7/5`: which comes first. Only an English binder may put the month first. */
  monthFirst: z.boolean(),
  outcomes: z.array(outcomeSchema).min(1).max(30),
  minutes: z.record(z.enum(contactKinds), z.number().int().min(1).max(480)),
  creaseAfter: z.object({ postponed: z.number().int().min(1).max(50), noAnswer: z.number().int().min(1).max(50) }),
  /** Signs of one's own in notes, with what they stand for. */
  abbreviations: z.array(abbreviationSchema).max(2000).optional(),
  /** Dossiers that look like one client and are two. */
  apart: z.array(apartSchema).max(mostApart).optional(),
  /** How often the clients of a category are to be talked with. */
  cadence: cadencesSchema.optional(),
  /** The addresses messages for absent colleagues are mailed to, and that of the head of the department. */
  colleagues: z.array(colleagueSchema).max(300).optional(),
  print: z.looseObject({ paper: z.enum(['A4', 'Letter']), holes: z.enum(['iso', 'us', 'none']) }),
  /** Columns of earlier imports, by the fingerprint of their headers. */
  mappings: z.record(z.string().max(200), z.array(z.string().max(60)).max(400)).optional()
})
export type Binder = z.infer<typeof binderSchema>

const usualMinutes: Record<ContactKind, number> = {
  call: 10,
  'first-call': 8,
  meeting: 60,
  visit: 90,
  mail: 10,
  quote: 20,
  samples: 15,
  invoice: 10,
  payment: 10,
  paperwork: 15,
  other: 15
}

/** What a new binder begins with: Monday to Friday, thirty dossiers a day (the method's own day, rules 5). */
export function newBinder(given: {
  name: string
  owner: string
  language: Language
  country: string
  openWeekdays?: readonly Weekday[]
  limit?: number
  keepsHolidays?: boolean | undefined
}): Binder {
  const open = given.openWeekdays ?? [1, 2, 3, 4, 5]
  return {
    name: given.name,
    owner: given.owner,
    language: given.language,
    country: given.country,
    weekdays: Object.fromEntries(
      weekdays.map((n) => [String(n), { open: open.includes(n), limit: given.limit ?? 30, use: 'both' as const }])
    ) as Binder['weekdays'],
    limitIn: 'dossiers',
    style: { kind: 'numbered' },
    closedDays: [],
    holidays: { isOn: given.keepsHolidays ?? true, country: given.country, off: [] },
    monthFirst: false,
    outcomes: [...usualOutcomes],
    minutes: usualMinutes,
    creaseAfter: { postponed: 3, noAnswer: 6 },
    print:
      given.country === 'US' || given.country === 'CA'
        ? { paper: 'Letter', holes: 'us' }
        : { paper: 'A4', holes: 'iso' }
  }
}

/** The settings the working days are worked out from. */
export type CalendarSettings = Pick<Binder, 'weekdays' | 'closedDays' | 'openedDays' | 'absences' | 'holidays'>

/** The working days of a binder. `holidays` are those of its country as the lists have them; those switched off are left out. */
export function calendarOf(binder: CalendarSettings, holidays: Holidays): WorkCalendar {
  const off = new Set<string>(binder.holidays?.off)
  const kept = binder.holidays?.isOn ? Object.entries(holidays).filter(([day]) => !off.has(day)) : []
  return {
    openWeekdays: weekdays.filter((n) => planFor(binder, n).open),
    closedDays: new Set(binder.closedDays),
    openedDays: new Set(binder.openedDays),
    holidays: new Map(kept as [Day, string][]),
    absences: binder.absences ?? []
  }
}

const planFor = (binder: Pick<Binder, 'weekdays'>, n: Weekday) => binder.weekdays[String(n) as keyof Binder['weekdays']]

/** What a day may hold: dossiers, or minutes when the binder counts minutes. */
export const limitOf = (binder: Binder, day: Day): number => planFor(binder, weekdayOf(day)).limit

/** What a day is meant for: calls, meetings or both. It only ranks the days that are proposed. */
export const purposeOf = (binder: Pick<Binder, 'weekdays'>, day: Day): Binder['weekdays']['1']['use'] =>
  planFor(binder, weekdayOf(day)).use
