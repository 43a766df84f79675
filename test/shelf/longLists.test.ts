import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seal } from '../../electron/shelf/sealed.ts'
import { aDossier, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

// Many new clients are looked up by one look at the folder: what lies there must be found all the same.

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

const many = Array.from({ length: 100 }, (_, n) => aDossier(`n${n}`))

test('a hundred new ones are taken', async () => {
  await desk.binder.act(newAct(...many))
  expect(desk.binder.tally().total).toBe(100)
  expect(desk.binder.dossier('n99').card.name).toBe('Client n99')
})

test('one that is saved and waits for its file is not laid over', async () => {
  await desk.binder.act(newAct(aDossier('n50', { name: 'First' })))
  await expect(desk.binder.act(newAct(...many))).rejects.toThrow()
  expect(desk.binder.tally().total).toBe(1)
  expect(desk.binder.dossier('n50').card.name).toBe('First')
})

test('one that another computer laid there is not laid over', async () => {
  const other = aDossier('n50', { name: 'Elsewhere' })
  const { bytes } = seal('dossiers/n50', null, 'Ben @ other', other)
  writeFileSync(join(desk.folder, 'dossiers', 'n50.json'), bytes)
  await expect(desk.binder.act(newAct(...many))).rejects.toThrow()
  await desk.binder.swept()
  expect(desk.binder.tally().total).toBe(1)
  expect(desk.binder.dossier('n50').card.name).toBe('Elsewhere')
})

test('two acts of one turn know of each other', async () => {
  const one = desk.binder.act(newAct(aDossier('n50', { name: 'First' })))
  const two = desk.binder.act(newAct(...many))
  await one
  await expect(two).rejects.toThrow()
  expect(desk.binder.tally().total).toBe(1)
})
