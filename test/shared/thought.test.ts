import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, numberOf, type Weekday, weekdayOf } from '../../shared/day.ts'
import { sameNumberBefore, thoughtsFoundOn } from '../../shared/thought.ts'

const calendar = { openWeekdays: [1, 2, 3, 4, 5] as Weekday[], closedDays: new Set([day('2026-11-13')]) }

describe('a thought is found again', () => {
  it.each([
    ['2026-11-13', '2026-10-13'],
    ['2027-01-05', '2026-12-05'],
    // Idle numbers are passed over.
    ['2026-12-31', '2026-10-31'],
    ['2027-03-30', '2027-01-30'],
    ['2027-03-29', '2027-01-29'],
    ['2028-03-29', '2028-02-29'],
    ['2027-03-31', '2027-01-31']
  ])('on %s is that of %s', (on, written) => {
    expect(sameNumberBefore(day(on))).toBe(written)
  })

  it('a working day also finds those of the closed days before it', () => {
    expect(thoughtsFoundOn(day('2026-11-12'), calendar)).toEqual(['2026-10-12'])
    expect(thoughtsFoundOn(day('2026-11-16'), calendar)).toEqual([
      '2026-10-13',
      '2026-10-14',
      '2026-10-15',
      '2026-10-16'
    ])
    expect(thoughtsFoundOn(day('2026-11-14'), calendar)).toEqual(['2026-10-14'])
  })

  it('each within 93 days, on a working day, whatever day it was written on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
        const written = addDays(day('2026-01-01'), n)
        const days = Array.from({ length: 93 }, (_, index) => addDays(written, index + 1))
        const on = days.find(
          (at) => calendar.openWeekdays.includes(weekdayOf(at)) && thoughtsFoundOn(at, calendar).includes(written)
        )
        expect(on).toBeDefined()
        expect(numberOf(sameNumberBefore(written))).toBe(numberOf(written))
      }),
      { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }
    )
  })
})
