import { existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copiesIn, isWholeCopy } from '../../electron/shelf/copies.ts'
import { disk } from '../../electron/shelf/disk.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { addDays, type Day, day } from '../../shared/day.ts'
import { aDossier, aMoment, cardAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

const today = aMoment.day
let desk: Awaited<ReturnType<typeof tempBinder>>
let where: string
let signs = 0
const signed = () => ({ id: `sign-${++signs}`, at: aMoment, by: 'Ana' })
beforeEach(async () => {
  desk = await tempBinder()
  where = join(desk.root, 'copies')
  mkdirSync(where)
  await desk.binder.act(newAct(aDossier('a', { on: today }), aDossier('b')))
})
afterEach(() => desk.done())
const copy = (on: Day = today) => desk.binder.safety.copy(where, on, () => {})
const breathe = async () => {}

test('a copy is a binder that can be opened, only to read, and holds what was saved meanwhile', async () => {
  const made = copy()
  await desk.binder.act(cardAct('b', { needs: 'corks' }))
  await made
  expect(copiesIn(where)).toEqual([{ day: today, dossiers: 2 }])
  await desk.binder.act(cardAct('b', { needs: 'labels' }))
  const before = readdirSync(join(where, today), { recursive: true }).length
  const old = await openBinder(join(where, today), { copyOf: today })
  await old.swept()
  expect([old.readOnly, old.tally().total, old.troubles()]).toEqual([{ holder: '', copyOf: today }, 2, []])
  await expect(old.act(cardAct('b', { needs: 'x' }))).rejects.toThrow('read-only')
  await old.close()
  expect(readdirSync(join(where, today), { recursive: true }).length).toBe(before)
})

test('the last fourteen whole copies are kept; one of a damaged binder pushes none out', async () => {
  for (let n = 0; n < 16; n++) await copy(addDays(today, n))
  expect(copiesIn(where).map((one) => one.day)).toEqual(Array.from({ length: 14 }, (_, n) => addDays(today, 15 - n)))
  writeFileSync(join(desk.folder, 'dossiers/a.json'), 'broken')
  for (let n = 16; n < 20; n++) await copy(addDays(today, n))
  expect(copiesIn(where)).toHaveLength(18)
})

test('a copy that was cut short or changed is not whole, and nothing is restored from it', async () => {
  await copy()
  const folder = join(where, today)
  expect(await isWholeCopy(disk, folder, breathe)).toBe(true)
  writeFileSync(join(folder, 'dossiers/a.json'), readFileSync(join(folder, 'dossiers/b.json')))
  expect(await isWholeCopy(disk, folder, breathe)).toBe(false)
  await expect(desk.binder.safety.restore(folder, null, signed())).rejects.toThrow('wrong-checksum')
})

test('one dossier or the whole binder is brought back, and undone', async () => {
  await copy()
  const folder = join(where, today)
  await desk.binder.act(cardAct('a', { needs: 'corks' }))
  await desk.binder.act({ ...signed(), kind: 'remove', dossiers: ['b'] })
  await desk.binder.act(newAct(aDossier('c')))
  await desk.binder.safety.restore(folder, 'a', signed())
  expect(desk.binder.dossier('a').card.needs).toBeUndefined()
  await desk.binder.undo(aMoment)
  await desk.binder.safety.restore(folder, null, signed())
  expect([...desk.binder.allSpines()].map(({ id }) => id).sort()).toEqual(['a', 'b'])
  expect(desk.binder.safety.removed()).toEqual([])
  await desk.binder.undo(aMoment)
  await desk.reopen()
  expect([...desk.binder.allSpines()].map(({ id }) => id).sort()).toEqual(['a', 'c'])
  expect(desk.binder.dossier('a').card.needs).toBe('corks')
})

test('where copies can’t be written it is said, and nothing is left behind', async () => {
  const file = join(desk.root, 'a-file')
  writeFileSync(file, '')
  await expect(desk.binder.safety.copy(join(file, 'x'), today, () => {})).rejects.toThrow()
  expect(existsSync(join(file, 'x'))).toBe(false)
  unlinkSync(file)
  await copy(day('2026-11-23'))
  expect(readdirSync(where)).toEqual(['2026-11-23'])
})

test('a dossier as the copies hold it: each version once, with what would change, and none that says the same as now', async () => {
  await copy()
  await desk.binder.act(cardAct('b', { needs: 'corks' }))
  await copy(addDays(today, 1))
  await copy(addDays(today, 2))
  await desk.binder.act(cardAct('b', { needs: 'labels' }))
  await copy(addDays(today, 3))
  expect(desk.binder.safety.inCopies(where, 'b')).toEqual([
    { day: addDays(today, 2), changes: [{ kind: 'line', line: 'needs', before: 'labels', after: 'corks' }] },
    { day: today, changes: [{ kind: 'line', line: 'needs', before: 'labels' }] }
  ])
  expect(desk.binder.safety.inCopies(where, 'nobody')).toEqual([])
})

test('a copy that is stopped leaves nothing behind, and what was there stays', async () => {
  await copy()
  await desk.binder.act(newAct(...Array.from({ length: 400 }, (_, n) => aDossier(`c${n}`))))
  const steps: [number, number][] = []
  const stopped = desk.binder.safety.copy(
    where,
    addDays(today, 1),
    (done, of) => steps.push([done, of]),
    () => true
  )
  await expect(stopped).rejects.toThrow('cancelled')
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.every(([done, of]) => done <= of && of > 0)).toBe(true)
  expect(readdirSync(where)).toEqual([today])
})
