import { type Month, monthAfter } from './day.ts'
import type { PrintSettings } from './printSettings.ts'
import { printWordsIn } from './printWords/printWords.ts'
import { monthName } from './words.ts'

/** What is glued to a real binder: a label for its back in two widths, and small tabs for inserts that were bought. */
export interface SpineSheet {
  kind: 'spine'
  name: string
  owner: string
  /** "October 2026 – September 2027" */
  span: string
  numbers: string[]
  months: string[]
  /** How to cut and fold. */
  hint: string
}

/** The label of a binder whose twelve months begin with one. */
export function spineSheetFor(from: Month, { language, binder }: PrintSettings): SpineSheet {
  const to = monthAfter(from, 11)
  const inWords = (month: Month) => `${monthName(month, language)} ${month.slice(0, 4)}`
  return {
    kind: 'spine',
    name: binder.name,
    owner: binder.owner,
    span: `${inWords(from)} – ${inWords(to)}`,
    numbers: Array.from({ length: 31 }, (_, n) => String(n + 1)),
    months: Array.from({ length: 12 }, (_, n) => monthName(monthAfter(from, n), language, 'short')),
    hint: printWordsIn(language).insert.cut
  }
}
