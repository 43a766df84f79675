import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

test('what comes back with the same bytes is put over a later version of ours, never taken for older than it', async () => {
  const { binder } = desk
  await binder.act(newAct(aDossier('d')))
  await binder.act(cardAct('d', { needs: 'corks' }))
  await inFile('corks', true)
  // In one go, before any file is touched: the dossier as it was made has the very bytes the file's version was made from.
  await Promise.all([binder.undo(aMoment), binder.undo(aMoment), binder.redo(aMoment)])
  await inFile('corks', false)
  expect(binder.dossier('d').card.needs).toBeUndefined()
  expect((await desk.reopen()).dossier('d').card.needs).toBeUndefined()
})

/** Waits until the file of the dossier holds a word, or holds it no more. */
async function inFile(word: string, isThere: boolean) {
  const file = join(desk.folder, 'dossiers', 'd.json')
  for (let n = 0; n < 100; n++) {
    if (existsSync(file) && readFileSync(file, 'utf8').includes(word) === isThere) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
