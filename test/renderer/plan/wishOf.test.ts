import { describe, expect, it } from 'vitest'
import { plannedIn } from '../../../renderer/plan/edits.ts'
import { usualFields, wishOf } from '../../../renderer/plan/wishOf.ts'
import type { PlanAsk } from '../../../renderer/store/planAsk.ts'
import { dealAskAt, levelAskAt, shiftAskAt } from '../../../renderer/store/planAsk.ts'
import { newBinder } from '../../../shared/binder.ts'
import { type Day, day, month, time, type Weekday } from '../../../shared/day.ts'
import type { ProposedRow } from '../../../shared/proposed.ts'
import { emptyTally } from '../../../shared/tally.ts'
import { aCall } from '../../desk/aDossier.ts'

const settings = newBinder({ name: 'B', owner: '', language: 'en', country: 'IE', limit: 30 })
const calendar = { openWeekdays: [1, 2, 3, 4, 5] as Weekday[], closedDays: new Set<Day>() }
// Friday 16 October 2026
const today = day('2026-10-16')
const fields = (ask: PlanAsk, months = {}) =>
  usualFields(ask, { settings, calendar, today, tally: { ...emptyTally(), months } })

describe('what the sheet begins with', () => {
  it('stock: from the next working day, two thirds of its limit', () => {
    const ask: PlanAsk = { kind: 'deal', what: { kind: 'stock' } }
    expect(wishOf(ask, fields(ask))).toEqual({
      kind: 'deal',
      what: { kind: 'stock', over: 20 },
      by: 'list',
      from: '2026-10-19',
      perDay: 20
    })
  })
  it('a month: evenly over its working days, from the next one once it has begun', () => {
    const ask = (of: string): PlanAsk => ({ kind: 'deal', what: { kind: 'month', month: month(of) } })
    const heaps = { '2026-10': { dossiers: 12, minutes: 0 }, '2026-11': { dossiers: 44, minutes: 0 } }
    // 19 to 30 October are ten working days, November 2026 has 21.
    expect(fields(ask('2026-10'), heaps)).toMatchObject({ from: '2026-10-19', perDay: 2 })
    expect(fields(ask('2026-11'), heaps)).toMatchObject({ from: '2026-11-02', perDay: 3 })
  })
  it('an absence waits for both its days', () => {
    const ask: PlanAsk = { kind: 'level', what: { kind: 'away' } }
    const begin = fields(ask)
    expect(wishOf(ask, begin)).toMatchObject({ what: { from: today, to: today }, over: 5 })
    expect(wishOf(ask, { ...begin, to: '' })).toBeNull()
    expect(wishOf(ask, { ...begin, to: '2026-10-15' })).toBeNull()
  })
})

it('what W, Shift+W and D mean follows from where one stands', () => {
  const on = { kind: 'day' as const, day: today }
  expect(levelAskAt(on)).toEqual({ kind: 'level', what: on })
  expect(levelAskAt({ kind: 'missed' })).toEqual({ kind: 'level', what: { kind: 'missed' } })
  expect(levelAskAt({ kind: 'stock' })).toBeNull()
  expect(shiftAskAt(on, new Set())).toEqual({ kind: 'shift', what: on })
  expect(shiftAskAt(on, new Set(['a']))).toEqual({ kind: 'shift', what: { kind: 'dossiers', dossiers: ['a'] } })
  expect(dealAskAt({ kind: 'toDeal' }, new Set(), today)).toEqual({
    kind: 'deal',
    what: { kind: 'month', month: '2026-10' }
  })
  expect(dealAskAt({ kind: 'stock' }, new Set(['a']), today)).toEqual({
    kind: 'deal',
    what: { kind: 'stock', dossiers: ['a'] }
  })
  expect(dealAskAt(on, new Set(), today)).toBeNull()
})

it('refused rows are left out, typed days stand in the place of those proposed', () => {
  const row = (id: string): ProposedRow => ({
    id,
    name: id,
    next: aCall('2026-10-16'),
    kind: 'call',
    from: today,
    to: day('2026-10-19'),
    why: 'over'
  })
  const proposal = { rows: ['a', 'b', 'c'].map(row), stays: [], staying: {}, days: [] }
  const said = { on: day('2026-10-21'), at: time('10:30'), agreed: 'ink' as const }
  const planned = plannedIn(
    proposal,
    new Map([
      ['b', { kind: 'stays' as const }],
      ['c', { kind: 'moved' as const, said }]
    ])
  )
  expect(planned.map(({ id, to, at, agreed }) => [id, to, at, agreed])).toEqual([
    ['a', '2026-10-19', undefined, undefined],
    ['c', '2026-10-21', '10:30', 'ink']
  ])
})
