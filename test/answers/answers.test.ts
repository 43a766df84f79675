import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { contract } from '../../shared/bridge.ts'
import { day, time } from '../../shared/day.ts'
import { type TestOffice, testOffice } from './office.ts'

const now = { day: day('2026-10-13'), time: time('09:30') }
const clients = {
  name: 'Clients 2026',
  owner: 'Ana',
  language: 'en' as const,
  country: 'ES',
  openWeekdays: [1, 2, 3, 4, 5] as (1 | 2 | 3 | 4 | 5)[],
  limit: 30
}

/** The problem a request failed with. */
async function problemOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    await asked
  } catch (thrown) {
    return thrown instanceof ORPCError ? (thrown.code === 'PROBLEM' ? thrown.data : thrown.code) : thrown
  }
  return 'no problem'
}

let desk: TestOffice
beforeEach(() => {
  desk = testOffice()
})
afterEach(() => desk.away())

describe('the shelf', () => {
  test('is empty at first, and has no dialog in the browser', async () => {
    const { ask } = desk.page()
    expect(await ask.shelf.list()).toEqual({ binders: [], canBrowse: false, wanted: null })
    expect(await ask.binder.look()).toBeNull()
    expect(await problemOf(ask.shelf.browse())).toEqual({ kind: 'no-permission' })
  })

  test('a binder made lies in the person’s own folder, is open, and is found again by its ref', async () => {
    const { ask } = desk.page()
    const open = await ask.shelf.create(clients)
    expect(open).toMatchObject({ name: 'Clients 2026', now, clockIsSet: true, undo: { undo: null, redo: null } })
    expect(open.where).toBe(join(desk.home, 'Carpeta', 'Clients 2026'))
    expect(await ask.binder.look()).toEqual(open)
    await ask.shelf.close()
    expect(await ask.binder.look()).toBeNull()
    const { binders } = await ask.shelf.list()
    expect(binders).toHaveLength(1)
    expect(binders[0]?.ref).not.toContain('/')
    expect(await ask.shelf.open({ ref: binders[0]?.ref ?? '' })).toEqual(open)
  })

  test('opening the open binder again leaves it as it is, not read-only', async () => {
    const { ask } = desk.page()
    await ask.shelf.create(clients)
    const ref = (await ask.shelf.list()).binders[0]?.ref ?? ''
    expect((await ask.shelf.open({ ref })).readOnly).toBeUndefined()
  })

  test('two binders of one name lie in two folders', async () => {
    const { ask } = desk.page()
    await ask.shelf.create(clients)
    await ask.shelf.create(clients)
    expect(readdirSync(join(desk.home, 'Carpeta')).sort()).toEqual(['Clients 2026', 'Clients 2026 2'])
  })

  test.each(['../../etc', 'C:\\x', 'nul', '..', '.hidden', '/', 'a/b'])(
    'the name %s stays in the folder of binders',
    async (name) => {
      const { ask } = desk.page()
      const { where } = await ask.shelf.create({ ...clients, name })
      expect(where.startsWith(`${join(desk.home, 'Carpeta')}/`)).toBe(true)
      expect(where.slice(join(desk.home, 'Carpeta').length + 1)).not.toMatch(/[/\\]|^\./)
    }
  )

  test.each(['../Clients', '/etc', 'Clients 2026', ''])('the ref %s opens nothing', async (ref) => {
    const { ask } = desk.page()
    await ask.shelf.create(clients)
    expect(['BAD_REQUEST', { kind: 'binder-gone' }]).toContainEqual(await problemOf(ask.shelf.open({ ref })))
  })

  test('the sample is a fresh copy each time, marked as one, full of dossiers', async () => {
    const { ask } = desk.page()
    const open = await ask.shelf.sample({ language: 'sr' })
    expect(open.tally.days[now.day]?.dossiers).toBeGreaterThan(5)
    await ask.shelf.sample({ language: 'sr' })
    const { binders } = await ask.shelf.list()
    expect(binders.map(({ isSample }) => isSample)).toEqual([true, true])
  })
})

