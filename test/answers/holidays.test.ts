import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { type TestOffice, testOffice } from './office.ts'

// Reading the lists from their sources takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let desk: TestOffice | null = null
afterEach(async () => {
  await desk?.away()
  desk = null
})

const spanish = {
  name: 'Clients',
  owner: 'Ana',
  language: 'es' as const,
  country: 'ES',
  openWeekdays: [1, 2, 3, 4, 5] as [1, 2, 3, 4, 5],
  limit: 30
}
const act = { id: 'a1', at: { day: '2026-10-13', time: '09:30' }, by: 'Ana' }

test('a new binder keeps its country’s holidays: they come by notice the first time, with the binder from then on', async () => {
  desk = testOffice()
  const page = desk.page()
  const open = await page.ask.shelf.create(spanish)
  expect(open.settings.holidays).toEqual({ isOn: true, country: 'ES', off: [] })
  expect(open.holidays).toEqual({})
  const { holidays } = await page.hears('holidays')
  expect(holidays['2026-10-12']).toBe('Fiesta Nacional de España')
  // last year, for what is looked up; three ahead, for what is planned
  expect([...new Set(Object.keys(holidays).map((day) => day.slice(0, 4)))].sort()).toEqual([
    '2025',
    '2026',
    '2027',
    '2028',
    '2029'
  ])
  expect((await page.ask.binder.look())?.holidays).toEqual(holidays)
  expect(
    desk.office
      .needDesk()
      .calendar()
      .holidays?.get('2026-12-25' as never)
  ).toBe('Navidad')
  const files = readdirSync(join(desk.home, 'holidays'))
  expect(files).toHaveLength(1)

  // The next opening reads them from the file.
  const home = desk.home
  await desk.office.leave()
  const again = testOffice({ folders: { binders: join(home, 'Carpeta'), config: home } })
  const { binders } = await again.page().ask.shelf.list()
  const reopened = await again.page().ask.shelf.open({ ref: binders[0]?.ref ?? '' })
  expect(reopened.holidays).toEqual(holidays)
  await again.office.leave()
})

test('another country, a holiday worked all the same, and none at all', async () => {
  desk = testOffice()
  const page = desk.page()
  await page.ask.shelf.create(spanish)
  await page.hears('holidays')
  const settings = (id: string, holidays: { isOn: boolean; country: string; off: string[] }) =>
    page.ask.binder.act({ act: { ...act, id, kind: 'settings', set: { holidays } } as never })
  page.told.length = 0
  await settings('a1', { isOn: true, country: 'GR', off: [] })
  expect((await page.hears('holidays')).holidays['2026-10-28']).toBeDefined()
  await settings('a2', { isOn: true, country: 'GR', off: ['2026-10-28'] })
  const { calendar } = desk.office.needDesk()
  expect(calendar().holidays?.has('2026-10-28' as never)).toBe(false)
  expect(calendar().holidays?.has('2026-12-25' as never)).toBe(true)
  page.told.length = 0
  await settings('a3', { isOn: false, country: 'GR', off: [] })
  expect((await page.hears('holidays')).holidays).toEqual({})
  expect(calendar().holidays?.size).toBe(0)
})

test('any country’s holidays and regions can be asked for; one that is not in the lists says so', async () => {
  desk = testOffice()
  const page = desk.page()
  const serbia = await page.ask.app.holidays({ country: 'RS' })
  expect([serbia.isListed, serbia.regions]).toEqual([true, []])
  expect(serbia.days['2026-11-11']).toBeDefined()
  expect((await page.ask.app.holidays({ country: 'ES' })).regions.length).toBeGreaterThan(15)
  expect((await page.ask.app.holidays({ country: 'ES', region: 'CT' })).days['2026-09-11']).toBeDefined()
  expect(await page.ask.app.holidays({ country: 'AQ' })).toEqual({ isListed: false, days: {}, regions: [] })
  // A folder of kept lists that was thrown away is made again.
  rmSync(join(desk.home, 'holidays'), { recursive: true })
  expect((await page.ask.app.holidays({ country: 'GR' })).isListed).toBe(true)
})

test('a binder of before there were holidays keeps none, and costs nothing', async () => {
  desk = testOffice()
  const page = desk.page()
  await page.ask.shelf.create(spanish)
  await page.hears('holidays')
  page.told.length = 0
  await page.ask.binder.act({
    act: { ...act, kind: 'settings', set: { holidays: { isOn: false, country: 'ES', off: [] } } } as never
  })
  await page.hears('holidays')
  page.told.length = 0
  const { binders } = await page.ask.shelf.list()
  expect((await page.ask.shelf.open({ ref: binders[0]?.ref ?? '' })).holidays).toEqual({})
  expect(page.told.filter(({ kind }) => kind === 'holidays')).toEqual([])
})
