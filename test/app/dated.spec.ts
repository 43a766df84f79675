import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { countIn, drag, heading, heldBy, opened, railEntry, rows } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

// Dated inserts, by mouse and by keyboard. Today is Tuesday 13 October 2026; the next months are covered.

let host: TestHost
test.afterEach(() => host.away())

/** The tab of a dated day, by the words a reader hears: `dayTab(page, 'Mon 9 November')`. */
const dayTab = (page: Page, day: string): Locator => page.getByRole('tab', { name: new RegExp(`^\\d+, ${day}, `) })
const strip = (page: Page, month: string): Locator =>
  page.locator('[data-region=tabs]').getByRole('tab', { name: new RegExp(`^${month}`) })

async function begin(page: Page, now = '2026-10-13T09:30') {
  host = await startHost({ now, sample: true })
  await page.goto(host.url)
  await opened(page)
}

async function cut(page: Page, style: 'Numbered' | 'Dated', ahead?: number) {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByText(style === 'Dated' ? 'Dated, one for each working day' : 'Numbered 1 to 31').click()
  if (ahead) {
    await page.getByRole('radiogroup', { name: 'Months ahead' }).getByText(String(ahead), { exact: true }).click()
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // Three months, or one for each number: the column is cut anew.
  await expect(page.locator('[data-month]')).toHaveCount(style === 'Dated' ? (ahead ?? 2) + 1 : 0)
}

/** The bytes of every dossier and day sheet on the disk, as sums by file. */
function filesOf(folder: string): Record<string, string> {
  const binder = join(folder, 'Carpeta', readdirSync(join(folder, 'Carpeta'))[0] as string)
  return Object.fromEntries(
    ['dossiers', 'days'].flatMap((room) =>
      readdirSync(join(binder, room)).map((file) => [
        `${room}/${file}`,
        createHash('sha256')
          .update(readFileSync(join(binder, room, file)))
          .digest('hex')
      ])
    )
  )
}

test('cutting the inserts anew changes no byte of any dossier, there and back', async ({ page }) => {
  await begin(page)
  const before = filesOf(host.home)
  expect(Object.keys(before).length).toBeGreaterThan(140)
  await cut(page, 'Dated', 3)
  expect(filesOf(host.home)).toEqual(before)
  await cut(page, 'Numbered')
  expect(filesOf(host.home)).toEqual(before)
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-month]')).toHaveCount(4)
  expect(filesOf(host.home)).toEqual(before)
})

test('every working day of the covered months has its tab, and every count is the length of the list it opens', async ({
  page
}) => {
  await begin(page)
  const places = ['Missed', 'To deal', 'Desk', 'Stock', 'Archive'] as const
  const counts = await Promise.all(places.map((place) => countIn(page, place)))
  await cut(page, 'Dated', 1)
  // 13 to 30 October without weekends and the bank holiday on the 26th.
  await expect(page.locator('[data-region=tabs] [role=tab]:not([data-month])')).toHaveCount(13)
  await expect(dayTab(page, 'Sat 17 October')).toHaveCount(0)
  for (const day of ['Wed 14 October', 'Thu 22 October', 'Fri 30 October']) {
    const held = await heldBy(dayTab(page, day))
    await dayTab(page, day).click()
    await expect(rows(page)).toHaveCount(held)
  }
  await strip(page, 'November').click()
  await expect(heading(page)).toHaveText('November 2026')
  await expect(rows(page)).toHaveCount(await heldBy(strip(page, 'November')))
  await expect(page.locator('[data-region=tabs] [role=tab]:not([data-month])')).toHaveCount(21)
  await dayTab(page, 'Mon 9 November').click()
  await expect(heading(page)).toHaveText(/^Monday,? 9 November 2026$/)
  // What is no insert is the same as before, and the months beyond keep their tabs.
  expect(await Promise.all(places.map((place) => countIn(page, place)))).toEqual(counts)
  await expect(page.getByRole('tab', { name: /^December/ })).toHaveCount(1)
  await expect(page.getByRole('tablist', { name: 'Months' }).getByRole('tab')).toHaveCount(11)
})

