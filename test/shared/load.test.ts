import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, newBinder } from '../../shared/binder.ts'
import { addDays, day, month } from '../../shared/day.ts'
import { daysWithRoom, isOver, loadOf, loadOfMonth, marksOf } from '../../shared/load.ts'
import { pileOf } from '../../shared/pile.ts'
import { spineOf } from '../../shared/spine.ts'
import { emptyTally, tallyOf } from '../../shared/tally.ts'
import { aCall, aDossier } from '../desk/aDossier.ts'
import { anySpines, anyToday } from './years.ts'

const binder = newBinder({ name: 'B', owner: 'O', language: 'en', country: 'IE', limit: 30 })
const nothing = { dossiers: 0, minutes: 0 }
const today = day('2026-11-23')
const filed = (id: string, on: string) => spineOf(aDossier(id, { next: aCall(on) }))
const load = (held: number, limit = 30) => ({ held, limit, dossiers: held, minutes: held * 10 })

describe('the load of a day', () => {
  const tally = tallyOf(
    [filed('a', '2026-11-23'), filed('b', '2026-11-20'), filed('c', '2026-12-08'), filed('d', '2027-03-05')],
    binder
  )

  it('of today is today, missed and done today', () => {
    expect(loadOf(today, tally, binder, today, { dossiers: 4, minutes: 40 })).toEqual({
      held: 6,
      limit: 30,
      dossiers: 6,
      minutes: 60
    })
  })
  it('of any other day is what lies on it, also when it lies under a month', () => {
    expect(loadOf(day('2026-12-08'), tally, binder, today, { dossiers: 4, minutes: 40 }).held).toBe(1)
    expect(loadOf(day('2027-03-05'), tally, binder, today, nothing).held).toBe(1)
    expect(loadOf(day('2027-03-06'), tally, binder, today, nothing).held).toBe(0)
  })
  it('is counted in minutes where the binder counts minutes', () => {
    expect(loadOf(today, tally, { ...binder, limitIn: 'minutes' }, today, nothing).held).toBe(20)
  })
  it('of a month is weighed against its working days', () => {
    // December 2026 has 23 days from Monday to Friday; two of them are closed here, and one is a holiday.
    const closed = { ...binder, closedDays: [day('2026-12-25'), day('2026-12-28'), day('2026-12-26')] }
    expect(
      loadOfMonth(
        month('2026-12'),
        tally,
        closed,
        calendarOf(closed, { '2026-12-25': 'Christmas', '2026-12-08': 'Immaculate' })
      )
    ).toEqual({ held: 1, limit: 20 * 30, dossiers: 1, minutes: 10 })
  })
})

describe('the marks of a tab', () => {
  it.each([
    [0, 0],
    [1, 1],
    [6, 1],
    [7, 2],
    [12, 2],
    [13, 3],
    [24, 4],
    [25, 5],
    [30, 5],
    [31, 5],
    [300, 5]
  ])('%i of 30 is %i', (held, marks) => {
    expect(marksOf(load(held))).toBe(marks)
  })
  it('over the limit is past it, not at it', () => {
    expect([isOver(load(30)), isOver(load(31))]).toEqual([false, true])
  })
})

it('today’s load is the length of its pile and of the missed, over years of days', () => {
  const seen = anyToday.chain((on) => fc.tuple(fc.constant(on), anySpines(on)))
  fc.assert(
    fc.property(seen, fc.integer({ min: 0, max: 40 }), ([first, spines], passed) => {
      const on = addDays(first, passed)
      const length = (kind: 'missed' | 'day') =>
        pileOf(spines, kind === 'day' ? { kind, day: on } : { kind }, on, binder.style).length
      expect(loadOf(on, tallyOf(spines, binder), binder, on, nothing).held).toBe(length('day') + length('missed'))
    })
  )
})

describe('daysWithRoom', () => {
  it('gives the nearest working days with room, on both sides, never today or before', () => {
    const binder = newBinder({ name: 'B', owner: '', language: 'en', country: 'ES', limit: 2 })
    const full = { dossiers: 2, minutes: 20 }
    const tally = { ...emptyTally(), days: { '2026-11-25': { dossiers: 5, minutes: 50 }, '2026-11-26': full } as never }
    expect(
      daysWithRoom(
        day('2026-11-25'),
        tally,
        binder,
        calendarOf(binder, { '2026-11-27': 'A holiday' }),
        day('2026-11-23')
      )
    ).toEqual(['2026-11-24', '2026-11-30', '2026-12-01'])
  })
})
