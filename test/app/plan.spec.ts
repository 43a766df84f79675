import { expect, type Page, test } from '@playwright/test'
import { countIn, dayTab, heading, heldBy, opened, railEntry, rows } from './binderPage.ts'
import { expectClean } from './clean.ts'
import { startHost, type TestHost } from './host.ts'

// Levelling, dealing and shifting, as a person does them: with the mouse, and by keys alone.

let host: TestHost
test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Tuesday 13 October 2026: 21 of 20 lie under Thursday, 3 were missed, October has begun with days open.
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(() => host.away())

const lines = (page: Page) => page.getByRole('grid', { name: 'Proposed moves' }).locator('[data-kind=row]')
const dayLine = (page: Page, on: string) => page.locator(`[data-day="${on}"]`)
const goTo = async (page: Page, number: string, day: RegExp) => {
  for (const digit of number) await page.keyboard.press(digit)
  await expect(heading(page)).toHaveText(day)
}

test('a day is levelled by keys: a row refused, taken after all, given another day; one undo', async ({ page }) => {
  await goTo(page, '15', /^Thursday/)
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog')).toContainText('Level Thu 15 October')
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page).first()).toContainText('Fri 16 October')
  await expect(dayLine(page, '2026-10-15')).toHaveAttribute('data-after', '20')
  await expect(lines(page).first()).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(lines(page).first()).toHaveAttribute('data-refused', 'true')
  await expect(dayLine(page, '2026-10-15')).toHaveAttribute('data-after', '21')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press(' ')
  await expect(dayLine(page, '2026-10-15')).toHaveAttribute('data-after', '20')
  await page.keyboard.press('Enter')
  await page.keyboard.type('mon')
  await page.keyboard.press('Enter')
  await expect(lines(page).first()).toContainText('Mon 19 October')
  await expect(lines(page).first()).toContainText('by hand')
  await expect(lines(page).first()).toBeFocused()
  await expect(dayLine(page, '2026-10-19')).toHaveAttribute('data-after', '6')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('1 dossier moved').first()).toBeVisible()
  expect([await heldBy(dayTab(page, 15)), await heldBy(dayTab(page, 19))]).toEqual([20, 6])
  await page.keyboard.press('Control+z')
  await expect.poll(() => heldBy(dayTab(page, 15))).toBe(21)
  await expect.poll(() => heldBy(dayTab(page, 19))).toBe(5)
})

test('the missed are spread with the mouse', async ({ page }) => {
  const missed = await countIn(page, 'Missed')
  expect(missed).toBe(3)
  await railEntry(page, 'Missed').click()
  await page.getByRole('button', { name: 'Spread over days' }).click()
  // One of the three is in ink, one is lent out and not back.
  await expect(lines(page)).toHaveCount(1)
  const first = lines(page).first()
  await first.getByRole('button', { name: /^Leave .* where it is$/ }).click()
  await expect(first).toContainText('stays')
  await first.getByRole('button', { name: /after all$/ }).click()
  await first.getByRole('button', { name: /^Another day for/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Another day for/ })
    .fill('20')
  await page.getByRole('button', { name: 'File under Tue 20 October' }).click()
  await expect(first).toContainText('Tue 20 October')
  await page.getByRole('button', { name: 'Move 1 dossier' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => countIn(page, 'Today')).toBeGreaterThan(0)
  await expect(rows(page)).toHaveCount(missed - 1)
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(missed)
})

test('a month that has begun is dealt from today’s insert and taken back; stock is dealt by keys, under the limits', async ({
  page
}) => {
  const toDeal = await countIn(page, 'To deal')
  await page.locator('[data-ceremony]').click()
  await expect(page.getByRole('dialog')).toContainText('Deal October')
  await expect(lines(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Deal 3 dossiers' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('[data-ceremony]')).toHaveCount(0)
  await expect.poll(() => countIn(page, 'To deal')).toBe(toDeal - 3)
  await page.getByRole('button', { name: 'Find a client, phone or note' }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill('Kept safe')
  await page.locator('[role=option][data-key^=command-]', { hasText: 'Kept safe' }).click()
  await page.getByRole('tab', { name: 'Lists and deals' }).click()
  await page.getByRole('button', { name: /^Take back/ }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => countIn(page, 'To deal')).toBe(toDeal)

  const stock = await countIn(page, 'Stock')
  await railEntry(page, 'Stock').click()
  await expect(rows(page)).toHaveCount(stock)
  await page.keyboard.press('d')
  await expect(page.getByRole('dialog')).toContainText('Deal stock')
  await expect(lines(page)).toHaveCount(stock)
  const perDay = page.getByRole('textbox', { name: 'At most a day' })
  await perDay.fill('4')
  await perDay.press('Enter')
  await expect(page.locator('[data-day="2026-10-14"]')).toHaveAttribute('data-after', '13')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(`${stock} dossiers dealt`).first()).toBeVisible()
  await expect.poll(() => heldBy(dayTab(page, 14))).toBe(13)
  await page.keyboard.press('Control+z')
  await expect.poll(() => countIn(page, 'Stock')).toBe(stock)
})

test('an absence, from the commands: its days empty, ink is listed', async ({ page }) => {
  await page.keyboard.press('/')
  await page.keyboard.type('absence')
  await page.locator('[role=option][data-key=command-level-away]').click()
  await page.getByRole('button', { name: "Until the week's end" }).click()
  await expect(page.getByRole('dialog')).toContainText('agreed with the client, in ink')
  await expect(page.locator('[data-day="2026-10-15"]')).toHaveAttribute('data-after', '7')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goTo(page, '15', /^Thursday/)
  await expect(rows(page)).toHaveCount(7)
})

test('what another page moved meanwhile refuses the plan by name; it is proposed anew', async ({ page, context }) => {
  await goTo(page, '15', /^Thursday/)
  await page.keyboard.press('w')
  await expect(lines(page)).toHaveCount(1)
  const name = (await lines(page).first().locator('b').first().textContent()) ?? ''
  const other = await context.newPage()
  await other.goto(host.url)
  await opened(other)
  await goTo(other, '15', /^Thursday/)
  await rows(other).filter({ hasText: name }).click()
  await other.keyboard.press('m')
  await other.keyboard.type('tue')
  await other.keyboard.press('Enter')
  await expect.poll(() => heldBy(dayTab(other, 15))).toBe(20)
  await other.close()
  await page.getByRole('button', { name: 'Move 1 dossier' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was moved.' })).toContainText(name)
  await page.getByRole('button', { name: 'Propose anew' }).click()
  await expect(lines(page)).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sheet of a plan is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await goTo(page, '15', /^Thursday/)
    await page.keyboard.press('w')
    await expect(lines(page).first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('textbox', { name: /^Another day for/ })).toBeFocused()
    await expectClean(page, 'a plan', { within: '[role=dialog]' })
  })
}