describe('a folder named with --binder', () => {
  test('is where a new binder is made when it holds none, and is wanted when it does', async () => {
    const named = join(mkdtempSync(join(tmpdir(), 'carpeta-named-')), 'stick', 'Mine')
    const other = testOffice({ binder: named })
    try {
      const { ask } = other.page()
      // Wanted, though nothing lies there yet: the page must not open the binder of last time instead.
      const before = await ask.shelf.list()
      expect(before.wanted).not.toBeNull()
      expect(before.binders).toEqual([])
      const open = await ask.shelf.create(clients)
      expect(open.where).toBe(named)
      const { wanted, binders } = await ask.shelf.list()
      expect(binders.map(({ ref }) => ref)).toEqual([wanted])
    } finally {
      await other.away()
      rmSync(join(named, '../..'), { recursive: true })
    }
  })

  test('holding something else is left alone: the binder is made in the person’s own folder', async () => {
    const named = mkdtempSync(join(tmpdir(), 'carpeta-named-'))
    mkdirSync(join(named, 'photos'))
    const other = testOffice({ binder: named })
    try {
      expect((await other.page().ask.shelf.create(clients)).where).toBe(join(other.home, 'Carpeta', 'Clients 2026'))
      expect(readdirSync(named)).toEqual(['photos'])
    } finally {
      await other.away()
      rmSync(named, { recursive: true })
    }
  })
})

describe('acts', () => {
  const note = (id: string, text: string) => ({
    act: { id, at: now, by: 'Ana', kind: 'day-note' as const, day: now.day, text }
  })

  test('are saved, undone and done again, and every page hears of them', async () => {
    const one = desk.page()
    const other = desk.page()
    await one.ask.shelf.create(clients)
    const saved = await one.ask.binder.act(note('a1', 'Quotes due'))
    expect(saved.undo.undo).toMatchObject({ id: 'a1', kind: 'day-note' })
    expect(await other.ask.binder.daySheet({ day: now.day })).toEqual({ note: 'Quotes due' })
    expect(await one.hears('saved')).toMatchObject({ by: 'this' })
    expect(await other.hears('saved')).toMatchObject({ by: 'other' })
    expect((await one.ask.binder.undo()).undid.id).toBe('a1')
    expect(await one.ask.binder.daySheet({ day: now.day })).toEqual({ note: '' })
    expect((await one.ask.binder.redo()).redid.id).toBe('a1')
    expect(await problemOf(one.ask.binder.redo())).toEqual({ kind: 'nothing-to-redo' })
  })

  test('of two pages at once are told apart', async () => {
    const one = desk.page()
    const other = desk.page()
    await one.ask.shelf.create(clients)
    await Promise.all([one.ask.binder.act(note('a1', 'one')), other.ask.binder.act(note('a2', 'two'))])
    await one.ask.binder.daySheet({ day: now.day })
    const heard = (page: typeof one) => page.told.flatMap((notice) => (notice.kind === 'saved' ? [notice.by] : []))
    await expect.poll(() => heard(one).sort()).toEqual(['other', 'this'])
    await expect.poll(() => heard(other).sort()).toEqual(['other', 'this'])
  })

  test('without an open binder are refused', async () => {
    const { ask } = desk.page()
    expect(await problemOf(ask.binder.act(note('a1', 'x')))).toEqual({ kind: 'no-binder-open' })
    expect(await problemOf(ask.binder.pile({ opening: { kind: 'missed' } }))).toEqual({ kind: 'no-binder-open' })
    expect(await problemOf(ask.intake.read({ intake: 'nobody' }))).toEqual({ kind: 'unknown-intake' })
    expect(await problemOf(ask.print.bytes({ id: 'nobody' }))).toEqual({ kind: 'unknown-print' })
  })

  test('drafts are there when the binder is opened again', async () => {
    const { ask } = desk.page()
    await ask.shelf.create(clients)
    const draft = { key: 'new', note: 'Half a wor', more: { outcome: 'sold' } }
    await ask.binder.draft(draft)
    await ask.shelf.close()
    const { binders } = await ask.shelf.list()
    expect((await ask.shelf.open({ ref: binders[0]?.ref ?? '' })).drafts).toEqual([draft])
    await ask.binder.dropDraft({ key: 'new' })
    expect((await ask.binder.look())?.drafts).toEqual([])
  })
})

test('a list comes in as one act, and every page hears of it', async () => {
  const { ask, hears } = desk.page()
  await ask.shelf.create(clients)
  const csv = 'Company;Phone\nAlpha d.o.o.;011 123 456\nBeta;\n'
  const { intake } = await ask.intake.begin({ name: 'clients.csv', size: csv.length })
  for (let at = 0; at < csv.length; at += 7)
    await ask.intake.chunk({ intake, bytes: new Blob([csv.slice(at, at + 7)]) })
  const { columns, rows } = await ask.intake.read({ intake })
  expect({ columns, rows }).toEqual({ columns: ['name', 'phone'], rows: 2 })
  expect(await ask.intake.take({ intake, columns, deal: null })).toMatchObject({ taken: 2, stock: 2 })
  expect(await hears('saved')).toMatchObject({ by: 'other' })
  expect((await ask.binder.pile({ opening: { kind: 'stock' } })).count).toBe(2)
  expect((await ask.binder.undo()).undid).toMatchObject({ kind: 'new', count: 2 })
  expect((await ask.binder.pile({ opening: { kind: 'stock' } })).count).toBe(0)
})

