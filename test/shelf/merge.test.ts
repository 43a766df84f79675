import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { withApart } from '../../shared/apart.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

const phone = { text: '011 123 456', key: '+38111123456' }
const merge: Act = {
  id: 'merge-1',
  at: aMoment,
  by: 'Ana',
  kind: 'merge',
  into: 'a',
  from: 'b',
  seen: { into: null, from: null },
  lines: { name: 'into' },
  filing: 'into'
}

it('likely doubles stand two by two: a phone first, a name unless towns tell them apart, a mail', async () => {
  await desk.binder.act(
    newAct(
      aDossier('a', { name: 'Danube Mills', card: { phones: [phone], mails: ['info@mills.rs'] } }),
      aDossier('b', { name: 'Dunav', card: { phones: [phone], mails: ['INFO@mills.rs'] } }),
      aDossier('c', { name: 'Corner Shop', card: { address: { town: 'Niš' } } }),
      aDossier('d', { name: 'corner  shop', card: { address: { town: 'nis' } } }),
      aDossier('e', { name: 'Corner Shop', card: { address: { town: 'Novi Sad' } } }),
      aDossier('f', { name: 'Else', card: { mails: ['x@y.rs'] } }),
      aDossier('g', { name: 'Other', card: { mails: ['x@y.rs'] } })
    )
  )
  const { pairs, count } = desk.binder.likelyDoubles(2)
  expect(count).toBe(3)
  expect(pairs.map(({ into, from, because }) => [into.id, from.id, because])).toEqual([
    ['a', 'b', 'phone'],
    ['c', 'd', 'name']
  ])
})

it('two that were found to be two clients are asked about no more; each still stands beside the next, undo asks again', async () => {
  await desk.binder.act(
    newAct(...['a', 'b', 'c'].map((id) => aDossier(id, { name: id.repeat(5), card: { phones: [phone] } })))
  )
  const of = (which: 'likely' | 'apart') =>
    desk.binder.likelyDoubles(9, which).pairs.map(({ into, from }) => `${into.id}${from.id}`)
  expect(of('likely')).toEqual(['ab', 'ac'])
  await desk.binder.act({
    id: 'two',
    at: aMoment,
    by: 'Ana',
    kind: 'settings',
    set: { apart: withApart(desk.binder.settings().apart ?? [], 'b', 'a') }
  })
  expect(desk.binder.settings().apart).toEqual([['a', 'b']])
  expect([of('likely'), of('apart')]).toEqual([['ac'], ['ab']])
  expect(desk.binder.likelyDoubles(9).apart).toBe(1)
  const asked = { name: '', town: '', phones: [phone.key], mails: [] }
  expect(desk.binder.doubles({ ...asked, not: 'a' }).map(({ id }) => id)).toEqual(['c'])
  expect(desk.binder.doubles(asked).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  await desk.reopen()
  expect(of('apart')).toEqual(['ab'])
  // The third is its own client too: nothing is left but those two.
  await desk.binder.act({
    id: 'three',
    at: aMoment,
    by: 'Ana',
    kind: 'settings',
    set: { apart: withApart(desk.binder.settings().apart ?? [], 'a', 'c') }
  })
  expect([of('likely'), of('apart')]).toEqual([['bc'], ['ab', 'ac']])
  await desk.binder.undo(aMoment)
  await desk.binder.undo(aMoment)
  expect(of('likely')).toEqual(['ab', 'ac'])
})

it('a merge lasts, leaves the second in the trash with a mark, and one undo brings both back', async () => {
  await desk.binder.act(
    newAct(aDossier('a', { name: 'Danube Mills' }), aDossier('b', { name: 'Dunav', card: { phones: [phone] } }))
  )
  const before = [desk.binder.dossier('a'), desk.binder.dossier('b')]
  const saved = await desk.binder.act(merge)
  expect(saved.gone).toEqual(['b'])
  await desk.binder.checkpoint()
  await desk.reopen()
  expect(desk.binder.dossier('a').card.phones).toEqual([phone])
  expect(desk.binder.spines(['a'])[0]?.was).toEqual(['b'])
  expect(desk.binder.safety.removed()).toMatchObject([{ id: 'b', name: 'Dunav', mergedInto: 'Danube Mills' }])
  await desk.binder.undo(aMoment)
  expect([desk.binder.dossier('a'), desk.binder.dossier('b')]).toEqual(before)
  expect(desk.binder.safety.removed()).toEqual([])
})
