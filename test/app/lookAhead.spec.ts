import { expect, type Locator, type Page, test } from '@playwright/test'
import { countIn, dayTab, drag, front, heading, heldBy, monthTab, opened, railEntry, rows } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

// A look ahead: the month's sheet as a leaf, and the one that comes out under a drag. Today is Tuesday 13 October 2026.

let host: TestHost
test.beforeEach(async ({ page }) => {
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(() => host.away())

const cell = (page: Page, day: string): Locator => page.locator(`[data-region=left] [data-day="${day}"]`)
const sheet = (page: Page): Locator => page.locator('[data-region=left] [data-month-grid]')
const filed = (page: Page, line: string) => page.getByRole('status').filter({ hasText: line })

test('by the mouse: the sheet tells each day, takes dossiers on its days, and opens them', async ({ page }) => {
  await page.getByRole('button', { name: 'Month sheet' }).click()
  await expect(heading(page)).toHaveText('October 2026')
  await expect(sheet(page).locator('[data-day]')).toHaveCount(31)
  // What a cell says is what its tab says; ink, the yellow slip and closed days are told in words too.
  for (const day of [14, 22, 28]) {
    const held = await heldBy(dayTab(page, day))
    await expect(cell(page, `2026-10-${day}`)).toHaveAccessibleName(new RegExp(`October, ${held} of 20 dossiers`))
  }
  await expect(cell(page, '2026-10-13')).toHaveAccessibleName(/agreed, .*slip: New prices from the 1st/)
  await expect(cell(page, '2026-10-17')).toHaveAccessibleName(/Not a working day/)

  const name = (await rows(page).nth(4).locator('b').first().textContent()) ?? ''
  const before = await heldBy(dayTab(page, 28))
  await drag(page, rows(page).nth(4), cell(page, '2026-10-28'))
  await expect(filed(page, `${name} → Wed 28 October`)).toHaveCount(1)
  await expect(cell(page, '2026-10-28')).toHaveAccessibleName(new RegExp(`, ${before + 1} of 20 dossiers`))
  await expect(sheet(page)).toBeVisible()

  // A closed day is asked about, a day gone by takes nothing.
  const count = await rows(page).count()
  await drag(page, rows(page).nth(4), cell(page, '2026-10-05'))
  await expect(rows(page)).toHaveCount(count)
  await drag(page, rows(page).nth(4), cell(page, '2026-10-18'))
  await expect(page.getByRole('dialog')).toContainText('Not a working day')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // Ink asks who wanted another day.
  await drag(page, front(page), cell(page, '2026-10-29'))
  await expect(page.getByRole('dialog')).toContainText('Who asked for another one?')
  await page.keyboard.press('Escape')

  // The pile beside it can be another one: the missed are dealt by hand.
  await railEntry(page, 'Missed').click()
  await expect(sheet(page)).toBeVisible()
  await page.getByRole('button', { name: 'Month after' }).click()
  await expect(heading(page)).toHaveText('November 2026')
  await cell(page, '2026-11-10').click()
  await expect(heading(page)).toHaveText(/^Tuesday,? 10 November 2026$/)
  await expect(sheet(page)).toHaveCount(0)
})

test('by the keys: V, arrows, months, M on a day, Enter, Esc', async ({ page }) => {
  await rows(page).nth(4).click()
  const name = (await front(page).locator('h3').textContent()) ?? ''
  await page.keyboard.press('v')
  await expect(cell(page, '2026-10-13')).toBeFocused()
  // Before today there is nothing to stand on.
  await page.keyboard.press('ArrowUp')
  await expect(cell(page, '2026-10-13')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(cell(page, '2026-10-21')).toBeFocused()
  await page.keyboard.press('m')
  await expect(filed(page, `${name} → Wed 21 October`)).toHaveCount(1)
  await expect(rows(page).filter({ hasText: name })).toHaveCount(0)
  await expect(cell(page, '2026-10-21')).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(heading(page)).toHaveText('November 2026')
  await expect(cell(page, '2026-11-21')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(heading(page)).toHaveText(/^Tuesday,? 13 October 2026$/)
  await expect(front(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1)

  // Over the month's end by an arrow, and into the day by Enter.
  await page.keyboard.press('v')
  await expect(cell(page, '2026-10-13')).toBeFocused()
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown')
  await expect(cell(page, '2026-11-03')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(/^Tuesday,? 3 November 2026$/)
  await expect(sheet(page)).toHaveCount(0)

  // By its name too.
  await page.keyboard.press('/')
  await page.keyboard.type('month sheet')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('November 2026')
})

test('held over a month’s tab the month comes out, and takes what is let go on its day', async ({ page }) => {
  const name = (await rows(page).nth(4).locator('b').first().textContent()) ?? ''
  const start = await rows(page).nth(4).boundingBox()
  const tab = await monthTab(page, 'March').boundingBox()
  if (!start || !tab) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 40, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 })
  await page.mouse.move(tab.x + 20, tab.y + 8, { steps: 8 })
  const sprung = page.locator('[data-sprung="2027-03"]')
  await expect(sprung).toBeVisible()
  const day = await sprung.locator('[data-day="2027-03-10"]').boundingBox()
  if (!day) throw new Error('no day')
  await page.mouse.move(day.x + 12, day.y + 20, { steps: 8 })
  await expect(sprung.locator('[data-day="2027-03-10"]')).toContainText('0 of 20')
  await page.mouse.up()
  await expect(filed(page, `${name} → Wed 10 March 2027`)).toHaveCount(1)
  await expect(sprung).toHaveCount(0)
  await monthTab(page, 'March').click()
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1)
})

test('a held month goes in again when the hand leaves it, and nothing is filed between two days', async ({ page }) => {
  const count = await rows(page).count()
  const start = await rows(page).nth(4).boundingBox()
  const tab = await monthTab(page, 'August').boundingBox()
  if (!start || !tab) throw new Error('nothing to drag')
  await page.mouse.move(start.x + 40, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 })
  await page.mouse.move(tab.x + 20, tab.y + 8, { steps: 8 })
  const sprung = page.locator('[data-sprung]')
  await expect(sprung).toBeVisible()
  const box = await sprung.boundingBox()
  if (!box) throw new Error('no sheet')
  await page.mouse.move(box.x + 60, box.y + 14, { steps: 6 })
  await page.mouse.move(start.x + 60, start.y + 260, { steps: 8 })
  await expect(sprung).toHaveCount(0)
  await page.mouse.move(tab.x + 20, tab.y + 8, { steps: 8 })
  await expect(sprung).toBeVisible()
  await page.mouse.move(box.x + 60, box.y + 14, { steps: 6 })
  await page.mouse.up()
  await expect(sprung).toHaveCount(0)
  await expect(rows(page)).toHaveCount(count)
})

test('a day is picked from a month with its load: by Alt and the arrow, from the lightest three too', async ({
  page
}) => {
  await rows(page).nth(4).click()
  const name = (await front(page).locator('h3').textContent()) ?? ''
  await page.keyboard.press('m')
  await page.keyboard.type('?')
  // A digit takes one of the lightest days, but not over a text that is marked whole: another day is typed.
  await expect(page.getByRole('dialog').getByText('The lightest days:')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('30')
  await expect(page.getByRole('button', { name: 'File under Fri 30 October' })).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('?')
  await page.keyboard.press('Alt+ArrowDown')
  const picker = page.getByRole('dialog', { name: 'Pick a day' })
  await expect(picker).toBeVisible()
  await expect(picker.getByRole('button', { name: /28 October.*\d of 20/ })).toBeVisible()
  await picker.getByRole('button', { name: /28 October/ }).click()
  await expect(picker).toHaveCount(0)
  await page.locator('[data-part=day]').press('Enter')
  await expect(filed(page, `${name} → Wed 28 October`)).toHaveCount(1)
})

test('the line of thought a day is closed with is told by the sheet of the next month', async ({ page }) => {
  await railEntry(page, 'Desk').click()
  await expect(heading(page)).toHaveText('Desk')
  await page.keyboard.press('d')
  await expect.poll(() => countIn(page, 'Desk')).toBe(0)
  await page.keyboard.press('Home')
  await page.keyboard.press('f')
  const closing = page.getByRole('dialog')
  await closing.getByRole('textbox', { name: 'One line of thought' }).fill('Ask for the order first')
  await closing.getByRole('button', { name: /^Close the day/ }).click()
  await expect(heading(page)).toHaveText(/14 October 2026$/)
  // Asked anew from the disk.
  await page.reload()
  await opened(page)
  await page.keyboard.press('v')
  await expect(sheet(page).locator('[tabindex="0"]')).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(cell(page, '2026-11-13')).toHaveAccessibleName(/thought: Ask for the order first/)
})
