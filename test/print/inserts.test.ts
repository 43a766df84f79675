import { beforeAll, describe, expect, it } from 'vitest'
import { tabBox } from '../../electron/print/edgeTabs.ts'
import { loadFonts } from '../../electron/print/fonts.ts'
import { join } from '../../electron/print/join.ts'
import { pagesIn, typeset } from '../../electron/print/typeset.ts'
import { day, month } from '../../shared/day.ts'
import { packForInserts, packForSpine, packForTest } from '../../shared/pack.ts'
import { languages, monthName } from '../../shared/words.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import { fontFolder, settings } from './clients.ts'
import { faultsIn, fontsIn, type Picture, pagesOf, pictureOf, textIn } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})
const calendar: WorkCalendar = { openWeekdays: [1, 2, 3, 4, 5], closedDays: new Set([day('2026-10-12')]) }
const numbers = Array.from({ length: 31 }, (_, n) => n + 1)
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
const dpi = 300
const dots = (mm: number) => Math.round((mm / 25.4) * dpi)
const whole = (bytes: Uint8Array, paper: 'A4' | 'Letter' = 'A4') =>
  pictureOf(bytes, dpi, paper === 'A4' ? { width: 210, height: 297 } : { width: 215.9, height: 279.4 })
/** Where ink begins and ends along a line of dots, in millimetres: the runs darker than a grey. */
function runs({ grey, width, height }: Picture, along: { x: number } | { y: number }, dark = 120): [number, number][] {
  const found: [number, number][] = []
  const length = 'x' in along ? height : width
  for (let n = 0; n < length; n++) {
    // A hairline may fall between two rows of dots: its neighbours count too.
    const near = [-1, 0, 1].map((by) =>
      'x' in along ? n * width + dots(along.x) + by : (dots(along.y) + by) * width + n
    )
    if (!near.some((at) => (grey[at] ?? 255) < dark)) continue
    const last = found.at(-1)
    if (last && last[1] === n) last[1] = n + 1
    else found.push([n, n + 1])
  }
  return found.map(([from, to]) => [(from * 25.4) / dpi, (to * 25.4) / dpi])
}
const near = (found: number | undefined, wanted: number) =>
  expect(Math.abs((found ?? -99) - wanted)).toBeLessThanOrEqual(0.3)

describe('inserts', () => {
  it('are sound files with their fonts inside and a page each, in five languages', async () => {
    for (const language of languages) {
      for (const pack of [
        packForInserts(
          { kind: 'numbers', numbers: [1, 13, 31], tabs: 'cut', weekdays: true },
          settings(language),
          calendar,
          () => 0
        ),
        packForInserts(
          { kind: 'months', months: [month('2026-11'), month('2027-02')], tabs: 'plain' },
          settings(language),
          calendar,
          () => 0
        ),
        packForInserts(
          { kind: 'dated', months: [month('2026-10')], tabs: 'none' },
          settings(language),
          calendar,
          () => 12
        ),
        packForSpine(month('2026-10'), settings(language)),
        packForTest(settings(language))
      ]) {
        const bytes = await typeset(pack, canPrint)
        expect(pagesOf(bytes), `${language} ${pack.title}`).toBe(pack.sheets.length)
        expect(faultsIn(bytes)).toBe('')
        expect(fontsIn(bytes).filter((font) => !font.isEmbedded)).toEqual([])
      }
    }
  }, 240_000)

  it('say their number at the top, in the middle and on the tab, and on which weekday it falls', async () => {
    const pack = packForInserts(
      { kind: 'numbers', numbers: [13], tabs: 'cut', weekdays: true },
      settings(),
      calendar,
      () => 0
    )
    const text = flat(textIn(await typeset(pack, canPrint)))
    expect(text.match(/13/g)).toHaveLength(3)
    expect(text).toContain('OctTueNovFriDecSunJanWedFebSatMarSatAprTueMayThuJunSunJulTueAugFriSep')
  }, 240_000)

  it('of months carry the whole name twice and fit the paper, however long it is', async () => {
    for (const language of languages) {
      for (const paper of ['A4', 'Letter'] as const) {
        const pack = packForInserts(
          { kind: 'months', months: [month('2027-02'), month('2026-09')], tabs: 'cut' },
          settings(language, { paper }),
          calendar,
          () => 0
        )
        const bytes = await typeset(pack, canPrint)
        const name = flat(monthName(month('2027-02'), language))
        expect(flat(textIn(bytes, 1)).split(name)).toHaveLength(3)
        // nothing printed between the words and the tab's line: the name did not run into it
        const picture = whole(bytes, paper)
        const edge = paper === 'A4' ? 210 : 215.9
        expect(runs(picture, { x: edge - 13 }, 200)).toEqual([])
      }
    }
  }, 240_000)

  it('for dates stand for the working days only, with their weekday, month and boxes', async () => {
    const pack = packForInserts(
      { kind: 'dated', months: [month('2026-10')], tabs: 'cut' },
      settings('es'),
      calendar,
      () => 30
    )
    const bytes = await typeset(pack, canPrint)
    // 22 weekdays, one of them closed
    expect(pagesIn(bytes)).toBe(21)
    expect(textIn(bytes, 1)).toContain('Jueves')
    expect(textIn(bytes, 1)).toContain('Octubre 2026')
    expect(textIn(bytes, 7)).toMatch(/^9\n/)
    expect(textIn(bytes, 8)).toMatch(/^13\n/)
    expect(pack.sheets.every((sheet) => sheet.kind === 'insert' && sheet.boxes === 30)).toBe(true)
  }, 240_000)
})

