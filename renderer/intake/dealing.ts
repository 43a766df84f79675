import type { Binder } from '../../shared/binder.ts'
import { addDays, type Day, isDay } from '../../shared/day.ts'
import { usualPerDay } from '../../shared/dealing.ts'
import { isOver, type Load } from '../../shared/load.ts'
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

/** How full the days become: the fullest by share of its limit, and how many go over theirs. */
export interface Fullness {
  day: Day
  held: number
  limit: number
  over: number
}

/**
 * What the days would hold once `count` dossiers are dealt onto what lies there now; null while the dealing says no day.
 * `each` is what one of them adds in the binder's unit: 1, or its minutes. 3 at 2 a day onto 19 and 4 of 20: the first holds 21.
 */
export function fullnessOf(
  count: number,
  dealing: Dealing,
  calendar: WorkCalendar,
  today: Day,
  loadOf: (day: Day) => Load,
  each: number
): Fullness | null {
  let fullest: Fullness | null = null
  let over = 0
  let at: Day | null = null
  for (let dealt = 0; dealt < count; dealt += dealing.perDay) {
    const day: Day | null = at ? workdaysAfter(at, 1, calendar) : dealtDayOf(1, dealing, calendar, today)
    if (!day) return null
    at = day
    const load = loadOf(day)
    const held = load.held + Math.min(dealing.perDay, count - dealt) * each
    if (isOver({ ...load, held })) over++
    if (!fullest || held * fullest.limit > fullest.held * load.limit) fullest = { day, held, limit: load.limit, over }
  }
  return fullest && { ...fullest, over }
}
