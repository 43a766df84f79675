import { describe, expect, it } from 'vitest'
import { day } from '../../shared/day.ts'
import { type Outcome, usualOutcomes } from '../../shared/outcome.ts'
import { proposedDay } from '../../shared/proposal.ts'

const calendar = { openWeekdays: [1, 2, 3, 4, 5] as const, closedDays: new Set([day('2026-12-25')]) }
const outcome = (id: string) => usualOutcomes.find((one) => one.id === id) as Outcome
const propose = (id: string, today: string, hasPhoneLeft = true) =>
  proposedDay(outcome(id), { today: day(today), calendar, hasPhoneLeft })

describe('what an outcome proposes', () => {
  it.each([
    ['sold', '2026-11-20', '2026-12-21'],
    ['sold', '2026-11-23', '2026-12-23'],
    ['quote-sent', '2026-11-20', '2026-11-27'],
    ['quote-sent', '2026-12-18', '2026-12-28'],
    ['no-answer', '2026-11-20', '2026-11-23'],
    ['no-answer', '2026-12-24', '2026-12-28'],
    ['not-the-person', '2026-11-21', '2026-11-23'],
    ['postponed', '2026-12-31', '2027-02-01'],
    ['refused', '2026-12-10', '2027-01'],
    ['wrong-number', '2026-11-21', '2026-11-21']
  ])('%s on %s lies under %s', (id, today, on) => {
    expect(propose(id, today)).toEqual({ kind: 'under', on })
  })

  it('asks for the day of a call back and of an appointment', () => {
    expect(propose('call-back', '2026-11-20')).toEqual({ kind: 'ask' })
    expect(propose('appointment', '2026-11-20')).toEqual({ kind: 'ask' })
  })

  it('retires what was passed on, and a client without any phone left', () => {
    expect(propose('passed-on', '2026-11-20')).toEqual({ kind: 'retire' })
    expect(propose('wrong-number', '2026-11-20', false)).toEqual({ kind: 'retire' })
  })
})
