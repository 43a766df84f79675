import { expect, type Page, test } from '@playwright/test'
import { front, note, opened } from './binderPage.ts'
import { expectClean } from './clean.ts'
import { startHost, type TestHost } from './host.ts'

// Two dossiers of one client: seen as doubles, compared, merged into one, parted again by one undo; by keyboard and by mouse.

let host: TestHost
test.beforeEach(async ({ page }) => {
  page.setDefaultTimeout(10_000)
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
  await expect(front(page)).toBeVisible()
})
test.afterEach(() => host.away())

const dialog = (page: Page) => page.getByRole('dialog')
const options = (page: Page) => page.getByRole('option')
const line = (page: Page, name: string) => dialog(page).getByRole('radiogroup', { name, exact: true })

test('by keyboard: a new one that looks like one that is there is made and merged, and parted again', async ({
  page
}) => {
  await page.keyboard.press('n')
  await page.keyboard.type('Danube Mill')
  await dialog(page).getByRole('textbox', { name: 'Phone' }).fill('+381 21 555 0142')
  await expect(dialog(page)).toContainText('same phone')
  const makes = dialog(page).getByRole('button', { name: /^Make it and merge: Danube Mills/ })
  await makes.focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('Merge two dossiers')
  await expectClean(page, 'merging')
  // The one that was there stays; the new one's day goes with the arrow.
  await expect(line(page, 'Name').getByRole('radio', { name: 'Danube Mills d.o.o.' })).toBeChecked()
  await line(page, 'Name').getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(line(page, 'Name').getByRole('radio', { name: 'Danube Mill', exact: true })).toBeChecked()
  await line(page, 'Next contact').getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog(page)).toContainText('was agreed with the client')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('is merged into').first()).toBeVisible()

  await page.keyboard.press('/')
  await page.keyboard.type('danube mill')
  await expect(options(page).first()).toContainText('Danube Mill')
  const named = page.locator('[data-pick]').filter({ hasText: 'Danube Mill' })
  // Another client's papers speak of the mill too.
  await expect(named).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(note(page)).toBeVisible()
  await expect(page.locator('[data-merged]')).toContainText('Danube Mill was merged into this dossier')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+z')
  await page.keyboard.press('/')
  await page.keyboard.type('danube mill')
  await expect(named).toHaveCount(3)

  // Any other one is found by typing, and taken by the arrow.
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await front(page).focus()
  await page.keyboard.press('u')
  await page.keyboard.type('harbour')
  await expect(dialog(page).getByRole('button', { name: /^Harbour Lane Bakery/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('Both histories, by moment')
})

test('by mouse: likely doubles are listed, compared, the other one stays, the second lies among the removed', async ({
  page
}) => {
  await page.getByRole('button', { name: 'New dossier' }).click()
  await dialog(page)
    .getByRole('textbox', { name: /^Name|^Client|^Company/ })
    .first()
    .fill('danube  mills d.o.o.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('/')
  await page.keyboard.type('likely')
  await options(page).filter({ hasText: 'Likely doubles' }).click()
  await expect(dialog(page)).toContainText('1 pair looks like one client.')
  await expectClean(page, 'likely doubles')
  await dialog(page)
    .getByRole('button', { name: /^Compare/ })
    .click()
  await expect(dialog(page)).toContainText('Both histories, by moment')
  const stays = dialog(page).locator('[data-stays]')
  const before = await stays.textContent()
  await dialog(page).getByRole('button', { name: 'Let the other one stay' }).click()
  await expect(stays).not.toHaveText(before ?? '')
  await dialog(page).getByRole('button', { name: 'Merge', exact: false }).last().click()
  // Back on the list, which has nothing left.
  await expect(dialog(page)).toContainText('No two dossiers look like one client.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('kept safe')
  await options(page).filter({ hasText: 'Kept safe:' }).first().click()
  await expect(dialog(page)).toContainText('merged into')
})
