import { execFileSync } from 'node:child_process'
import { expect, type Page, test } from '@playwright/test'
import { aBmp, aGif, aPdf, aWebp } from '../desk/somePapers.ts'
import { countIn, front, note, opened, railEntry, rows } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

let host: TestHost
test.beforeEach(async ({ page }) => {
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(() => host.away())

const room = (page: Page) => page.getByRole('dialog', { name: 'Print' })
const choose = async (page: Page, label: string, option: string) => {
  await room(page)
    .getByRole('button', { name: new RegExp(`${label}$`) })
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
/** Waits until the preview shows so many pages. */
const shows = (page: Page, pages: number) =>
  expect(
    room(page)
      .getByText(new RegExp(`^Page \\d+ of ${pages}$`))
      .first()
  ).toBeVisible({ timeout: 60_000 })
/** Saves the print, and reads it back as text. */
async function saved(page: Page): Promise<{ name: string; text: string; pages: number; pictures: number }> {
  const save = room(page).getByRole('button', { name: 'Save PDF' })
  await expect(save).toBeEnabled({ timeout: 60_000 })
  const waiting = page.waitForEvent('download')
  await save.click()
  const download = await waiting
  const path = await download.path()
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
  const pictures = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }).trim().split('\n').length - 2
  return { name: download.suggestedFilename(), text, pages, pictures }
}

test('a page for the pocket by Shift+P, and everything else chosen in the room', async ({ page }) => {
  const name = (await front(page).locator('h3').textContent()) ?? ''
  await page.keyboard.press('Shift+P')
  await shows(page, 1)
  await expect(room(page).getByRole('button', { name: /A page for the pocket/ })).toBeVisible()
  expect((await saved(page)).text).toContain(name)

  await choose(page, 'What', 'Inserts 1–31')
  await room(page).getByRole('textbox', { name: 'Numbers' }).fill('7-9, 31')
  await shows(page, 4)
  await room(page).getByRole('textbox', { name: 'Numbers' }).fill('7-99')
  await expect(room(page).getByText('Numbers from 1 to 31, such as 1-5, 13')).toBeVisible()
  await expect(
    room(page)
      .getByText('Choose what to print.')
      .or(room(page).getByText(/^Page \d/))
  ).toBeVisible()
  await room(page).getByRole('textbox', { name: 'Numbers' }).fill('7-9')
  await shows(page, 3)

  // The second page is left out by its tick; the field says the same in numbers.
  await room(page).getByRole('checkbox', { name: 'Page 2 of 3' }).uncheck()
  await expect(room(page).getByRole('textbox', { name: 'Pages' })).toHaveValue('1, 3')
  const some = await saved(page)
  expect(some.pages).toBe(2)
  expect(some.text).not.toMatch(/^8$/m)
  expect(some.text).toMatch(/^9$/m)

  await choose(page, 'What', 'Test page')
  await shows(page, 1)
  await room(page).getByRole('textbox', { name: 'Right, mm' }).fill('1.5')
  await page.keyboard.press('Enter')
  await expect(room(page).getByText(/^Page 1 of 1$/)).toBeVisible({ timeout: 60_000 })
  await expect.poll(async () => (await saved(page)).text, { timeout: 60_000 }).toContain('1.5 mm to the right')
  await page.keyboard.press('Escape')
  await expect(room(page)).toHaveCount(0)
})

test('the parts of a dossier are chosen, by keyboard', async ({ page }) => {
  await front(page).focus()
  await page.keyboard.press('p')
  await shows(page, 1)
  // The first choice has the focus, and one key hands the print on.
  await expect(room(page).getByRole('button', { name: /What$/ })).toBeFocused()
  const sheet = room(page).locator('canvas').first()
  const small = (await sheet.boundingBox())?.width ?? 0
  await page.keyboard.press('+')
  await expect.poll(async () => (await sheet.boundingBox())?.width ?? 0).toBeGreaterThan(small)
  await page.keyboard.press('0')
  const saving = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  expect((await saving).suggestedFilename()).toMatch(/2026-10-13\.pdf$/)
  await choose(page, 'What', 'Whole dossiers')
  const stamps = room(page).getByRole('checkbox', { name: 'Where it has lain' })
  await expect(stamps).not.toBeChecked()
  const before = await saved(page)
  expect(before.text).not.toContain('Where it has lain')
  await room(page).getByRole('checkbox', { name: 'Card', exact: true }).focus()
  await page.keyboard.press('Space')
  await expect(room(page).getByRole('checkbox', { name: 'Card', exact: true })).not.toBeChecked()
  await expect.poll(async () => (await saved(page)).text, { timeout: 60_000 }).not.toMatch(/^Phone /m)
})

test('a day pack is carried away, its codes are typed on the way back, every result lands', async ({ page }) => {
  await page.keyboard.press('Shift+P')
  await choose(page, 'What', 'List')
  const { text } = await saved(page)
  const names = await rows(page).locator('b').allTextContents()
  const codes = [...new Set(text.match(/^[0-9ABEHKMPTX][0-9ABEHKMPTXY]{4}$/gm) ?? [])]
  expect(codes.length).toBeGreaterThanOrEqual(names.length)
  await page.keyboard.press('Escape')

  const today = await countIn(page, 'Today')
  const filed: string[] = []
  await page.keyboard.press('Shift+B')
  for (const code of codes.slice(-3)) {
    await page.getByRole('textbox', { name: 'Code from the sheet' }).pressSequentially(code.toLowerCase())
    await expect(note(page)).toBeFocused()
    filed.push((await page.locator('[data-part=after-call]').getAttribute('data-dossier')) ?? code)
    await page.keyboard.type(`Came back with ${code}`)
    await page.keyboard.press('Alt+4')
    await page.keyboard.press('Control+Enter')
    // The code line lies there again, for the next sheet.
    await expect(page.getByRole('textbox', { name: 'Code from the sheet' })).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect.poll(() => countIn(page, 'Today')).toBe(today - 3)
  await page.keyboard.press('/')
  await page.keyboard.type(`Came back with ${codes.at(-1)}`)
  await expect(
    page
      .getByRole('dialog')
      .getByText(`Came back with ${codes.at(-1)}`)
      .first()
  ).toBeVisible()
})

test('what is taken along leaves an out card and is asked for when it comes back', async ({ page }) => {
  const name = (await front(page).locator('h3').textContent()) ?? ''
  const out = await countIn(page, 'Out')
  await front(page).focus()
  await page.keyboard.press('p')
  await shows(page, 1)
  await room(page).getByText('Take along: leave an out card').click()
  await room(page).getByRole('textbox', { name: 'With whom' }).fill('Nikola')
  await shows(page, 2)
  expect((await saved(page)).text).toContain('With Nikola, back on 14 October 2026')
  await expect.poll(() => countIn(page, 'Out')).toBe(out + 1)
  await page.keyboard.press('Escape')
  await railEntry(page, 'Out').click()
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1)

  await page.keyboard.press('Shift+B')
  const back = page.getByRole('dialog', { name: 'Back at the desk' })
  const row = back.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('With Nikola, back on Wed 14 October')
  await row.getByRole('button', { name: 'Only lay it back' }).click()
  await expect(row).toHaveCount(0)
  await expect.poll(() => countIn(page, 'Out')).toBe(out)

  // Each of the others is asked for in turn.
  await back.getByRole('button', { name: 'Ask for each' }).click()
  for (let n = 0; n < out; n++) {
    await expect(note(page)).toHaveValue('')
    await expect(note(page)).toBeFocused()
    await page.keyboard.type('Back from the meeting.')
    await page.keyboard.press('Alt+4')
    await page.keyboard.press('Control+Enter')
  }
  await expect(back).toBeVisible()
  await expect(back).toContainText('Nothing is out.')
})

test('a dossier goes with its papers and a blank form, its pages counted through; blank forms by themselves', async ({
  page
}) => {
  await front(page).dblclick()
  await expect(note(page)).toBeFocused()
  const files = [
    { name: 'Offer.pdf', mimeType: 'application/pdf', buffer: aPdf('Offer for twelve boxes') },
    { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Žitopek pays in ten days') },
    { name: 'shelf.webp', mimeType: 'image/webp', buffer: aWebp() },
    { name: 'stamp.gif', mimeType: 'image/gif', buffer: aGif() },
    { name: 'scan.bmp', mimeType: 'image/bmp', buffer: aBmp() }
  ]
  const choosing = page.waitForEvent('filechooser')
  await page
    .locator('[data-part=paper-tabs]')
    .getByRole('button', { name: /^Add papers/ })
    .click()
  await (await choosing).setFiles(files)
  await expect(page.getByRole('status').filter({ hasText: '5 papers lie on' })).toHaveCount(1)

  await page.getByRole('button', { name: 'Info card' }).click()
  await shows(page, 1)
  await choose(page, 'What', 'Whole dossiers')
  await room(page).getByText('Blank forms with it').click()
  await room(page).getByText('Qualification', { exact: true }).click()
  await choose(page, 'Papers themselves', 'All')
  const pages = /page \d+ of (\d+)/
  await expect.poll(async () => (await saved(page)).text, { timeout: 60_000 }).toContain('Offer for twelve boxes')
  const { text, pages: count, pictures } = await saved(page)
  expect(text).toContain('Žitopek pays in ten days')
  expect(text).toContain('Qualification')
  // Pictures no PDF holds are drawn anew for it.
  expect(pictures).toBe(3)
  expect(text).not.toContain('can’t be printed')
  expect(text).not.toContain('damaged')
  expect(pages.exec(text)?.[1]).toBe(String(count))

  // One of the papers only.
  await choose(page, 'Papers themselves', 'Choose…')
  await room(page).getByText('note.txt', { exact: true }).click()
  await expect.poll(async () => (await saved(page)).text, { timeout: 60_000 }).not.toContain('twelve boxes')

  await choose(page, 'What', 'Blank forms')
  await expect(room(page).getByText('Choose what to print.')).toBeVisible()
  await room(page).getByText('Client questionnaire', { exact: true }).click()
  await expect.poll(async () => (await saved(page)).text, { timeout: 60_000 }).toContain('What they miss')
})
