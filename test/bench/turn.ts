import { existsSync } from 'node:fs'
import * as carpeta from './carpeta.mjs'
import type { Engine } from './engine.ts'
import { benchDays, benchRow, benchRows, benchSearches } from './rows.ts'
import { sqlite } from './sqlite.ts'

// One turn of one store, in a process of its own: node turn.ts <store> <what> <folder> <clients> <turn>. Prints its figures as JSON.

const [name = '', what = '', dir = '', clients = '', turnText = ''] = process.argv.slice(2)
const engine: Engine = name === 'sqlite' ? sqlite : carpeta
const count = Number(clients)
const turn = Number(turnText)

async function timed<T>(job: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const begun = performance.now()
  const value = await job()
  return { ms: performance.now() - begun, value }
}
const sorted = (all: number[]) => all.toSorted((a, b) => a - b)
const at = (all: number[], share: number) => sorted(all)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const someClient = (n: number) => 1 + ((n * 7919 + turn * 104729) % count)
const idOf = (number: number) => benchRow(number).id

async function use() {
  const first = await timed(async () => {
    const store = await engine.open(dir)
    return { store, due: await store.divider(benchDays[0] as string) }
  })
  const { store, due } = first.value
  const dividers: number[] = []
  for (const day of benchDays.slice(1, 32)) dividers.push((await timed(() => store.divider(day))).ms)
  const searches: number[] = []
  let hits = 0
  for (let round = 0; round < 5; round++) {
    for (const text of benchSearches) {
      for (let end = Math.min(2, text.length); end <= text.length; end++) {
        const { ms, value } = await timed(() => store.search(text.slice(0, end)))
        // the first one in a process also makes what the others scan
        searches.push(ms)
        if (round === 0 && end === text.length) hits += value.length
      }
    }
  }
  const firstSearch = searches.shift() ?? 0
  // what the store does by itself after opening is over
  await pause(1500)
  const rss = process.memoryUsage.rss() / 1e6
  const proposals: number[] = []
  for (const day of store.propose ? benchDays.slice(1, 21) : []) {
    proposals.push((await timed(() => store.propose?.(day))).ms)
  }
  const moves: number[] = []
  const told: { id: string; day: string; text: string }[] = []
  for (let n = 0; n < 60; n++) {
    const id = idOf(someClient(n))
    const day = benchDays[(n * 13 + turn) % benchDays.length] as string
    const text = `turn ${turn}, move ${n}`
    moves.push((await timed(() => store.move(id, day, { at: '2026-11-22T10:00', kind: 'call', text }))).ms)
    told.push({ id, day, text })
  }
  const level = await timed(() =>
    store.level(
      Array.from({ length: 200 }, (_, n) => {
        const id = idOf(someClient(100 + n))
        const day = benchDays[(n + turn) % benchDays.length] as string
        told.push({ id, day, text: `turn ${turn}, level ${n}` })
        return { id, to: day, log: { at: '2026-11-22T11:00', kind: 'call', text: `turn ${turn}, level ${n}` } }
      })
    )
  )
  // how long anything else would have had to wait while it puts its things in order
  let blocked = 0
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const begun = performance.now()
      await new Promise((resolve) => setImmediate(resolve))
      blocked = Math.max(blocked, performance.now() - begun)
    }
  })()
  const close = await timed(() => store.close())
  isOver = true
  await watching
  const again = await engine.open(dir)
  const last = new Map(told.map((one) => [one.id, one]))
  let lost = 0
  for (const { id, day, text } of last.values()) {
    const row = await again.get(id)
    if (row?.nextContact !== day || row.log.at(-1)?.text !== text) lost++
  }
  await again.close()
  return {
    due: due.length,
    open: first.ms,
    divider: at(dividers, 0.5),
    firstSearch,
    search50: at(searches, 0.5),
    search95: at(searches, 0.95),
    hits,
    rss,
    move: at(moves, 0.5),
    move95: at(moves, 0.95),
    level: level.ms,
    ...(proposals.length > 0 && { propose: at(proposals, 0.5), propose95: at(proposals, 0.95) }),
    close: close.ms,
    blocked,
    lost
  }
}

async function main() {
  if (what === 'load') return { load: (await timed(() => engine.load(dir, benchRows(count)))).ms }
  if (what === 'import') {
    const { ms, value } = await timed(() => engine.importCsv(dir, `${dir}.csv`))
    const store = await engine.open(dir)
    const found = (await store.search('c1')).length
    const close = await timed(() => store.close())
    return { import: ms, importFiles: close.ms, taken: value, found }
  }
  if (!existsSync(dir)) throw new Error(`nothing lies in ${dir}`)
  return use()
}
console.log(JSON.stringify(await main()))
