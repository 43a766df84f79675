import { addDays, addMonths, type Day, type Month, monthAfter, monthOf } from './day.ts'
import type { Outcome } from './outcome.ts'
import { type WorkCalendar, workdayFrom, workdaysAfter } from './workdays.ts'

/** Where an outcome would lay a dossier: a day or month, the archive, or nowhere before a day was said. */
export type Proposed = { kind: 'ask' } | { kind: 'under'; on: Day | Month } | { kind: 'retire' }

/**
 * What an outcome proposes (rules 4). A day that is closed becomes the next working day; only today stays as it is: one
 * is working on it. `hasPhoneLeft` is asked after a wrong number: another phone is tried today, none left means retire.
 * proposedDay(quote sent, Friday 2026-11-20) is Friday 2026-11-27.
 */
export function proposedDay(
  outcome: Pick<Outcome, 'proposes'>,
  given: { today: Day; calendar: WorkCalendar; hasPhoneLeft: boolean }
): Proposed {
  const { proposes } = outcome
  const { today, calendar } = given
  switch (proposes.kind) {
    case 'ask':
    case 'retire':
      return { kind: proposes.kind }
    case 'days':
      return { kind: 'under', on: proposes.n === 0 ? today : workdayFrom(addDays(today, proposes.n), calendar) }
    case 'workdays':
      return { kind: 'under', on: workdaysAfter(today, proposes.n, calendar) }
    case 'months':
      return { kind: 'under', on: workdayFrom(addMonths(today, proposes.n), calendar) }
    case 'monthOpen':
      return { kind: 'under', on: monthAfter(monthOf(today), proposes.n) }
    case 'today':
      return given.hasPhoneLeft ? { kind: 'under', on: today } : { kind: 'retire' }
  }
}
