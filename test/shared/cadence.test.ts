import { describe, expect, it } from 'vitest'
import {
  compareIntervals,
  dayAfter,
  dayByCadence,
  type Interval,
  pastLatest,
  rhythmIn,
  usualCadence
} from '../../shared/cadence.ts'
import { type Day, day, type Time } from '../../shared/day.ts'
import type { Entry } from '../../shared/history.ts'
import { keysOfDay, knownBetween } from '../../shared/known.ts'
import { usualOutcomes } from '../../shared/outcome.ts'
import { givesWay, proposedDay } from '../../shared/proposal.ts'
import { silentLongest } from '../../shared/silent.ts'
import { spineOf } from '../../shared/spine.ts'
import { aDossier } from '../desk/aDossier.ts'

const weeks = (n: number): Interval => ({ n, unit: 'weeks' })
const sale = (on: string, more: Partial<Entry> = {}): Entry => ({
  id: `e${on}`,
  at: { day: day(on), time: '10:00' as Time },
  by: 'Ana',
  kind: 'call',
  outcome: 'sold',
  reached: true,
  effective: true,
  countsAs: 'sale',
  note: '',
  ...more
})
const outcome = (id: string) => {
  const found = usualOutcomes.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const week = { openWeekdays: [1, 2, 3, 4, 5] as const, closedDays: new Set<Day>() }

describe('intervals', () => {
  it.each([
    ['2026-11-22', { n: 10, unit: 'days' }, '2026-12-02'],
    ['2026-11-22', { n: 4, unit: 'weeks' }, '2026-12-20'],
    ['2027-01-31', { n: 1, unit: 'months' }, '2027-02-28']
  ] as const)('%s and %o is %s', (from, interval, to) => expect(dayAfter(day(from), interval)).toBe(to))

  it('tells the longer one', () => {
    expect(compareIntervals(weeks(6), { n: 1, unit: 'months' })).toBeGreaterThan(0)
    expect(compareIntervals(weeks(4), { n: 1, unit: 'months' })).toBeLessThan(0)
  })
})

describe('the purchase rhythm', () => {
  it('is the middle span between sales, from the third sale on', () => {
    expect(rhythmIn([sale('2026-03-02'), sale('2026-04-13')])).toBeNull()
    expect(rhythmIn([sale('2026-03-02'), sale('2026-04-13'), sale('2026-05-25')])).toEqual(weeks(6))
  })
  it('takes no notice of one odd span, nor of two sales on a day', () => {
    const history = ['2026-01-05', '2026-02-16', '2026-02-16', '2026-03-30', '2026-09-28', '2026-11-09'].map((on) =>
      sale(on)
    )
    expect(rhythmIn(history)).toEqual(weeks(6))
  })
  it('counts short spans in days, and nothing that was struck through', () => {
    expect(rhythmIn([sale('2026-11-02'), sale('2026-11-09'), sale('2026-11-16')])).toEqual({ n: 7, unit: 'days' })
    const struck = sale('2026-11-16', { struck: { day: day('2026-11-17'), time: '09:00' as Time } })
    expect(rhythmIn([sale('2026-11-02'), sale('2026-11-09'), struck])).toBeNull()
  })
})

describe('the day the cadence asks for', () => {
  const today = day('2026-11-23')
  const cadences = { A: usualCadence.A }
  it('is the ideal interval of the category, said so', () => {
    expect(dayByCadence({ card: { category: 'A' }, history: [], cadences, today, sells: false })).toEqual({
      on: '2026-12-21',
      because: { kind: 'category', category: 'A', interval: weeks(4) }
    })
    expect(dayByCadence({ card: { category: 'B' }, history: [], cadences, today, sells: false })).toBeNull()
    expect(dayByCadence({ card: { category: 'A' }, history: [], cadences: undefined, today, sells: true })).toBeNull()
  })
  it("is the client's own before the category's", () => {
    const card = { category: 'A' as const, cadence: { ideal: { n: 10, unit: 'days' as const }, latest: weeks(3) } }
    expect(dayByCadence({ card, history: [], cadences, today, sells: false })).toEqual({
      on: '2026-12-03',
      because: { kind: 'client', interval: { n: 10, unit: 'days' } }
    })
  })
  it('is the next order when that comes sooner; a corrected rhythm counts before the one worked out', () => {
    const history = ['2026-08-24', '2026-10-05', '2026-11-16'].map((on) => sale(on))
    const card = { category: 'A' as const }
    // Six weeks from 16 November: 28 December, later than the four weeks of A.
    expect(dayByCadence({ card, history, cadences, today, sells: false })?.on).toBe('2026-12-21')
    expect(dayByCadence({ card: { ...card, rhythm: weeks(2) }, history, cadences, today, sells: false })).toEqual({
      on: '2026-11-30',
      because: { kind: 'rhythm', interval: weeks(2) }
    })
    // A rhythm that ran out already says nothing about tomorrow.
    expect(
      dayByCadence({ card: { ...card, rhythm: weeks(1) }, history, cadences, today, sells: false })?.because.kind
    ).toBe('category')
    expect(dayByCadence({ card: { rhythm: weeks(1) }, history, cadences, today, sells: true })?.on).toBe('2026-11-30')
  })

  it('is proposed after a sale and a talk that asks; quotes, appointments and a day set by hand stay', () => {
    const byCadence = {
      on: day('2026-12-20'),
      because: { kind: 'category' as const, category: 'A' as const, interval: weeks(4) }
    }
    const given = { today, calendar: week, hasPhoneLeft: true, byCadence }
    // 20 December is a Sunday.
    expect(proposedDay(outcome('sold'), given)).toEqual({ kind: 'under', on: '2026-12-21', because: byCadence.because })
    expect(proposedDay(outcome('quote-sent'), given)).toEqual({ kind: 'under', on: '2026-11-30' })
    expect(proposedDay(outcome('appointment'), given)).toEqual({ kind: 'ask' })
    expect(proposedDay(outcome('no-answer'), given)).toEqual({ kind: 'under', on: '2026-11-24' })
    expect(givesWay({ ...outcome('sold'), proposes: { kind: 'days', n: 14 } })).toBe(false)
    expect(givesWay({ id: 'chat', effective: true, countsAs: 'talk', proposes: { kind: 'ask' } })).toBe(true)
    expect(givesWay({ id: 'chat', effective: true, countsAs: 'talk', proposes: { kind: 'days', n: 5 } })).toBe(false)
    expect(proposedDay(outcome('sold'), { ...given, byCadence: null })).toEqual({ kind: 'under', on: '2026-12-23' })
  })
})

describe('the silent longest', () => {
  const today = day('2026-11-23')
  const client = (id: string, on: string | null, card = {}) =>
    spineOf(aDossier(id, { card: { level: 'client', ...card }, history: on ? [sale(on)] : [] }))
  it('says how far past the latest interval', () => {
    expect(pastLatest({ category: 'A', lastEffective: day('2026-10-05') }, { A: usualCadence.A }, today)).toEqual({
      due: '2026-11-16',
      past: 7
    })
    expect(pastLatest({ category: 'A', lastEffective: day('2026-11-05') }, { A: usualCadence.A }, today)).toEqual({
      due: '2026-12-17',
      past: 0
    })
    expect(pastLatest({ category: 'A' }, { A: usualCadence.A }, today)).toBeNull()
  })
  it('puts those furthest past first, then the longest silent; leads never talked with and the archive are not asked about', () => {
    const spines = [
      client('fresh', '2026-11-20', { category: 'A' }),
      client('week-past', '2026-10-05', { category: 'A' }),
      client('old-no-cadence', '2025-01-10'),
      client('never', null),
      client('far-past', '2026-06-01', { category: 'A' }),
      spineOf(aDossier('lead', {})),
      spineOf(aDossier('gone', { card: { level: 'client' }, filing: { retired: { reason: 'x', day: today } } }))
    ]
    expect(silentLongest(spines, { A: usualCadence.A }, today).map(({ spine, past }) => [spine.id, past])).toEqual([
      ['far-past', 133],
      ['week-past', 7],
      ['never', 0],
      ['old-no-cadence', 0],
      ['fresh', 0]
    ])
  })
})

describe('days to know', () => {
  it('looks a day up by itself and by its date in every year', () => {
    expect(keysOfDay(day('2026-07-05'))).toEqual(['2026-07-05', '07-05'])
    expect(keysOfDay(day('2027-02-28'))).toEqual(['2027-02-28', '02-28', '02-29'])
    expect(keysOfDay(day('2028-02-28'))).toEqual(['2028-02-28', '02-28'])
  })
  it('comes round every year from the year it was noted for, and stands on 28 February where there is no 29th', () => {
    const nameDay = { id: 'k1', text: 'Name-day', on: day('2024-02-29'), yearly: true }
    const under = (key: string) => (key === '02-29' ? [{ known: nameDay, dossier: null }] : [])
    const days = (from: string, to: string) => knownBetween(day(from), day(to), under).map((line) => line.day)
    expect(days('2027-02-20', '2027-03-05')).toEqual(['2027-02-28'])
    expect(days('2028-02-20', '2028-03-05')).toEqual(['2028-02-29'])
    expect(days('2023-02-20', '2023-03-05')).toEqual([])
  })
})
