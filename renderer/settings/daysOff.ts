import type { AbsenceKept, Binder, HolidaysKept } from '../../shared/binder.ts'
import { type Day, isDay, yearOf } from '../../shared/day.ts'
import { closedBecause, type WorkCalendar } from '../../shared/workdays.ts'

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

/** The absences with one more, in order of their first days. */
export const withAbsence = (absences: readonly AbsenceKept[], absence: AbsenceKept): AbsenceKept[] =>
  [...absences, absence].sort((a, b) => (a.from < b.from ? -1 : 1))
