import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { command, note, opened } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

// A script beside the note, and how a lead leaves: qualified, or eliminated and never called again.

let host: TestHost
test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(() => host.away())

const script = (page: Page) => page.locator('[data-part=script]')
const dialog = (page: Page) => page.getByRole('dialog')
const toast = (page: Page, text: string) => expect(page.getByText(text).first()).toBeVisible()
const openLead = async (page: Page) => {
  await command(page, 'The Corner Crust')
  await expect(note(page)).toBeFocused()
}

test('a lead is called with the script beside the note, qualified, taken back, and eliminated for good', async ({
  page
}) => {
  await openLead(page)
  await page.keyboard.type('Bakes for forty')
  await page.keyboard.press('Alt+t')
  await expect(script(page)).toContainText('First call: is it worth a meeting?')
  await expect(script(page)).toContainText('Do I speak with the person who decides on purchases at The Corner Crust?')
  await expect(note(page)).toBeFocused()
  for (let n = 0; n < 7; n++) await page.keyboard.press('Alt+PageDown')
  await expect(script(page).getByRole('button', { name: 'Questions', exact: true })).toHaveAttribute(
    'aria-current',
    'true'
  )
  await page.keyboard.type(' shops')
  await expect(note(page)).toHaveValue('Bakes for forty shops')

  // Ticked by mouse, without leaving the note; the answer stands on the card.
  await script(page).getByRole('button', { name: 'Every week' }).click()
  await expect(script(page).getByRole('button', { name: 'Every week' })).toHaveAttribute('aria-pressed', 'true')
  await script(page).getByRole('button', { name: 'Every month' }).click()
  await expect(script(page).getByRole('button', { name: 'Every month' })).toHaveAttribute('aria-pressed', 'true')
  await expect(script(page).getByRole('button', { name: 'Every week' })).toHaveAttribute('aria-pressed', 'false')

  await page.keyboard.press('Alt+o')
  await page.keyboard.type('de')
  await expect(page.getByRole('option', { name: 'Too dear' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(script(page).locator('[data-part=answer]')).toContainText('Compared with what?')
  await expect(note(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(script(page)).toHaveCount(0)
  await expect(page.locator('[data-region=left]')).toContainText('Every month')
  await expect(note(page)).toBeFocused()

  // Qualified with a summary, by keys from the note on.
  await page.keyboard.press('Alt+q')
  await expect(dialog(page)).toContainText('What becomes of The Corner Crust')
  await dialog(page).getByText('A summary', { exact: true }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Summary' })).toHaveValue('Bakes for forty shops')
  await dialog(page).getByRole('textbox', { name: 'Goes to' }).fill('Petar')
  await dialog(page).getByText('A', { exact: true }).click()
  await dialog(page).getByRole('textbox', { name: 'Goes to' }).focus()
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toContainText('Say the day.')
  await dialog(page).locator('input[aria-describedby$=answer]').fill('fri')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await toast(page, 'The Corner Crust')

  await openLead(page)
  const history = page.locator('[data-region=right]')
  await expect(history).toContainText('Qualified')
  await expect(history).toContainText('handed to Petar')
  await expect(history).toContainText('came up: Too dear')
  await expect(page.locator('[data-region=left]')).toContainText('prospect')
  await expect(page.locator('[data-region=left]')).toContainText('For Petar')
  await page.keyboard.press('Alt+t')
  await expect(script(page)).toContainText('After the quote: the first sale')
  await expect(script(page).getByRole('button', { name: /Too dear/ })).toContainText('1 time so far')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(note(page)).toHaveCount(0)

  // One undo, and it is the lead it was.
  await page.keyboard.press('Control+z')
  await toast(page, 'Taken back')
  await openLead(page)
  await expect(page.locator('[data-region=left]')).toContainText('lead')
  await expect(history).not.toContainText('handed to Petar')

  await page.keyboard.press('Alt+q')
  await dialog(page).getByText('Eliminated', { exact: true }).click()
  await dialog(page).getByRole('button', { name: 'no need' }).click()
  await dialog(page).getByText('Nobody calls again').click()
  await dialog(page).getByRole('button', { name: 'Eliminate' }).click()
  await expect(dialog(page)).toHaveCount(0)

  await command(page, 'Numbers nobody calls again')
  const line = page.locator('[data-phone="+353209130101"]')
  await expect(line).toContainText('stands on The Corner Crust')
  await expect(line).toContainText('no need')
  await dialog(page).getByRole('textbox', { name: 'A number nobody calls again' }).fill('+353 1 999 8877')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-phone="+35319998877"]')).toBeVisible()
  await line.getByRole('button', { name: /Take off the list/ }).click()
  await expect(line).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)

  // A list that brings the number back is told so.
  await page.getByRole('button', { name: 'Bring a list' }).click()
  const chooser = page.waitForEvent('filechooser')
  await dialog(page).getByRole('button', { name: 'Choose a file…' }).click()
  const buffer = Buffer.from('Company;Phone\nKeeps Away Ltd;+353 1 999 8877\nCome In Ltd;+353 1 999 8866\n')
  await (await chooser).setFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  await expect(dialog(page)).toContainText('1 row is on the do-not-call list')
  await expect(dialog(page)).toContainText('1 new dossier')
  await dialog(page).getByText('Take also those on the do-not-call list').click()
  await expect(dialog(page)).toContainText('2 new dossiers')
})

test('a script is changed, filled with a slot, shared as a file and brought back', async ({ page }) => {
  await command(page, 'Scripts')
  const editor = page.locator('[data-part=script-editor]')
  await dialog(page).getByRole('button', { name: 'A payment that is due' }).click()
  await expect(editor.getByRole('textbox', { name: 'What it is called' })).toHaveValue('A payment that is due')
  const opening = editor.locator('[data-part-edited=open]')
  await opening.getByRole('textbox', { name: 'Heading' }).fill('First words')
  await opening.getByRole('textbox', { name: 'Text' }).fill('Good day, ')
  await editor.getByRole('button', { name: '{form of address}' }).click()
  await expect(opening.getByRole('textbox', { name: 'Text' })).toHaveValue('Good day, {form of address}')

  // Alt with the arrows lays a part elsewhere; the hands stay on it.
  await opening.getByRole('textbox', { name: 'Heading' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(editor.locator('[data-part-edited]').first()).toHaveAttribute('data-part-edited', 'open')
  await page.keyboard.press('Control+Enter')
  await toast(page, 'Script kept')
  await expect(dialog(page).getByText('not kept yet')).toHaveCount(0)

  // Changed again and regretted: as the binder holds it.
  await opening.getByRole('textbox', { name: 'Heading' }).fill('Other words')
  await editor.getByRole('button', { name: 'Drop the changes' }).click()
  await expect(opening.getByRole('textbox', { name: 'Heading' })).toHaveValue('First words')
  await expect(dialog(page).getByText('not kept yet')).toHaveCount(0)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    editor.getByRole('button', { name: 'Share as a file' }).click()
  ])
  const file = await download.path()
  const shared = JSON.parse(readFileSync(file, 'utf8'))
  expect(shared).toMatchObject({ format: 'carpeta-script', script: { name: 'A payment that is due' } })
  expect(shared.script.parts[0]).toMatchObject({ name: 'First words', text: 'Good day, {form of address}' })
  await editor.getByRole('button', { name: 'Take away', exact: true }).click()
  await expect(dialog(page).getByRole('button', { name: 'A payment that is due' })).toHaveCount(0)
  const bring = async (files: Parameters<Awaited<ReturnType<typeof chosen>>['setFiles']>[0]) => {
    const chooser = chosen()
    await dialog(page).getByRole('button', { name: 'Bring one from a file…' }).click()
    await (await chooser).setFiles(files)
  }
  const chosen = () => page.waitForEvent('filechooser')
  await bring(file)
  await expect(dialog(page).getByRole('button', { name: 'A payment that is due' })).toBeVisible()
  await bring({ name: 'offer.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(dialog(page).getByRole('alert').filter({ hasText: 'offer.json' })).toContainText('no script')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)

  // It lies on the disk, and is there after the page was opened anew.
  await page.reload()
  await opened(page)
  await command(page, 'Scripts')
  await dialog(page).getByRole('button', { name: 'A payment that is due' }).click()
  await expect(editor.locator('[data-part-edited=open]').getByRole('textbox', { name: 'Heading' })).toHaveValue(
    'First words'
  )
})