test('by the keys: numbers, arrows over the weekend and the month, the wheel, months, Enter on a strip', async ({
  page
}) => {
  await begin(page)
  await cut(page, 'Dated', 2)
  await page.keyboard.press('2')
  await page.keyboard.press('7')
  await expect(heading(page)).toHaveText(/^Tuesday,? 27 October 2026$/)
  // Once more: the next such insert.
  await page.keyboard.press('2')
  await page.keyboard.press('7')
  await expect(heading(page)).toHaveText(/^Friday,? 27 November 2026$/)
  // November is spread out: 9 is its ninth.
  await page.keyboard.press('9')
  await expect(heading(page)).toHaveText(/^Monday,? 9 November 2026$/)
  await page.keyboard.press('ArrowLeft')
  await expect(heading(page)).toHaveText(/^Friday,? 6 November 2026$/)
  await page.keyboard.press('Home')
  await page.keyboard.press('3')
  await page.keyboard.press('0')
  await expect(heading(page)).toHaveText(/^Friday,? 30 October 2026$/)
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toHaveText(/^Monday,? 2 November 2026$/)
  await page.keyboard.press('PageDown')
  await expect(heading(page)).toHaveText('December 2026')
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toHaveText(/^Tuesday,? 1 December 2026$/)
  await page.keyboard.press('3')
  await page.keyboard.press('1')
  await expect(heading(page)).toHaveText(/^Thursday,? 31 December 2026$/)
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toHaveText('January 2027')
  await page.keyboard.press('ArrowLeft')
  await expect(heading(page)).toHaveText(/^Thursday,? 31 December 2026$/)
  await page.keyboard.press('PageUp')
  await expect(heading(page)).toHaveText('November 2026')
  await page.keyboard.press('Home')
  await heading(page).hover()
  await page.mouse.wheel(0, 120)
  await expect(heading(page)).toHaveText(/^Wednesday,? 14 October 2026$/)

  // The column itself: one Tab stop, arrows over days and strips, Enter opens, and the focus stays in it.
  await dayTab(page, 'Fri 30 October').focus()
  await page.keyboard.press('ArrowDown')
  await expect(strip(page, 'November')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('November 2026')
  await expect(strip(page, 'November')).toBeFocused()
  await expect(strip(page, 'November')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/^Monday,? 2 November 2026$/)
})

test('a dossier is dragged to a tab; held over a strip the month comes out, and goes in again', async ({ page }) => {
  await begin(page)
  await cut(page, 'Dated', 2)
  const name = (await rows(page).nth(4).locator('b').first().textContent()) ?? ''
  await drag(page, rows(page).nth(4), dayTab(page, 'Wed 28 October'))
  await expect(page.getByRole('status').filter({ hasText: `${name} → Wed 28 October` })).toHaveCount(1)

  const other = (await rows(page).nth(4).locator('b').first().textContent()) ?? ''
  await pick(page, rows(page).nth(4))
  await over(page, strip(page, 'November'))
  await expect(strip(page, 'November')).toHaveAttribute('aria-expanded', 'false')
  await expect(dayTab(page, 'Wed 18 November')).toBeVisible()
  await expect(strip(page, 'November')).toHaveAttribute('aria-expanded', 'true')
  await over(page, dayTab(page, 'Wed 18 November'))
  await expect(dayTab(page, 'Wed 18 November')).toContainText('Wednesday')
  await page.mouse.up()
  await expect(page.getByRole('status').filter({ hasText: `${other} → Wed 18 November` })).toHaveCount(1)
  // Let go, the column shows again what is open.
  await expect(dayTab(page, 'Wed 28 October')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows(page).filter({ hasText: other })).toHaveCount(1)

  // On the strip itself the day stays open.
  const open = await heldBy(strip(page, 'December'))
  await drag(page, rows(page).nth(4), strip(page, 'December'))
  await expect.poll(() => heldBy(strip(page, 'December'))).toBe(open + 1)
  const toDeal = await countIn(page, 'To deal')
  await drag(page, rows(page).last(), strip(page, 'October'))
  await expect.poll(() => countIn(page, 'To deal')).toBe(toDeal + 1)
})

test('a typed day lifts its tab, in another month too; a closed day has a tab only while something lies there', async ({
  page
}) => {
  await begin(page)
  await cut(page, 'Dated', 2)
  await rows(page).nth(4).click()
  const name = (await page.locator('[data-front] h3').textContent()) ?? ''
  await page.keyboard.press('m')
  await page.keyboard.type('18 nov')
  await expect(dayTab(page, 'Wed 18 November')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: `${name} → Wed 18 November` })).toHaveCount(1)
  await expect(dayTab(page, 'Tue 13 October')).toBeVisible()

  await page.keyboard.press('m')
  await page.keyboard.type('24 oct')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.locator('[data-part=day]').press('Enter')
  await expect(dayTab(page, 'Sat 24 October')).toHaveCount(1)
  await expect.poll(() => heldBy(dayTab(page, 'Sat 24 October'))).toBe(1)
  await page.keyboard.press('Control+z')
  await expect(dayTab(page, 'Sat 24 October')).toHaveCount(0)
})

test('over midnight into a new month the inserts are the new ones, and what was missed lies in Missed', async ({
  page
}) => {
  await begin(page, '2026-10-30T23:59:54')
  await cut(page, 'Dated', 1)
  const missed = await countIn(page, 'Missed')
  const today = await countIn(page, 'Today')
  await expect(heading(page)).toHaveText(/^Saturday,? 31 October 2026$/, { timeout: 20_000 })
  await expect(dayTab(page, 'Fri 30 October')).toHaveCount(0)
  await expect.poll(() => countIn(page, 'Missed')).toBe(missed + today)
  // Today has its insert although it is a Saturday.
  await expect(dayTab(page, 'Sat 31 October')).toHaveCount(1)
  await expect(railEntry(page, 'Missed')).toBeVisible()
})

/** Takes a dossier in the hand and moves off its place. */
async function pick(page: Page, from: Locator) {
  const start = await from.boundingBox()
  if (!start) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 40, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 })
}

/** Holds it over something. */
async function over(page: Page, to: Locator) {
  const end = await to.boundingBox()
  if (!end) throw new Error('nowhere to go')
  await page.mouse.move(end.x + Math.min(12, end.width / 2), end.y + end.height / 2, { steps: 8 })
}
