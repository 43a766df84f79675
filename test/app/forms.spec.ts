import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { command, front, note, opened } from './binderPage.ts'
import { expectClean } from './clean.ts'
import { draftsOf, startHost, type TestHost } from './host.ts'

// Forms: filled beside the note, designed, ordered, shared as a file and brought back, wanted of a level.

let host: TestHost
test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(() => host.away())

const overCard = (page: Page) => page.locator('[data-part=over-card]')
const onCard = (page: Page) => page.locator('[data-part=sheets]')
const dialog = (page: Page) => page.getByRole('dialog')

/** Drags a question by its grip over the upper half of another. */
async function dragByGrip(page: Page, from: Locator, to: Locator): Promise<void> {
  const grip = await from.locator('span').first().boundingBox()
  const end = await to.boundingBox()
  if (!grip || !end) throw new Error('nothing to drag, or nowhere to')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(grip.x + 20, grip.y + 4, { steps: 4 })
  await page.mouse.move(end.x + 60, end.y + 6, { steps: 10 })
  await page.waitForTimeout(60)
  await page.mouse.up()
}

test('by keyboard: a complaint is filled beside the note, survives a crash, is put in with its ear, completed and undone', async ({
  page
}) => {
  await front(page).focus()
  await page.keyboard.press('Enter')
  await expect(note(page)).toBeFocused()
  await page.keyboard.press('Alt+f')
  await expect(overCard(page).getByRole('button', { name: 'Client questionnaire' })).toBeFocused()
  await expectClean(page, 'which form')
  // What has a screen of its own is taken there.
  await overCard(page).getByRole('button', { name: 'Incoming call' }).press('Enter')
  await expect(dialog(page)).toContainText('Known: the call goes to the account manager.')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('Alt+f')
  await expect(overCard(page).getByRole('button', { name: 'Client questionnaire' })).toBeFocused()
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(overCard(page).getByLabel('What is wrong')).toBeFocused()
  await page.keyboard.type('Two sacks were torn')
  await page.keyboard.press('Alt+f')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('She is angry about it.')
  await page.keyboard.press('Alt+f')
  await expect(overCard(page).getByLabel('What is wrong')).toBeFocused()
  await expect(overCard(page)).toContainText('4 to fill')
  await expectClean(page, 'filling', { themes: ['dark', 'light'] })

  // Cut off in the middle: nothing that was typed is lost.
  await expect.poll(() => draftsOf(host)).toContain('She is angry about it.')
  await expect.poll(() => draftsOf(host)).toContain('Two sacks were torn')
  await host.kill()
  host = await host.again({ now: '2026-10-13T09:32' })
  await page.goto(host.url)
  await opened(page)
  await front(page).focus()
  await page.keyboard.press('Enter')
  await expect(note(page)).toHaveValue('She is angry about it.')
  await expect(onCard(page)).toContainText('begun, not put in yet')
  await page.keyboard.press('Alt+f')
  await expect(overCard(page).locator('button:focus')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(overCard(page).getByLabel('What is wrong')).toHaveValue('Two sacks were torn')
  await page.keyboard.press('Control+Enter')
  await expect(note(page)).toBeFocused()
  await expect(onCard(page).getByRole('button', { name: /Complaint/ })).toContainText('4 to fill')

  // The ear stands on the spine too, and goes when all is filled in.
  await page.keyboard.press('Escape')
  await expect(front(page).locator('[data-ear]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(note(page)).toBeFocused()
  await page.keyboard.press('Alt+f')
  await expect(overCard(page).locator('button:focus')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(overCard(page).getByRole('radio', { name: 'Yes' }).first()).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await overCard(page).getByLabel('What they ask for').focus()
  await page.keyboard.type('Two new ones')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Send them on Friday')
  await page.keyboard.press('Tab')
  await page.keyboard.type('16 oct')
  await expect(overCard(page)).toContainText('Fri 16 October')
  await page.keyboard.press('Control+Enter')
  await expect(note(page)).toBeFocused()
  await expect(onCard(page).locator('[data-ear]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(front(page)).toBeFocused()
  await expect(front(page).locator('[data-ear]')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(front(page).locator('[data-ear]')).toBeVisible()
})

test('by mouse: a form is designed, dragged into order, wanted of every client, shared, brought back, and filled', async ({
  page
}) => {
  await command(page, 'Forms')
  await dialog(page).getByRole('button', { name: 'New form' }).click()
  const designer = page.locator('[data-part=designer]')
  await designer.getByRole('button', { name: 'Keep the form' }).click()
  await expect(designer.getByRole('alert')).toContainText('Give the form a name')
  await designer.getByLabel('Name of the form').fill('Silo inspection')
  for (const label of ['Height', 'Condition']) {
    await designer.getByRole('button', { name: 'Add a question' }).click()
    await designer.getByLabel('What is asked').fill(label)
    if (label === 'Condition') {
      await designer.getByRole('button', { name: /Kind of answer/ }).click()
      await page.getByRole('option', { name: 'One of', exact: true }).click()
      await designer.getByLabel('Choices').fill('Good\nLeaks')
    }
    await designer
      .getByRole('button', { name: new RegExp(`^${label}`) })
      .first()
      .click()
  }
  await designer.getByText('client', { exact: true }).click()
  await expectClean(page, 'designer', { themes: ['dark', 'light'] })
  const lines = designer.locator('[data-asked]')
  await expect(lines).toHaveText([/^Height/, /^Condition/])
  await dragByGrip(page, lines.nth(1), lines.nth(0))
  await expect(lines).toHaveText([/^Condition/, /^Height/])
  await lines
    .nth(1)
    .getByRole('button', { name: /^Height/ })
    .first()
    .focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(lines).toHaveText([/^Height/, /^Condition/])
  await designer.getByRole('button', { name: 'See it filled' }).click()
  await expect(designer.getByRole('radio', { name: 'Leaks' })).toBeVisible()
  await designer.getByRole('button', { name: 'Keep the form' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Form kept' }).first()).toBeAttached()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    designer.getByRole('button', { name: 'Share as a file' }).click()
  ])
  expect(download.suggestedFilename()).toBe('Silo inspection.json')
  const file = await download.path()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'carpeta-form',
    form: { name: 'Silo inspection' }
  })
  const chooser = page.waitForEvent('filechooser')
  await dialog(page).getByRole('button', { name: 'Bring a form…' }).click()
  await (await chooser).setFiles(file)
  await expect(dialog(page).getByRole('button', { name: 'Silo inspection (2)' })).toBeVisible()
  const again = page.waitForEvent('filechooser')
  await dialog(page).getByRole('button', { name: 'Bring a form…' }).click()
  await (await again).setFiles({ name: 'offer.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(dialog(page).getByRole('alert').filter({ hasText: 'offer.json' })).toContainText('no form')
  await page.keyboard.press('Escape')

  await front(page).getByRole('button', { name: /^Open/ }).click()
  await expect(note(page)).toBeFocused()
  const wanted = onCard(page).getByRole('button', { name: 'Fill Silo inspection: wanted here' })
  await wanted.click()
  await overCard(page).getByLabel('Height').fill('31')
  await overCard(page).getByText('Leaks').click()
  await overCard(page).getByRole('button', { name: 'Put it in the dossier' }).click()
  await expect(onCard(page).getByRole('button', { name: /^Silo inspection/ })).toBeVisible()
  await expect(wanted).toHaveCount(0)
  await expectClean(page, 'card with forms')
})
