// Pictures of the main states in five languages and both themes, for looking at: `npm run shots` fills `shots/`, which git
// does not keep. `--readme` also renews the three pictures of the README.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { startHost } from './host.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'shots')
const pictures = join(root, 'resources/pictures')
const forReadme = process.argv.includes('--readme')
const languages = ['en', 'es', 'sr', 'uk', 'el'] as const
const sizes = { '1280x800': [1280, 800], '1024x700': [1024, 700], '1920x1080': [1920, 1080] } as const

if (spawnSync(process.execPath, [join(root, 'electron/begin/build.mjs')], { stdio: 'inherit' }).status !== 0)
  process.exit(1)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
mkdirSync(pictures, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync) ?? '',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic'
  ]
})

/** The states worth looking at: each begins on today and is left by Escape. */
const states: Record<string, (page: Page) => Promise<void>> = {
  today: async () => {},
  dossier: async (page) => {
    await page.locator('[data-front]').first().dblclick()
    await page.locator('[data-part=after-call]').waitFor()
    await page.keyboard.press('Alt+2')
    await page.locator('[data-part=after-call] input[aria-describedby$=answer]').fill('+5')
  },
  missed: async (page) => {
    await page.locator('[data-region=rail] button').nth(1).click()
  },
  move: async (page) => {
    await page.locator('[data-front]').first().focus()
    await page.keyboard.press('m')
    await page.getByRole('dialog').waitFor()
  },
  find: async (page) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('mle')
    await page.waitForTimeout(400)
  },
  new: async (page) => {
    await page.keyboard.press('n')
    await page.getByRole('dialog').waitFor()
  },
  keys: async (page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
  'other-day': async (page) => {
    await page.keyboard.press('1')
    await page.keyboard.press('5')
  }
}

let count = 0
async function shoot(page: Page, name: string) {
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  count += 1
}

for (const language of languages) {
  const host = await startHost({ now: '2026-10-13T09:30', sample: true, env: { LANG: `${language}.UTF-8` } })
  for (const theme of ['light', 'dark'] as const) {
    const wanted = language === 'en' || language === 'sr' ? Object.entries(sizes) : Object.entries(sizes).slice(0, 1)
    for (const [size, [width, height]] of wanted) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: 'reduce'
      })
      const page = await context.newPage()
      await page.goto(host.url)
      await page.locator('[data-front]').first().waitFor()
      for (const [state, go] of Object.entries(states)) {
        await page.reload()
        await page.locator('[data-front]').first().waitFor()
        await go(page)
        await shoot(page, `${language}-${theme}-${size}-${state}`)
        if (forReadme && size === '1280x800') await forTheReadme(page, language, theme, state)
      }
      await context.close()
    }
  }
  await host.away()
}
await browser.close()
process.stdout.write(`${count} pictures in shots/\n`)

async function forTheReadme(page: Page, language: string, theme: string, state: string) {
  const wanted = new Map([
    ['en light today', 'today'],
    ['en light dossier', 'dossier'],
    ['sr dark today', 'dark-sr']
  ]).get(`${language} ${theme} ${state}`)
  if (wanted) await page.screenshot({ path: join(pictures, `${wanted}.png`) })
}
