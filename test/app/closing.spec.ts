import { expect, type Page, test } from '@playwright/test'
import { countIn, front, heading, note, opened, railEntry } from './binderPage.ts'
import { expectClean } from './clean.ts'
import { startHost, type TestHost } from './host.ts'

let host: TestHost
test.afterEach(() => host.away())

const sheet = (page: Page) => page.getByRole('dialog')
const callBacks = (page: Page) => page.locator('[data-call-backs]')
const sumOf = (page: Page, name: string) =>
  sheet(page)
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .textContent()

async function start(page: Page, now: string) {
  // No program here takes a tel: link; a headless browser that looks for one takes no more keys.
  await page.addInitScript(() => {
    const { click } = HTMLAnchorElement.prototype
    HTMLAnchorElement.prototype.click = function () {
      if (!this.href.startsWith('tel:')) click.call(this)
    }
  })
  host = await startHost({ now, sample: true })
  await page.goto(host.url)
  await opened(page)
  await expect(front(page)).toBeVisible()
}

test('a promise to call back is made by keys, counts down over sheets and a restart, and is kept', async ({ page }) => {
  await start(page, '2026-10-13T09:30')
  const name = (await front(page).locator('h3').textContent()) ?? ''
  await front(page).focus()
  await page.keyboard.press('Enter')
  await note(page).fill('In a meeting')
  await page.keyboard.press('Alt+r')
  await page.getByRole('menuitem', { name: '10 minutes' }).press('Enter')
  await expect(callBacks(page)).toContainText('in 10 min')
  await page.keyboard.press('s')
  await expect(sheet(page)).toContainText('Call back, as promised')
  await expect(callBacks(page).getByRole('button')).toBeVisible()
  await expectClean(page, 'slips over a promise')

  // kill -9: it is on the disk.
  await host.kill()
  host = await host.again({ now: '2026-10-13T09:37' })
  await page.goto(host.url)
  await opened(page)
  await expect(callBacks(page)).toContainText(`in 3 min${name}`)
  await page.keyboard.press('F8')
  await expect(page.locator('[data-part=after-call]')).toBeVisible()
  await note(page).fill('Agreed')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Control+Enter')
  await expect(callBacks(page)).toHaveCount(0)
  await expect(page.locator('[data-part=after-call]')).toHaveCount(0)
  await page.keyboard.press('f')
  await expect(sheet(page)).toContainText('promise kept')
  await expect.poll(() => sumOf(page, 'promise kept')).toBe('1 / 1')
})

test('a promise typed as +15m turns vermilion when late, is called by a click, and is told as broken', async ({
  page
}) => {
  await start(page, '2026-10-13T09:30')
  await front(page).focus()
  await page.keyboard.press('Enter')
  await note(page).fill('He asks me to ring again')
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+d')
  await page.keyboard.type('+15m')
  await expect(page.getByText('You promise to call back by 09:45')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(callBacks(page)).toContainText('in 15 min')
  await host.stop()
  host = await host.again({ now: '2026-10-13T09:49' })
  await page.goto(host.url)
  await opened(page)
  await expect(callBacks(page).locator('[data-late]')).toContainText('4 min late')
  await expect(page).toHaveTitle(/^09:45 /)
  await expectClean(page, 'a late promise')
  await callBacks(page).getByRole('button').click()
  await note(page).fill('Late, but called')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Control+Enter')
  await expect(callBacks(page)).toHaveCount(0)
  await expect(page.locator('[data-part=after-call]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Close the day' }).click()
  await expect.poll(() => sumOf(page, 'promise kept')).toBe('0 / 1')
})

test('notifications: asked for by the switch only, told five minutes before, a click opens the dossier', async ({
  page,
  context
}) => {
  // The page's own Notification, with a list of what it showed: a headless browser shows none.
  await context.addInitScript(() => {
    const shown: { title: string; body: string; click: () => void }[] = []
    Object.assign(window, { shown, asked: 0 })
    class Recorded {
      static permission = 'default'
      static requestPermission = () => {
        Object.assign(window, { asked: 1 })
        Recorded.permission = 'granted'
        return Promise.resolve('granted')
      }
      onclick: (() => void) | null = null
      constructor(title: string, { body }: { body: string }) {
        shown.push({ title, body, click: () => this.onclick?.() })
      }
      close() {}
    }
    Object.assign(window, { Notification: Recorded })
  })
  await start(page, '2026-10-13T10:24:40')
  const read = () =>
    page.evaluate(() => {
      const { asked, shown } = window as unknown as { asked: number; shown: { title: string; body: string }[] }
      return { asked, shown: shown.map(({ title, body }) => ({ title, body })) }
    })
  expect((await read()).asked).toBe(0)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'This computer' }).click()
  await page.getByText('Tell me when it is time').click()
  await expect(page.getByRole('switch', { name: 'Tell me when it is time' })).toBeChecked()
  expect((await read()).asked).toBe(1)
  await page.getByText('With the client’s name').click()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await read()).shown, { timeout: 40_000 }).toHaveLength(1)
  expect((await read()).shown[0]).toMatchObject({ title: 'Danube Mills d.o.o.', body: 'A contact at 10:30 · in 5 min' })
  await page.evaluate(() => (window as unknown as { shown: { click: () => void }[] }).shown[0]?.click())
  await expect(page.locator('[data-part=after-call]')).toBeVisible()
})

test('a browser that refuses notifications is said so, and the switch stays off', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.assign(window, {
      Notification: { permission: 'denied', requestPermission: () => Promise.resolve('denied') }
    })
  })
  await start(page, '2026-10-13T09:30')
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('tab', { name: 'This computer' }).click()
  await page.getByText('Tell me when it is time').click()
  await expect(page.getByRole('alert').filter({ hasText: 'does not let Carpeta' })).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Tell me when it is time' })).not.toBeChecked()
})

