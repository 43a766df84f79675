import { Canvas, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { type OutCard, type OutSheet, outCardsOnSheet } from '../../shared/outSheet.ts'
import { Code, Qr } from './codeMark.ts'
import { cutToFit } from './cutToFit.ts'
import { h } from './element.ts'
import { FixedPage, placed } from './fixedPage.ts'
import { type } from './fonts.ts'
import { ink, mm, sizeOf } from './paper.ts'
import type { Frame } from './sheetFrame.ts'

const quiet = { fontSize: 9, color: ink.quiet, lineHeight: 1.3 }

/** Out cards to cut apart: each stands in the rings' place of a dossier that was taken along. No marks: they are not punched. */
export function OutPage({ sheet, frame }: { sheet: OutSheet; frame: Frame }): ReactElement {
  const { width, height } = sizeOf[frame.paper]
  const high = height / outCardsOnSheet
  return h(
    FixedPage,
    { frame: { ...frame, holes: 'none' } },
    sheet.cards.map((card, n) => h(OutCardPart, { key: card.mark.code + card.name, card, top: n * high, high, width })),
    Array.from({ length: outCardsOnSheet - 1 }, (_, n) =>
      h(Canvas, {
        key: n,
        style: placed(0, (n + 1) * high, width, 1),
        paint: (pen, wide) => {
          pen.lineWidth(0.5).strokeColor(ink.mark).dash(2, { space: 2 }).moveTo(0, 0).lineTo(wide, 0).stroke()
          return null
        }
      })
    )
  )
}

function OutCardPart({ card, top, high, width }: { card: OutCard; top: number; high: number; width: number }) {
  const room = width - 36
  return h(
    View,
    { style: { ...placed(18, top + 12, room, high - 20), justifyContent: 'space-between' } },
    h(
      View,
      {
        style: {
          flexDirection: 'row',
          justifyContent: 'space-between',
          alignItems: 'flex-end',
          borderBottom: `1.3 solid ${ink.black}`,
          paddingBottom: 5
        }
      },
      h(
        Text,
        { style: { fontFamily: type.serif, fontWeight: 600, fontSize: 22, lineHeight: 1.1, color: ink.accent } },
        card.title
      ),
      h(Text, { style: { fontFamily: type.digits, fontWeight: 600, fontSize: 40, lineHeight: 1 } }, card.big)
    ),
    h(
      View,
      null,
      h(
        Text,
        { style: { fontFamily: type.serif, fontWeight: 600, fontSize: 17, lineHeight: 1.2 } },
        cutToFit(card.name, mm(room) * 1.8, 'Serif', 600, 17)
      ),
      h(Text, { style: { ...quiet, marginTop: 3 } }, card.where),
      h(
        Text,
        { style: { fontFamily: type.serif, fontSize: 14, lineHeight: 1.3, marginTop: 6 } },
        cutToFit(card.with, mm(room) * 1.8, 'Serif', 400, 14)
      )
    ),
    h(
      View,
      { style: { flexDirection: 'row', alignItems: 'flex-end', gap: 5 } },
      h(Text, { style: { ...quiet, flex: 1 } }, card.since),
      h(Code, { text: card.mark.code }),
      h(Qr, { mark: card.mark, sheet: 1 })
    )
  )
}
