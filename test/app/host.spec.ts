import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startHost, type TestHost } from './host.ts'

let host: TestHost
test.afterEach(() => host.away())

/** What the page complained of: the policy of content refuses in the console only. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

test('the page comes in by its token, wipes it from the address, and F5 works', async ({ page }) => {
  host = await startHost({ sample: true, now: '2026-10-13T09:30' })
  const complaints = complaintsOf(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  await page.goto(host.url)
  await expect(page.getByText('Danube Mills d.o.o.').first()).toBeVisible()
  expect(page.url()).toBe(new URL('/', host.url).href)
  expect(await page.context().cookies()).toEqual([])
  await page.reload()
  await expect(page.getByText('Danube Mills d.o.o.').first()).toBeVisible()
  expect(complaints).toEqual([])
  expect([...new Set(asked)]).toEqual([new URL(host.url).host])
})

test('without a token the page gets nothing of the binder', async ({ page }) => {
  host = await startHost({ sample: true, now: '2026-10-13T09:30' })
  await page.goto(new URL('/', host.url).href)
  await expect(page.locator('#root')).not.toBeEmpty()
  await expect(page.getByText('Danube Mills d.o.o.')).toHaveCount(0)
})

test('Ctrl-C leaves plain files and no lock behind', async () => {
  host = await startHost({ sample: true, now: '2026-10-13T09:30' })
  expect(await host.stop()).toBe(0)
  const [binder] = readdirSync(join(host.home, 'Carpeta'))
  const folder = join(host.home, 'Carpeta', binder ?? '')
  expect(readdirSync(join(folder, 'dossiers')).length).toBeGreaterThan(100)
  expect(readdirSync(join(folder, '.carpeta'))).not.toContain('lock')
})

test('the token stands in no program’s arguments', async () => {
  host = await startHost({ sample: true, now: '2026-10-13T09:30' })
  const token = new URL(host.url).hash.slice('#token='.length)
  expect(token).toHaveLength(43)
  const lines = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      } catch {
        return ''
      }
    })
  expect(lines.some((line) => line.includes('browser.js'))).toBe(true)
  expect(lines.filter((line) => line.includes(token))).toEqual([])
})

test('a clock that is no moment stops the host with a sentence', async () => {
  host = await startHost({ now: '2026-10-13T09:30' })
  await expect(startHost({ now: 'tomorrow' })).rejects.toThrow('CARPETA_NOW is not a moment')
  expect(statSync(host.home).isDirectory()).toBe(true)
})