test('the day is closed by keys: the desk first, all pencil under tomorrow, a thought found again next month', async ({
  page
}) => {
  await start(page, '2026-10-13T17:30')
  await page.keyboard.press('f')
  await expect(sheet(page)).toContainText('Tuesday')
  await expectClean(page, 'closing the day')
  const planned = Number(await sumOf(page, 'planned'))
  expect(planned).toBe(Number(await sumOf(page, 'done')) + Number(await sumOf(page, 'undone')))
  // The arrows walk the rows of what is undone; Tab passes one of them.
  const row = (n: number) => sheet(page).locator('[data-undone]').nth(n).getByRole('button')
  await page.keyboard.press('Shift+Tab')
  await expect(row(0).last()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row(1).last()).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row(1).nth(3)).toBeFocused()
  await sheet(page).getByRole('textbox').focus()
  // The rings close over an empty desk only.
  await page.keyboard.press('Control+Enter')
  await expect(sheet(page).getByRole('alert')).toContainText('still lies on the desk')
  await page.keyboard.press('Alt+d')
  await expect(sheet(page).locator('[data-part=desk]')).toHaveCount(0)
  await page.keyboard.press('Alt+t')
  await expect(sheet(page).getByRole('button', { name: /under tomorrow/ })).toHaveCount(0)
  expect(Number(await sumOf(page, 'moved without a call'))).toBeGreaterThan(5)
  await page.keyboard.type('The mills before ten')
  await page.keyboard.press('Control+Enter')
  await expect(sheet(page)).toHaveCount(0)
  await expect(heading(page)).toHaveText(/^Wednesday,? 14 October 2026$/)
  await expect.poll(() => countIn(page, 'Desk')).toBe(0)

  await host.stop()
  host = await host.again({ now: '2026-11-13T09:00' })
  await page.goto(host.url)
  await opened(page)
  await expect(page.locator('[data-part=thoughts]')).toHaveText('13 OctoberThe mills before ten')
})

test('by mouse: a choice comes back to the closing, and undo opens the day again', async ({ page }) => {
  await start(page, '2026-10-13T17:30')
  await page.getByRole('button', { name: 'Close the day' }).click()
  const undone = Number(await sumOf(page, 'undone'))
  const row = sheet(page).locator('[data-undone]').last()
  await row.getByRole('button', { name: 'Change the aim' }).click()
  await sheet(page).getByRole('textbox').fill('Ask for the sieve')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toContainText('Close the day: ')
  await expect(row).toContainText('Ask for the sieve')
  await row.getByRole('button', { name: /^Another day for/ }).click()
  await page.keyboard.type('+3')
  await page.keyboard.press('Enter')
  await expect.poll(async () => Number(await sumOf(page, 'undone'))).toBe(undone - 1)
  await sheet(page)
    .getByRole('button', { name: /^File it under tomorrow/ })
    .click()
  // The list goes once it is saved, and the foot of the sheet with it.
  await expect(sheet(page).getByRole('button', { name: /^File it under tomorrow/ })).toHaveCount(0)
  await sheet(page).getByRole('textbox', { name: 'One line of thought' }).fill('Enough')
  await sheet(page)
    .getByRole('button', { name: /^Close the day/ })
    .click()
  await expect(heading(page)).toHaveText(/14 October 2026$/)
  await railEntry(page, 'Today').click()
  await expect(page.getByText('Closed at 17:30')).toBeVisible()
  // The line of thought stays on the insert it was written on.
  await expect(page.locator('[data-part=thoughts]')).toContainText('Enough')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Closed at 17:30')).toHaveCount(0)
})

test('leaving with a dossier on the desk asks; killed, the desk is as it was', async ({ page }) => {
  await start(page, '2026-10-13T09:30')
  const onDesk = await countIn(page, 'Desk')
  expect(onDesk).toBeGreaterThan(0)
  await front(page).click()
  const asked = page.waitForEvent('dialog')
  const leaving = page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await leaving
  await expect(heading(page)).toBeVisible()
  await host.kill()
  host = await host.again({ now: '2026-10-13T09:31' })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(host.url)
  await opened(page)
  await expect.poll(() => countIn(page, 'Desk')).toBe(onDesk)
})

test('a slip without a client is written, moved to another month, ticked off and put back', async ({ page }) => {
  await start(page, '2026-10-13T09:30')
  const open = await countIn(page, 'Slips')
  await page.keyboard.press('Shift+S')
  await page.keyboard.type('Order labels')
  await page.keyboard.press('Enter')
  await expect.poll(() => countIn(page, 'Slips')).toBe(open + 1)
  await page.keyboard.press('s')
  await page.getByRole('button', { name: 'Change the slip: Order labels' }).click()
  await sheet(page).getByRole('textbox', { name: 'On which day' }).fill('4 nov')
  await sheet(page).getByRole('textbox', { name: 'Waiting for whom' }).fill('the printer')
  await page.keyboard.press('Enter')
  await sheet(page).getByRole('button', { name: 'Waiting for', exact: true }).click()
  await expect(sheet(page).locator('[data-slip]').filter({ hasText: 'Order labels' })).toContainText('by 4 Nov')
  await sheet(page).getByRole('checkbox', { name: 'Done: Order labels' }).press('Space')
  await sheet(page).getByRole('checkbox', { name: 'Put back: Order labels' }).press('Space')
  await expect(sheet(page).getByRole('checkbox', { name: 'Done: Order labels' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('s')
  await expect(sheet(page).locator('[data-slip]').filter({ hasText: 'Order labels' })).toContainText('by 13 Oct')
})
