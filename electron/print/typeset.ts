import { Document, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { type CardOver, overInWords } from '../../shared/cardOver.ts'
import type { Pack, Sheet } from '../../shared/pack.ts'
import { CardPage } from './cardPage.ts'
import { isLong, withRoomToWrite } from './density.ts'
import { h } from './element.ts'
import { shapeIn } from './fontFix.ts'
import { FormPage } from './formPage.ts'
import { InsertPage } from './insertPage.ts'
import { legibleAll } from './legible.ts'
import { OutPage } from './outPage.ts'
import { PilePage } from './pilePage.ts'
import { PlanPage } from './planPage.ts'
import { PocketPage } from './pocketPage.ts'
import { setQuickly } from './quickPages.ts'
import { type RunOver, watchRunOver } from './runOver.ts'
import type { Count, Frame } from './sheetFrame.ts'
import { SpinePage } from './spinePage.ts'
import { TestPage } from './testPage.ts'
import { typesetBound } from './typesetBound.ts'

/** Rows of the only list in a pack that are to be set, and where its page numbers begin. */
export interface ListPart {
  from: number
  to: number
  count: Count
}

/** What is known only once a pack is set. */
export interface Heard {
  /** Cards that took more than their sheet, and what went over. */
  over?: CardOver[]
  /** The pages left open for papers, counted from 1. */
  frames?: number[]
}

/**
 * Lays a pack out and gives the PDF. Blocks its thread: 30 to 50 ms a page. Runs in the print worker only. A bound sheet is set
 * by itself, its pages are those of the whole document. `hear` is told what is known only when it is set.
 */
export async function typeset(
  pack: Pack,
  canPrint: (codePoint: number) => boolean,
  part?: ListPart,
  hear: (heard: Heard) => void = () => {}
): Promise<Uint8Array> {
  const { title, language, foot, pageOf, paper, holes, sides, replaced } = legibleAll(
    { ...pack, sheets: [] },
    canPrint
  ).data
  const frame = { foot, pageOf, paper, holes, sides, replaced }
  shapeIn(language === 'sr' ? 'SRB ' : undefined)
  const bound = pack.sheets.find((one) => one.kind === 'bound')
  if (bound) {
    if (pack.sheets.length > 1) throw new Error('a bound sheet is set by itself')
    const { bytes, frames } = await typesetBound(bound, { title, language }, frame, canPrint)
    hear({ frames })
    return bytes
  }
  const sheets = pack.sheets.map((one) => {
    const made = legibleAll(one, canPrint)
    return made.data.kind === 'card' ? { ...made, data: withRoomToWrite(made.data, frame) } : made
  })
  const watches = new Map<number, RunOver>()
  const said = new Map<number, string>()
  const pages = (isNumbered: boolean) =>
    sheets.map(({ data, isReplaced }, n) => {
      const watch = data.kind === 'card' && isNumbered ? watchRunOver() : undefined
      if (watch) watches.set(n, watch)
      const overSaid = said.get(n)
      const common = { key: n, frame, isReplaced, ...(watch && { watch }), ...(overSaid && { overSaid }) }
      return pageOfSheet(data, common, isNumbered, part)
    })
  const set = async (isNumbered: boolean) => {
    watches.clear()
    const quick = await setQuickly(pages(isNumbered), { title, language })
    if (quick) return quick
    watches.clear()
    const about = { title, language, creator: 'Carpeta', producer: 'Carpeta' }
    return renderToBuffer(h(Document, about, pages(isNumbered)))
  }
  // Numbers cost a third more time: cards that fit their sheet go without, and only if one did run over all are set again.
  const mayRunOver = sheets.some(
    ({ data: sheet }) =>
      sheet.kind === 'pile' ||
      sheet.kind === 'dossier' ||
      sheet.kind === 'form' ||
      (sheet.kind === 'card' && isLong(sheet, frame))
  )
  let bytes = await set(mayRunOver)
  if (!mayRunOver && pagesIn(bytes) !== sheets.length) bytes = await set(true)
  for (const [n, { over }] of watches) if (over.length > 0) said.set(n, overInWords(over, pack.language))
  if (said.size === 0) return bytes
  // What went over is known only now; where it is said nothing moves by it.
  bytes = await set(true)
  hear({
    over: [...said].map(([n, words]) => {
      const sheet = sheets[n]?.data
      return { name: sheet?.kind === 'card' ? sheet.name : '', said: words }
    })
  })
  return bytes
}

interface Common {
  key: number
  frame: Frame
  isReplaced: boolean
  watch?: RunOver
  overSaid?: string
}

/** The element of a sheet: one page of it, or as many as it needs. */
export function pageOfSheet(sheet: Sheet, common: Common, isNumbered: boolean, part?: ListPart): ReactElement {
  switch (sheet.kind) {
    case 'card':
    case 'dossier':
      return h(CardPage, { ...common, sheet, isNumbered })
    case 'form':
      return h(FormPage, { ...common, sheet })
    case 'bound':
      throw new Error('a bound sheet is set by itself')
    case 'pile':
      return h(PilePage, { ...common, sheet, ...(part && { part }) })
    case 'pocket':
      return h(PocketPage, { ...common, sheet })
    case 'out':
      return h(OutPage, { ...common, sheet })
    case 'plan':
      return h(PlanPage, { ...common, sheet })
    case 'insert':
      return h(InsertPage, { ...common, sheet })
    case 'spine':
      return h(SpinePage, { ...common, sheet })
    case 'test':
      return h(TestPage, { ...common, sheet })
  }
}

/** How many pages a PDF of react-pdf's making has: its page tree stands there in plain text. */
export function pagesIn(bytes: Uint8Array): number {
  const count = /\/Type \/Pages\s*\/Count (\d+)/.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  )
  if (!count) throw new Error('no page tree')
  return Number(count[1])
}
