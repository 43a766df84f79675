import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { ownNode } from '../../electron/begin/install.mjs'
import { dayTab, drag, note, opened, rows } from '../app/binderPage.ts'
import { startHost } from '../app/host.ts'
import * as carpeta from './carpeta.mjs'
import type { BenchRow } from './engine.ts'
import { benchRows } from './rows.ts'

// node test/bench/page.ts [--clients 50000] [--pile 1000]: a big binder in Chromium through the real host; how long the frames take
// while leafing, scrolling, dragging and typing. Prints a table and writes out/bench-page.json. Nothing is asserted.

const given = process.argv.slice(2)
const number = (name: string, usual: number) => (given.includes(name) ? Number(given[given.indexOf(name) + 1]) : usual)
const clients = number('--clients', 50_000)
const pile = number('--pile', 1000)
const today = '2026-11-22'

function* withPile(): Generator<BenchRow> {
  let n = 0
  for (const row of benchRows(clients)) {
    n++
    yield n <= pile ? { ...row, nextContact: today } : row
  }
}

interface Figures {
  what: string
  frames: number
  late: number
  p95: number
  longest: number
  /** Keys and clicks until the next frame was drawn, as the browser's Event Timing says. */
  slowestEvent: number
}

interface Watch {
  frames: number[]
  events: number[]
  stop(): void
}

/** Runs in the page: the time between frames, and what events took. */
function watchInPage() {
  const frames: number[] = []
  const events: number[] = []
  let last = performance.now()
  let isOver = false
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) events.push(entry.duration)
  })
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  const frame = (now: number) => {
    frames.push(now - last)
    last = now
    if (!isOver) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const watch: Watch = {
    frames,
    events,
    stop() {
      isOver = true
      observer.disconnect()
    }
  }
  Object.assign(globalThis, { watch })
}

const figures: Figures[] = []
const at = (all: number[], share: number) =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0

async function watched(page: Page, what: string, job: () => Promise<void>) {
  await page.waitForTimeout(300)
  await page.evaluate(watchInPage)
  await job()
  await page.waitForTimeout(200)
  const seen = await page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: Watch }
    watch.stop()
    return { frames: watch.frames.slice(1), events: watch.events }
  })
  // a frame at 60 a second is 16.7 ms long: late is what missed at least one
  const late = seen.frames.filter((ms) => ms > 25).length
  figures.push({
    what,
    frames: seen.frames.length,
    late,
    p95: at(seen.frames, 0.95),
    longest: Math.max(0, ...seen.frames),
    slowestEvent: Math.max(0, ...seen.events)
  })
}

const root = resolve(import.meta.dirname, '../..')
if (spawnSync(ownNode, [join(root, 'electron/begin/build.mjs')], { stdio: 'inherit' }).status !== 0) process.exit(1)
const home = mkdtempSync(join(tmpdir(), 'carpeta-bench-page-'))
const binder = join(home, 'Carpeta', 'Bench')
const times: [string, number][] = []
try {
  mkdirSync(join(home, 'Carpeta'), { recursive: true })
  await carpeta.load(binder, withPile())
  const host = await startHost({ home, binder, now: `${today}T09:00` })
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync) ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic'
    ]
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    const begun = performance.now()
    await page.goto(host.url)
    const open = page.locator('[data-region=tabs]').or(page.getByRole('button', { name: /Bench/ }))
    await open.first().waitFor({ timeout: 60_000 })
    if (!(await page.locator('[data-region=tabs]').isVisible()))
      await page.getByRole('button', { name: /Bench/ }).first().click()
    await opened(page)
    await rows(page).first().waitFor()
    times.push(['from the address to the open pile', performance.now() - begun])
    await page.waitForTimeout(4000)
    await watched(page, 'nothing', () => page.waitForTimeout(1000))
    await watched(page, 'leafing through 12 inserts', async () => {
      for (let n = 0; n < 12; n++) {
        await page.keyboard.press('ArrowRight')
        await page.waitForTimeout(250)
      }
      for (let n = 0; n < 12; n++) {
        await page.keyboard.press('ArrowLeft')
        await page.waitForTimeout(120)
      }
    })
    await dayTab(page, 22).click()
    await rows(page).first().waitFor()
    await watched(page, 'down the pile, 60 keys', async () => {
      for (let n = 0; n < 60; n++) {
        await page.keyboard.press('ArrowDown')
        await page.waitForTimeout(30)
      }
    })
    await watched(page, 'scrolling the pile', async () => {
      const box = await rows(page).first().boundingBox()
      if (box) await page.mouse.move(box.x + 60, box.y + 10)
      for (let n = 0; n < 40; n++) {
        await page.mouse.wheel(0, 160)
        await page.waitForTimeout(25)
      }
    })
    await page.keyboard.press('Home')
    await rows(page).nth(3).waitFor()
    await watched(page, 'dragging a dossier to another insert', () => drag(page, rows(page).nth(3), dayTab(page, 25)))
    await page.reload()
    await opened(page)
    await rows(page).nth(1).dblclick()
    await note(page).first().click()
    await watched(page, 'typing 120 letters of a note', () =>
      page.keyboard.type('She wants two pallets of rye before Monday. '.repeat(3).slice(0, 120), { delay: 35 })
    )
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.waitForTimeout(300)
    await watched(page, 'typing a search', () => page.keyboard.type('panaderia 12', { delay: 90 }))
  } finally {
    await browser.close()
    await host.away()
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}

const shown = (ms: number) => ms.toFixed(1)
console.log(
  `${clients.toLocaleString('en')} dossiers, ${pile} of them in today's pile; frames are 16.7 ms apart when nothing is late`
)
for (const [what, ms] of times) console.log(`${what}: ${ms.toFixed(0)} ms`)
const table = [
  ['', 'frames', 'late', 'p95 (ms)', 'longest (ms)', 'slowest event (ms)'],
  ...figures.map(({ what, frames, late, p95, longest, slowestEvent }) => [
    what,
    String(frames),
    String(late),
    shown(p95),
    shown(longest),
    shown(slowestEvent)
  ])
]
const widths = (table[0] ?? []).map((_, n) => Math.max(...table.map((row) => row[n]?.length ?? 0)))
for (const row of table) {
  console.log(row.map((text, n) => (n === 0 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0))).join('  '))
}
writeFileSync(
  join(root, 'out/bench-page.json'),
  `${JSON.stringify({ at: new Date().toISOString(), clients, pile, times, figures }, null, 2)}\n`
)
