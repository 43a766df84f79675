import { expect, type Page, test } from '@playwright/test'
import { greekList } from '../papers/greekList.ts'
import {
  countIn,
  dayField,
  dayTab,
  drag,
  front,
  heading,
  heldBy,
  makeBinder,
  monthTab,
  note,
  opened,
  railEntry,
  rows
} from './binderPage.ts'
import { draftsOf, startHost, type TestHost } from './host.ts'

// A Monday with the binder: 23 November 2026. Five dossiers with five different ends, then the computer is switched off.

let host: TestHost
test.beforeEach(async ({ page }) => {
  host = await startHost({ now: '2026-11-23T09:00' })
  await page.goto(host.url)
})
test.afterEach(() => host.away())

const list = { name: 'πελάτες.csv', mimeType: 'text/csv', buffer: Buffer.from(greekList(200)) }
const frontName = async (page: Page) => (await front(page).locator('h3').textContent()) ?? ''
const noted = (page: Page) => page.locator('[data-part=after-call]')

/** What the binder holds, as its own tabs and rail say it. */
async function counts(page: Page) {
  const all: Record<string, number> = {}
  for (const place of ['Today', 'Missed', 'Desk', 'Archive']) all[place] = await countIn(page, place)
  for (const number of [24, 25, 26, 27, 30, 1, 2]) all[`${number}`] = await heldBy(dayTab(page, number))
  for (const name of ['February', 'March']) all[name] = await heldBy(monthTab(page, name))
  return all
}

test('a day by mouse: bring a list, deal it, work five, switch the computer off, find everything again', async ({
  page
}) => {
  await makeBinder(page, 'Πελάτες')
  await expect(heading(page)).toHaveText(/^Monday,? 23 November 2026$/)

  await page.getByRole('button', { name: 'Bring a list' }).first().click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await choosing).setFiles(list)
  await page.getByText('Greek (1253)likeliest').click()
  await expect(page.locator('[aria-busy=false]').getByText('200 new dossiers')).toBeVisible()
  await expect(page.getByText('Αρτοποιείο 001 Αθήνα').first()).toBeVisible()
  await page.getByText('Dealt over the working days').click()
  await page.getByRole('spinbutton', { name: 'A working day' }).fill('20')
  await page.getByRole('spinbutton', { name: /^day/ }).click()
  await page.keyboard.type('23')
  await page.getByRole('button', { name: 'Take in 200 dossiers' }).click()
  await expect(page.getByText('200 dossiers are in the binder')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()

  await expect(rows(page)).toHaveCount(20)
  await expect.poll(() => heldBy(dayTab(page, 24))).toBe(20)
  await expect.poll(() => heldBy(dayTab(page, 28))).toBe(0)
  await expect.poll(() => heldBy(dayTab(page, 4))).toBe(20)

  // 1. Sold, and dragged to a day: the call was begun, so the result is asked at the tab.
  const sold = await frontName(page)
  await front(page).getByRole('button', { name: 'Log' }).click()
  await note(page).fill('Πήρε δύο παλέτες.')
  await page.keyboard.press('Escape')
  await drag(page, front(page), dayTab(page, 30))
  await page.getByRole('dialog').getByRole('button', { name: 'Sold' }).click()
  await expect.poll(() => heldBy(dayTab(page, 30))).toBe(21)

  // 2. Called back later in the year: dragged to a month, the day stays open.
  const inMarch = await frontName(page)
  await drag(page, front(page), monthTab(page, 'March'))
  await expect.poll(() => heldBy(monthTab(page, 'March'))).toBe(1)

  // 3. No answer, typed "+3": three working days on is Thursday.
  const inThree = await frontName(page)
  await front(page).getByRole('button', { name: 'Log' }).click()
  await noted(page).getByRole('radio', { name: 'No answer' }).click()
  await dayField(page).fill('+3')
  await expect(noted(page)).toContainText('Thu 26 November')
  await noted(page)
    .getByRole('button', { name: /^File under Thu 26 November/ })
    .click()
  await expect.poll(() => heldBy(dayTab(page, 26))).toBe(21)

  // 4. Refused: retired, with its reason.
  const gone = await frontName(page)
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByRole('textbox').first().fill('έκλεισε')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^To the archive|^Retire/ })
    .click()
  await expect.poll(() => countIn(page, 'Archive')).toBe(1)

  // 5. Filed under tomorrow, and taken back.
  const undone = await frontName(page)
  await drag(page, front(page), dayTab(page, 24))
  await expect.poll(() => heldBy(dayTab(page, 24))).toBe(21)
  await page.keyboard.press('Control+z')
  await expect.poll(() => heldBy(dayTab(page, 24))).toBe(20)
  await expect(rows(page).filter({ hasText: undone })).toHaveCount(1)

  // A note half written when the lights go out.
  const half = await frontName(page)
  await front(page).getByRole('button', { name: 'Log' }).click()
  await note(page).pressSequentially('Θέλει να το σκεφτεί μέχρι')
  await expect.poll(() => draftsOf(host)).toContain('Θέλει να το σκεφτεί μέχρι')
  await page.keyboard.press('Escape')
  const before = await counts(page)
  await host.kill()
  host = await host.again({ now: '2026-11-23T09:30' })
  await page.goto(host.url)
  await opened(page)
  await expect.poll(() => counts(page)).toEqual(before)

  await rows(page).filter({ hasText: half }).first().dblclick()
  await expect(note(page)).toHaveValue('Θέλει να το σκεφτεί μέχρι')
  await page.keyboard.press('Escape')
  for (const [tab, name] of [
    [dayTab(page, 30), sold],
    [dayTab(page, 26), inThree],
    [monthTab(page, 'March'), inMarch]
  ] as const) {
    await tab.click()
    await expect(rows(page).filter({ hasText: name })).toHaveCount(1)
  }
  await railEntry(page, 'Archive').click()
  await expect(rows(page).filter({ hasText: gone })).toHaveCount(1)
  // Undo is the binder's: it reaches back over the restart.
  await page.keyboard.press('Control+z')
  await expect.poll(() => countIn(page, 'Archive')).toBe(0)
})

