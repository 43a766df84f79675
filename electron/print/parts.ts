import type { Pack, Sheet } from '../../shared/pack.ts'
import type { ListPart } from './typeset.ts'

/**
 * More work than this is set in parts of about the same size, so that progress shows and a print can be stopped. A card is 1. Each
 * part costs as much as four cards more: it cuts its own fonts.
 */
const mostAtOnce = 30
const mostInPart = 25
const rowsAtOnce = 200
const rowsInPart = 180

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
  const hasBound = pack.sheets.some((sheet) => sheet.kind === 'bound')
  const whole = pack.sheets.reduce((sum, sheet) => sum + workOf(sheet), 0)
  if (!hasBound && whole <= mostAtOnce) return [{ pack }]
  const share = whole / Math.max(1, Math.ceil(whole / mostInPart))
  const parts: Sheet[][] = []
  let open = -1
  let done = 0
  for (const sheet of pack.sheets) {
    // The part the middle of this sheet's work falls into. A bound sheet is a document of its own: nothing stands in its part
    // before it or behind it.
    const part = sheet.kind === 'bound' ? -1 : Math.floor((done + workOf(sheet) / 2) / share)
    if (part >= 0 && part === open) parts.at(-1)?.push(sheet)
    else parts.push([sheet])
    open = part
    if (sheet.kind !== 'bound') done += workOf(sheet)
  }
  return parts.map((sheets) => ({ pack: { ...pack, sheets } }))
}

/** About how much work a sheet is, in cards: 31 inserts are set in one go, a dossier of fifty entries is four. */
function workOf(sheet: Sheet): number {
  if (sheet.kind === 'insert') return 0.5
  return sheet.kind === 'dossier' ? 1 + ((sheet.said?.items.length ?? 0) + (sheet.stamps?.items.length ?? 0)) / 16 : 1
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
