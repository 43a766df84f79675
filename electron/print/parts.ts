import type { Pack } from '../../shared/pack.ts'
import type { ListPart } from './typeset.ts'

/** More cards than this are set in parts, so that progress shows and a print can be stopped. */
const cardsAtOnce = 25
const cardsInPart = 15
const rowsAtOnce = 150
const rowsInPart = 90

/** Something to set in one go. */
export interface Part {
  pack: Pack
  /** Rows of the list, and the pages before them. */
  rows?: { from: number; to: number }
}

/** A pack as parts of a size a worker sets in about a second. A part of a list begins on a new page. */
export function partsOf(pack: Pack): Part[] {
  const [only] = pack.sheets
  if (only?.kind === 'pile' && pack.sheets.length === 1) {
    const { length } = only.rows
    if (length <= rowsAtOnce) return [{ pack }]
    return spans(length, rowsInPart).map((rows) => ({ pack, rows }))
  }
  if (pack.sheets.length <= cardsAtOnce) return [{ pack }]
  return spans(pack.sheets.length, cardsInPart).map(({ from, to }) => ({
    pack: { ...pack, sheets: pack.sheets.slice(from, to) }
  }))
}

const spans = (length: number, size: number) =>
  Array.from({ length: Math.ceil(length / size) }, (_, n) => ({ from: n * size, to: Math.min(length, (n + 1) * size) }))

/** The parts of a long list once it is known how many pages each takes: with "page 7 of 31" counted through. */
export function countedThrough(pages: readonly number[], rows: readonly { from: number; to: number }[]): ListPart[] {
  const total = pages.reduce((sum, n) => sum + n, 0)
  let before = 0
  return rows.map((span, n) => {
    const part = { ...span, count: { before, total } }
    before += pages[n] ?? 0
    return part
  })
}
