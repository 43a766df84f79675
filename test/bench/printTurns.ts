import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { openPress, type Press } from '../../electron/print/press.ts'
import { day, month, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { type Pack, packForCards, packForInserts, packForList } from '../../shared/pack.ts'
import type { PrintSettings } from '../../shared/printSettings.ts'
import { sampleBinder, sampleDossiers } from '../../shared/sample.ts'
import { spineOf } from '../../shared/spine.ts'

// What print.ts builds and starts: the turns themselves. The clock says what a person waits on this machine now; the processor's
// time, of all threads, says what the work takes, and is what to compare where others use the machine too.

const root = process.cwd()
const given = process.argv.slice(2)
const turns = given.includes('--turns') ? Number(given[given.indexOf('--turns') + 1]) : 3
const fontFolder = join(root, 'node_modules/@expo-google-fonts')
const entry = new URL('./printWorker.mjs', import.meta.url)
const today = day('2026-10-13')
const settings: PrintSettings = {
  language: 'sr',
  paper: 'A4',
  holes: 'iso',
  today,
  at: time('09:30'),
  binder: sampleBinder('sr')
}
const calendar = { openWeekdays: [1, 2, 3, 4, 5] as const, closedDays: new Set<never>() }
const sample = sampleDossiers(today)
const dossiers = (n: number): Dossier[] =>
  Array.from({ length: n }, (_, at) => {
    const one = structuredClone(sample[at % sample.length] as Dossier)
    // No two alike: what was shaped for one must not serve another.
    return { ...one, id: `${one.id}-${at}`, card: { ...one.card, name: `${one.card.name} ${at}` } }
  })
const still = new AbortController().signal
const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

interface Taken {
  ms: number
  cpu: number
}

async function timed(job: () => Promise<unknown>): Promise<Taken> {
  const begun = performance.now()
  const before = process.cpuUsage()
  await job()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - begun, cpu: (user + system) / 1000 }
}

/** Every text of a pack's sheets, by sheet, in the order they are printed. */
function textsOf(pack: Pack): string[][] {
  return pack.sheets.map((sheet) => {
    const texts: string[] = []
    const walk = (value: unknown, key = ''): void => {
      if (typeof value === 'string' && !['kind', 'href', 'agreed', 'print'].includes(key)) texts.push(value)
      else if (value && typeof value === 'object') for (const [name, part] of Object.entries(value)) walk(part, name)
    }
    walk(sheet)
    return texts.filter(Boolean)
  })
}

interface Kit {
  on(event: 'end' | 'data', heard: (bytes: Buffer) => void): void
  addPage(): Kit
  font(path: string): Kit
  fontSize(size: number): Kit
  text(text: string, options?: object): Kit
  end(): void
}
const PDFDocument = createRequire(import.meta.url)('pdfkit') as new (options: object) => Kit
const serif = join(fontFolder, 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf')
const bold = join(fontFolder, 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf')

/** The same texts by PDFKit alone, one below the other: no columns, no lines, no page that must fit. */
function kit(pack: Pack): Promise<Taken> {
  return timed(
    () =>
      new Promise<void>((done) => {
        const document = new PDFDocument({
          size: 'A4',
          margins: { top: 40, bottom: 40, left: 75, right: 37 },
          autoFirstPage: false
        })
        document.on('data', () => {})
        document.on('end', () => done())
        for (const [title = '', ...texts] of textsOf(pack)) {
          document.addPage().font(bold).fontSize(20).text(title).font(serif).fontSize(9)
          for (const text of texts) document.text(text, { lineGap: 1 })
        }
        document.end()
      })
  )
}

interface Row extends Taken {
  what: string
  wanted: string
  /** PDFKit's, in the same turns, and how many times as long ours took. */
  beside?: Taken & { times: number; timesCpu: number }
}
const rows: Row[] = []
async function row(what: string, wanted: string, job: () => Promise<Taken>, beside?: () => Promise<Taken>) {
  const own: Taken[] = []
  const other: Taken[] = []
  for (let turn = 0; turn < turns; turn++) {
    own.push(await job())
    if (beside) other.push(await beside())
  }
  const middle = (all: Taken[]): Taken => ({
    ms: median(all.map(({ ms }) => ms)),
    cpu: median(all.map(({ cpu }) => cpu))
  })
  const times = (key: keyof Taken) => median(own.map((one, n) => one[key] / (other[n]?.[key] ?? 1)))
  const also = beside && { ...middle(other), times: times('ms'), timesCpu: times('cpu') }
  rows.push({ what, wanted, ...middle(own), ...(also && { beside: also }) })
}

const print = (press: Press, pack: Pack) => timed(() => press.print(pack, () => {}, still))
const alone = process.memoryUsage.rss() / 1e6
const two = openPress({ entry, fontFolder, workers: 2 })
const hundred = packForCards(dossiers(100), settings)
const inserts = (from: number) =>
  packForInserts(
    {
      kind: 'numbers',
      numbers: Array.from({ length: 31 }, (_, n) => n + 1),
      tabs: from % 2 ? 'cut' : 'plain',
      weekdays: true
    },
    settings,
    calendar,
    () => 0
  )
await print(two, hundred)
await row('the first page of a card', '300 ms', () => print(two, packForCards(dossiers(1), settings)))
await row('31 inserts with their weekdays', '500 ms', () => print(two, inserts(1)))
await row("a month's dated inserts", '', () =>
  print(
    two,
    packForInserts({ kind: 'dated', months: [month('2026-10')], tabs: 'cut' }, settings, calendar, () => 30)
  )
)
const pile = dossiers(140).map(spineOf)
await row('a list of 140', '', () =>
  print(two, packForList({ opening: { kind: 'day', day: today }, spines: pile, count: 140, slips: [] }, settings))
)
const long = packForCards(dossiers(300), settings)
let memory = 0
const watch = setInterval(() => {
  memory = Math.max(memory, process.memoryUsage.rss() / 1e6)
}, 20)
await row('300 cards', '', () => print(two, long))
clearInterval(watch)
// PDFKit draws in this process and lets it grow: after the memory is read.
await row(
  '100 cards, two workers',
  '2x PDFKit',
  () => print(two, hundred),
  () => kit(hundred)
)
two.close()
const one = openPress({ entry, fontFolder, workers: 1 })
await print(one, packForCards(dossiers(3), settings))
await row(
  '100 cards, one worker',
  '2x PDFKit',
  () => print(one, hundred),
  () => kit(hundred)
)
one.close()

const shown = (n: number | undefined) => (n === undefined ? '' : n.toFixed(0))
console.log(`${cpus().length} cores, warm, medians of ${turns}`)
for (const { what, ms, cpu, beside, wanted } of rows) {
  console.log(
    [
      what.padEnd(34),
      `${shown(ms)} ms`.padStart(10),
      `cpu ${shown(cpu)} ms`.padStart(12),
      beside
        ? `PDFKit ${shown(beside.ms)} ms, ${beside.times.toFixed(1)}x; cpu ${shown(beside.cpu)} ms, ${beside.timesCpu.toFixed(1)}x`
        : '',
      wanted
    ]
      .join('  ')
      .trimEnd()
  )
}
console.log(
  `memory while 300 cards are printed by two workers, at its highest: ${shown(memory)} MB (wanted: under 500; ${shown(alone)} before)`
)
writeFileSync(
  join(root, 'out/bench-print.json'),
  `${JSON.stringify({ at: new Date().toISOString(), turns, rows, memory }, null, 2)}\n`
)
