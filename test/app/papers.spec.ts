import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { aMail, aPdf, aPng, aWav } from '../desk/somePapers.ts'
import { chooseFiles, front, note, opened, rows } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

let host: TestHost
let folder: string
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'carpeta-files-'))
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(async () => {
  await host.away()
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string, bytes: Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Lets files of the desktop go at a place, as the system's own drag does. */
async function drop(page: Page, selector: string, files: string[]) {
  const cdp = await page.context().newCDPSession(page)
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`no ${selector}`)
  const at = { x: box.x + 40, y: box.y + 20 }
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data })
  }
}

const hostile = `<p>Dear <b>Irena</b></p><script>parent.document.title='RAN'</script><img src="https://evil.example/p.gif" onerror="parent.document.title='RAN'"><a href="https://evil.example/">see</a><style>@import url(https://evil.example/x.css);</style><meta http-equiv="refresh" content="0;url=https://evil.example/"><iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><button>go</button></form>`

test('with the mouse: dropped on a spine, looked at, a mail read without a word to anybody, an attachment kept, undone', async ({
  page
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(host.url).origin) && !/^(blob|data):/.test(request.url()))
      asked.push(request.url())
  })
  await drop(page, '[data-region=right] [data-pile] [data-front]', [
    file('Offer.pdf', aPdf()),
    file('Photo.png', aPng()),
    file('mail.eml', aMail({ subject: 'Three days', html: hostile })),
    file('again.pdf', aPdf())
  ])
  await expect(
    page.getByRole('status').filter({ hasText: /3 papers lie on .* There already: Offer\.pdf/ })
  ).toHaveCount(1)
  await front(page).dblclick()
  await page.locator('[data-part=paper-tabs]').getByRole('button', { name: 'Correspondence: 1' }).click()
  const mail = page.locator('[data-part=mail]')
  await expect(mail).toContainText('три дана је у реду')
  await expect(mail).toContainText('Милица <m@example.org>')
  await mail.getByRole('button', { name: 'Show as sent' }).click()
  const frame = page.frameLocator('[data-part=mail] iframe')
  await expect(frame.locator('b')).toHaveText('Irena')
  await frame.getByText('see').click()
  await expect(frame.locator('img, script, form, iframe, style, [href]')).toHaveCount(0)
  await mail.getByRole('button', { name: 'Keep as a paper: Offer.pdf' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'There already: Offer.pdf' })).toHaveCount(1)
  await expect(page.locator('[data-part=after-call]')).toContainText('Three days')
  const papers = page.locator('[data-part=papers]')
  await papers.getByRole('button', { name: /^Offer\.pdf/ }).click()
  await expect(papers.getByRole('img', { name: 'Offer.pdf, 1' })).toBeVisible()
  await papers.getByRole('button', { name: /^Photo\.png/ }).click()
  await expect(papers.getByRole('img', { name: 'Photo.png' })).toBeVisible()
  await papers.getByRole('button', { name: 'Take it off the dossier' }).click()
  await expect(papers.getByRole('button', { name: /^Photo\.png/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(papers.getByRole('button', { name: /^Photo\.png/ })).toHaveCount(1)
  expect(asked).toEqual([])
  await expect(page).not.toHaveTitle(/RAN/)
})

test('with the keyboard: chosen, leafed through beside the note, renamed, laid elsewhere, taken off and back, moved, pinned', async ({
  page
}) => {
  const other = (await rows(page).nth(2).locator('b').first().textContent())?.trim() ?? ''
  await front(page).focus()
  await page.keyboard.press('Enter')
  await note(page).focus()
  await chooseFiles(page, [
    file('a.txt', Buffer.from('first words')),
    file('b.txt', Buffer.from('second words')),
    file('call.wav', aWav())
  ])
  const papers = page.locator('[data-part=papers]')
  await expect(papers).toContainText('first words')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('They ask ')
  await page.keyboard.press('Alt+PageDown')
  await expect(papers).toContainText('second words')
  await page.keyboard.type('for more')
  await page.keyboard.press('Alt+PageDown')
  await expect(papers.getByLabel('call.wav', { exact: true }).last()).toBeVisible()
  await page.keyboard.press('Alt+PageDown')
  await expect(papers).toHaveCount(0)
  await page.keyboard.press('Alt+PageUp')
  await page.keyboard.press('Alt+PageUp')
  await expect(papers).toContainText('second words')
  await expect(note(page)).toBeFocused()
  await expect(note(page)).toHaveValue('They ask for more')
  // Esc takes the papers off the card first, and the note goes on.
  await page.keyboard.press('Escape')
  await expect(papers).toHaveCount(0)
  await expect(note(page)).toBeFocused()
  await page.keyboard.press('Alt+PageUp')
  await page.keyboard.press('Alt+PageUp')
  await expect(papers).toContainText('second words')
  await papers.getByRole('button', { name: 'Name, kind, day, dossier' }).focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Second try')
  await page.keyboard.press('Enter')
  await expect(papers.getByRole('button', { name: /^Second try/ })).toHaveCount(1)
  await papers.getByRole('button', { name: 'Lay it before the one above' }).focus()
  await page.keyboard.press('Enter')
  await expect(papers.getByRole('listitem').first()).toContainText('Second try')
  await papers.getByRole('button', { name: 'Take it off the dossier' }).focus()
  await page.keyboard.press('Enter')
  await expect(papers.getByRole('button', { name: /^Second try/ })).toHaveCount(0)
  await papers.getByText('Taken off in the last 30 days: 1').focus()
  await page.keyboard.press('Enter')
  await papers.getByRole('button', { name: 'Lay it back: Second try' }).focus()
  await page.keyboard.press('Enter')
  await expect(papers.getByRole('button', { name: /^Second try/ })).toHaveAttribute('aria-current', 'true')
  await papers.getByRole('button', { name: 'Name, kind, day, dossier' }).focus()
  await page.keyboard.press('Enter')
  await sheet.getByRole('textbox', { name: 'Move to another dossier' }).fill(other)
  await sheet.getByRole('button', { name: other }).focus()
  await page.keyboard.press('Enter')
  await expect(sheet).toHaveCount(0)
  await expect(papers.getByRole('button', { name: /^Second try/ })).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: `Second try → ${other}` })).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(papers.getByRole('button', { name: /^Second try/ })).toHaveCount(1)
  await papers.getByRole('button', { name: /^call\.wav/ }).focus()
  await page.keyboard.press('Enter')
  await papers.getByRole('button', { name: /Belongs to/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'no entry' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Recording: call.wav. Play' })).toHaveCount(1)
  await papers.getByRole('button', { name: 'Paste a mail' }).focus()
  await page.keyboard.press('Enter')
  await sheet.getByRole('textbox', { name: 'Subject' }).fill('Delivery')
  await sheet.getByRole('textbox', { name: 'Text' }).fill('Thursday suits us.')
  await sheet.getByRole('button', { name: 'Keep' }).press('Enter')
  await expect(page.getByRole('button', { name: /^Mail: Delivery/ })).toHaveCount(1)
  await expect(papers).toContainText('Thursday suits us.')
})
