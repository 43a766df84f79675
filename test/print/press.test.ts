import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openPress, type Press } from '../../electron/print/press.ts'
import { packForCards, packForDossiers, packForList } from '../../shared/pack.ts'
import { problemOf } from '../../shared/problem.ts'
import { spineOf } from '../../shared/spine.ts'
import { aClient, aFullClient, anEntry, fontFolder, manyClients, settings, today, workerEntry } from './clients.ts'
import { faultsIn, fontsIn, pagesOf, textIn } from './pdf.ts'

const open: Press[] = []
const aPress = (more: Partial<Parameters<typeof openPress>[0]> = {}) => {
  const press = openPress({ entry: workerEntry, fontFolder, ...more })
  open.push(press)
  return press
}
afterEach(() => {
  for (const press of open.splice(0)) press.close()
})
const still = new AbortController().signal
const quietly = () => {}
const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (thrown) => problemOf(thrown).kind
  )

describe('the press', () => {
  it('prints a card and counts its pages', async () => {
    const { bytes, pages } = await aPress().print(packForCards([aFullClient()], settings('sr')), quietly, still)
    expect(pages).toBe(1)
    expect(pagesOf(bytes)).toBe(1)
    expect(textIn(bytes)).toContain('Danube Mills d.o.o.')
  }, 240_000)

  it('joins many cards of parts, in order, says how far it is, and keeps links, fonts and title', async () => {
    const steps: [number, number][] = []
    const { bytes, pages } = await aPress().print(
      packForCards(manyClients(40), settings('uk')),
      (done, of) => steps.push([done, of]),
      still
    )
    expect(pages).toBe(40)
    expect(steps).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3]
    ])
    for (const page of [1, 20, 21, 40]) expect(textIn(bytes, page)).toContain(`Client ${page}\n`)
    expect(faultsIn(bytes)).toBe('')
    expect(fontsIn(bytes).filter((font) => !font.isEmbedded)).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang')
  }, 240_000)

  it('numbers the pages of a long list through', async () => {
    const spines = manyClients(180).map(spineOf)
    const slice = { opening: { kind: 'day' as const, day: today }, spines, count: 180, slips: [], done: [] }
    const { bytes, pages } = await aPress().print(packForList(slice, settings()), quietly, still)
    expect(pages).toBe(pagesOf(bytes))
    for (const page of [1, Math.ceil(pages / 2), pages])
      expect(textIn(bytes, page)).toContain(`page ${page} of ${pages}`)
    const text = textIn(bytes)
    for (let n = 1; n <= 180; n++) expect(text).toMatch(new RegExp(`Client ${n}$`, 'm'))
  }, 240_000)

  it('begins each client on a leaf of its own where both sides are printed, however many pages one takes', async () => {
    const long = aClient({
      id: 'long',
      history: Array.from({ length: 60 }, (_, n) => anEntry(1 + (n % 28), `Talk ${n}`))
    })
    long.card.name = 'Long one'
    const parts = { card: true, entries: 'all' as const, slips: false, stamps: false }
    const both = settings('en', { sides: 'both' })
    const { bytes, pages } = await aPress().print(
      packForDossiers([long, aClient(), aClient()], parts, both),
      quietly,
      still
    )
    expect(pages).toBe(pagesOf(bytes))
    const titled = Array.from({ length: pages }, (_, n) => n + 1).filter((page) =>
      textIn(bytes, page).includes('page 1 of')
    )
    expect(titled).toHaveLength(3)
    for (const page of titled) expect(page % 2).toBe(1)
    expect(pages).toBe(titled[2] ?? 0)
    expect(faultsIn(bytes)).toBe('')
  }, 240_000)

  it('stops at once when cancelled, and prints again', async () => {
    const press = aPress()
    const stop = new AbortController()
    const job = press.print(
      packForCards(manyClients(60), settings()),
      (done) => done === 1 && stop.abort(),
      stop.signal
    )
    const behind = press.print(packForCards([aClient()], settings()), quietly, still)
    expect(await kindOf(job)).toBe('cancelled')
    expect((await behind).pages).toBe(1)
  }, 240_000)

  it('does not begin what was cancelled while it waited', async () => {
    const press = aPress()
    const stop = new AbortController()
    const first = press.print(packForCards([aClient()], settings()), quietly, still)
    const begun: number[] = []
    const second = press.print(packForCards([aClient()], settings()), (done) => begun.push(done), stop.signal)
    stop.abort()
    expect(await kindOf(second)).toBe('cancelled')
    expect((await first).pages).toBe(1)
    expect(begun).toEqual([])
  }, 240_000)

  it('says print-failed when there are no fonts, when the worker breaks, and when it takes too long', async () => {
    const pack = packForCards([aClient()], settings())
    expect(await kindOf(aPress({ fontFolder: join(tmpdir(), 'no-fonts-here') }).print(pack, quietly, still))).toBe(
      'print-failed'
    )
    const broken = join(tmpdir(), `carpeta-broken-${process.pid}.mjs`)
    writeFileSync(broken, 'process.exit(3)')
    expect(await kindOf(aPress({ entry: broken }).print(pack, quietly, still))).toBe('print-failed')
    expect(await kindOf(aPress({ patience: 1 }).print(pack, quietly, still))).toBe('print-failed')
  }, 240_000)

  it('replaces a worn worker without losing a letter', async () => {
    const press = aPress({ wear: { pages: 2, bytes: 400_000_000 } })
    const texts: string[] = []
    for (let n = 0; n < 4; n++) {
      texts.push(textIn((await press.print(packForCards([aFullClient()], settings('el')), quietly, still)).bytes))
    }
    expect(new Set(texts).size).toBe(1)
  }, 240_000)
})
