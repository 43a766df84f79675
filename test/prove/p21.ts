import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from '@playwright/test'
import { isPaperCopyOf } from '../../electron/isPrintOf.ts'
import { testOffice } from '../answers/office.ts'
import { chooseFiles, front, opened } from '../app/binderPage.ts'
import { startHost } from '../app/host.ts'
import { aDossier, newAct } from '../desk/aDossier.ts'
import { bring as bringTo } from '../desk/somePapers.ts'
import { dangerousContents, dangerousEndings } from './dangerousEndings.ts'
import { type HostilePaper, hostilePapers } from './hostilePapers.ts'
import type { Proof, ProofDesk } from './proof.ts'

// P21: files that would run something or ask somebody, taken in as papers of a dossier and looked at in the real page, as it was sent
// too, and touched. Every name of the world leads to a trap on this computer, so that one request is enough to be caught.

const root = resolve(import.meta.dirname, '../..')
const program = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
const asked = 'ask.example'
/** As many as a page brings at once, and fewer. */
const load = 150

/** What ran, asked or opened something, as it happens. */
type Caught = string[]

/** Listens where every name of the world leads to. */
async function trap(caught: Caught): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => {
    let said = ''
    socket.on('data', (bytes) => {
      said += bytes.toString('latin1')
      socket.destroy()
    })
    socket.on('error', () => {})
    socket.setTimeout(1500, () => socket.destroy())
    socket.on('close', () => {
      // The browser's own errands are not the papers'. Who says nothing was opened in advance, by somebody's wish.
      if (said === '' || said.includes(asked)) caught.push(`connected: ${said.split('\r\n')[0]?.slice(0, 80) ?? ''}`)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, server }
}

/** Watches a browser's window for everything a paper may not do; `origin` is the app's own. */
async function watch(context: BrowserContext, origin: string, caught: Caught) {
  await context.exposeBinding('ran', (_, n) => void caught.push(`ran: ${n}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(blob|data|about):/.test(url)) caught.push(`asked: ${url}`)
  })
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      caught.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('download', (download) => void caught.push(`download: ${download.suggestedFilename()}`))
    page.on('popup', (popup) => void caught.push(`window: ${popup.url()}`))
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(origin).host) caught.push(`socket: ${socket.url()}`)
    })
    page.on('framenavigated', (frame) => {
      const url = frame.url()
      if (!url.startsWith(origin) && !/^(about:|blob:)/.test(url)) caught.push(`went to: ${url}`)
    })
  })
}

/** Whether these eyes see at all: what is not cleaned runs, asks and connects. */
async function isBlind(browser: Browser): Promise<string | null> {
  const caught: Caught = []
  const context = await browser.newContext()
  await watch(context, 'http://127.0.0.1:1', caught)
  const page = await context.newPage()
  await page.setContent(
    `<script>ran(-1)</script><img src="http://${asked}/canary"><a href="http://${asked}/x">touch</a>`
  )
  await page.waitForTimeout(300)
  await page.getByText('touch').click()
  await page.waitForTimeout(300)
  await context.close()
  const kinds = new Set(caught.map((line) => line.split(':')[0]))
  return kinds.has('ran') && kinds.has('asked') ? null : `the eyes are blind: ${caught.join(', ') || 'nothing seen'}`
}

async function bring(page: Page, papers: readonly HostilePaper[]) {
  for (let from = 0; from < papers.length; from += load) {
    const some = papers.slice(from, from + load)
    await chooseFiles(
      page,
      some.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes }))
    )
    await rowsOf(page)
      .nth(from + some.length - 1)
      .waitFor({ timeout: 120_000 })
  }
}
const rowsOf = (page: Page): Locator => page.locator('[data-part=papers] ul').first().getByRole('button')

/** Looks at a paper as people do: its text, then as it was sent, and a touch here and there. */
async function lookAt(page: Page, n: number) {
  await rowsOf(page).nth(n).click()
  const shown = page.locator('[data-part=papers] section')
  await shown.locator('pre, canvas, img, audio, [data-part=mail], p').first().waitFor({ timeout: 20_000 })
  await shown.getByText('Coming ...').waitFor({ state: 'detached', timeout: 20_000 })
  const asSent = shown.getByRole('button', { name: 'Show as sent' })
  if ((await asSent.count()) > 0) {
    await asSent.click()
    await shown.locator('iframe').waitFor()
  }
  const seen = shown.locator('iframe, canvas, img, pre').first()
  if ((await seen.count()) === 0) return
  await page.waitForTimeout(40)
  const box = await seen.boundingBox()
  if (!box) return
  for (const [x, y] of [
    [24, 18],
    [24, 36],
    [box.width / 2, Math.min(box.height, 300) / 2]
  ] as const) {
    await page.mouse.click(box.x + x, box.y + y)
  }
}

export const hostileViews: Proof = {
  promise: 'P21',
  what: 'mails, pages, drawings, PDFs as papers, looked at and touched: nothing runs, nothing is asked',
  gate: 300,
  quick: 24,
  async run(count, desk) {
    if (!existsSync(join(root, 'out/main/browser.js')) || !program) {
      desk.note('NOT TRIED: it needs the built app and Chromium')
      return
    }
    const caught: Caught = []
    const { port, server } = await trap(caught)
    const host = await startHost({ now: '2026-10-13T09:30', sample: true })
    const browser = await chromium.launch({
      executablePath: program,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`
      ]
    })
    try {
      const blind = await isBlind(browser)
      if (blind) throw new Error(blind)
      if (!caught.some((line) => line.startsWith('connected'))) throw new Error('the trap hears nothing')
      await look(browser, host.url, chosen(count), caught, desk)
    } finally {
      await browser.close()
      await host.away()
      server.close()
    }
  }
}