describe('the marks of inserts', () => {
  for (const paper of ['A4', 'Letter'] as const) {
    it(`tabs stand where they should on ${paper}, 31 of them without touching`, async () => {
      const edge = paper === 'A4' ? 210 : 215.9
      const foot = paper === 'A4' ? 297 : 279.4
      for (const number of [1, 13, 31]) {
        const pack = packForInserts(
          { kind: 'numbers', numbers: [number], tabs: 'cut', weekdays: false },
          settings('en', { paper }),
          calendar,
          () => 0
        )
        const picture = whole(await typeset(pack, canPrint), paper)
        const box = tabBox(paper, { at: number - 1, of: 31 })
        const [tab] = runs(picture, { x: edge - 2 })
        near(tab?.[0], box.top)
        near(tab?.[1], box.top + box.height)
        near(runs(picture, { y: box.top + 1 }).at(-1)?.[0], edge - 12)
        // the line to cut stands 12 mm from the edge, dashed, above and below the tab
        const line = runs(picture, { x: edge - 12 }, 230)
        expect(line.length).toBeGreaterThan(80)
      }
      const boxes = numbers.map((number) => tabBox(paper, { at: number - 1, of: 31 }))
      for (const [n, box] of boxes.slice(1).entries())
        expect(box.top).toBeGreaterThan((boxes[n]?.top ?? 0) + (boxes[n]?.height ?? 0))
      expect((boxes.at(-1)?.top ?? 0) + (boxes.at(-1)?.height ?? 0)).toBeLessThanOrEqual(foot - 10)
    }, 240_000)
  }

  it('tabs of A4 are the look’s: 8.4 mm high, 8.8 mm apart, from 12 mm on', () => {
    expect(tabBox('A4', { at: 0, of: 31 })).toEqual({ left: 198, top: 12, width: 12, height: 8.4 })
    expect(tabBox('A4', { at: 12, of: 31 }).top).toBeCloseTo(117.6, 6)
  })

  it('both rulers of the test page are 80 mm long, and the lines 20 mm from the edges', async () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const picture = whole(await typeset(packForTest(settings('en', { paper })), canPrint), paper)
      const middle = paper === 'A4' ? 148.5 : 139.7
      const across = runs(picture, { y: 150 }).find(([from, to]) => to - from > 50)
      near(across?.[0], 80)
      near((across?.[1] ?? 0) - (across?.[0] ?? 0), 80)
      const down = runs(picture, { x: 40 }).find(([from, to]) => to - from > 50)
      near(down?.[0], middle - 40)
      near((down?.[1] ?? 0) - (down?.[0] ?? 0), 80)
      const height = paper === 'A4' ? 297 : 279.4
      const width = paper === 'A4' ? 210 : 215.9
      near(runs(picture, { y: height - 30 })[0]?.[0], 20)
      near(runs(picture, { x: width - 40 })[0]?.[0], 20)
    }
  }, 240_000)

  it('a shift moves everything by so many millimetres, right and down', async () => {
    const plain = await typeset(packForTest(settings()), canPrint)
    const { bytes, pages } = await join([plain], 'Test', 'en', { x: 1.5, y: -2 })
    expect(pages).toBe(1)
    const picture = whole(bytes)
    near(runs(picture, { y: 297 - 30 })[0]?.[0], 21.5)
    near(runs(picture, { x: 210 - 40 })[0]?.[0], 18)
    expect(textIn(bytes)).toBe(textIn(plain))
    expect(faultsIn(bytes)).toBe('')
  }, 240_000)
})
