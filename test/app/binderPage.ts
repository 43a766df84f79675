import { expect, type Locator, type Page } from '@playwright/test'

// What a person sees and touches, by the names a reader hears: the walks speak in these.

/** The tab of a number: `dayTab(page, 27)`. */
export const dayTab = (page: Page, number: number): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${number}, `) })
export const monthTab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) })
/** The dossiers of the pile, in order. */
export const rows = (page: Page): Locator => page.locator('[data-region=right] [data-pile] [role=row]')
/** The one that lies open in front. */
export const front = (page: Page): Locator => page.locator('[data-region=right] [data-pile] [data-front]')
export const heading = (page: Page): Locator => page.locator('[data-region=left] [data-heading]')
export const note = (page: Page): Locator => page.locator('[data-part=note]')
export const dayField = (page: Page): Locator => page.locator('[data-part=after-call] input[aria-describedby$=answer]')
export const railEntry = (page: Page, place: string): Locator =>
  page.locator('[data-region=rail]').getByRole('button', { name: new RegExp(`^\\d+\\s*${place}$`) })

/** How many dossiers a place of the rail says it holds. */
export async function countIn(page: Page, place: string): Promise<number> {
  return Number(await railEntry(page, place).locator('b').textContent())
}

/** How many dossiers a tab says it holds. */
export async function heldBy(tab: Locator): Promise<number> {
  const name = (await tab.getAttribute('aria-label')) ?? (await tab.textContent()) ?? ''
  return Number(/(\d+) dossiers?$/.exec(name)?.[1])
}

/** Drags one thing onto another with the mouse, in steps, as a hand does. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('nothing to drag, or nowhere to')
  await page.mouse.move(start.x + 40, start.y + 12)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 })
  await page.mouse.move(end.x + Math.min(12, end.width / 2), end.y + end.height / 2, { steps: 10 })
  await page.waitForTimeout(60)
  await page.mouse.up()
}

/** Runs a command by its words, or opens the dossier found first, from the keyboard. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await expect(page.getByRole('option').first()).toContainText(new RegExp(words, 'i'))
  await page.keyboard.press('Enter')
}

/** Makes a binder from the first screen. */
export async function makeBinder(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name of the binder' }).fill(name)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Irena')
  await page.getByRole('button', { name: 'Make the binder' }).click()
  await expect(page.locator('[data-region=tabs]')).toBeVisible()
}

/** Waits until the binder lies open with its pile drawn. */
export async function opened(page: Page): Promise<void> {
  await expect(page.locator('[data-region=tabs]')).toBeVisible()
  await expect(heading(page)).toBeVisible()
}

/** Files given to Ctrl+O. On a busy machine the chooser can be missed: then it is asked for again. */
export async function chooseFiles(
  page: Page,
  files: string[] | { name: string; mimeType: string; buffer: Buffer }[]
): Promise<void> {
  await expect(async () => {
    const choosing = page.waitForEvent('filechooser', { timeout: 5000 })
    await page.keyboard.press('Control+o')
    await (await choosing).setFiles(files)
  }).toPass()
}
