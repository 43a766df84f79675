import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { actSchema } from '../../shared/act.ts'
import { calendarOf } from '../../shared/binder.ts'
import { day, time } from '../../shared/day.ts'
import { closedBecause } from '../../shared/workdays.ts'
import { tempBinder } from '../desk/tempBinder.ts'

const set = {
  holidays: { isOn: true, country: 'ES', region: 'CT.B', off: [day('2026-12-25')], later: 'kept' },
  absences: [{ from: day('2026-12-28'), to: day('2026-12-30'), reason: 'leave', later: 1 }],
  openedDays: [day('2026-12-19')],
  closedDays: [day('2026-12-24')]
}
const act = (more: object) =>
  actSchema.parse({
    id: 'w1',
    at: { day: day('2026-11-22'), time: time('09:00') },
    by: 'Ana',
    kind: 'settings',
    ...more
  })

test('working days lie on the disk and come back; the list of holidays is never written; one undo takes it all back', async () => {
  const desk = await tempBinder()
  const before = desk.binder.settings()
  await desk.binder.act(act({ set }) as Act)
  await desk.reopen()
  expect(desk.binder.settings()).toMatchObject(set)
  const because = (on: string) =>
    closedBecause(day(on), calendarOf(desk.binder.settings(), { '2026-12-25': 'Navidad', '2026-12-08': 'Inmaculada' }))
  expect(because('2026-12-08')).toEqual({ kind: 'holiday', name: 'Inmaculada' })
  expect(because('2026-12-25')).toBeNull()
  expect(because('2026-12-19')).toBeNull()
  expect(because('2026-12-24')).toEqual({ kind: 'closed' })
  expect(because('2026-12-30')).toEqual({ kind: 'absence', reason: 'leave' })
  await desk.binder.checkpoint()
  expect(readFileSync(join(desk.binder.where, 'binder.json'), 'utf8')).not.toContain('Navidad')
  await desk.binder.undo({ day: day('2026-11-22'), time: time('09:01') })
  expect(desk.binder.settings()).toEqual(before)
})

test('an absence that ends before it begins, and a country that is none, are refused at the door', () => {
  const absence = { from: '2026-12-30', to: '2026-12-28', reason: '' }
  expect(() => act({ set: { absences: [absence] } })).toThrow()
  expect(() => act({ set: { holidays: { isOn: true, country: 'es', off: [] } } })).toThrow()
  expect(() => act({ set: { holidays: { isOn: true, country: 'ES', off: ['2026-02-30'] } } })).toThrow()
})
