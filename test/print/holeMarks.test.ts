import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { join } from '../../electron/print/join.ts'
import { pick } from '../../electron/print/pick.ts'
import { typeset } from '../../electron/print/typeset.ts'
import { day } from '../../shared/day.ts'
import type { Form } from '../../shared/form.ts'
import { readyForms } from '../../shared/forms/readyForms.ts'
import { packForCards, packForDossiers } from '../../shared/pack.ts'
import type { Holes, Paper } from '../../shared/printSettings.ts'
import { aClient, anEntry, fontFolder, manyClients, settings } from './clients.ts'
import { aPaper } from './papersIn.ts'
import { type Picture, pagesOf, pictureOf, textIn } from './pdf.ts'

const dpi = 600
const strip = 24
const toMm = (dots: number) => (dots * 25.4) / dpi

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})

const isInk = ({ grey, width }: Picture, x: number, y: number) => (grey[y * width + x] ?? 255) < 235

/** Runs of inked dots of a row or a column, each as [from, to) in millimetres. */
function runs(length: number, inked: (n: number) => boolean): [number, number][] {
  const found: [number, number][] = []
  for (let n = 0; n < length; n++) {
    if (!inked(n)) continue
    const last = found.at(-1)
    if (last && last[1] === n) last[1] = n + 1
    else found.push([n, n + 1])
  }
  return found.map(([from, to]) => [toMm(from), toMm(to)])
}
const middle = ([from, to]: [number, number]) => (from + to) / 2

/** What a ruler finds in the left margin: heights of the long level lines, and where the upright ones stand. */
async function measured(paper: Paper, holes: Holes) {
  const height = paper === 'A4' ? 297 : 279.4
  const bytes = await typeset(packForCards([aClient()], settings('en', { paper, holes })), canPrint)
  return ruledOn(pictureOf(bytes, dpi, { width: strip, height }), height)
}

function ruledOn(picture: Picture, height: number) {
  const at = (mm: number) => Math.round((mm / 25.4) * dpi)
  /** Level lines that reach past the circle, 4.5 mm left of the hole's middle. */
  const levels = (x: number) => runs(picture.height, (y) => isInk(picture, at(x - 4.5), y)).map(middle)
  const uprights = (y: number) => runs(picture.width, (x) => isInk(picture, x, at(y - 4.5))).map(middle)
  const across = (y: number) => runs(picture.width, (x) => isInk(picture, x, at(y + 0.8)))
  const tick = runs(picture.width, (x) => [-1, 0, 1].some((dy) => isInk(picture, x, at(height / 2) + dy)))[0]
  return {
    levels,
    uprights,
    across,
    tick,
    ink: runs(picture.height, (y) => runs(picture.width, (x) => isInk(picture, x, y)).length > 0)
  }
}

/** The same seen from behind the sheet: its right edge to the left. */
function mirrored({ width, height, grey }: Picture): Picture {
  const turned = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[y * width + x] = grey[y * width + width - 1 - x] ?? 255
  return { width, height, grey: turned }
}

const expectNear = (found: number | undefined, wanted: number) => {
  expect(found).toBeDefined()
  expect(Math.abs((found ?? 0) - wanted)).toBeLessThanOrEqual(0.3)
}

