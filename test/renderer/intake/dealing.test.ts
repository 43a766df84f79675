import { expect, test } from 'vitest'
import { fullnessOf } from '../../../renderer/intake/dealing.ts'
import { type Day, day } from '../../../shared/day.ts'
import type { Load } from '../../../shared/load.ts'
import type { WorkCalendar } from '../../../shared/workdays.ts'

const calendar: WorkCalendar = { openWeekdays: [1, 2, 3, 4, 5], closedDays: new Set([day('2026-10-26')]) }
const today = day('2026-10-22')
// Friday, then Tuesday: the Monday between is closed.
const held: Record<string, number> = { '2026-10-23': 19, '2026-10-27': 4 }
const loadOf = (at: Day): Load => ({ held: held[at] ?? 0, limit: 20, dossiers: held[at] ?? 0, minutes: 0 })
const full = (count: number, perDay: number, from = '2026-10-23', each = 1) =>
  fullnessOf(count, { isDealt: true, perDay, from }, calendar, today, loadOf, each)

test('says the fullest day and how many go over their limit', () => {
  expect(full(3, 2)).toEqual({ day: '2026-10-23', held: 21, limit: 20, over: 1 })
  expect(full(1, 2)).toEqual({ day: '2026-10-23', held: 20, limit: 20, over: 0 })
  expect(full(51, 17)).toEqual({ day: '2026-10-23', held: 36, limit: 20, over: 2 })
  expect(full(16, 16, '2026-10-26')).toEqual({ day: '2026-10-27', held: 20, limit: 20, over: 0 })
  // In minutes one of them is worth more than one.
  expect(full(2, 2, '2026-10-27', 10)).toEqual({ day: '2026-10-27', held: 24, limit: 20, over: 1 })
})

test('says nothing while no day is said or nothing is dealt', () => {
  expect(full(3, 2, '')).toBeNull()
  expect(full(0, 2)).toBeNull()
  expect(fullnessOf(3, { isDealt: false, perDay: 2, from: '2026-10-23' }, calendar, today, loadOf, 1)).toBeNull()
})
