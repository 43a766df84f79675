import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createBinder } from '../../electron/shelf/createBinder.ts'
import { openBinder } from '../../electron/shelf/openBinder.ts'
import { newBinder } from '../../shared/binder.ts'
import { ordersBetween } from '../../shared/order.ts'
import { aCall, aDossier, newAct } from '../desk/aDossier.ts'
import { countIn, dayTab, drag, front, heading, heldBy, opened, railEntry, rows } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

// A desk where everything is overdue: more missed than a page asks for at once, some of them agreed.

let host: TestHost
let root: string
test.beforeEach(async ({ page }) => {
  root = mkdtempSync(join(tmpdir(), 'carpeta-missed-'))
  const folder = createBinder(
    join(root, 'Clients'),
    newBinder({ name: 'Clients', owner: 'Ana', language: 'en', country: 'IE' }),
    'Ana'
  )
  const binder = await openBinder(folder, { by: 'Ana' })
  const orders = ordersBetween(null, null, 310)
  await binder.act(
    newAct(
      ...orders.map((order, n) =>
        aDossier(`d${n}`, {
          name: `Client ${n}`,
          next: aCall(n < 305 ? '2026-11-19' : '2026-11-23', { order, agreed: n === 0 ? 'ink' : 'pencil' })
        })
      ),
      aDossier('lead', { name: 'A new lead', card: { level: 'lead' } })
    )
  )
  await binder.close()
  host = await startHost({ now: '2026-11-23T16:30', binder: folder })
  await page.goto(host.url)
  await opened(page)
})
test.afterEach(async () => {
  await host.away()
  rmSync(root, { recursive: true, force: true })
})

test('all of them mean all: marked on a Serbian keyboard, taken into today, ink asked about, spread at the closing', async ({
  page
}) => {
  await railEntry(page, 'Missed').click()
  await expect(heading(page)).toHaveText('Missed')
  await expect(rows(page).first()).toContainText('Client 0')
  await expect(page.getByRole('button', { name: 'Take all 305 into today' })).toBeVisible()

  // Ctrl and the key that writes а, from the heading: the whole pile, not the words of the page.
  await heading(page).focus()
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'а', code: 'KeyA', ctrlKey: true, bubbles: true, cancelable: true })
    )
  )
  await expect(page.getByText('305 marked')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('305 marked')).toHaveCount(0)

  // What was agreed is asked about on its way to today too, by the rail as by the key.
  await drag(page, rows(page).first(), railEntry(page, 'Today'))
  await expect(page.getByRole('dialog')).toContainText('Client 0')
  await page.getByRole('dialog').getByRole('button', { name: 'They asked' }).click()
  await expect.poll(() => countIn(page, 'Missed')).toBe(304)
  await page.keyboard.press('Control+z')
  await expect.poll(() => countIn(page, 'Missed')).toBe(305)
  await drag(page, rows(page).first(), railEntry(page, 'Stock'))
  await expect(page.getByRole('dialog')).toContainText('Client 0: it was agreed with the client')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await heading(page).focus()
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog')).toContainText('1 of them')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await countIn(page, 'Missed')).toBe(305)

  // A prospect laid on a day by hand is a first call, as a dealt one is.
  await railEntry(page, 'Stock').click()
  await expect(rows(page).first()).toContainText('A new lead')
  await drag(page, rows(page).first(), dayTab(page, 30))
  await expect.poll(() => heldBy(dayTab(page, 30))).toBe(1)
  await dayTab(page, 30).click()
  await expect(front(page)).toContainText('First call')

  // Too much for tomorrow: at the closing it is spread, and the closing comes back.
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog')).toContainText('310 still undone')
  await page.keyboard.press('Alt+w')
  await expect(page.getByRole('dialog')).toContainText('Spread what is undone')
  await expect(page.locator('[data-no-room]')).toContainText('160 find no room')
  await expect(page.locator('[data-day="2026-11-24"]')).toHaveAttribute('data-after', '30')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('161 still undone')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(() => countIn(page, 'Missed')).toBe(305)
})
