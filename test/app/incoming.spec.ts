import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { dayTab, drag, front, makeBinder, note, opened, rows } from './binderPage.ts'
import { draftsOf, startHost, type TestHost } from './host.ts'

// Somebody rings, and somebody agrees on a day: by mouse, and by the keyboard alone.

let host: TestHost
test.afterEach(() => host.away())
const begin = async (page: Page, given: { now: string; sample?: boolean }) => {
  host = await startHost(given)
  await page.goto(host.url)
}
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Incoming call' })

/** WCAG 2.2 AA in both themes. */
async function expectClean(page: Page, screen: string) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${screen}, ${colorScheme}: ${id} ${nodes[0]?.html.slice(0, 160)}`)
    ).toEqual([])
  }
}

test('a stranger rings while a dossier is open: keyboard alone, the call before comes back', async ({ page }) => {
  await begin(page, { now: '2026-10-13T09:30', sample: true })
  await opened(page)
  await front(page).focus()
  const before = (await front(page).locator('h3').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await note(page).focus()
  await page.keyboard.type('They think')
  await page.keyboard.press('Alt+i')
  await expect(sheet(page).getByRole('textbox', { name: 'Full name' })).toBeFocused()
  await page.keyboard.type('Zoe Laskari')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Mills of Volos')
  await page.keyboard.press('Tab')
  await page.keyboard.type('+30 24210 55 555')
  // The sheet is closed by mistake: what was written is still there. Cut off in the middle: there, too.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+i')
  await expect(sheet(page).getByRole('textbox', { name: 'Organisation' })).toHaveValue('Mills of Volos')
  await expect.poll(() => draftsOf(host)).toContain('+30 24210 55 555')
  await expect.poll(() => draftsOf(host)).toContain('They think')
  await host.kill()
  host = await host.again({ now: '2026-10-13T09:30' })
  await page.goto(host.url)
  await opened(page)
  await front(page).focus()
  await page.keyboard.press('Enter')
  await expect(note(page)).toHaveValue('They think')
  await page.keyboard.press('Alt+i')
  await expect(sheet(page).getByRole('textbox', { name: 'Organisation' })).toHaveValue('Mills of Volos')
  await page.keyboard.press('Alt+r')
  await expect(sheet(page).getByText('Say at the end: I call back within 5 minutes.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Mills of Volos' })).toBeVisible()
  await expect(page.getByText('Filed under today, 09:35')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-region=left] h1')).toHaveText(before)
  await expect(note(page)).toHaveValue('They think')
})

test('a known client leaves a message for a colleague: by mouse, recognised by the company', async ({ page }) => {
  await begin(page, { now: '2026-10-13T09:30', sample: true })
  await opened(page)
  const known = (await rows(page).nth(2).locator('b').first().textContent()) ?? ''
  // Over a sheet too, which lies there again afterwards.
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Alt+i')
  await expect(sheet(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page
    .getByRole('button', { name: /Find a client/ })
    .first()
    .click()
  await page.keyboard.type('incoming')
  await page.getByRole('option', { name: /Incoming call/ }).click()
  await sheet(page).getByRole('textbox', { name: 'Organisation' }).fill(known)
  await sheet(page).getByRole('button', { name: known }).first().click()
  await expect(sheet(page).getByText('Known: the call goes to the account manager.')).toBeVisible()
  await sheet(page).getByRole('button', { name: 'Message for an absent colleague' }).click()
  await sheet(page).getByRole('textbox', { name: 'For whom' }).fill('Ana')
  await sheet(page).getByRole('textbox', { name: 'Word for word' }).fill('The pallets came wet.')
  await sheet(page).getByText('Read back to the caller').click()
  await sheet(page).getByRole('button', { name: 'Write down, open the dossier' }).click()
  const message = page.getByRole('dialog', { name: 'Message for Ana' })
  await expect(message).toContainText('“The pallets came wet.”')
  await expect(message).toContainText('Read back to the caller.')
  await expectClean(page, 'message')
  const head = message.getByRole('group', { name: 'To the head of the department' })
  await head.getByRole('button', { name: /^Copy/ }).click()
  await expect(message.getByRole('button', { name: 'Copied' })).toBeVisible()
  await head.getByRole('textbox').fill('head@office.example')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  // The address is kept for the next message.
  await page.getByRole('button', { name: 'Message for Ana: hand on' }).click()
  await expect(head.getByRole('textbox')).toHaveValue('head@office.example')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-region=left] h1')).toHaveText(known)
  await expect(page.getByText(`Message for Ana: ${known}`)).toBeVisible()
  // Two undos: the address, then the entry and its slip at once.
  await page.getByRole('button', { name: 'Message for Ana: hand on' }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Taken back/).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`Message for Ana: ${known}`)).toHaveCount(0)
})

test('an appointment: agreed, confirmed in the client’s language, asked about on its day, moved by them', async ({
  page
}) => {
  await begin(page, { now: '2026-10-13T09:30' })
  await makeBinder(page, 'Clients')
  await page.keyboard.press('i')
  await sheet(page).getByRole('textbox', { name: 'Full name' }).fill('Marta Ruiz')
  await sheet(page).getByRole('textbox', { name: 'Organisation' }).fill('Panadería Sol')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('On the desk')).toBeVisible()

  // Agreed, by keyboard: place, length, the day and hour; a slip to confirm it on Monday.
  await note(page).focus()
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('radio', { name: 'At our place' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Calle Mayor 5')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('45')
  await page.keyboard.press('Alt+d')
  await page.keyboard.type('20 oct 10:00')
  await page.getByText('A slip for Mon 19 October: call to confirm').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-part=after-call]')).toHaveCount(0)

  await page.keyboard.press('2')
  await page.keyboard.press('0')
  await expect(front(page)).toContainText('at their place, Calle Mayor 5 · with Marta Ruiz · 45 min')
  await front(page).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Confirm, calendar' }).click()
  const confirming = page.getByRole('dialog', { name: 'Appointment with Panadería Sol' })
  await expectClean(page, 'appointment')
  await confirming.getByRole('button', { name: /Language of the text/ }).click()
  await page.getByRole('option', { name: 'Español' }).click()
  await expect(confirming.getByRole('textbox', { name: 'Text to send' })).toHaveValue(
    /confirmamos nuestra cita del martes, 20 de octubre de 2026 a las 10:00\.\nDurará alrededor de 45 minutos\.\nEn su sede, Calle Mayor 5\./
  )
  const saving = page.waitForEvent('download')
  await confirming.getByRole('button', { name: 'Save for the calendar' }).click()
  expect((await saving).suggestedFilename()).toBe('Panadería Sol - 2026-10-20.ics')
  await page.keyboard.press('Escape')

  // On its day, after a restart, it is dragged to another: what became of it is asked, place and hour go with it.
  await host.kill()
  host = await host.again({ now: '2026-10-20T11:00' })
  await page.goto(host.url)
  await opened(page)
  await drag(page, front(page), dayTab(page, 22))
  const became = page.getByRole('toolbar', { name: 'What became of the appointment?' })
  await became.getByRole('button', { name: 'Moved by them' }).click()
  // It is said once it is saved; the spine moves before.
  await expect(page.getByText(/Panadería Sol.*Thu 22 October/).first()).toBeVisible()
  await page.keyboard.press('2')
  await page.keyboard.press('2')
  await expect(front(page)).toContainText('at their place, Calle Mayor 5 · with Marta Ruiz · 45 min')
  await expect(front(page)).toContainText('10:00')

  // Held: nothing is filed without a line on what came of it, and a day.
  await host.kill()
  host = await host.again({ now: '2026-10-22T10:00' })
  await page.goto(host.url)
  await opened(page)
  await front(page).focus()
  await page.keyboard.press('l')
  const result = page.getByRole('radiogroup', { name: 'What it came to' })
  await expect(result.getByRole('radio').first()).toHaveText('Held')
  await result.getByRole('radio', { name: 'Held' }).click()
  await page.keyboard.press('Alt+d')
  await page.keyboard.type('30')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Write in a line what came of it.')).toBeVisible()
  await expect(note(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await drag(page, front(page), dayTab(page, 30))
  await page
    .getByRole('toolbar', { name: 'What did the call come to?' })
    .getByRole('button', { name: 'Held', exact: true })
    .click()
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('They take the small silo.')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-part=after-call]')).toHaveCount(0)
})
