import type { Day, Month, Time } from '../../shared/day.ts'
import type { DayPhrase } from '../../shared/dayPhrase.ts'
import type { Closed } from '../../shared/workdays.ts'

/** A day as it was said: the day or month, and what came with it. */
export interface SaidDay {
  on: Day | Month
  at?: Time
  /** `!` before the phrase: agreed with the client. `~`: chosen by me. */
  agreed?: 'ink' | 'pencil'
}

/** What stands in the day field, read. Only `day` can be filed under. */
export type DayReading =
  /** Nothing was typed, or only `!` or `~`: a proposed day is taken with it. */
  | { kind: 'nothing'; agreed?: 'ink' | 'pencil' }
  | { kind: 'unread'; why: Extract<DayPhrase, { kind: 'unclear' }>['why'] }
  | { kind: 'day'; said: SaidDay }
  /** A closed day: taken after one question, which offers the working days nearest to it. */
  | { kind: 'closed'; said: SaidDay; because: Closed; offers: Day[] }
  /** Two readings of one phrase, or the lightest days that `?` lists. */
  | { kind: 'choices'; why: 'readings' | 'lightest'; choices: SaidDay[] }
