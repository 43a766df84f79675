import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealOf, dealtDayOf, isDealable, usualDealing } from '../../renderer/intake/dealing.ts'
import { calendarOf, newBinder } from '../../shared/binder.ts'
import { addDays, day, time } from '../../shared/day.ts'
import { planImport } from '../../shared/mapping/planImport.ts'
import { emptyTally } from '../../shared/tally.ts'

const today = day('2026-11-22')
const settings = {
  ...newBinder({ name: 'Clients', owner: 'Ana', language: 'en', country: 'ES' }),
  closedDays: [day('2026-12-08'), day('2026-12-25')]
}
const calendar = calendarOf(settings, { '2026-11-30': 'A holiday' })

test('what the page says of the dealing is what the import does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 40 }),
      (n, perDay, later) => {
        const dealing = { isDealt: true, perDay, from: addDays(today, later) }
        const plan = planImport({
          headers: [],
          columns: ['name'],
          rows: Array.from({ length: n }, (_, index) => ({ row: index + 1, cells: [`Client ${index}`] })),
          deal: dealOf(dealing),
          now: { day: today, time: time('09:00') },
          settings,
          calendar,
          tally: emptyTally(),
          act: 'act',
          known: new Set()
        })
        expect(plan.dossiers.map((dossier) => dossier.filing.next?.on)).toEqual(
          plan.dossiers.map((_, index) => dealtDayOf(index + 1, dealing, calendar, today))
        )
        expect(plan.lastDealt).toBe(dealtDayOf(n, dealing, calendar, today))
      }
    ),
    { numRuns: 100 }
  )
})

test('it begins in stock; dealt, on the next working day with two thirds of its limit', () => {
  expect(usualDealing(settings, calendar, today)).toEqual({ isDealt: false, perDay: 20, from: '2026-11-23' })
  expect(dealOf(usualDealing(settings, calendar, today))).toBeNull()
})

test('a day of the past, no day, or none a day deals nothing', () => {
  const dealing = { isDealt: true, perDay: 20, from: '2026-11-23' }
  expect(isDealable(dealing, today)).toBe(true)
  expect(isDealable({ ...dealing, from: '2026-11-21' }, today)).toBe(false)
  expect(isDealable({ ...dealing, from: '' }, today)).toBe(false)
  expect(isDealable({ ...dealing, perDay: 0 }, today)).toBe(false)
  expect(dealtDayOf(3, { ...dealing, from: '' }, calendar, today)).toBeNull()
})
