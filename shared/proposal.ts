import type { Because } from './cadence.ts'
import { addDays, addMonths, type Day, type Month, monthAfter, monthOf } from './day.ts'
import { type Outcome, usualOutcomes } from './outcome.ts'
import { type WorkCalendar, workdayFrom, workdaysAfter } from './workdays.ts'

/** Where an outcome would lay a dossier: a day or month, the archive, or nowhere before a day was said. */
export type Proposed = { kind: 'ask' } | { kind: 'under'; on: Day | Month; because?: Because } | { kind: 'retire' }

/**
 * What an outcome proposes (rules 4). A day that is closed becomes the next working day; only today stays as it is: one
 * is working on it. `byCadence` is the day the client's cadence asks for (cadence.ts), taken where the outcome gives way to it. `hasPhoneLeft` is asked after a wrong number: another phone is tried today, none left means retire.
 * proposedDay(quote sent, Friday 2026-11-20) is Friday 2026-11-27.
 */
export function proposedDay(
  outcome: Pick<Outcome, 'proposes'> & Partial<Outcome>,
  given: {
    today: Day
    calendar: WorkCalendar
    hasPhoneLeft: boolean
    byCadence?: { on: Day; because: Because } | null
  }
): Proposed {
  const { proposes } = outcome
  const { today, calendar, byCadence } = given
  if (byCadence && givesWay(outcome)) {
    return { kind: 'under', on: workdayFrom(byCadence.on, calendar), because: byCadence.because }
  }
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

/**
 * Whether an outcome leaves the day to the cadence: one that came to something and asks for a day that is not the client's to say
 * (ink), and the sale as it came with the binder (30 days for everybody). A quote is followed up for its own sake, a refusal, a
 * postponed purchase and an appointment say their day themselves, and a day the person set for an outcome stays theirs.
 */
export function givesWay(outcome: Pick<Outcome, 'proposes'> & Partial<Outcome>): boolean {
  if (!outcome.effective || outcome.ink) return false
  if (outcome.proposes.kind === 'ask') return true
  if (outcome.proposes.kind !== 'days' || outcome.countsAs !== 'sale') return false
  const usual = usualOutcomes.find(({ id }) => id === outcome.id)?.proposes
  return usual?.kind === 'days' && usual.n === outcome.proposes.n
}
