import { expect, type Page, test } from '@playwright/test'
import { countIn, dayTab, drag, front, heading, heldBy, monthTab, opened, railEntry, rows } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

let host: TestHost
test.beforeEach(async ({ page }) => {
  // A Tuesday, as in the mock-up: 13 October 2026.
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(() => host.away())

const nameIn = async (page: Page) => (await front(page).locator('h3').textContent()) ?? ''

test('opens on today, and every count is the length of the list it opens', async ({ page }) => {
  await expect(heading(page)).toHaveText(/^Tuesday,? 13 October 2026$/)
  for (const place of ['Today', 'Missed', 'To deal', 'Desk', 'Stock', 'Later', 'Out', 'Archive']) {
    const count = await countIn(page, place)
    await railEntry(page, place).click()
    await expect(rows(page)).toHaveCount(count)
  }
  for (const number of [1, 12, 15, 22, 28]) {
    const held = await heldBy(dayTab(page, number))
    await dayTab(page, number).click()
    await expect(rows(page)).toHaveCount(held)
  }
})

test('turns by a number, by arrows, by the wheel, and back to today', async ({ page }) => {
  await page.keyboard.press('2')
  await page.keyboard.press('7')
  await expect(heading(page)).toHaveText(/^Tuesday,? 27 October 2026$/)
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toHaveText(/^Wednesday,? 28 October 2026$/)
  await page.keyboard.press('8')
  await expect(heading(page)).toHaveText(/^Sunday,? 8 November 2026$/)
  await page.keyboard.press('PageDown')
  await expect(heading(page)).toHaveText('November 2026')
  await page.keyboard.press('Home')
  await expect(heading(page)).toHaveText(/^Tuesday,? 13 October 2026$/)
  await heading(page).hover()
  await page.mouse.wheel(0, 120)
  await expect(heading(page)).toHaveText(/^Wednesday,? 14 October 2026$/)

  // From the rail too; the next Enter does not open the rail's place again.
  await railEntry(page, 'Missed').click()
  await expect(heading(page)).toHaveText(/Missed/)
  await page.keyboard.press('Home')
  await expect(heading(page)).toBeFocused()
})

test('a leaf turns, and fast typing never waits for it', async ({ page }) => {
  const leaves = await page.evaluate(async () => {
    const turn = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight' }))
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const seen: number[] = []
    for (let n = 0; n < 7; n++) {
      turn()
      await drawn()
      seen.push(document.querySelectorAll('[data-flip]').length)
    }
    return seen
  })
  // Never two at once; on a slow machine a leaf may have landed before it is counted.
  expect(Math.max(...leaves)).toBe(1)
  await expect(heading(page)).toHaveText(/^Tuesday,? 20 October 2026$/)
  await expect(page.locator('[data-flip]')).toHaveCount(0)
})

test('with less motion no leaf turns in space', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.keyboard.press('ArrowRight')
  await expect(heading(page)).toHaveText(/^Wednesday,? 14 October 2026$/)
  await expect(page.locator('[data-flip]')).toHaveCount(0)
})

test('a dossier is dragged to a day, to a month, to the desk, and each is undone', async ({ page }) => {
  const row = rows(page).nth(4)
  const name = (await row.locator('b').first().textContent()) ?? ''
  const before = await heldBy(dayTab(page, 28))
  await drag(page, row, dayTab(page, 28))
  await expect(page.getByRole('status').filter({ hasText: `${name} → Wed 28 October` })).toHaveCount(1)
  await expect.poll(() => heldBy(dayTab(page, 28))).toBe(before + 1)
  await dayTab(page, 28).click()
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1)
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+z')
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1)
  await expect.poll(() => heldBy(dayTab(page, 28))).toBe(before)

  const inMonth = await heldBy(monthTab(page, 'March'))
  await drag(page, rows(page).nth(4), monthTab(page, 'March'))
  await expect.poll(() => heldBy(monthTab(page, 'March'))).toBe(inMonth + 1)

  const onDesk = await countIn(page, 'Desk')
  await drag(page, rows(page).nth(4), railEntry(page, 'Desk'))
  await expect.poll(() => countIn(page, 'Desk')).toBe(onDesk + 1)
})

test('a contact in ink asks who wanted another day, and Enter skips the question', async ({ page }) => {
  const name = await nameIn(page)
  expect(name).toBe('Danube Mills d.o.o.')
  await drag(page, front(page), dayTab(page, 27))
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Who asked for another one?')
  await page.keyboard.press('Enter')
  await expect(sheet).toHaveCount(0)
  await dayTab(page, 27).click()
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1)
})

test('several marked dossiers go together, by one act', async ({ page }) => {
  await rows(page)
    .nth(3)
    .click({ modifiers: ['Control'] })
  await rows(page)
    .nth(4)
    .click({ modifiers: ['Control'] })
  await rows(page)
    .nth(5)
    .click({ modifiers: ['Control'] })
  const before = await heldBy(dayTab(page, 29))
  await drag(page, rows(page).nth(4), dayTab(page, 29))
  await expect.poll(() => heldBy(dayTab(page, 29))).toBe(before + 3)
  await page.keyboard.press('Control+z')
  await expect.poll(() => heldBy(dayTab(page, 29))).toBe(before)
})

test('the missed are taken into today and keep their true day on the stamp', async ({ page }) => {
  await railEntry(page, 'Missed').click()
  await expect(heading(page)).toHaveText('Missed')
  const name = await nameIn(page)
  await page.keyboard.press('t')
  // One of them was agreed with the client: who wanted another day is asked, once for all.
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rows(page).filter({ hasText: name })).toHaveCount(0)
  await page.keyboard.press('Home')
  await expect(heading(page)).not.toHaveText('Missed')
  await expect(front(page)).toBeVisible()
  await rows(page).filter({ hasText: name }).first().click()
  await expect(front(page)).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part=after-call]')).toContainText('8 Oct')
})

test('the desk is emptied by one key', async ({ page }) => {
  await railEntry(page, 'Desk').click()
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('d')
  await expect.poll(() => countIn(page, 'Desk')).toBe(0)
})

test('letters work on clients whose names begin with them', async ({ page }) => {
  await front(page).focus()
  for (const [key, title] of [
    ['m', 'Move'],
    ['n', 'New dossier']
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toContainText(title)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.keyboard.press('3')
  await page.keyboard.press('0')
  await expect(heading(page)).toHaveText(/^Friday,? 30 October 2026$/)
})

test('what a drag can do stands in the menu: by the right button, walked with the keys', async ({ page }) => {
  const row = rows(page).nth(5)
  const name = (await row.locator('b').first().textContent()) ?? ''
  const before = await heldBy(dayTab(page, 14))
  await row.click({ button: 'right' })
  await expect(page.getByRole('menu', { name })).toBeVisible()
  await page.keyboard.type('File under W')
  await page.keyboard.press('Enter')
  await expect.poll(() => heldBy(dayTab(page, 14))).toBe(before + 1)
  await expect(page.getByRole('status').filter({ hasText: `${name} → Wed 14 October` })).toHaveCount(1)
})

test('Delete takes a dossier out of the binder, and one undo brings it back', async ({ page }) => {
  const count = await countIn(page, 'Today')
  const name = await nameIn(page)
  await front(page).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => countIn(page, 'Today')).toBe(count - 1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => countIn(page, 'Today')).toBe(count)
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1)
})
