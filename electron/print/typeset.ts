import { Document, renderToBuffer } from '@react-pdf/renderer'
import { createElement as h } from 'react'
import type { Pack } from '../../shared/pack.ts'
import { CardPage } from './cardPage.ts'
import { isLong } from './density.ts'
import { shapeIn } from './fontFix.ts'
import { legibleAll } from './legible.ts'
import { PilePage } from './pilePage.ts'
import type { Count } from './sheetFrame.ts'

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
        sheets.map(({ data: sheet, isReplaced }, n) => {
          const common = { key: n, frame, isReplaced }
          return sheet.kind === 'card'
            ? h(CardPage, { ...common, sheet, isNumbered })
            : h(PilePage, { ...common, sheet, ...(part && { part }) })
        })
      )
    )
  // Numbers cost a third more time: cards that fit their sheet go without, and only if one did run over all are set again.
  const mayRunOver = sheets.some(({ data: sheet }) => sheet.kind === 'pile' || isLong(sheet, frame))
  const bytes = await set(mayRunOver)
  return mayRunOver || pagesIn(bytes) === sheets.length ? bytes : set(true)
}

/** How many pages a PDF of react-pdf's making has: its page tree stands there in plain text. */
export function pagesIn(bytes: Uint8Array): number {
  const count = /\/Type \/Pages\s*\/Count (\d+)/.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  )
  if (!count) throw new Error('no page tree')
  return Number(count[1])
}
