import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysFrom, type Weekday } from '../../shared/day.ts'
import { isWorkday, type WorkCalendar, workdayFrom, workdaysAfter, workdaysAround } from '../../shared/workdays.ts'
import { anyToday } from './years.ts'

const fiveDays = (...closed: string[]): WorkCalendar => ({
  openWeekdays: [1, 2, 3, 4, 5],
  closedDays: new Set(closed.map(day))
})

describe('working days', () => {
  it('pass weekends and closed days', () => {
    const christmas = fiveDays('2026-12-25', '2026-12-28')
    expect(isWorkday(day('2026-12-25'), christmas)).toBe(false)
    expect(workdaysAfter(day('2026-12-24'), 1, christmas)).toBe('2026-12-29')
    expect(workdaysAfter(day('2026-12-24'), 3, christmas)).toBe('2026-12-31')
    expect(workdayFrom(day('2026-12-25'), christmas)).toBe('2026-12-29')
    expect(workdayFrom(day('2026-12-24'), christmas)).toBe('2026-12-24')
  })

  it('the nearest ones of a closed day are offered, none before today', () => {
    expect(workdaysAround(day('2026-11-22'), fiveDays(), day('2026-11-16'))).toEqual({
      before: '2026-11-20',
      after: '2026-11-23'
    })
    expect(workdaysAround(day('2026-11-22'), fiveDays(), day('2026-11-21'))).toEqual({
      before: null,
      after: '2026-11-23'
    })
  })

  it('a calendar without any gives the day itself and does not search for ever', () => {
    expect(workdayFrom(day('2026-11-22'), { openWeekdays: [], closedDays: new Set() })).toBe('2026-11-22')
  })

  const anyCalendar = fc.record({
    openWeekdays: fc.uniqueArray(
      fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday),
      { minLength: 1 }
    ),
    closed: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 })
  })

  it('the nth is the nth open day counted one by one', () => {
    fc.assert(
      fc.property(anyToday, anyCalendar, fc.integer({ min: 1, max: 25 }), (today, { openWeekdays, closed }, n) => {
        const calendar = { openWeekdays, closedDays: new Set<Day>(closed.map((by) => addDays(today, by))) }
        const counted = daysFrom(addDays(today, 1), addDays(today, 400)).filter((at) => isWorkday(at, calendar))
        expect(workdaysAfter(today, n, calendar)).toBe(counted[n - 1])
      })
    )
  })
})