test('the same day with the keyboard alone; a call costs at most six keys beside the note', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Name of the binder' }).press('Control+a')
  await page.keyboard.type('Clients')
  await page.keyboard.press('Enter')
  await opened(page)

  // The list: through the command box, the file chosen in the system's dialog, radios and buttons by Tab, arrows and Space.
  await page.keyboard.press('/')
  await page.keyboard.type('import a list')
  await expect(page.getByRole('option').first()).toContainText('Import a list')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeFocused()
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(list)
  await page.getByRole('radio', { name: /Greek \(1253\)/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('[aria-busy=false]').getByText('200 new dossiers')).toBeVisible()
  const deal = page.getByRole('radio', { name: 'Dealt over the working days' })
  await deal.focus()
  await page.keyboard.press('Space')
  await page.getByRole('spinbutton', { name: 'A working day' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('20')
  await page.keyboard.press('Tab')
  await page.keyboard.type('23')
  await page.getByRole('button', { name: 'Take in 200 dossiers' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('200 dossiers are in the binder')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(20)

  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  await page.keyboard.press('ArrowDown')

  // No answer: L, 3, Ctrl+Enter.
  const first = await frontName(page)
  keys = 0
  await press('l')
  await expect(page.locator('[data-part=outcomes] :focus')).toHaveCount(1)
  await press('3')
  await press('Control+Enter')
  expect(keys).toBeLessThanOrEqual(6)
  await expect.poll(() => heldBy(dayTab(page, 24))).toBe(21)
  await expect(front(page)).toBeFocused()

  // Sold, with a note, on the day proposed: Enter, note, Alt+1, Ctrl+Enter.
  keys = 0
  await press('Enter')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('Two pallets. > ask how they baked')
  await press('Alt+1')
  await press('Control+Enter')
  expect(keys).toBeLessThanOrEqual(6)
  await expect(page.getByRole('status').filter({ hasText: 'Wed 23 December' })).toHaveCount(1)

  // Call back on a day they said: Enter, note, Alt+2, Tab to the day, "+3" is typed, Ctrl+Enter.
  await expect(front(page)).toBeFocused()
  keys = 0
  await press('Enter')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('Call me on Thursday.')
  await press('Alt+2')
  await press('Tab')
  await page.keyboard.type('+3')
  await press('Control+Enter')
  expect(keys).toBeLessThanOrEqual(6)
  await expect.poll(() => heldBy(dayTab(page, 26))).toBe(21)

  // Retired, with its reason.
  await expect(front(page)).toBeFocused()
  await page.keyboard.press('a')
  await page.keyboard.type('closed down')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => countIn(page, 'Archive')).toBe(1)

  // Moved to a month, and undone.
  await page.keyboard.press('m')
  await page.keyboard.type('march')
  await page.keyboard.press('Enter')
  await expect.poll(() => heldBy(monthTab(page, 'March'))).toBe(1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => heldBy(monthTab(page, 'March'))).toBe(0)

  // Half a note, the lights go out, everything is where it was.
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const half = await frontName(page)
  await page.keyboard.press('Enter')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('half a sen')
  await expect.poll(() => draftsOf(host)).toContain('half a sen')
  await page.keyboard.press('Escape')
  const before = await counts(page)
  await host.kill()
  host = await host.again({ now: '2026-11-23T10:00' })
  await page.goto(host.url)
  await opened(page)
  await expect.poll(() => counts(page)).toEqual(before)
  await page.keyboard.press('/')
  await page.keyboard.type(half)
  await page.keyboard.press('Enter')
  await expect(note(page)).toHaveValue('half a sen')
  await page.keyboard.press('Escape')
  await page.keyboard.press('2')
  await page.keyboard.press('4')
  await expect(rows(page).filter({ hasText: first })).toHaveCount(1)
})