test('preferences are kept, the file readable by its owner only', async () => {
  const { ask } = desk.page()
  expect(await ask.app.preferences()).toEqual({
    language: null,
    theme: 'system',
    dialByHand: false,
    letterKeys: true,
    lastBinder: null,
    printer: { x: 0, y: 0 },
    host: 'browser',
    systemLanguage: 'es-ES',
    version: '0.0.0'
  })
  await ask.app.setPreferences({ language: 'el', theme: 'dark' })
  const path = join(desk.home, 'preferences.json')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ language: 'el', theme: 'dark', letterKeys: true })
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.each([
  ['javascript:alert(1)', { kind: 'no-link', names: ['javascript:alert(1)'] }],
  ['file:///etc/passwd', { kind: 'no-link', names: ['file:///etc/passwd'] }],
  ['http://example.org', { kind: 'no-link', names: ['http://example.org'] }],
  ['https://user:secret@example.org', { kind: 'no-link', names: ['https://user:secret@example.org'] }],
  ['tel:+34600111222', 'no problem'],
  ['mailto:a@example.org', 'no problem'],
  ['https://example.org', 'no problem']
])('the link %s', async (url, problem) => {
  expect(await problemOf(desk.page().ask.app.openLink({ url }))).toEqual(problem)
})

test('every request of the contract refuses what its schema does not take', async () => {
  const { ask } = desk.page()
  await ask.shelf.create(clients)
  const before = readdirSync(join(desk.home, 'Carpeta'))
  const bad = [
    5,
    'x',
    [],
    { ref: 5 },
    { ref: '' },
    { act: {} },
    { act: { kind: 'settings' } },
    { id: '../x' },
    { opening: { kind: 'x' } }
  ]
  for (const [group, requests] of Object.entries(contract)) {
    for (const name of Object.keys(requests)) {
      for (const input of bad) {
        const request = (ask as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
          group
        ]?.[name]
        const schema = (requests as Record<string, { '~orpc': { inputSchema?: z.ZodType } }>)[name]?.['~orpc']
          .inputSchema
        const takesNothing = schema?.safeParse({}).success === true
        if (takesNothing && typeof input === 'object' && !Array.isArray(input)) continue
        expect(await problemOf(request?.(input) as Promise<unknown>), `${group}.${name} ${JSON.stringify(input)}`).toBe(
          'BAD_REQUEST'
        )
      }
    }
  }
  expect(readdirSync(join(desk.home, 'Carpeta'))).toEqual(before)
})

test('midnight is told to every page', { timeout: 10_000 }, async () => {
  const late = testOffice({ clock: { CARPETA_NOW: '2026-10-12T23:59:58' } })
  try {
    const [one, other] = [late.page(), late.page()]
    const expected = { kind: 'clock', now: { day: '2026-10-13', time: '00:00' }, reason: 'midnight' }
    expect(await Promise.all([one.hears('clock'), other.hears('clock')])).toEqual([expected, expected])
  } finally {
    await late.away()
  }
})

test('leaving the office puts every act into plain files', async () => {
  const { ask } = desk.page()
  const { where } = await ask.shelf.create(clients)
  await ask.binder.act({ act: { id: 'a1', at: now, by: 'Ana', kind: 'day-note', day: now.day, text: 'Quotes due' } })
  await desk.office.leave()
  expect(readFileSync(join(where, 'days', '2026-10.json'), 'utf8')).toContain('Quotes due')
  expect(existsSync(join(where, '.carpeta', 'lock'))).toBe(false)
})

test('a change made elsewhere is told to every page by the next minute', { timeout: 15_000 }, async () => {
  const late = testOffice({ clock: { CARPETA_NOW: '2026-10-13T09:30:57' } })
  try {
    const { ask, hears } = late.page()
    const { where } = await ask.shelf.create(clients)
    await ask.binder.act({ act: { id: 'a1', at: now, by: 'Ana', kind: 'day-note', day: now.day, text: 'mine' } })
    await late.office.needDesk().binder.checkpoint()
    writeFileSync(join(where, 'days', '2026-10.json'), 'not what it was')
    expect((await hears('trouble')).troubles).toMatchObject([{ document: 'days/2026-10' }])
  } finally {
    await late.away()
  }
})

test('an input its own schema stumbles over is a bad request, no fault of ours', async () => {
  const { ask } = desk.page()
  // zod asks anything with a length how long it is: this one can't be made a number.
  const ref = JSON.parse('{"length":{"valueOf":1,"toString":1}}') as string
  expect(await problemOf(ask.shelf.open({ ref }))).toBe('BAD_REQUEST')
})
