import { expect, type Page, test } from '@playwright/test'
import { aMail, aPdf, aWav } from '../desk/somePapers.ts'
import { chooseFiles, front, opened, railEntry } from './binderPage.ts'
import { expectClean, expectNamedAsShown } from './clean.ts'
import { startHost, type TestHost } from './host.ts'

// Every screen in both themes: WCAG 2.2 AA, nothing found.

let host: TestHost
test.afterEach(() => host.away())

for (const colorScheme of ['light', 'dark'] as const) {
  async function begin(page: Page) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    host = await startHost({ now: '2026-10-13T09:30', sample: true })
    await page.goto(host.url)
    await opened(page)
    await expect(front(page)).toBeVisible()
  }

  test(`the spread and its places, ${colorScheme}`, async ({ page }) => {
    await begin(page)
    await expectClean(page, 'today')
    for (const place of ['Missed', 'Desk', 'Stock', 'Archive']) {
      await railEntry(page, place).click()
      await expect(front(page)).toBeVisible()
      await expectClean(page, place)
    }
    await page.getByRole('tab', { name: /^November/ }).click()
    await expectClean(page, 'a month')
    await page.keyboard.press('2')
    await page.keyboard.press('4')
    await expectClean(page, 'a closed day')
  })

  test(`sheets opened by a key, ${colorScheme}`, async ({ page }) => {
    await begin(page)
    await front(page).focus()
    for (const [key, sheet] of [
      ['m', 'moving'],
      ['a', 'retiring'],
      ['n', 'new dossier'],
      ['i', 'incoming call'],
      ['/', 'finding'],
      ['?', 'keys']
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectClean(page, sheet)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  test(`printing, back at the desk, ${colorScheme}`, async ({ page }) => {
    await begin(page)
    await front(page).focus()
    await page.keyboard.press('p')
    const print = page.getByRole('dialog', { name: 'Print' })
    await expect(print.getByRole('button', { name: 'Save PDF' })).toBeEnabled({ timeout: 60_000 })
    await print.getByRole('button', { name: /Sides$/ }).click()
    await page.getByRole('option', { name: 'Both sides' }).click()
    await expect(print.getByText(/turn on the long edge/)).toBeVisible()
    await expect(print.getByRole('button', { name: 'Save PDF' })).toBeEnabled({ timeout: 60_000 })
    await expectClean(page, 'printing')
    await page.keyboard.press('Escape')
    await expect(print).toHaveCount(0)
    await page.keyboard.press('Shift+B')
    const back = page.getByRole('dialog', { name: 'Back at the desk' })
    await back.getByRole('textbox').fill('zzzzz')
    await expect(back.getByText('No dossier here has this code.')).toBeVisible()
    await expectClean(page, 'back at the desk')
  })

  test(`settings, bringing a list, ${colorScheme}`, async ({ page }) => {
    await begin(page)
    await page.getByRole('button', { name: 'Settings' }).click()
    await expectClean(page, 'settings')
    await page.getByRole('dialog').getByRole('tab', { name: 'Days off' }).click()
    await expect(page.getByRole('switch').nth(3)).toBeVisible()
    await expectClean(page, 'days off')
    await page.getByRole('dialog').getByRole('tab', { name: 'Abbreviations' }).click()
    await expect(page.getByText('in 1 dossier')).toBeVisible()
    await expectClean(page, 'abbreviations')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    for (const [words, sheet] of [
      ['search the archive', 'The archive'],
      ['likely doubles', 'Likely doubles']
    ] as const) {
      await page.keyboard.press('/')
      await page.keyboard.type(words)
      await page
        .getByRole('option')
        .filter({ hasText: new RegExp(words, 'i') })
        .first()
        .click()
      await expect(page.getByRole('dialog', { name: sheet })).toBeVisible()
      await expectClean(page, sheet)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.getByRole('button', { name: 'Bring a list' }).click()
    await expectClean(page, 'bringing a list')
  })

  test(`a dossier opened, ${colorScheme}`, async ({ page }) => {
    await begin(page)
    await front(page).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-part=after-call]')).toBeVisible()
    await expectClean(page, 'the dossier opened')
    await expectNamedAsShown(page)
    await page.keyboard.press('Alt+1')
    await expectClean(page, 'after a call')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('cloch rua')
    await expect(page.locator('[data-pick]').first()).toContainText('Cloch Rua Bakeries')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Cloch Rua Bakeries')
    const history = page.getByRole('list', { name: 'History' })
    await history.getByRole('button', { name: 'This entry' }).first().click()
    await page.getByRole('menuitem', { name: 'Strike through' }).click()
    await expect(history).toContainText('struck through')
    const kinds = page.getByRole('search', { name: 'Narrow the history' })
    await kinds.getByRole('button', { name: /^Calls/ }).click()
    await expect(kinds.getByRole('status')).toContainText('line')
    await expectClean(page, 'a history narrowed, an entry struck through')
  })

  test(`a script beside the note, how a lead leaves, ${colorScheme}`, async ({ page }) => {
    await begin(page)
    const pick = async (words: string) => {
      await page.keyboard.press('/')
      await page.keyboard.type(words)
      await expect(page.getByRole('option').first()).toContainText(words)
      await page.keyboard.press('Enter')
    }
    await pick('Numbers nobody calls again')
    await page.getByRole('dialog').getByRole('textbox').fill('+353 20 913 0101')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-phone]')).toContainText('The Corner Crust')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await pick('The Corner Crust')
    await expect(page.locator('[data-region=left]')).toContainText('do not call')
    await expectClean(page, 'a number nobody calls again')
    await page.keyboard.press('Alt+t')
    await expect(page.locator('[data-part=script]')).toContainText('Whom to call')
    await page.keyboard.press('Alt+o')
    await page.keyboard.type('de')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectClean(page, 'a script')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Alt+q')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectClean(page, 'how a lead leaves')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.locator('[data-part=script]').getByRole('button', { name: 'Change the script' }).click()
    await expect(page.locator('[data-part=script-editor]')).toBeVisible()
    await expectClean(page, 'a script being written')
  })

  test(`papers of a dossier, ${colorScheme}`, async ({ page }) => {
    await begin(page)
    await front(page).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-part=after-call]')).toBeVisible()
    await chooseFiles(page, [
      { name: 'Call.wav', mimeType: 'audio/wav', buffer: aWav() },
      { name: 'Offer.pdf', mimeType: 'application/pdf', buffer: aPdf() },
      { name: 'mail.eml', mimeType: 'message/rfc822', buffer: aMail() }
    ])
    await expect(page.getByRole('button', { name: 'Belongs to' })).toBeVisible()
    await expectClean(page, 'a recording among the papers')
    await page.keyboard.press('Alt+PageDown')
    await expect(page.getByRole('img', { name: 'Offer.pdf, 1' })).toBeVisible()
    await page.keyboard.press('Alt+PageDown')
    await expect(page.getByRole('button', { name: 'Show as sent' })).toBeVisible()
    await expectClean(page, 'a mail among the papers')
    await page.getByRole('button', { name: 'Name, kind, day, dossier' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectClean(page, 'a paper changed')
  })

  test(`dated inserts, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    host = await startHost({ now: '2026-10-13T09:30', sample: true })
    await page.goto(host.url)
    await opened(page)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText('Dated, one for each working day').click()
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-month]')).toHaveCount(3)
    await expectClean(page, 'dated inserts')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('v')
    await expect(page.locator('[data-month-grid]')).toBeVisible()
    await expectClean(page, 'the month sheet')
    await page.keyboard.press('Escape')
    await expectClean(page, 'the strip of a month')
    await page.keyboard.press('Home')
    await expect(front(page)).toBeVisible()
    await page.keyboard.press('m')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page.getByRole('dialog', { name: 'Pick a day' })).toBeVisible()
    await expectClean(page, 'a day picked from a month')
  })

  test(`the first screen, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    host = await startHost({ now: '2026-10-13T09:30' })
    await page.goto(host.url)
    await expect(page.getByRole('button', { name: 'Make the binder' })).toBeVisible()
    await expectClean(page, 'the shelf')
  })
}
