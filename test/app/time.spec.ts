import { expect, test } from '@playwright/test'
import { countIn, dayTab, heading, opened, railEntry, rows } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

let host: TestHost
test.afterEach(() => host.away())

test('over midnight with the app open the insert turns by itself', async ({ page }) => {
  host = await startHost({ now: '2026-10-13T23:59:50', sample: true })
  await page.goto(host.url)
  await opened(page)
  await expect(heading(page)).toHaveText(/^Tuesday,? 13 October 2026$/)
  const left = await countIn(page, 'Today')
  await expect(heading(page)).toHaveText(/^Wednesday,? 14 October 2026$/, { timeout: 30_000 })
  // What was left of the day before lies with the missed, under its true day.
  await expect.poll(() => countIn(page, 'Missed')).toBeGreaterThanOrEqual(left)
  await railEntry(page, 'Missed').click()
  await expect(page.getByText('since 13 Oct').first()).toBeVisible()
})

test('closed for 40 days over a month’s end: every dossier is found, the missed show their true day', async ({
  page
}) => {
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
  const places = ['Today', 'Missed', 'To deal', 'Desk', 'Stock', 'Later', 'Out', 'Archive']
  const all = async () => {
    let sum = 0
    for (const place of places) {
      const entry = railEntry(page, place)
      if ((await entry.count()) > 0) sum += await countIn(page, place)
    }
    for (const tab of await page.getByRole('tab').all()) {
      const name = (await tab.getAttribute('aria-label')) ?? (await tab.textContent()) ?? ''
      const isToday = await tab.evaluate((element) => element.className.includes('today'))
      const isDay = /^\d+, /.test(name)
      if (isDay && !isToday) sum += Number(/(\d+) dossiers?$/.exec(name)?.[1] ?? 0)
    }
    return sum
  }
  const daysAndPlaces = await all()
  expect(daysAndPlaces).toBeGreaterThan(60)
  await dayTab(page, 30).click()
  const name = (await rows(page).first().locator('h3').textContent()) ?? ''
  await host.stop()

  host = await host.again({ now: '2026-11-22T09:30' })
  await page.goto(host.url)
  await opened(page)
  await expect(heading(page)).toHaveText(/^Sunday,? 22 November 2026$/)
  await railEntry(page, 'Missed').click()
  const missed = await countIn(page, 'Missed')
  expect(missed).toBeGreaterThan(0)
  await expect(heading(page)).toHaveText('Missed')
  await expect(rows(page).first()).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(name)
  await expect(page.getByRole('option').filter({ hasText: name }).first()).toContainText('Missed, since 30 October')
})
