import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { aDossier, aMoment, cardAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

test('the same dossier taken out and brought back twice is undone step by step', async () => {
  const { binder } = desk
  const act = (id: string, kind: 'remove' | 'bring-back'): Act => ({
    id,
    at: aMoment,
    by: 'Ana',
    kind,
    dossiers: ['d']
  })
  const there = () => binder.spines(['d']).length
  await binder.act(newAct(aDossier('d')))
  await binder.act(act('out-1', 'remove'))
  // Twice the same bytes come back, under the same name of a version.
  await binder.act(act('back-1', 'bring-back'))
  await binder.act(act('out-2', 'remove'))
  await binder.act(act('back-2', 'bring-back'))
  await binder.act(cardAct('d', { notes: 'flour' }))
  const seen: number[] = []
  for (let step = 0; step < 6; step++) {
    await binder.undo(aMoment)
    seen.push(there())
  }
  expect(seen).toEqual([1, 0, 1, 0, 1, 0])
  for (let step = 0; step < 6; step++) await binder.redo(aMoment)
  expect(binder.dossier('d').card.notes).toBe('flour')
})
