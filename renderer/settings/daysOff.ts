import type { AbsenceKept, Binder, HolidaysKept } from '../../shared/binder.ts'
import { addDays, type Day, firstDayOf, isDay, lastDayOf, yearOf } from '../../shared/day.ts'
import type { Heap, Tally } from '../../shared/tally.ts'
import { closedBecause, type WorkCalendar } from '../../shared/workdays.ts'
import type { DayReading } from '../day/reading.ts'

type DaysSet = Pick<Binder, 'closedDays' | 'openedDays'>

const without = (days: readonly Day[], day: Day) => days.filter((one) => one !== day)
const withDay = (days: readonly Day[], day: Day) => [...without(days, day), day].sort()

/**
 * What pressing a day of the month's sheet changes: a working day is closed, a weekend or a holiday is worked, and a day that
 * was turned before is turned back. A day of an absence stays as it is: null.
 */
export function turned(day: Day, settings: DaysSet, calendar: WorkCalendar): Partial<DaysSet> | null {
  const opened = settings.openedDays ?? []
  if (settings.closedDays.includes(day)) return { closedDays: without(settings.closedDays, day) }
  if (opened.includes(day)) return { openedDays: without(opened, day) }
  const closed = closedBecause(day, calendar)
  if (!closed) return { closedDays: withDay(settings.closedDays, day) }
  return closed.kind === 'absence' ? null : { openedDays: withDay(opened, day) }
}

/** The holidays a binder keeps; of one from before there were any: none, of its own country. */
export const holidaysKept = (binder: Pick<Binder, 'holidays' | 'country'>): HolidaysKept =>
  binder.holidays ?? { isOn: false, country: binder.country, off: [] }

/** A holiday kept, or worked all the same. */
export const withHoliday = (kept: HolidaysKept, day: Day, isKept: boolean): HolidaysKept => ({
  ...kept,
  off: isKept ? without(kept.off, day) : withDay(kept.off, day)
})

/** All of some holidays kept, or all worked: under martial law Ukraine works on its holidays. */
export const withAll = (kept: HolidaysKept, days: readonly Day[], areKept: boolean): HolidaysKept => ({
  ...kept,
  off: [...new Set([...kept.off.filter((day) => !days.includes(day)), ...(areKept ? [] : days)])].sort()
})

/** The holidays of another country or region: those switched off before were other days. */
export function holidaysOf(kept: HolidaysKept, country: string, region: string | null): HolidaysKept {
  const { region: _, ...rest } = kept
  return { ...rest, country, ...(region && { region }), off: country === kept.country ? kept.off : [] }
}

/** The holidays from today to the end of next year, in order of days. */
export const comingHolidays = (holidays: Readonly<Record<string, string>>, today: Day): { day: Day; name: string }[] =>
  Object.entries(holidays)
    .flatMap(([day, name]) => (isDay(day) && day >= today && yearOf(day) <= yearOf(today) + 1 ? [{ day, name }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : 1))

/** So long ago an absence may have begun that is written down only now, in days. */
export const behind = 60

/**
 * The edge of an absence that was typed: a closed day too, of a month its first or last day. Illness is written down afterwards, so
 * a date that is past, or that would mean the next year, is read as lying `behind` us when it lies near enough; `readBefore` reads it
 * as of then. On 14 October 2026 "12 oct" is 12 October 2026. Null when no day was said.
 */
export function edgeOf(
  reading: DayReading,
  edge: 'first' | 'last',
  today: Day,
  readBefore: () => DayReading
): Day | null {
  const said = edgeIn(reading, edge)
  const isPast = reading.kind === 'unread' && reading.why === 'past'
  if (!isPast && (said === null || said <= addDays(today, 300))) return said
  const before = edgeIn(readBefore(), edge)
  return before && before < today ? before : said
}

function edgeIn(reading: DayReading, edge: 'first' | 'last'): Day | null {
  if (reading.kind !== 'day' && reading.kind !== 'closed') return null
  const { on, at } = reading.said
  if (at) return null
  if (isDay(on)) return on
  return edge === 'first' ? firstDayOf(on) : lastDayOf(on)
}

/** How many dossiers lie in the rings on the days of an absence. */
export const heldIn = ({ from, to }: Pick<AbsenceKept, 'from' | 'to'>, tally: Pick<Tally, 'days'>): number =>
  Object.entries<Heap>(tally.days).reduce((sum, [day, heap]) => sum + (from <= day && day <= to ? heap.dossiers : 0), 0)

/** The absences with one more, in order of their first days. */
export const withAbsence = (absences: readonly AbsenceKept[], absence: AbsenceKept): AbsenceKept[] =>
  [...absences, absence].sort((a, b) => (a.from < b.from ? -1 : 1))
