import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysFrom, firstDayOf, lastDayOf, month, monthOf, weekdayOf } from '../../shared/day.ts'
import { monthWeeks } from '../../shared/monthWeeks.ts'
import { anyToday } from './years.ts'

it('lays the days of a month under their weekdays', () => {
  const october = monthWeeks(month('2026-10'))
  expect(october[0]).toEqual([null, null, null, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'])
  expect(october.at(-1)).toEqual([
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    null
  ])
  // February 2027 begins on a Monday and fills four rows; August 2026 begins on a Saturday and needs six.
  expect(monthWeeks(month('2027-02'))).toHaveLength(4)
  expect(monthWeeks(month('2026-08'))).toHaveLength(6)
})

it('holds every day of its month once, in its column', () => {
  fc.assert(
    fc.property(anyToday, (today) => {
      const weeks = monthWeeks(monthOf(today))
      const days = weeks.flat().filter((day) => day !== null)
      expect(days).toEqual(daysFrom(firstDayOf(monthOf(today)), lastDayOf(monthOf(today))))
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        week.forEach((day, column) => {
          expect(day === null || weekdayOf(day) === column + 1).toBe(true)
        })
      }
    }),
    { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }
  )
})
