import { spawnSync } from 'node:child_process'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ownNode } from '../../electron/begin/install.mjs'
import * as carpeta from './carpeta.mjs'
import { benchCsv } from './rows.ts'
import { sqlite } from './sqlite.ts'

// node test/bench/run.ts [--quick] [--sizes 1000,10000] [--turns N] [--in FOLDER]: Carpeta beside SQLite, the same work on the same data, in fresh
// processes, in turn. Prints the medians and writes them to out/bench.json. Nothing is asserted but that nothing was lost.

const given = process.argv.slice(2)
const option = (name: string) => given[given.indexOf(name) + 1]
const isQuick = given.includes('--quick')
const turns = given.includes('--turns') ? Number(option('--turns')) : 3
const sizes = given.includes('--sizes')
  ? String(option('--sizes')).split(',').map(Number)
  : isQuick
    ? [1000]
    : [1000, 10_000, 50_000]
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(given.includes('--in') ? (option('--in') as string) : tmpdir(), 'carpeta-bench-'))
const stores = ['carpeta', 'sqlite'] as const
type Figures = Record<string, number>

function turnOf(store: string, what: string, dir: string, clients: number, turn: number): Figures {
  const { status, stdout, stderr } = spawnSync(
    ownNode,
    [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'turn.ts'),
      store,
      what,
      dir,
      String(clients),
      String(turn)
    ],
    { encoding: 'utf8' }
  )
  if (status !== 0) throw new Error(`${store} ${what} ${clients}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Figures
}

/** What replacing one file durably costs on this disk, in milliseconds. */
function rawReplace(): number {
  const bytes = Buffer.alloc(3300, 'x')
  const times = Array.from({ length: 60 }, () => {
    const begun = performance.now()
    const file = openSync(join(folder, 'raw.tmp'), 'w')
    writeSync(file, bytes)
    fsyncSync(file)
    closeSync(file)
    renameSync(join(folder, 'raw.tmp'), join(folder, 'raw'))
    return performance.now() - begun
  })
  return median(times)
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
const shown = (n: number) => (n >= 100 ? n.toFixed(0) : n >= 1 ? n.toFixed(1) : n.toFixed(3))

const lines: [key: string, what: string, target: string][] = [
  ['open', 'open, and a pile of today (ms)', '1'],
  ['divider', 'any other insert (ms)', '0.25'],
  ['search95', 'search while typing, p95 (ms)', '0.6'],
  ['search50', 'search while typing, median (ms)', ''],
  ['firstSearch', 'the first search in a process (ms)', ''],
  ['move', 're-file one dossier, saved (ms)', '1'],
  ['move95', 're-file one dossier, saved, p95 (ms)', ''],
  ['level', 'level 200, saved (ms)', '1.5'],
  ['propose', 'propose a level of a day (ms)', 'under 200 ms'],
  ['propose95', 'propose a level of a day, p95 (ms)', ''],
  ['import', `import ${isQuick ? '1,000' : '10,000'} rows, saved and searchable (ms)`, '0.8'],
  ['importFiles', 'all of them in files of their own, closed (ms)', ''],
  ['close', 'close after that (ms)', ''],
  ['blocked', 'longest wait while it closes (ms)', ''],
  ['rss', 'memory (MB)', '2'],
  ['hits', 'found by 20 searches', 'at least']
]
const results: { clients: number; what: string; carpeta: number; sqlite: number; target: string }[] = []
let lost = 0

console.log(`Carpeta: ${carpeta.durable}.\nSQLite: ${sqlite.durable}.`)
console.log(
  `${cpus().length} cores, ${turns} turns each, fresh processes, medians. Replacing one file with fsync: ${shown(rawReplace())} ms.\n`
)
try {
  for (const clients of sizes) {
    const figures: Record<string, Figures[]> = { carpeta: [], sqlite: [] }
    const dirs = Object.fromEntries(stores.map((store) => [store, join(folder, `${store}-${clients}`)]))
    for (const store of stores) turnOf(store, 'load', dirs[store] as string, clients, 0)
    for (let turn = 0; turn < turns; turn++) {
      for (const store of turn % 2 === 0 ? stores : stores.toReversed()) {
        const used = turnOf(store, 'use', dirs[store] as string, clients, turn + 1)
        lost += used['lost'] ?? 0
        const list = join(folder, `${store}-import-${turn}`)
        if (clients === (isQuick ? 1000 : 10_000)) {
          writeFileSync(`${list}.csv`, benchCsv(clients))
          Object.assign(used, turnOf(store, 'import', list, clients, turn))
          rmSync(list, { recursive: true, force: true })
        }
        figures[store]?.push(used)
      }
    }
    for (const [key, what, target] of lines) {
      const of = (store: string) => median((figures[store] ?? []).flatMap((one) => one[key] ?? []))
      if (figures['carpeta']?.[0]?.[key] === undefined) continue
      results.push({ clients, what, carpeta: of('carpeta'), sqlite: of('sqlite'), target })
    }
    print(results.filter((one) => one.clients === clients))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
mkdirSync(join(root, 'out'), { recursive: true })
writeFileSync(
  join(root, 'out/bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), turns, results, lost }, null, 2)}\n`
)
console.log(
  `${lost === 0 ? 'Nothing acknowledged was lost.' : `${lost} acknowledged acts were LOST.`} Figures: out/bench.json`
)
process.exit(lost === 0 ? 0 : 1)

function print(some: typeof results) {
  const rows = [
    [`${some[0]?.clients.toLocaleString('en')} dossiers`, 'Carpeta', 'SQLite', 'ratio', 'target'],
    ...some.map(({ what, carpeta, sqlite, target }) => [
      what,
      shown(carpeta),
      sqlite ? shown(sqlite) : '',
      sqlite ? (carpeta / sqlite).toFixed(2) : '',
      target
    ])
  ]
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => (row[n] ?? '').length)))
  for (const row of rows) {
    console.log(
      row.map((text, n) => (n === 0 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0))).join('  ')
    )
  }
  console.log()
}
