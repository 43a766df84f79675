import type { PaperMark } from './paperCode.ts'
import { type PileRow, pileSheetFor, type WorkSlice } from './pileSheet.ts'
import type { Paper, PrintSettings } from './printSettings.ts'
import { counted, printWordsIn } from './printWords/printWords.ts'

/** A day's work on one page for the pocket: what is needed to call, and lines to write on. */
export interface PocketSheet {
  kind: 'pocket'
  mark: PaperMark
  title: string
  counts: string
  number: string
  heads: { result: string; next: string }
  signs: { ink: string; pencil: string }
  rows: PileRow[]
  /** How high a row is, in millimetres: the page is always one. */
  rowHeight: number
  more: string
  empty: string
}

/** What a page leaves for rows under its head and above its foot, in millimetres. */
const room: Record<Paper, number> = { A4: 245, Letter: 227, A5: 164 }
const roomy = 15.5
const close = 9
/** Slips and a line of "more" at the foot of the rows. */
const slipHeight = 6

/** The pocket page: rows as high as there is room, at least 9 mm; what does not fit is counted. 18 fit on A5, 27 on A4. */
export function pocketSheetFor(slice: WorkSlice, settings: PrintSettings): PocketSheet {
  const { language, paper } = settings
  const words = printWordsIn(language)
  const list = pileSheetFor(slice, settings)
  const most = Math.floor((room[paper] - slipHeight) / close)
  const rows = list.rows.slice(0, most)
  const left = slice.count - rows.length
  return {
    kind: 'pocket',
    mark: list.mark,
    title: list.title,
    counts: list.counts,
    number: list.corner?.big ?? '',
    heads: words.pocket,
    signs: list.signs,
    rows,
    rowHeight: Math.min(
      roomy,
      Math.max(close, Math.floor(((room[paper] - slipHeight) / Math.max(1, rows.length)) * 10) / 10)
    ),
    more: left > 0 ? counted(words.pocket.more, left, language) : '',
    empty: list.empty
  }
}
