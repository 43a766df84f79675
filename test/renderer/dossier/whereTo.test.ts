import { describe, expect, it } from 'vitest'
import type { DayReading } from '../../../renderer/day/reading.ts'
import { whereTo } from '../../../renderer/dossier/whereTo.ts'
import { day, month } from '../../../shared/day.ts'
import type { Filing } from '../../../shared/filing.ts'
import { type Outcome, usualOutcomes } from '../../../shared/outcome.ts'
import { paymentOutcomes } from '../../../shared/payment.ts'

const today = day('2026-11-20')
const nothing: DayReading = { kind: 'nothing' }
const outcome = (id: string) => usualOutcomes.find((one) => one.id === id) as Outcome
const under = (on: string): Filing => ({
  next: { on: on as never, kind: 'call', agreed: 'pencil', order: 'a0' }
})
const ask = (
  filing: Filing,
  id: string | null,
  reading: DayReading = nothing,
  more: { retires?: boolean; left?: boolean } = {}
) =>
  whereTo({
    filing,
    today,
    style: { kind: 'numbered' },
    calendar: { openWeekdays: [1, 2, 3, 4, 5], closedDays: new Set() },
    outcome: id ? outcome(id) : null,
    reading,
    retires: more.retires ?? false,
    hasPhoneLeft: more.left ?? true
  })

describe('where a dossier goes after the call', () => {
  it('a promise to pay asks for its day, also when the next contact lies ahead', () => {
    const given = {
      today,
      style: { kind: 'numbered' as const },
      calendar: { openWeekdays: [1, 2, 3, 4, 5] as const, closedDays: new Set<never>() },
      reading: nothing,
      retires: false,
      hasPhoneLeft: true
    }
    const [promised, paid] = paymentOutcomes as [Outcome, Outcome]
    expect(whereTo({ ...given, filing: under('2027-07-05'), outcome: promised })).toEqual({ kind: 'say-day' })
    expect(whereTo({ ...given, filing: under('2027-07-05'), outcome: paid })).toMatchObject({ kind: 'stays' })
  })

  it('goes under the typed day before anything else', () => {
    const said = { on: day('2026-12-14') }
    expect(ask(under('2027-07-05'), 'no-answer', { kind: 'day', said })).toEqual({
      kind: 'under',
      said: { on: '2026-12-14' },
      isProposed: false
    })
  })

  it('takes the proposal of the outcome for one of today, and for a missed one', () => {
    const monday = { kind: 'under', said: { on: '2026-11-23' }, isProposed: true }
    expect(ask(under('2026-11-20'), 'no-answer')).toEqual(monday)
    expect(ask(under('2026-11-02'), 'no-answer')).toEqual(monday)
  })

  it('takes a proposal in ink when only ! was typed', () => {
    expect(ask(under('2026-11-20'), 'quote-sent', { kind: 'nothing', agreed: 'ink' })).toEqual({
      kind: 'under',
      said: { on: '2026-11-27', agreed: 'ink' },
      isProposed: true
    })
  })

  it('stays where it lies ahead, on a day or in a month', () => {
    expect(ask(under('2027-07-05'), 'no-answer')).toEqual({ kind: 'stays', place: 'month', on: '2027-07-05' })
    expect(ask(under('2027-07'), null)).toEqual({ kind: 'stays', place: 'month', on: '2027-07' })
    expect(ask({ ...under('2026-11-24'), inHand: { since: today } }, 'sold')).toEqual({
      kind: 'stays',
      place: 'desk',
      on: '2026-11-24'
    })
  })

  it('asks for the day of an appointment, also where it lies ahead', () => {
    expect(ask(under('2027-07-05'), 'appointment')).toEqual({ kind: 'say-day' })
  })

  it('asks for a day where today needs one', () => {
    expect(ask(under('2026-11-20'), 'call-back')).toEqual({ kind: 'say-day' })
    expect(ask(under('2026-11-20'), null)).toEqual({ kind: 'say-day' })
    expect(ask(under('2026-11-02'), null)).toEqual({ kind: 'say-day' })
    expect(ask({ ...under('2026-11-20'), inHand: { since: today } }, null)).toEqual({ kind: 'say-day' })
  })

  it('forces no day on the stock and the archive, but takes what an outcome proposes', () => {
    const retired: Filing = { retired: { reason: 'no need', day: day('2026-10-01'), lookAgain: month('2027-05') } }
    expect(ask({}, null)).toEqual({ kind: 'stays', place: 'stock', on: null })
    expect(ask(retired, null)).toEqual({ kind: 'stays', place: 'archive', on: null })
    expect(ask({}, 'no-answer')).toEqual({ kind: 'under', said: { on: '2026-11-23' }, isProposed: true })
    expect(ask({}, 'call-back')).toEqual({ kind: 'say-day' })
  })

  it('retires what is passed on, what is chosen to be, and a wrong number without another', () => {
    expect(ask(under('2026-11-20'), 'passed-on')).toEqual({ kind: 'retire' })
    expect(ask(under('2026-11-20'), 'refused', nothing, { retires: true })).toEqual({ kind: 'retire' })
    expect(ask(under('2026-11-20'), 'wrong-number', nothing, { left: false })).toEqual({ kind: 'retire' })
    expect(ask(under('2026-11-20'), 'wrong-number')).toEqual({
      kind: 'under',
      said: { on: '2026-11-20' },
      isProposed: true
    })
  })

  it('files nothing while the typed day is not settled', () => {
    expect(ask(under('2026-11-20'), 'no-answer', { kind: 'unread', why: 'not-understood' })).toEqual({ kind: 'settle' })
    const saturday: DayReading = {
      kind: 'closed',
      because: { kind: 'weekday' },
      said: { on: day('2026-11-21') },
      offers: [day('2026-11-23')]
    }
    expect(ask(under('2026-11-20'), 'no-answer', saturday)).toEqual({ kind: 'settle' })
  })
})
