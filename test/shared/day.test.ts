import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  day,
  dayOf,
  dayOfYear,
  daysBetween,
  daysFrom,
  daysIn,
  firstDayOf,
  isDay,
  isMonth,
  isTime,
  lastDayOf,
  minutesOf,
  month,
  monthAfter,
  monthOf,
  monthsBetween,
  time,
  timeFrom,
  weekdayOf,
  weekOf
} from '../../shared/day.ts'
import { anyToday } from './years.ts'

describe('a day is a word', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2027-02-29',
    '0999-01-01',
    '26-01-01',
    '2026-1-1',
    '',
    20260101,
    null
  ])('%s is none', (text) => {
    expect(isDay(text)).toBe(false)
  })
  it.each(['2026-11-22', '2028-02-29', '2000-02-29', '9999-12-31', '2011-12-30'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })
  it('months and times are told from other texts', () => {
    expect([isMonth('2026-12'), isMonth('2026-13'), isMonth('2026-12-01')]).toEqual([true, false, false])
    expect([isTime('23:59'), isTime('24:00'), isTime('9:00')]).toEqual([true, false, false])
    expect(() => day('2026-02-30')).toThrow(RangeError)
    expect(() => month('2026-00')).toThrow(RangeError)
    expect(() => time('25:00')).toThrow(RangeError)
  })
})

describe('month’s ends', () => {
  it.each([
    ['2026-01', 31],
    ['2026-02', 28],
    ['2028-02', 29],
    ['2100-02', 28],
    ['2000-02', 29],
    ['2026-04', 30],
    ['2026-06', 30],
    ['2026-09', 30],
    ['2026-11', 30],
    ['2026-12', 31]
  ])('%s has %i days', (text, days) => {
    expect(daysIn(month(text))).toBe(days)
    expect(lastDayOf(month(text))).toBe(`${text}-${days}`)
    expect(dayOf(month(text), days)).toBe(`${text}-${days}`)
    expect(dayOf(month(text), days + 1)).toBe(null)
  })
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-03-31', -1, '2026-02-28']
  ])('%s and %i months is %s', (from, n, to) => {
    expect(addMonths(day(from), n)).toBe(to)
  })
  it('weeks and years are counted as ISO 8601 does', () => {
    expect(weekOf(day('2026-12-31'))).toBe(53)
    expect(weekOf(day('2027-01-01'))).toBe(53)
    expect(weekOf(day('2027-01-04'))).toBe(1)
    expect(dayOfYear(day('2028-12-31'))).toBe(366)
    expect(weekdayOf(day('2026-11-22'))).toBe(7)
    expect(daysFrom(day('2028-02-28'), day('2028-03-01'))).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(daysFrom(day('2028-03-01'), day('2028-02-28'))).toEqual([])
    expect(monthsBetween(month('2026-11'), month('2027-01'))).toBe(2)
    expect(timeFrom(minutesOf(time('23:59')) + 1)).toBe(null)
  })
})

const n = fc.integer({ min: -2000, max: 2000 })

describe('arithmetic, over any years', () => {
  it('there and back is the same day, and every day is one step from the next', () => {
    fc.assert(
      fc.property(anyToday, n, (today, by) => {
        const there = addDays(today, by)
        expect(isDay(there)).toBe(true)
        expect(addDays(there, -by)).toBe(today)
        expect(daysBetween(today, there)).toBe(by)
        expect(weekdayOf(there)).toBe(((((weekdayOf(today) - 1 + by) % 7) + 7) % 7) + 1)
      })
    )
  })
  it('months later keep the number, or stop at the end', () => {
    fc.assert(
      fc.property(anyToday, fc.integer({ min: -60, max: 60 }), (today, by) => {
        const there = addMonths(today, by)
        expect(monthOf(there)).toBe(monthAfter(monthOf(today), by))
        expect(there).toBe(dayOf(monthOf(there), Number(today.slice(8))) ?? lastDayOf(monthOf(there)))
      })
    )
  })
})

describe('wherever the computer stands', () => {
  const zone = process.env['TZ']
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
  // UTC-11 to UTC+14, half hours, daylight saving at midnight, and a zone that left out 30 December 2011.
  const zones = [
    ['Pacific/Pago_Pago', 11 * 60],
    ['America/St_Johns', 210],
    ['UTC', 0],
    ['Asia/Kathmandu', -345],
    ['Pacific/Apia', -13 * 60],
    ['Pacific/Kiritimati', -14 * 60]
  ] as const
  it.each(zones)('%s', (tz, offset) => {
    process.env['TZ'] = tz
    expect(new Date(2027, 5, 15, 12).getTimezoneOffset() + (tz === 'America/St_Johns' ? 60 : 0)).toBe(offset)
    expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30')
    expect(daysBetween(day('2011-12-29'), day('2011-12-31'))).toBe(2)
    expect(isDay('2011-12-30')).toBe(true)
    expect(weekdayOf(day('2011-12-30'))).toBe(5)
    const year = daysFrom(day('2028-01-01'), day('2028-12-31'))
    expect(year.length).toBe(366)
    expect(new Set(year).size).toBe(366)
    expect(year.every(isDay)).toBe(true)
    expect(addMonths(day('2027-01-31'), 1)).toBe('2027-02-28')
    expect(addDays(day('2026-03-28'), 1)).toBe('2026-03-29')
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26')
    expect(firstDayOf(monthAfter(month('2026-10'), 1))).toBe('2026-11-01')
  })
})
