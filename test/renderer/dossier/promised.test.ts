import { expect, it } from 'vitest'
import { promisedMinutes } from '../../../renderer/dossier/promised.ts'
import type { WhereTo } from '../../../renderer/dossier/whereTo.ts'
import { day, month, time } from '../../../shared/day.ts'

const now = { day: day('2026-10-13'), time: time('10:00') }
const under = (on: string, at?: string, isProposed = false): WhereTo => ({
  kind: 'under',
  said: { on: on.length === 7 ? month(on) : day(on), ...(at && { at: time(at) }) },
  isProposed
})

it.each([
  ['+15m', under('2026-10-13', '10:15'), 15],
  ['!+5m', under('2026-10-13', '10:05'), 5],
  ['+1h', under('2026-10-13', '11:00'), 60],
  ['+2h', under('2026-10-13', '12:00'), null],
  ['10:15', under('2026-10-13', '10:15'), null],
  ['+3', under('2026-10-16'), null],
  ['+3 10:15', under('2026-10-16', '10:15'), null],
  ['', under('2026-10-13', '10:15', true), null],
  ['+15m', { kind: 'settle' } as WhereTo, null]
])('%s promises a call in %o minutes', (typed, to, minutes) => {
  expect(promisedMinutes(typed, to, now)).toBe(minutes)
})
