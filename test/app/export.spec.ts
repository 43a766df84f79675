import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { opened } from './binderPage.ts'
import { expectClean } from './clean.ts'
import { startHost, type TestHost } from './host.ts'

// Taking the data along: by keyboard from the search line; the files are what they say, and the page asked nobody but its host.

let host: TestHost
test.beforeEach(async ({ page }) => {
  host = await startHost({ now: '2026-11-23T09:00', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(() => host.away())

test('tables and everything, made and saved', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.keyboard.press('/')
  await page.keyboard.type('export csv')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Export' })
  await expect(sheet.getByRole('checkbox', { name: /^Cards/ })).toBeFocused()
  await sheet.getByText('Every dossier and day in full').click()
  await expectClean(page, 'export')
  await page.keyboard.press('Control+Enter')
  await expect(sheet.getByText('6 files are ready.')).toBeVisible()
  await expectClean(page, 'exported')

  const fetched = async (name: RegExp) => {
    const coming = page.waitForEvent('download')
    await sheet.getByRole('button', { name }).click()
    const download = await coming
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  const cards = await fetched(/^Save .* cards/)
  expect(cards.name).toMatch(/ - cards - 2026-11-23\.csv$/)
  expect(cards.text.startsWith('\ufeff"Company","Town","Contact person"')).toBe(true)
  expect(cards.text).toContain(`"'+381 21 555 0142"`)
  const everything = await fetched(/^Save .* everything/)
  const { dossiers } = JSON.parse(everything.text) as { dossiers: { card: { name: string } }[] }
  expect(dossiers.map(({ card }) => card.name)).toContain('Danube Mills d.o.o.')
  expect(cards.text.trimEnd().split('\r\n')).toHaveLength(dossiers.length + 1)

  const { origin } = new URL(host.url)
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})
