import { Document, renderToBuffer } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { Pack, Sheet } from '../../shared/pack.ts'
import { CardPage } from './cardPage.ts'
import { isLong } from './density.ts'
import { shapeIn } from './fontFix.ts'
import { InsertPage } from './insertPage.ts'
import { legibleAll } from './legible.ts'
import { OutPage } from './outPage.ts'
import { PilePage } from './pilePage.ts'
import { PlanPage } from './planPage.ts'
import { PocketPage } from './pocketPage.ts'
import type { Count, Frame } from './sheetFrame.ts'
import { SpinePage } from './spinePage.ts'
import { TestPage } from './testPage.ts'

/** Rows of the only list in a pack that are to be set, and where its page numbers begin. */
export interface ListPart {
  from: number
  to: number
  count: Count
}

/** Lays a pack out and gives the PDF. Blocks its thread: 30 to 50 ms a page. Runs in the print worker only. */
export async function typeset(
  pack: Pack,
  canPrint: (codePoint: number) => boolean,
  part?: ListPart
): Promise<Uint8Array> {
  const { title, language, foot, pageOf, paper, holes, replaced } = legibleAll({ ...pack, sheets: [] }, canPrint).data
  const frame = { foot, pageOf, paper, holes, replaced }
  shapeIn(language === 'sr' ? 'SRB ' : undefined)
  const sheets = pack.sheets.map((one) => legibleAll(one, canPrint))
  const set = (isNumbered: boolean) =>
    renderToBuffer(
      h(
        Document,
        { title, language, creator: 'Carpeta', producer: 'Carpeta' },
        sheets.map(({ data, isReplaced }, n) => pageOfSheet(data, { key: n, frame, isReplaced }, isNumbered, part))
      )
    )
  // Numbers cost a third more time: cards that fit their sheet go without, and only if one did run over all are set again.
  const mayRunOver = sheets.some(
    ({ data: sheet }) =>
      sheet.kind === 'pile' || sheet.kind === 'dossier' || (sheet.kind === 'card' && isLong(sheet, frame))
  )
  const bytes = await set(mayRunOver)
  return mayRunOver || pagesIn(bytes) === sheets.length ? bytes : set(true)
}

interface Common {
  key: number
  frame: Frame
  isReplaced: boolean
}

function pageOfSheet(sheet: Sheet, common: Common, isNumbered: boolean, part: ListPart | undefined): ReactElement {
  switch (sheet.kind) {
    case 'card':
    case 'dossier':
      return h(CardPage, { ...common, sheet, isNumbered })
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
