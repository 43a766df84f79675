import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logIn, saidOf, sumOfFolder } from '../../electron/log.ts'
import { ProblemError } from '../../shared/problem.ts'
import { testOffice } from '../answers/office.ts'
import { aDossier, aMoment, newAct } from '../desk/aDossier.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carpeta-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a problem is noted by its kind and the system’s code, never by its names', () => {
  const log = logIn(folder, () => aMoment)
  log.thrown(new ProblemError('disk-full', { names: ['Bakery Zorić'], code: 'ENOSPC' }), 'binder.act')
  log.thrown(new ProblemError('disk-error', { code: '/home/ana/Clients' }), 'binder.act')
  expect(log.last(9)).toEqual([
    '2026-11-22 09:00 binder.act disk-full ENOSPC',
    '2026-11-22 09:00 binder.act disk-error'
  ])
})

test('a fault is noted by its places in the program, without its message and without paths', () => {
  const fault = new TypeError('cannot read "Bakery Zorić"')
  fault.stack = `TypeError: cannot read "Bakery Zorić"\n    at act (file:///home/ana/carpeta/out/main/store.js:12:5)\n    at async C:\\Users\\ana\\x.mjs:3:1\n    at Bakery Zorić`
  expect(saidOf(fault)).toBe('fault TypeError at act store.js:12 at x.mjs:3')
  expect(saidOf('Bakery Zorić')).toBe('fault string')
})

test('the log stays small, and is nobody else’s to read', () => {
  const log = logIn(folder, () => aMoment)
  for (let n = 0; n < 6000; n++) log.note(`line ${n} ${'x'.repeat(50)}`)
  const { size, mode } = statSync(join(folder, 'log.txt'))
  expect(size).toBeLessThan(300 * 1024)
  expect(mode & 0o777).toBe(0o600)
  expect(log.last(1)[0]).toContain('line 5999')
})

test('a link in its place is not written through', () => {
  writeFileSync(join(folder, 'elsewhere'), 'theirs')
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'log.txt'))
  logIn(folder, () => aMoment).note('x')
  expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('theirs')
})

test('a report tells counts and kinds, and nothing anybody wrote', async () => {
  const desk = testOffice()
  try {
    const { ask } = desk.page()
    const where = (
      await ask.shelf.create({
        name: 'Zorić clients',
        owner: 'Irena',
        language: 'sr',
        country: 'RS',
        openWeekdays: [1],
        limit: 9
      })
    ).where
    await ask.binder.act({
      act: newAct(
        aDossier('d1', { name: 'Bakery Zorić', card: { notes: 'owes us', phones: [{ text: '021 555 12' }] } })
      )
    })
    await ask.binder.dossier({ id: 'nobody' }).catch(() => {})
    const { text } = await ask.app.report()
    expect(text).toContain('Carpeta 0.0.0, browser, 2026-10-13 09:30 (clock set)')
    expect(text).toContain(
      `binder ${sumOfFolder(where)}: 1 dossiers (1 in stock, 0 in the archive, 0 on the desk), sr-RS, numbered`
    )
    expect(text).toContain('binder.dossier no-such-dossier')
    for (const word of ['Zorić', 'Irena', 'owes', '555', 'nobody', desk.home, 'clients'])
      expect(text).not.toContain(word)
  } finally {
    await desk.away()
  }
})
