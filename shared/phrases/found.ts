import { type Day, isDay, isMonth, type Month, monthOf } from '../day.ts'
import type { WorkCalendar } from '../workdays.ts'

/** Why a phrase that was understood still gives no day. */
export type Refusal = 'no-such-day' | 'past' | 'after-midnight'

/** One reading of a phrase. `minutes` are counted from now. */
export type Found =
  | { kind: 'on'; on: Day | Month }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'later' }
  | { kind: 'refused'; why: Refusal }

/** What a phrase is read against. */
export interface Reading {
  today: Day
  calendar: WorkCalendar
}

export const refused = (why: Refusal): Found => ({ kind: 'refused', why })
export const on = (on: Day | Month | null): Found => (on ? { kind: 'on', on } : refused('no-such-day'))

/** A day or month, unless it is over. */
export const notPast = (when: Day | Month, today: Day): Found => {
  if (!isDay(when) && !isMonth(when)) return refused('no-such-day')
  return when < (isDay(when) ? today : monthOf(today)) ? refused('past') : on(when)
}

/** The same for a day that a month may not have. */
export const fallsOn = (day: Day | null, today: Day): Found => (day ? notPast(day, today) : refused('no-such-day'))
