import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { promiseSlip } from '../../shared/callBack.ts'
import { type Day, day, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { aCall, aDossier, aMoment, moveAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

const today = aMoment.day
const long = { day: day('2026-01-05'), time: time('09:00') }
const sum = () => desk.binder.dayBook(today).sum
const called = (
  dossier: Dossier,
  on: string,
  more: Partial<Extract<Act, { kind: 'move' }>['moves'][number]> = {}
): Act => ({
  id: `call-${dossier.id}`,
  at: { day: today, time: time('10:00') },
  by: 'Ana',
  kind: 'move',
  why: 'call',
  moves: [
    {
      dossier: dossier.id,
      seen: dossier.filing.next ?? null,
      to: { kind: 'under', next: aCall(on) },
      entry: {
        id: `e-${dossier.id}`,
        at: { day: today, time: time('10:00') },
        by: 'Ana',
        kind: 'call',
        outcome: 'sold',
        reached: true,
        minutes: 7,
        note: 'Yes'
      },
      ...more
    }
  ]
})
const close = (thought = '', broken: { dossier: string; slip: string }[] = []): Act => ({
  id: `close-${thought}`,
  at: { day: today, time: time('17:40') },
  by: 'Ana',
  kind: 'close-day',
  day: today,
  thought,
  broken
})

test('a day is counted from what lies on disk, the same after a restart', async () => {
  const { binder } = desk
  const [ana, eva, ivo, leo] = [
    aDossier('ana', { on: today, made: long }),
    aDossier('eva', { on: today, made: long }),
    aDossier('ivo', { on: '2026-11-18', made: long }),
    aDossier('leo', { on: '2026-12-18', made: long })
  ] as [Dossier, Dossier, Dossier, Dossier]
  await binder.act(newAct(ana, eva, ivo, leo))
  expect(sum()).toMatchObject({ planned: 3, done: 0, moved: 0, fresh: 0, undone: 3 })
  const slip = promiseSlip({ id: 's1', text: 'Call back', made: aMoment, minutes: 10 })
  await binder.act(called(ana, '2026-12-21', { slips: [slip] }))
  await binder.act(moveAct(eva, '2026-11-25'))
  await binder.act(newAct(aDossier('new', { on: '2026-11-24', made: { day: today, time: time('11:00') } })))
  const expected = {
    planned: 3,
    done: 1,
    moved: 1,
    fresh: 1,
    undone: 1,
    calls: 1,
    reached: 1,
    minutes: 7,
    kept: 0,
    broken: 0
  }
  expect(sum()).toEqual(expected)
  await desk.reopen()
  expect(sum()).toEqual(expected)
})

test('thought and moment lie on the day, a broken promise is counted, and undo opens the day again', async () => {
  const { binder } = desk
  const slip = promiseSlip({ id: 's1', text: 'Call back', made: aMoment, minutes: 10 })
  await binder.act(newAct(aDossier('ana', { on: '2026-12-01', made: long, slips: [slip] })))
  expect(binder.thoughts([today])).toEqual([])
  await binder.act(close('Mornings are best', [{ dossier: 'ana', slip: 's1' }]))
  const again = await desk.reopen()
  expect(again.dayBook(today)).toMatchObject({
    sum: { broken: 1, kept: 0 },
    closed: { at: { day: today, time: '17:40' }, by: 'Ana' },
    thought: 'Mornings are best',
    isWorkedSince: false
  })
  expect(again.thoughts([day('2026-11-21'), today, day('2025-01-01')])).toEqual([
    { day: today, text: 'Mornings are best' }
  ])
  await again.undo(aMoment)
  const { closed, thought, sum: after } = again.dayBook(today)
  expect([closed, thought, after.broken]).toEqual([undefined, undefined, 0])
  expect(again.dossier('ana').slips).toEqual([slip])
})

test('a closed day worked on says so', async () => {
  const { binder } = desk
  const ana = aDossier('ana', { on: today, made: long })
  await binder.act(newAct(ana))
  await binder.act({ ...close('x'), at: { day: today, time: time('09:59') } })
  expect(binder.dayBook(today).isWorkedSince).toBe(false)
  await binder.act(called(ana, '2026-12-21'))
  expect(binder.dayBook(today).isWorkedSince).toBe(true)
})

test('an import of hundreds is new, and no file of it is read for that', async () => {
  const { binder } = desk
  const list = Array.from({ length: 300 }, (_, n) =>
    aDossier(`n${n}`, { on: today as Day, made: { day: today, time: time('12:00') } })
  )
  await binder.act({ ...newAct(...list), source: 'import' } as Act)
  expect(sum()).toMatchObject({ planned: 0, fresh: 300, undone: 300 })
})
