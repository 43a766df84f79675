import { expect, type Page, test } from '@playwright/test'
import { dayTab, makeBinder, opened } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

// Working days, from the settings to the disk and back: Monday 5 October 2026, a Spanish binder; the 12th is a holiday there.

let host: TestHost
test.afterEach(() => host.away())

async function spanishBinder(page: Page): Promise<void> {
  host = await startHost({ now: '2026-10-05T09:30' })
  await page.goto(host.url)
  await page.getByRole('button', { name: /Country/ }).click()
  await page.keyboard.type('Spain')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('switch', { name: /Keep the public holidays/ })).toBeChecked()
  await makeBinder(page, 'Clients')
  // The lists are looked up after the binder lies open, the first time.
  await expect(dayTab(page, 12)).toHaveAccessibleName(/Holiday: /, { timeout: 20_000 })
}

async function settings(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type('settings')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Days off' }).click()
}

async function newClient(page: Page, name: string, day: string): Promise<void> {
  await page.keyboard.press('n')
  await page.keyboard.type(name)
  const field = page.getByRole('dialog').getByLabel('Day of the next contact')
  await field.fill(day)
}

test('a holiday is passed over by +3, and taken in hand by switching it off', async ({ page }) => {
  await spanishBinder(page)
  await expect(dayTab(page, 12)).toHaveAccessibleName(/^12, Mon 12 October, Holiday: .+, 0 dossiers$/)
  await dayTab(page, 12).click()
  await expect(page.locator('[data-region=left]')).toContainText('Holiday: ')

  // Friday the 9th + 1 working day is Tuesday the 13th: the weekend and the holiday are passed over. From the 5th, +5.
  await newClient(page, 'Danube Mills', '+5')
  await expect(page.getByRole('dialog')).toContainText('Tue 13 October')
  await expect(page.getByRole('dialog')).toContainText('holiday on Monday')
  // The holiday itself: one line, Enter takes the offered day, Enter again files.
  await page.getByRole('dialog').getByLabel('Day of the next contact').fill('12')
  await expect(page.getByRole('dialog')).toContainText(/Mon 12 October · Holiday: .+\. Rather:/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Tue 13 October')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(dayTab(page, 13)).toHaveAccessibleName(/1 dossier$/)

  await settings(page)
  const holiday = page.getByRole('switch', { name: /^Mon 12 October/ })
  await expect(holiday).toBeChecked()
  await page.getByText(/^Mon 12 October ·/).click()
  await expect(holiday).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dayTab(page, 12)).toHaveAccessibleName(/^12, Mon 12 October, 0 dossiers$/)
  await newClient(page, 'Kvarner', '+5')
  await expect(page.getByRole('dialog')).toContainText('Mon 12 October')
  await page.keyboard.press('Escape')

  // It is on the disk: the app is closed and opened again.
  await host.stop()
  host = await host.again({ now: '2026-10-06T09:30' })
  await page.goto(host.url)
  await opened(page)
  await expect(dayTab(page, 12)).toHaveAccessibleName(/^12, Mon 12 October, 0 dossiers$/)
  await expect(dayTab(page, 24)).toHaveAccessibleName(/Not a working day/)
})

test('an absence is typed, hatches its tabs with its reason, and is taken back by undo', async ({ page }) => {
  await spanishBinder(page)
  await settings(page)
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('First day').fill('20 oct')
  await sheet.getByLabel('Last day').fill('19 oct')
  await expect(sheet).toContainText('The last day lies before the first.')
  await sheet.getByLabel('Last day').fill('23 oct')
  await sheet.getByLabel('Reason').fill('leave')
  await page.keyboard.press('Enter')
  await expect(sheet).toContainText('Tue 20 October to Fri 23 October')
  await page.keyboard.press('Escape')
  await expect(dayTab(page, 20)).toHaveAccessibleName(/^20, Tue 20 October, Absent: leave, 0 dossiers$/)
  await expect(dayTab(page, 23)).toHaveAccessibleName(/Absent: leave/)
  await expect(dayTab(page, 26)).toHaveAccessibleName(/^26, Mon 26 October, 0 dossiers$/)

  // A single Saturday worked, by the keyboard.
  await settings(page)
  await page.getByRole('button', { name: /Saturday,? 10 October 2026/ }).focus()
  await page.keyboard.press('Enter')
  await expect(sheet).toContainText('Sat 10 October · worked')
  await page.keyboard.press('Escape')
  await expect(dayTab(page, 10)).toHaveAccessibleName(/^10, Sat 10 October, 0 dossiers$/)
  await page.keyboard.press('Control+z')
  await expect(dayTab(page, 10)).toHaveAccessibleName(/Not a working day/)
  await page.keyboard.press('Control+z')
  await expect(dayTab(page, 20)).toHaveAccessibleName(/^20, Tue 20 October, 0 dossiers$/)
})
