import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { promiseSlip } from '../../shared/callBack.ts'
import { type Day, day, time } from '../../shared/day.ts'
import type { Slip } from '../../shared/history.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

const today = aMoment.day
let acts = 0
const lay = (dossier: string | null, slip: Slip, was?: Day): Act => ({
  id: `slip-${++acts}`,
  at: aMoment,
  by: 'Ana',
  kind: 'slip',
  dossier,
  slip,
  ...(was && { was })
})
const slip = (id: string, more: Partial<Slip> = {}): Slip => ({ id, text: `Slip ${id}`, since: today, ...more })
const told = (which: 'all' | 'waiting' = 'all') => {
  const { open, count, ticked } = desk.binder.slips(which, today, 100)
  return { open: open.map((one) => one.slip.id), count, ticked: ticked.map((one) => one.slip.id) }
}

test('all slips of the binder in the order of their days, also after it was opened again', async () => {
  const { binder } = desk
  await binder.act(newAct(aDossier('ana', { on: '2026-12-08' }), aDossier('eva')))
  await binder.act(lay('ana', slip('a1')))
  await binder.act(lay('ana', slip('a2', { day: day('2026-11-25'), waitingFor: 'the bank' })))
  await binder.act(lay('eva', slip('e1', { since: day('2026-11-02'), waitingFor: 'Ivo' })))
  await binder.act(lay(null, slip('l1', { day: day('2026-11-20') })))
  await binder.act(lay(null, slip('l2', { day: day('2027-02-01'), waitingFor: 'the printer' })))
  const expected = { open: ['l1', 'a2', 'l2', 'e1', 'a1'], count: 5, ticked: [] }
  expect(told()).toEqual(expected)
  expect(told('waiting')).toEqual({ open: ['a2', 'l2', 'e1'], count: 3, ticked: [] })
  expect(desk.binder.slips('all', today, 2)).toMatchObject({
    count: 5,
    open: [{ slip: { id: 'l1' } }, { slip: { id: 'a2' } }]
  })
  await desk.reopen()
  expect(told()).toEqual(expected)
})

test('ticked off it is listed as done today, on disk too, and can be put back', async () => {
  const { binder } = desk
  await binder.act(newAct(aDossier('ana')))
  await binder.act(lay('ana', slip('a1')))
  await binder.act(lay(null, slip('l1', { day: today })))
  await binder.act(lay('ana', slip('a1', { done: today })))
  await binder.act(lay(null, slip('l1', { day: today, done: today })))
  expect(told()).toEqual({ open: [], count: 0, ticked: ['l1', 'a1'] })
  await desk.reopen()
  expect(told()).toEqual({ open: [], count: 0, ticked: ['l1', 'a1'] })
  await desk.binder.act(lay('ana', slip('a1')))
  expect(told()).toEqual({ open: ['a1'], count: 1, ticked: ['l1'] })
})

test('a loose slip moved to another month leaves its old sheet, in one act, and one undo', async () => {
  const { binder } = desk
  await binder.act(lay(null, slip('l1', { day: day('2026-11-25') })))
  await binder.act(lay(null, slip('l1', { day: day('2027-01-04') }), day('2026-11-25')))
  const under = (on: string) => binder.pile({ kind: 'day', day: day(on) }, today, 0, 9).slips.map((one) => one.slip.id)
  expect([under('2026-11-25'), under('2027-01-04'), told().open]).toEqual([[], ['l1'], ['l1']])
  expect(binder.tally().slips).toEqual({ '2027-01-04': 1 })
  await binder.undo(aMoment)
  expect([under('2026-11-25'), under('2027-01-04'), told().open]).toEqual([['l1'], [], ['l1']])
})

test('a slip whose day has passed lies on the missed sheet', async () => {
  const { binder } = desk
  await binder.act(lay(null, slip('l1', { day: day('2026-11-20') })))
  expect(binder.pile({ kind: 'missed' }, today, 0, 9).slips.map((one) => one.slip.id)).toEqual(['l1'])
})

test('what a later Carpeta wrote on a slip stays when it is ticked off in the pile', async () => {
  const { binder } = desk
  await binder.act(newAct(aDossier('ana', { slips: [slip('a1', { day: today, colour: 'green' })] })))
  const [line] = binder.pile({ kind: 'day', day: today }, today, 0, 9).slips
  await binder.act(lay('ana', { ...(line?.slip as Slip), done: today }))
  expect(binder.dossier('ana').slips).toEqual([
    { id: 'a1', text: 'Slip a1', since: today, day: today, colour: 'green', done: today }
  ])
})

test('a promise to call back is on disk, with its minute, and in today’s slice until it is settled', async () => {
  const { binder } = desk
  await binder.act(newAct(aDossier('ana', { name: 'Ana Ltd', on: today })))
  const promised = promiseSlip({ id: 'p1', text: 'Call back', made: aMoment, minutes: 10 })
  await binder.act(lay('ana', promised))
  const { binder: again } = { binder: await desk.reopen() }
  const callBacks = (on = today) =>
    again.pile({ kind: 'day', day: on }, on, 0, 9).callBacks?.map((one) => one.slip.promise)
  expect(callBacks()).toEqual([promised.promise])
  // Still owed on the next day.
  expect(callBacks(day('2026-11-23'))).toEqual([promised.promise])
  expect(again.pile({ kind: 'day', day: day('2026-11-23') }, today, 0, 9).callBacks).toBe(undefined)
  await again.act({ ...lay('ana', { ...promised, done: today }), at: { day: today, time: time('09:08') } })
  expect(callBacks()).toEqual([])
  expect(again.dossier('ana').slips[0]?.promise?.kept).toEqual({ day: today, time: '09:08' })
})

test('an index of before slips were listed is made anew', async () => {
  const { binder, folder } = desk
  await binder.act(newAct(aDossier('ana')))
  await binder.act(lay('ana', slip('a1')))
  await binder.close()
  const path = join(folder, '.carpeta/index')
  writeFileSync(path, readFileSync(path, 'latin1').replace(/"version":\d+/, '"version":2'), 'latin1')
  await desk.reopen()
  expect(told().open).toEqual(['a1'])
})

test('the tally knows which days have a yellow slip, also after an undo and another opening', async () => {
  const { binder } = desk
  const write = (at: string, text: string): Act => ({
    id: `note-${++acts}`,
    at: aMoment,
    by: 'Ana',
    kind: 'day-note',
    day: day(at),
    text
  })
  await binder.act(write('2026-12-05', 'The stand is built up'))
  await binder.act(write('2026-12-06', 'Still there'))
  expect(binder.tally().notes).toEqual({ '2026-12-05': 1, '2026-12-06': 1 })
  await binder.act(write('2026-12-06', ''))
  expect(binder.tally().notes).toEqual({ '2026-12-05': 1 })
  await binder.undo(aMoment)
  expect(binder.tally().notes).toEqual({ '2026-12-05': 1, '2026-12-06': 1 })
  await desk.reopen()
  expect(desk.binder.tally().notes).toEqual({ '2026-12-05': 1, '2026-12-06': 1 })
})
