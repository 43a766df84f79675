import type { Binder } from '../../shared/binder.ts'
import { addDays, type Day, isDay } from '../../shared/day.ts'
import { usualPerDay } from '../../shared/dealing.ts'
import { type WorkCalendar, workdayFrom, workdaysAfter } from '../../shared/workdays.ts'

/** What becomes of the rows without a day, as it stands in the fields. */
export interface Dealing {
  isDealt: boolean
  perDay: number
  /** As the field holds it; may be no day while it is being typed. */
  from: string
}

/** They stay in stock; dealt, they would begin on the next working day, two thirds of its limit a day. */
export function usualDealing(settings: Binder, calendar: WorkCalendar, today: Day): Dealing {
  const from = workdayFrom(addDays(today, 1), calendar)
  return { isDealt: false, perDay: usualPerDay(settings, from), from }
}

export const isDealable = (dealing: Dealing, today: Day): boolean =>
  !dealing.isDealt || (isDay(dealing.from) && dealing.from >= today && dealing.perDay >= 1 && dealing.perDay <= 500)

/** The dealing as the bridge takes it, or null for stock. */
export const dealOf = ({ isDealt, perDay, from }: Dealing): { perDay: number; from: Day } | null =>
  isDealt && isDay(from) ? { perDay, from } : null

/**
 * The day the nth dossier without a day would get, counted from 1; null while the dealing says none.
 * 20 a day from Monday: the 40th lies under Tuesday.
 */
export function dealtDayOf(n: number, dealing: Dealing, calendar: WorkCalendar, today: Day): Day | null {
  if (n < 1 || !dealing.isDealt || !isDealable(dealing, today) || !isDay(dealing.from)) return null
  const first = workdayFrom(dealing.from, calendar)
  const steps = Math.ceil(n / dealing.perDay) - 1
  return steps === 0 ? first : workdaysAfter(first, steps, calendar)
}
