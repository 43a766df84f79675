import Lists, { type HolidaysTypes } from 'date-holidays'
import type { CountryHolidays } from '../../shared/bridge.ts'
import { addDays, isDay } from '../../shared/day.ts'

// The only importer of date-holidays (code ISC, lists CC BY-SA 3.0, made from Wikipedia). It costs a third of a second and
// tens of MB to load: only the worker beside it does.

/** Whose holidays, in whose language, from one year to another, both included. */
export interface HolidaysWanted {
  country: string
  region?: string | undefined
  language: string
  from: number
  to: number
}

const hour = 3_600_000

/**
 * The public holidays of a country or a part of it. Only whole days that are free by law: nothing optional, no bank's day,
 * no afternoon. A holiday is a local day, whatever the time zone of the computer: the day written in the list counts, not
 * its instant. Names are in the language asked for where the list has them, else in the country's own.
 */
export function listedDays({ country, region, language, from, to }: HolidaysWanted): CountryHolidays {
  const lists = new Lists()
  if (!(country in lists.getCountries())) return { isListed: false, days: {}, regions: [] }
  const [state, part] = (region ?? '').split('.')
  lists.init(country, state ?? '', part ?? '', { types: ['public'] })
  const days: Record<string, string> = {}
  for (let year = from; year <= to; year++) {
    for (const holiday of lists.getHolidays(year, language)) {
      for (const day of daysOf(holiday)) days[day] ??= holiday.name
    }
  }
  return { isListed: true, days, regions: regionsOf(lists, country, language) }
}

function daysOf({ date, start, end, type }: HolidaysTypes.Holiday): string[] {
  const first = date.slice(0, 10)
  // Measured by how long it is, not by when it begins: where clocks are put forward at midnight it begins at one.
  const days = Math.round((end.getTime() - start.getTime()) / hour / 24 - 0.2)
  if (type !== 'public' || !isDay(first)) return []
  return Array.from({ length: days }, (_, n) => addDays(first, n))
}

function regionsOf(lists: Lists, country: string, language: string): CountryHolidays['regions'] {
  const named = (found: Record<string, string> | undefined, before = '') =>
    Object.entries(found ?? {}).map(([code, name]) => ({ code: before + code, name }))
  return named(lists.getStates(country, language)).flatMap((state) => [
    state,
    ...named(lists.getRegions(country, state.code, language), `${state.code}.`).map((part) => ({
      ...part,
      name: `${state.name}, ${part.name}`
    }))
  ])
}
