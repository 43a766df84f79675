import type { Day, Month } from '../day.ts'
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
