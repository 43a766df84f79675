import { type PrintSettings, shiftOf } from './printSettings.ts'
import { fill, printWordsIn } from './printWords/printWords.ts'
import { localeOf } from './words.ts'

/** A page to measure: whether the printer keeps the size, and where it puts the sheet. */
export interface TestSheet {
  kind: 'test'
  title: string
  lead: string
  ruler: string
  left: string
  top: string
  offset: string
  holes: string
  /** Set while an offset is in force. */
  now: string
}

/** Length of both rulers, and how far the two lines stand from the edges, in millimetres. */
export const rulerLength = 80
export const edgeDistance = 20

/** The test page, which says how far the sheet is shifted now. */
export function testSheetFor(settings: PrintSettings): TestSheet {
  const { insert, test } = printWordsIn(settings.language)
  const { x, y } = shiftOf(settings)
  const number = (n: number) =>
    n.toLocaleString(localeOf[settings.language], { maximumFractionDigits: 1 }).replace('-', '−')
  const { lead, ruler, left, top, offset, holes } = test
  return {
    kind: 'test',
    title: insert.test,
    lead,
    ruler,
    left,
    top,
    offset,
    holes: settings.holes === 'iso' ? holes : '',
    now: x || y ? fill(test.now, { x: number(x), y: number(y) }) : ''
  }
}
