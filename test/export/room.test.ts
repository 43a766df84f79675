import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clockFrom } from '../../electron/clock.ts'
import { openExportRoom } from '../../electron/export/exportRoom.ts'
import { newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'
import { randomFrom } from '../prove/proof.ts'
import { nastyDossier } from './nasty.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
const clock = clockFrom({ CARPETA_NOW: '2026-11-22T09:00' })
const inEnglish = (...what: ('cards' | 'history' | 'everything')[]) => ({ what, language: 'en' as const })
const room = () => openExportRoom(clock, () => {})
beforeEach(async () => {
  desk = await tempBinder()
  const random = randomFrom(5)
  await desk.binder.act(newAct(...Array.from({ length: 400 }, (_, n) => nastyDossier(n, random))))
})
afterEach(() => desk.done())

test('in a folder: a new one each time, named by the binder and the day', async () => {
  const exports = room()
  const { folder, files, left } = await exports.make('one', desk.binder, inEnglish('cards'), desk.root)
  expect(folder).toBe('Clients 2026 2026-11-22')
  expect(files.map(({ kind, rows }) => [kind, rows])).toEqual([['cards', 400]])
  expect(left).toEqual([])
  expect(readdirSync(join(desk.root, folder ?? ''))).toEqual(['Clients 2026 - cards - 2026-11-22.csv'])
  const again = await exports.make('two', desk.binder, inEnglish('cards'), desk.root)
  expect(again.folder).toBe('Clients 2026 2026-11-22 2')
  expect(() => exports.bytes('one', 0)).toThrow('unknown-export')
})

test('for a page: its bytes are kept until they are let go', async () => {
  const exports = room()
  const { folder, files } = await exports.make('one', desk.binder, inEnglish('cards', 'history'), null)
  expect(folder).toBe(null)
  expect(exports.bytes('one', 1).length).toBe(files[1]?.bytes)
  expect(() => exports.bytes('one', 2)).toThrow('unknown-export')
  exports.cancel('one')
  expect(() => exports.bytes('one', 0)).toThrow('unknown-export')
})

test('cancelled half way: nothing stays', async () => {
  const exports = room()
  const making = exports.make('one', desk.binder, inEnglish('everything'), desk.root)
  exports.cancel('one')
  await expect(making).rejects.toThrow('cancelled')
  expect(readdirSync(desk.root)).toEqual(['Clients 2026'])
})

test('where nothing can be written it is said', async () => {
  const nowhere = join(desk.root, 'absent')
  await expect(room().make('one', desk.binder, inEnglish('cards'), nowhere)).rejects.toThrow('disk-error')
  expect(existsSync(nowhere)).toBe(false)
})
