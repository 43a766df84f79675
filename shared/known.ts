import { z } from 'zod'
import { type Day, daySchema, daysFrom, daysIn, type Month, monthOf } from './day.ts'
import { type Id, idSchema } from './id.ts'

/** A day to know: a contract ends, a name-day, a fair. A line on the insert of that day, never a contact (rules 3). */
export const knownSchema = z.looseObject({
  id: idSchema,
  text: z.string().trim().min(1).max(200),
  on: daySchema,
  /** Comes round every year on that date; one of 29 February stands on the 28th where there is none. */
  yearly: z.boolean().optional()
})
export type Known = z.infer<typeof knownSchema>

/** A day to know as it stands on a day: whose it is (null: the day's own), and the day it means now. */
export interface KnownLine {
  day: Day
  known: Known
  dossier: { id: Id; name: string } | null
}

/** The key days to know are looked up by: the day itself, or month and number for those of every year. */
export const knownKey = (known: Pick<Known, 'on' | 'yearly'>): string => (known.yearly ? known.on.slice(5) : known.on)

/** The keys under which a day looks for what is to be known. 2027-02-28 also takes what is kept for 29 February. */
export function keysOfDay(day: Day): string[] {
  const yearly = day.slice(5)
  const isLast = yearly === '02-28' && daysIn(monthOf(day)) === 28
  return [day, yearly, ...(isLast ? ['02-29'] : [])]
}

/** What is to be known from a day to another, in order of days; `under` gives what is kept under a key. */
export function knownBetween(
  from: Day,
  to: Day,
  under: (key: string) => readonly Omit<KnownLine, 'day'>[]
): KnownLine[] {
  return daysFrom(from, to).flatMap((day) =>
    keysOfDay(day)
      .flatMap((key) => under(key))
      // Not before it began: a name-day noted for 2027 is not shown in 2026.
      .filter(({ known }) => known.on.slice(0, 4) <= day.slice(0, 4))
      .map((line) => ({ ...line, day }))
  )
}

/** The months a run of days touches. */
export const monthsFrom = (from: Day, to: Day): Month[] => [...new Set(daysFrom(from, to).map(monthOf))]