describe('the marks for the punch', () => {
  for (const [paper, middleOf] of [
    ['A4', 148.5],
    ['Letter', 139.7]
  ] as const) {
    it(`are those of ISO 838 on ${paper}: 12 mm in, 80 mm apart, about the middle`, async () => {
      const { levels, uprights, across, tick } = await measured(paper, 'iso')
      const ys = levels(12)
      expect(ys).toHaveLength(2)
      expectNear(ys[0], middleOf - 40)
      expectNear(ys[1], middleOf + 40)
      expectNear((ys[1] ?? 0) - (ys[0] ?? 0), 80)
      for (const y of ys) {
        expectNear(uprights(y)[0], 12)
        // 0.8 mm below the middle the circle of 6 mm is 5.78 mm wide; the cross stands between.
        const cut = across(y)
        expectNear(middle(cut.at(-1) ?? [0, 0]) - middle(cut[0] ?? [0, 0]), 5.78)
      }
      expectNear(tick?.[0], 0)
      expectNear(tick?.[1], 4)
    }, 240_000)

    it(`are the three US holes on ${paper}: half an inch in, 4 1/4 inches apart`, async () => {
      const { levels, uprights } = await measured(paper, 'us')
      const ys = levels(12.7)
      expect(ys).toHaveLength(3)
      expectNear(ys[0], middleOf - 107.95)
      expectNear(ys[1], middleOf)
      expectNear(ys[2], middleOf + 107.95)
      for (const y of ys) expectNear(uprights(y)[0], 12.7)
    }, 240_000)
  }

  it('are the same on forms, on a letter and on the page of a paper that could not be printed', async () => {
    const [form] = readyForms('sr') as [Form]
    const papers = [aPaper('letter', 'text/plain'), aPaper('table', 'application/zip')]
    const parts = { card: true, entries: 0, slips: false, stamps: false, blanks: [form.id], papers: 'all' as const }
    const pack = packForDossiers([{ ...aClient(), papers }], parts, settings('sr'), undefined, () => ({
      forms: [form],
      read: new Map([['letter', { kind: 'text', text: 'Поштована Ана', left: 0 }]])
    }))
    const bytes = await typeset(pack, canPrint)
    expect(pagesOf(bytes)).toBe(4)
    for (const page of [1, 2, 3, 4]) {
      const { bytes: alone } = await pick(bytes, [page])
      const { levels, uprights } = ruledOn(pictureOf(alone, dpi, { width: strip, height: 297 }), 297)
      const ys = levels(12)
      expect(ys).toHaveLength(2)
      expectNear(ys[0], 108.5)
      expectNear(ys[1], 188.5)
      for (const y of ys) expectNear(uprights(y)[0], 12)
    }
  }, 240_000)

  it('are left out when the sheet is not to be punched, and the text moves out', async () => {
    const { ink } = await measured('A4', 'none')
    // Nothing but the text, which begins 18 mm in: no line in the margin at the middle of the sheet.
    expect(ink.some(([from, to]) => from < 148.5 && to > 148.5 && from > 140)).toBe(false)
  }, 240_000)

  for (const [paper, holes, width, height, wanted] of [
    ['A4', 'iso', 210, 297, [108.5, 188.5]],
    ['Letter', 'us', 215.9, 279.4, [31.75, 139.7, 247.65]]
  ] as const) {
    it(`lie at the other edge of a back, and so does the wide margin: ${paper}, ${holes}`, async () => {
      const long = aClient({ history: Array.from({ length: 45 }, (_, n) => anEntry(1 + (n % 28), `Talk ${n}`)) })
      const parts = { card: true, entries: 'all' as const, slips: false, stamps: false }
      const pack = packForDossiers([long], parts, settings('en', { paper, holes, sides: 'both' }))
      const set = await typeset(pack, canPrint)
      const { bytes, pages } = await join([set], 'Both', 'en', { x: 0, y: 0 }, { paper, holes, begins: [0] })
      expect(pages).toBeGreaterThanOrEqual(3)
      for (const page of [1, 2, 3]) {
        const isBack = page === 2
        const picture = pictureOf(bytes, dpi, { width: strip, height, page, left: isBack ? width - strip : 0 })
        const { levels, uprights, tick } = ruledOn(isBack ? mirrored(picture) : picture, height)
        const x = holes === 'iso' ? 12 : 12.7
        const ys = levels(x)
        expect(ys).toHaveLength(wanted.length)
        for (const [n, y] of ys.entries()) {
          expectNear(y, wanted[n] as number)
          expectNear(uprights(y)[0], x)
        }
        expectNear(tick?.[0], 0)
        expectNear(tick?.[1], 4)
        // The head of the next pages and the foot begin where the margin ends: 26.5 mm at the rings, 13 mm at the other edge.
        const edge = pictureOf(bytes, 254, { width: 40, height, page, left: isBack ? 0 : width - 40 })
        const inked = (n: number) =>
          Array.from({ length: edge.height }, (_, y) => y).some((y) => isInk(edge, isBack ? n : edge.width - 1 - n, y))
        const first = Array.from({ length: edge.width }, (_, n) => n).find(inked) ?? 0
        expectNear(first / 10, 13)
      }
    }, 240_000)
  }

  it('come with an empty back where a sheet would begin on one', async () => {
    const pack = packForCards([aClient(), aClient({ id: 'second' })], settings('en', { sides: 'both' }))
    const set = await typeset(pack, canPrint)
    const leaves = { paper: 'A4', holes: 'iso', begins: [0, 1] } as const
    const { bytes } = await join([set], 'Both', 'en', { x: 2, y: 1 }, { ...leaves, begins: [...leaves.begins] })
    expect(pagesOf(bytes)).toBe(3)
    expect(textIn(bytes, 2).trim()).toBe('')
    expect(textIn(bytes, 3)).toContain('Danube Mills')
    // The printer's own shift moves the marks too: 2 mm to the right, 1 mm down.
    const { levels, uprights } = ruledOn(pictureOf(bytes, dpi, { width: strip, height: 297, page: 3 }), 297)
    const ys = levels(14)
    expectNear(ys[0], 109.5)
    expectNear(uprights(ys[0] ?? 0)[0], 14)
  }, 240_000)

  it('stand on every out card for itself, about its own middle, printed on one side or on both', async () => {
    const out = { to: 'Nikola', back: day('2026-10-16') }
    const hasNear = (ys: number[], wanted: number) => expect(ys.some((y) => Math.abs(y - wanted) <= 0.3)).toBe(true)
    for (const sides of ['one', 'both'] as const) {
      const { sheets, ...pack } = packForCards(manyClients(3), settings('en', { sides }), out)
      const set = await typeset({ ...pack, sheets: sheets.filter(({ kind }) => kind === 'out') }, canPrint)
      const leaves = { paper: 'A4' as const, holes: 'iso' as const, begins: [0], marked: [0] }
      const { bytes } = await join([set], 'Out', 'en', { x: 0, y: 0 }, sides === 'both' ? leaves : undefined)
      const { levels, uprights } = ruledOn(pictureOf(bytes, dpi, { width: strip, height: 297 }), 297)
      const ys = levels(12)
      for (const wanted of [9.5, 89.5, 108.5, 188.5, 207.5, 287.5]) {
        hasNear(ys, wanted)
        expectNear(uprights(wanted)[0], 12)
      }
    }
    const us = await typeset(packForCards(manyClients(1), settings('en', { holes: 'us' }), out), canPrint)
    const { bytes } = await pick(us, [2])
    hasNear(ruledOn(pictureOf(bytes, dpi, { width: strip, height: 297 }), 297).levels(12.7), 49.5)
  }, 240_000)

  it('leave 26 mm for the rings', async () => {
    const bytes = await typeset(packForCards([aClient()], settings()), canPrint)
    const picture = pictureOf(bytes, 150, { width: 27, height: 100 })
    // Above the first hole nothing stands left of 26 mm.
    let left = picture.width
    for (let y = 0; y < picture.height; y++) {
      for (let x = 0; x < left; x++) if (isInk(picture, x, y)) left = x
    }
    expect((left * 25.4) / 150).toBeGreaterThanOrEqual(26)
  }, 240_000)
})
