import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { WebSocket } from 'ws'
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

test('a page that talks nonsense is not answered, and harms nobody else', async ({ page }) => {
  host = await startHost({ sample: true, now: '2026-10-13T09:30' })
  const { origin, host: own, hash } = new URL(host.url)
  const nonsense = [
    'x',
    '',
    'null',
    '5',
    '[]',
    '{}',
    '{"i":"1"}',
    '{"i":"1","p":{"u":"/binder/act"}}',
    '{"i":"2","p":{"u":"http://evil.example/x","b":{}}}',
    '{"i":"3","p":{"u":"/__proto__/constructor","b":{"json":{}}}}',
    '{"i":"4","t":3,"p":{}}',
    '{"i":"5","p":{"u":"/binder/dossier","b":{"json":{"__proto__":{"id":"x"}},"meta":[[0,"x"]]}}}',
    Buffer.from([255, 255, 0, 1, 2]),
    Buffer.alloc(1024 * 1024)
  ]
  for (const message of nonsense) {
    const socket = new WebSocket(`ws://${own}/bridge`, { headers: { Origin: origin } })
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send(JSON.stringify({ token: hash.slice('#token='.length) }))
    await new Promise((resolve) => socket.once('message', resolve))
    socket.send(message)
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.terminate()
  }
  await page.goto(host.url)
  await expect(page.getByText('Danube Mills d.o.o.').first()).toBeVisible()
})

test('a clock that is no moment stops the host with a sentence', async () => {
  host = await startHost({ now: '2026-10-13T09:30' })
  await expect(startHost({ now: 'tomorrow' })).rejects.toThrow('CARPETA_NOW is not a moment')
  expect(statSync(host.home).isDirectory()).toBe(true)
})