/** So many of them, of all kinds. */
function chosen(count: number): HostilePaper[] {
  const all = hostilePapers((n) => `http://${asked}/${n}`)
  if (count >= 300) return all
  return Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)] as HostilePaper)
}

async function look(browser: Browser, url: string, papers: readonly HostilePaper[], caught: Caught, desk: ProofDesk) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const { origin } = new URL(url)
  await watch(context, origin, caught)
  const page = await context.newPage()
  await page.goto(url)
  await opened(page)
  await front(page).focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-part=after-call]').waitFor()
  await bring(page, papers)
  caught.length = 0
  for (const [n, { what }] of papers.entries()) {
    const before = caught.length
    await lookAt(page, n)
    if (caught.length > before) desk.failed(`${what}: ${caught.slice(before).join(', ')}`)
    else desk.passed()
  }
  // What dawdles is caught all the same.
  const before = caught.length
  await page.waitForTimeout(2000)
  if (caught.length > before) desk.failed(`late: ${caught.slice(before).join(', ')}`)
  if (new URL(page.url()).origin !== origin) desk.failed(`the page went to ${page.url()}`)
}

/** What another program may ever be given: nothing any system runs by itself. Written out, not taken from the code. */
const harmless = new Set(
  'pdf png jpg gif webp bmp tiff mp3 wav ogg flac m4a mp4 txt docx xlsx pptx odt ods odp'.split(' ')
)
/** The kinds that are programs or hold one: refused under every name. */
const neverOpened = new Set([
  'Windows program',
  'Linux program',
  'macOS program',
  'Java class',
  'shell script',
  'page',
  'drawing',
  'Windows link',
  'archive',
  'Java archive',
  'text document with Visual Basic',
  'sheet with macro sheets',
  'OpenDocument with Basic',
  'old office file',
  'help file',
  'installer',
  'rar',
  'rich text',
  'mail'
])

export const dangerousNames: Proof = {
  promise: 'P21',
  what: 'dangerous endings x what may lie under them, given to another program: refused, or as what it is, to read',
  gate: dangerousEndings.length,
  quick: 4,
  async run(count, desk) {
    const home = desk.folder()
    const asked: string[] = []
    const office = testOffice(
      { host: 'electron', prints: join(home, 'prints'), folders: { binders: join(home, 'Carpeta'), config: home } },
      async (one) => {
        if (one.kind === 'open-paper') asked.push(one.path)
        return true
      }
    )
    try {
      const { ask } = office.page()
      await ask.shelf.create({
        name: 'Clients',
        owner: 'A',
        language: 'en',
        country: 'IE',
        openWeekdays: [1],
        limit: 9
      })
      const endings = dangerousEndings.filter((_, n) => n % Math.ceil(dangerousEndings.length / count) === 0)
      for (const [n, ending] of endings.entries()) {
        const dossier = `d${n}`
        await ask.binder.act({ act: newAct(aDossier(dossier)) })
        const files = [...dangerousContents.entries()].flatMap(([at, { bytes }]) => [
          // told apart by a byte at the end, or they would be doubles
          { name: `Offer.${ending}`, bytes: Buffer.concat([bytes, Buffer.from(' ')]) },
          { name: `Offer.pdf.${at}.${ending}`, bytes: Buffer.concat([bytes, Buffer.from('  ')]) },
          { name: `Offer.${ending}.${at % 2 ? 'docx' : 'txt'}`, bytes: Buffer.concat([bytes, Buffer.from('   ')]) }
        ])
        const { taken } = await bringTo(ask, dossier, files)
        if (taken.length !== files.length) desk.failed(`${ending}: ${files.length - taken.length} were not taken`)
        for (const [at, paper] of taken.entries()) {
          asked.length = 0
          const { says } = dangerousContents[Math.floor(at / 3)] as { says: string }
          const answer = await ask.papers.open({ dossier, paper }).then(
            () => 'opened',
            (thrown: { data?: { kind?: string } }) => thrown.data?.kind
          )
          const wrong = wrongIn(answer, asked, says, files[at]?.bytes ?? Buffer.alloc(0), home)
          if (wrong) desk.failed(`${says} called ${files[at]?.name}: ${wrong}`)
        }
        desk.passed()
      }
    } finally {
      await office.away()
    }
  }
}

function wrongIn(answer: string | undefined, asked: string[], says: string, bytes: Buffer, home: string) {
  const [path] = asked
  if (answer === 'never-opened') return path ? 'refused, and opened all the same' : null
  if (answer !== 'opened' || !path) return `answered ${answer}`
  if (neverOpened.has(says)) return `opened as ${extname(path)}`
  if (!harmless.has(extname(path).slice(1))) return `opened as ${extname(path)}`
  if (!isPaperCopyOf(path, join(home, 'prints'))) return 'a copy the desktop would not take'
  if ((statSync(path).mode & 0o777) !== 0o400) return 'a copy that can be written or run'
  return readFileSync(path).equals(bytes) ? null : 'another content'
}
