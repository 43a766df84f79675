import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysFrom, type Weekday, weekdayOf } from '../../shared/day.ts'
import {
  closedBecause,
  isWorkday,
  type WorkCalendar,
  workdayFrom,
  workdaysAfter,
  workdaysAround
} from '../../shared/workdays.ts'
import { anyToday } from './years.ts'

const runs = { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }

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

  const christmas = day('2026-12-25')
  const saturday = day('2026-12-26')
  const full: WorkCalendar = {
    openWeekdays: [1, 2, 3, 4, 5],
    closedDays: new Set([day('2026-12-24')]),
    openedDays: new Set([day('2026-12-19'), day('2026-12-08'), day('2026-12-24')]),
    holidays: new Map([
      [christmas, 'Christmas Day'],
      [saturday, 'St Stephen'],
      [day('2026-12-08'), 'Immaculate Conception'],
      [day('2026-12-31'), 'New Year’s Eve']
    ]),
    absences: [{ from: day('2026-12-30'), to: day('2027-01-03'), reason: 'leave' }]
  }

  it.each([
    ['2026-12-23', null],
    ['2026-12-25', { kind: 'holiday', name: 'Christmas Day' }],
    ['2026-12-26', { kind: 'holiday', name: 'St Stephen' }],
    ['2026-12-27', { kind: 'weekday' }],
    // A worked Saturday, and a holiday that is worked.
    ['2026-12-19', null],
    ['2026-12-08', null],
    // An own closed day holds even when it was opened before.
    ['2026-12-24', { kind: 'closed' }],
    ['2026-12-29', null],
    ['2026-12-30', { kind: 'absence', reason: 'leave' }],
    ['2026-12-31', { kind: 'absence', reason: 'leave' }],
    ['2027-01-03', { kind: 'absence', reason: 'leave' }],
    ['2027-01-04', null]
  ])('%s is closed because of %o', (on, because) => {
    expect(closedBecause(day(on), full)).toEqual(because)
  })

  it('are counted over weekend, holiday, closed day and absence', () => {
    // 23, then 28, 29 December and 4 January: 24 closed, 25 and 26 holidays, 27 Sunday, then leave until the 3rd.
    expect(workdaysAfter(day('2026-12-22'), 3, full)).toBe('2026-12-29')
    expect(workdaysAfter(day('2026-12-22'), 4, full)).toBe('2027-01-04')
    expect(workdaysAround(christmas, full, day('2026-12-22'))).toEqual({ before: '2026-12-23', after: '2026-12-28' })
  })

  const anyCalendar = fc.record({
    openWeekdays: fc.uniqueArray(
      fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday),
      { minLength: 1 }
    ),
    closed: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }),
    opened: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
    holidays: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
    absences: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 3 })
  })

  const calendarAround = (
    today: Day,
    given: typeof anyCalendar extends fc.Arbitrary<infer One> ? One : never
  ): WorkCalendar => {
    const at = (by: number) => addDays(today, by)
    return {
      openWeekdays: given.openWeekdays,
      closedDays: new Set(given.closed.map(at)),
      openedDays: new Set(given.opened.map(at)),
      holidays: new Map(given.holidays.map((by) => [at(by), `holiday ${by}`])),
      absences: given.absences.map(([from, long]) => ({ from: at(from), to: at(from + long), reason: 'leave' }))
    }
  }

  it('the nth is the nth open day counted one by one', () => {
    fc.assert(
      fc.property(anyToday, anyCalendar, fc.integer({ min: 1, max: 25 }), (today, given, n) => {
        const calendar = calendarAround(today, given)
        const counted = daysFrom(addDays(today, 1), addDays(today, 400)).filter((at) => isWorkday(at, calendar))
        expect(workdaysAfter(today, n, calendar)).toBe(counted[n - 1])
      }),
      runs
    )
  })

  it('a day is closed for what closes it, and what is offered instead is worked and never before today', () => {
    fc.assert(
      fc.property(anyToday, anyCalendar, fc.integer({ min: 0, max: 60 }), (today, given, by) => {
        const calendar = calendarAround(today, given)
        const on = addDays(today, by)
        const because = closedBecause(on, calendar)
        const isAway = given.absences.some(([from, long]) => by >= from && by <= from + long)
        const isOpened = given.opened.includes(by) && !given.closed.includes(by) && !isAway
        expect(because?.kind === 'absence').toBe(isAway)
        expect(because?.kind === 'closed').toBe(given.closed.includes(by) && !isAway)
        if (isOpened) expect(because).toBeNull()
        else if (!isAway && !given.closed.includes(by)) {
          expect(because?.kind === 'holiday').toBe(given.holidays.includes(by))
          if (because === null) expect(given.openWeekdays).toContain(weekdayOf(on))
        }
        const { before, after } = workdaysAround(on, calendar, today)
        expect(isWorkday(after, calendar)).toBe(true)
        expect(after > on).toBe(true)
        if (before) expect([isWorkday(before, calendar), before >= today, before < on]).toEqual([true, true, true])
      }),
      runs
    )
  })
})
