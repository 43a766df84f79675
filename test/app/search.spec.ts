import { expect, type Page, test } from '@playwright/test'
import { countIn, note, opened, rows } from './binderPage.ts'
import { expectClean } from './clean.ts'
import { startHost, type TestHost } from './host.ts'

// The search line: what was said is found, somebody unknown rings in the middle of a call, and what is found is filed from there.

let host: TestHost
test.beforeEach(async ({ page }) => {
  host = await startHost({ now: '2026-11-23T09:00', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(() => host.away())

const options = (page: Page) => page.getByRole('option')
const name = (page: Page) => page.locator('[data-part=after-call]').locator('xpath=ancestor::*[.//h1][1]').locator('h1')

test('an unknown caller in the middle of a call; the call comes back as it was', async ({ page }) => {
  await rows(page).first().press('Enter')
  await expect(note(page)).toBeFocused()
  const first = await name(page).textContent()
  await page.keyboard.type('Wants the price of')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Zoltan 999 123 456')
  await page.keyboard.press('Enter')
  await expect(name(page)).toContainText('Zoltan')
  await expect(page.getByText('999 123 456').first()).toBeVisible()
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('Asks for lids')
  await page.keyboard.press('Escape')
  await expect(name(page)).toHaveText(first ?? '')
  await expect(note(page)).toBeFocused()
  await expect(note(page)).toHaveValue('Wants the price of')
  await expect.poll(() => countIn(page, 'Desk')).toBeGreaterThan(0)

  await page.keyboard.press('Escape')
  await expect(note(page)).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type('zoltan')
  await expect(options(page).first()).toContainText('On the desk')
  await page.keyboard.press('Enter')
  await expect(note(page)).toHaveValue('Asks for lids')
})

test('words of notes and history are found and shown; Alt+M files from the line', async ({ page }) => {
  await page.keyboard.press('/')
  await page.keyboard.type('price')
  await expect(options(page).first()).toBeVisible()
  await expect(page.locator('[role=option] [lang]').first()).toContainText(/price/i)
  await expectClean(page, 'found')
  const found = (await options(page).first().locator('span').first().textContent()) ?? ''
  await page.keyboard.press('Alt+m')
  await expect(page.getByRole('dialog')).toContainText(found)
  await page.keyboard.type('!+3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type(found)
  await expect(options(page).first()).toContainText('26 November')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
