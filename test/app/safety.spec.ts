import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { front, opened } from './binderPage.ts'
import { expectClean } from './clean.ts'
import { startHost, type TestHost } from './host.ts'

// Ways out of trouble, earlier versions, what was taken out, the days' copies: by the names a person reads.

let host: TestHost
test.afterEach(() => host.away())

/** Runs a command by its words, from the keyboard. */
async function command(page: Page, words: string) {
  await page.getByRole('button', { name: 'Find a client, phone or note' }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill(words)
  await page.locator('[role=option][data-key^=command-]', { hasText: words }).click()
}

test('a dossier is taken out, brought back, looked at in its versions and erased', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
  await front(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part=after-call]')).toBeVisible()
  await page.getByRole('button', { name: 'Earlier versions' }).click()
  await expect(page.getByRole('dialog')).toContainText('as it is now')
  await expectClean(page, 'versions')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-part=after-call]')).toHaveCount(0)
  await front(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part=after-call]')).toBeVisible()
  await command(page, 'Take out')
  await expect(page.getByText('was taken out of the binder').first()).toBeVisible()
  await command(page, 'Kept safe')
  await expect(page.getByRole('dialog').locator('[data-removed]')).toHaveCount(1)
  await expectClean(page, 'taken out')
  await page.getByRole('button', { name: /^Throw away for good/ }).click()
  await expectClean(page, 'sure')
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await page.getByRole('button', { name: /^Bring back/ }).click()
  await expect(page.getByText('Nothing was taken out')).toBeVisible()
  await page.getByRole('tab', { name: 'Lists and deals' }).click()
  await expectClean(page, 'lists')
  await page.getByRole('tab', { name: 'Copies' }).click()
  await page.getByRole('button', { name: 'Copy now' }).click()
  await expect(page.getByRole('dialog').locator('[data-copy]')).toHaveCount(1)
  await expectClean(page, 'copies')
  await page.getByRole('button', { name: /^Look inside/ }).click()
  await expect(page.getByText('only to read: the copy of')).toBeVisible()
  await front(page).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Bring this dossier back as it is here' }).click()
  await expect(page.getByText('only to read: the copy of')).toHaveCount(0)
  await expect(page.locator('[data-part=after-call]')).toBeVisible()
})

test('a file that was changed outside and one that is damaged have their way out', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
  await host.stop()
  const binders = join(host.home, 'Carpeta')
  const dossiers = join(binders, readdirSync(binders)[0] ?? '', 'dossiers')
  const [first, second] = readdirSync(dossiers).sort()
  const path = join(dossiers, first ?? '')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"name":"([^"]+)"/, '"name":"$1 and Sons"'))
  writeFileSync(join(dossiers, second ?? ''), 'broken')
  host = await host.again({ now: '2026-10-13T09:35' })
  await page.goto(host.url)
  await opened(page)
  await page.getByRole('button', { name: /2 files need a look/ }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('and Sons')
  await expectClean(page, 'troubles')
  await sheet
    .getByRole('group', { name: 'The same for all of them' })
    .getByRole('button', { name: 'Take our last version · 2' })
    .click()
  await expect(sheet).toContainText('All is well now.')
})

test('a client is erased after a last question; where else it is named is opened from there', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
  await front(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-part=after-call]')).toBeVisible()
  await command(page, 'for good')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('There is no way back')
  await expect(sheet.getByRole('button', { name: /Danube Mills/ })).toHaveText(
    'Млин «Први сноп»Препорука: Danube Mills'
  )
  await expectClean(page, 'erasing')
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByText('1 other place still names them').first()).toBeVisible()
  await expect(sheet.getByRole('heading', { name: 'Danube Mills d.o.o. was erased' })).toBeVisible()
  await sheet.getByRole('button', { name: /Danube Mills/ }).click()
  await expect(page.locator('[data-region=left]')).toContainText('Препорука: Danube Mills')
})

test('what was half written on a dossier lies open again after a crash, and its pile shows the note', async ({
  page
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
  const open = async () => {
    await front(page).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-part=after-call]')).toBeVisible()
  }
  await open()
  await page.keyboard.type('half a sentence')
  await page.getByRole('button', { name: 'Add a slip' }).click()
  await page.getByRole('textbox', { name: 'What was promised' }).fill('Send the')
  await page.getByRole('button', { name: 'Marko Ilić' }).first().click()
  await page.getByRole('textbox', { name: 'Notes' }).fill('plays chess')
  await expect.poll(() => draftsIn(host).length).toBe(3)
  await host.stop()
  host = await host.again({ now: '2026-10-13T09:35' })
  await page.goto(host.url)
  await opened(page)
  await expect(front(page)).toContainText('Note begun: half a sentence')
  await expectClean(page, 'a note begun')
  await open()
  await expect(page.getByRole('textbox', { name: 'What was promised' })).toHaveValue('Send the')
  await expect(page.locator('[data-part=note]')).toBeFocused()
  await page.getByRole('textbox', { name: 'Notes' }).press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveCount(0)
  await expect(page.locator('[data-region=left]')).toContainText('plays chess')
  await page.getByRole('textbox', { name: 'What was promised' }).press('Escape')
  await expect.poll(() => draftsIn(host).length).toBe(1)
  // Filed under the wrong day and taken back: the words lie there again; done again, they stand in the history alone.
  await page.locator('[data-part=note]').press('Alt+3')
  await page.locator('[data-part=note]').press('Control+Enter')
  await expect.poll(() => draftsIn(host).length).toBe(0)
  await expect(page.getByText('Note begun')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-pile]')).toContainText('half a sentence')
  await expect.poll(() => draftsIn(host).length).toBe(1)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => draftsIn(host).length).toBe(0)
})

/** The drafts that lie in the binder. */
function draftsIn({ home }: TestHost): string[] {
  const binders = join(home, 'Carpeta')
  return readdirSync(join(binders, readdirSync(binders)[0] ?? '', '.carpeta', 'drafts'))
}

test('a binder open in another program is read; once that one closes it, it is opened for writing here', async ({
  page
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
  const binders = join(host.home, 'Carpeta')
  const binder = join(binders, readdirSync(binders)[0] ?? '')
  const second = await startHost({ now: '2026-10-13T09:31', binder })
  try {
    await page.goto(second.url)
    await opened(page)
    await page.getByRole('button', { name: /^only to read: open on/ }).click()
    const sheet = page.getByRole('dialog')
    await expect(sheet).toContainText('is at work')
    await expect(sheet.getByRole('button', { name: /Open for writing/ })).toHaveCount(0)
    await expectClean(page, 'held')
    await host.stop()
    await sheet.getByRole('button', { name: 'Open for writing', exact: true }).click()
    await expect(page.getByText('The binder is open for writing').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^only to read/ })).toHaveCount(0)
  } finally {
    await second.away()
  }
})
