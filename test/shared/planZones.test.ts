import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { planFor } from '../../shared/planFor.ts'
import { anyPlanCase, planGiven } from '../desk/planning.ts'

// Plans are worked out in words for days, so that no clock of a place has a say in them.

const before = process.env['TZ']
afterEach(() => {
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
})

const hard = ['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Asia/Kathmandu']
const known = Intl.supportedValuesOf('timeZone')
const zones = [...hard, ...known.filter((_, n) => n % Math.ceil(known.length / 35) === 0)].slice(0, 40)

it('the same desks give the same plans in 40 time zones', () => {
  const cases = fc.sample(anyPlanCase, { numRuns: 120, seed: 7 })
  const plans = () =>
    JSON.stringify(
      cases.map(({ wish, spines, binder, today, closed, done }) =>
        planFor(wish, planGiven(spines, binder, today, closed, done))
      )
    )
  const offsets = new Set<number>()
  const found = new Set<string>()
  for (const zone of zones) {
    process.env['TZ'] = zone
    offsets.add(new Date(2026, 9, 25, 12).getTimezoneOffset())
    found.add(plans())
  }
  expect(zones).toHaveLength(40)
  expect(offsets.size).toBeGreaterThan(10)
  expect(found.size).toBe(1)
})
