import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { ownNode } from '../../electron/begin/install.mjs'
import { day, time } from '../../shared/day.ts'
import type { Entry } from '../../shared/history.ts'
import { testOffice } from '../answers/office.ts'
import { front, opened, rows } from '../app/binderPage.ts'
import { startHost } from '../app/host.ts'
import { aCall, aDossier, newAct } from '../desk/aDossier.ts'
import { aMail, aPdf, aPng, aWav, bring } from '../desk/somePapers.ts'
import { benchRow } from './rows.ts'

// node test/bench/dossier.ts [--entries 500] [--papers 60] [--times 20]: a full dossier opened in Chromium through the real host, from the key
// to the frame that shows it; beside it, in turn, an ordinary one, and what the page itself works for it (on a busy machine the rest is
// waiting). Prints a table and writes out/bench-dossier.json. Nothing is asserted.

const given = process.argv.slice(2)
const number = (name: string, usual: number) => (given.includes(name) ? Number(given[given.indexOf(name) + 1]) : usual)
const entries = number('--entries', 500)
const papers = number('--papers', 60)
const times = number('--times', 20)
const today = '2026-11-22'
const id = 'full'

/** Years of calls: each with a note of some lines, in one of five languages. */
const history = Array.from({ length: entries }, (_, n): Entry => {
  const { log } = benchRow(n)
  const at = new Date(Date.UTC(2019, 0, 1 + n * 5))
  return {
    id: `e${n}`,
    at: { day: day(at.toISOString().slice(0, 10)), time: time(`1${n % 8}:${10 + (n % 49)}`) },
    by: 'Bench',
    kind: 'call',
    outcome: n % 3 === 0 ? 'sold' : 'callBack',
    minutes: n % 20,
    note: `${log[n % 8]?.text ?? ''}\n> ask about the next delivery`
  }
})
const stamps = history.map(({ at }, n) => ({
  act: `a${n}`,
  at,
  by: 'Bench',
  from: at.day,
  to: at.day,
  why: 'call' as const,
  called: true
}))

function paper(n: number): { name: string; bytes: Buffer } {
  if (n % 3 === 0) return { name: `Offer ${n}.pdf`, bytes: aPdf(`Offer ${n}`) }
  if (n % 3 === 1) return { name: `mail ${n}.eml`, bytes: aMail({ subject: `Delivery ${n}`, text: `About ${n}` }) }
  if (n % 2 === 0) return { name: `Photo ${n}.png`, bytes: Buffer.concat([aPng(), Buffer.from(String(n))]) }
  return { name: `Call ${n}.wav`, bytes: Buffer.concat([aWav(), Buffer.from(String(n))]) }
}

/** A binder with the full dossier first in today's pile; gives its folder. */
async function made(home: string): Promise<string> {
  const office = testOffice({
    folders: { binders: join(home, 'Carpeta'), config: home },
    clock: { CARPETA_NOW: `${today}T09:00` }
  })
  const { ask } = office.page()
  await ask.shelf.create({ name: 'Bench', owner: 'B', language: 'en', country: 'IE', openWeekdays: [1, 7], limit: 30 })
  await ask.binder.act({
    act: newAct(
      aDossier(id, { name: 'A full dossier', on: today, history, stamps }),
      aDossier('plain', { name: 'Plain', next: aCall(today, { order: 'a1' }), history: history.slice(0, 5) })
    )
  })
  await bring(
    ask,
    id,
    Array.from({ length: papers }, (_, n) => paper(n))
  )
  await office.office.leave()
  return join(home, 'Carpeta/Bench')
}

/** Runs in the page: from the next key until a frame in which `wanted` is there and drawn. */
function untilDrawn(wanted: string): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`never drawn: ${wanted}`)), 10_000)
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          if (!document.querySelector(wanted)) return void requestAnimationFrame(look)
          // The frame that shows it ends before the next one begins.
          requestAnimationFrame((drawn) => resolve(drawn - timeStamp))
        }
        requestAnimationFrame(look)
      },
      { once: true, capture: true }
    )
  })
}

interface Seen {
  ms: number
  /** Milliseconds the page's own thread worked, whatever else the computer did. */
  work: number
}

async function timed(page: Page, cdp: CDPSession, key: string, wanted: string): Promise<Seen> {
  const worked = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const drawn = page.evaluate(untilDrawn, wanted)
  await page.waitForTimeout(50)
  const before = await worked()
  await page.keyboard.press(key)
  const ms = await drawn
  return { ms, work: (await worked()) - before }
}
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

/** The dossier's left page is there. */
const shown = '[data-part=paper-tabs] button'
const root = resolve(import.meta.dirname, '../..')
if (spawnSync(ownNode, [join(root, 'electron/begin/build.mjs')], { stdio: 'inherit' }).status !== 0) process.exit(1)
const home = mkdtempSync(join(tmpdir(), 'carpeta-bench-dossier-'))
const figures: { what: string; median: number; p95: number; first: number; work: number }[] = []
function figure(what: string, seen: readonly Seen[]) {
  const all = seen.map(({ ms }) => ms)
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  figures.push({ what, median: at(0.5), p95: at(0.95), first: all[0] ?? 0, work: median(seen.map(({ work }) => work)) })
}
try {
  const binder = await made(home)
  const host = await startHost({ home, binder, now: `${today}T09:00` })
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync) ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    page.setDefaultTimeout(20_000)
    await page.goto(host.url)
    await opened(page)
    await front(page).waitFor()
    await page.waitForTimeout(3000)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    const [opens, plain, leafs]: [Seen[], Seen[], Seen[]] = [[], [], []]
    for (let n = 0; n < times; n++) {
      await rows(page).filter({ hasText: 'A full dossier' }).click()
      await front(page).focus()
      await page.waitForTimeout(150)
      opens.push(await timed(page, cdp, 'Enter', shown))
      leafs.push(await timed(page, cdp, 'Alt+PageDown', '[data-part=papers] [aria-current]'))
      await page.locator('[data-part=papers] canvas').waitFor()
      await page.keyboard.press('Escape')
      await front(page).waitFor()
      await rows(page).filter({ hasText: 'Plain' }).click()
      await front(page).focus()
      await page.waitForTimeout(150)
      plain.push(await timed(page, cdp, 'Enter', shown))
      await page.keyboard.press('Escape')
      await front(page).waitFor()
    }
    figure(`open a dossier of ${entries} entries, ${papers} papers`, opens)
    figure('open one of 5 entries', plain)
    figure('lay the first paper over the card', leafs)
  } finally {
    await browser.close()
    await host.away()
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
const table = [
  ['from the key to the frame', 'median (ms)', 'p95 (ms)', 'first (ms)', 'the page works (ms)', 'wanted'],
  ...figures.map(({ what, median, p95, first, work }, n) => [
    what,
    median.toFixed(1),
    p95.toFixed(1),
    first.toFixed(1),
    work.toFixed(1),
    n === 0 ? '100' : ''
  ])
]
const widths = (table[0] ?? []).map((_, n) => Math.max(...table.map((row) => row[n]?.length ?? 0)))
console.log(`load of the computer: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`)
for (const row of table) {
  console.log(row.map((text, n) => (n === 0 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0))).join('  '))
}
mkdirSync(join(root, 'out'), { recursive: true })
writeFileSync(
  join(root, 'out/bench-dossier.json'),
  `${JSON.stringify({ at: new Date().toISOString(), entries, papers, times, figures }, null, 2)}\n`
)
// The office that made the binder keeps its ports.
process.exit(0)
