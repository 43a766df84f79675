import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roomForTabs, spreadOut } from '../../../renderer/binder/spreadOut.ts'
import { datedInserts } from '../../../shared/datedInserts.ts'
import { day, type Month, month } from '../../../shared/day.ts'
import { anyToday } from '../../shared/years.ts'

const week = { openWeekdays: [1, 2, 3, 4, 5] as const, closedDays: new Set<never>() }
const monthsOn = (today: string, ahead = 3) => datedInserts(day(today), week, ahead, () => false)
const shown = (today: string, inView: string, ahead = 3): Month[] =>
  spreadOut(monthsOn(today, ahead), month(inView)).map((one) => one.month)

describe('the months whose tabs are spread out', () => {
  it('one alone fills the column', () => {
    expect(shown('2026-10-13', '2026-10')).toEqual(['2026-10'])
    expect(shown('2026-10-13', '2026-12')).toEqual(['2026-12'])
  })
  it('what is left of a month stands together with the next one', () => {
    // 29 and 30 October, and the 21 working days of November.
    expect(shown('2026-10-29', '2026-10')).toEqual(['2026-10', '2026-11'])
    expect(shown('2026-10-29', '2026-11')).toEqual(['2026-10', '2026-11'])
    expect(shown('2026-10-28', '2026-10')).toEqual(['2026-10'])
  })
  it('a month that is not covered spreads nothing', () => {
    expect(shown('2026-10-13', '2027-05')).toEqual([])
  })
  it('always with the month in view, without a hole, and never too many unless one month alone is', () => {
    fc.assert(
      fc.property(anyToday, fc.integer({ min: 1, max: 3 }), fc.nat(3), (today, ahead, nth) => {
        const months = monthsOn(today, ahead)
        const inView = months[Math.min(nth, ahead)]
        const spread = spreadOut(months, inView?.month)
        expect(spread).toContain(inView)
        const first = months.indexOf(spread[0] as (typeof months)[number])
        expect(spread).toEqual(months.slice(first, first + spread.length))
        const tabs = spread.reduce((sum, one) => sum + one.inserts.length, 0)
        expect(spread.length === 1 || tabs <= roomForTabs).toBe(true)
      }),
      { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }
    )
  })
})
