import { expect, test } from '@playwright/test'
import { front, opened, rows } from './binderPage.ts'
import { startHost, type TestHost } from './host.ts'

// What stands on today's insert never pushes its yellow slip out of sight, and what is only an icon says what it does.

let host: TestHost
test.afterEach(() => host.away())

for (const { language, width, height, slip } of [
  { language: 'en_GB', width: 1280, height: 800, slip: /^Yellow slip/ },
  { language: 'el_GR', width: 1024, height: 700, slip: /^Κίτρινο σημείωμα/ }
]) {
  test(`the yellow slip lies whole on the page: ${language}, ${width} x ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    host = await startHost({
      now: '2026-10-13T09:30',
      sample: true,
      env: { LANG: `${language}.UTF-8`, LC_ALL: `${language}.UTF-8` }
    })
    await page.goto(host.url)
    await opened(page)
    await expect(front(page)).toBeVisible()
    const left = page.locator('[data-region=left]')
    await expect(left.locator('[data-ceremony]')).toBeVisible()
    const below = await left.boundingBox()
    const paper = await left.getByRole('button', { name: slip }).boundingBox()
    if (!below || !paper) throw new Error('the page or its slip is not drawn')
    // At least a finger's breadth of the page is free below the slip.
    expect(paper.y + paper.height).toBeLessThanOrEqual(below.y + below.height - 10)
  })
}

test('a day off that is kept takes the next Enter; an icon says what it does', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true })
  await page.goto(host.url)
  await opened(page)
  await rows(page).nth(4).click()
  await page.keyboard.press('m')
  await page.keyboard.type('sat')
  await page.getByRole('button', { name: 'Keep it' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(/→ Sat 17 October/).first()).toBeVisible()
  const list = page.getByRole('button', { name: 'Day list' })
  await page.mouse.move(600, 300)
  await page.mouse.move(610, 310)
  await list.hover()
  await expect(page.getByRole('tooltip')).toContainText('Day list')
})

test('a low window: who was spoken to is readable, and the day can be closed without scrolling', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  host = await startHost({ now: '2026-10-13T09:30', sample: true, env: { LANG: 'el_GR.UTF-8', LC_ALL: 'el_GR.UTF-8' } })
  await page.goto(host.url)
  await opened(page)
  await front(page).focus()
  await page.keyboard.press('Enter')
  const spokenTo = page.locator('[data-part=after-call]').getByRole('button', { name: /Μίλησα με/ })
  await expect(spokenTo).toBeVisible()
  expect((await spokenTo.boundingBox())?.width).toBeGreaterThan(90)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1024, height: 700 })
  await front(page).focus()
  await page.keyboard.press('f')
  await expect(page.locator('[data-part=close-day]').getByRole('button').last()).toBeInViewport({ ratio: 1 })
})
