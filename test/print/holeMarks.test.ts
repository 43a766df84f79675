import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { typeset } from '../../electron/print/typeset.ts'
import { packForCards } from '../../shared/pack.ts'
import type { Holes, Paper } from '../../shared/printSettings.ts'
import { aClient, fontFolder, settings } from './clients.ts'
import { type Picture, pictureOf } from './pdf.ts'

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
  const picture = pictureOf(bytes, dpi, { width: strip, height })
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

  it('are left out when the sheet is not to be punched, and the text moves out', async () => {
    const { ink } = await measured('A4', 'none')
    // Nothing but the text, which begins 18 mm in: no line in the margin at the middle of the sheet.
    expect(ink.some(([from, to]) => from < 148.5 && to > 148.5 && from > 140)).toBe(false)
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
