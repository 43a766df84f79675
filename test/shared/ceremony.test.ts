import { describe, expect, it } from 'vitest'
import { monthsToDeal } from '../../shared/ceremony.ts'
import { type Day, day, type Weekday } from '../../shared/day.ts'
import { emptyTally, type Tally } from '../../shared/tally.ts'

const open: Weekday[] = [1, 2, 3, 4, 5]
const offered = (months: Record<string, number>, today: string, closed: string[] = []) => {
  const heaps = Object.entries(months).map(([month, dossiers]) => [month, { dossiers, minutes: dossiers * 10 }])
  const tally = { ...emptyTally(), months: Object.fromEntries(heaps) } as Tally
  return monthsToDeal(tally, { openWeekdays: open, closedDays: new Set(closed as Day[]) }, day(today))
}

describe('the month’s ceremony', () => {
  it('is offered from the eve’s last working day on', () => {
    // 30 October 2026 is a Friday.
    expect(offered({ '2026-11': 4 }, '2026-10-29')).toEqual([])
    expect(offered({ '2026-11': 4 }, '2026-10-30')).toEqual([{ month: '2026-11', count: 4, hasBegun: false }])
    expect(offered({ '2026-11': 4 }, '2026-10-31')).toEqual([{ month: '2026-11', count: 4, hasBegun: false }])
    expect(offered({ '2026-11': 4 }, '2026-10-29', ['2026-10-30']).map(({ month }) => month)).toEqual(['2026-11'])
  })
  it('and once the month has begun, while any of it has no day', () => {
    expect(offered({ '2026-11': 1, '2026-12': 2 }, '2026-11-27')).toEqual([
      { month: '2026-11', count: 1, hasBegun: true }
    ])
    expect(offered({ '2027-01': 2 }, '2026-11-30')).toEqual([])
  })
  it('on the eve both: what comes is not kept from sight by what was left open', () => {
    expect(offered({ '2026-11': 1, '2026-12': 2 }, '2026-11-30')).toEqual([
      { month: '2026-12', count: 2, hasBegun: false },
      { month: '2026-11', count: 1, hasBegun: true }
    ])
  })
})
