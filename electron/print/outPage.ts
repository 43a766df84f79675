import { Canvas, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { type OutCard, type OutSheet, outCardsOnSheet } from '../../shared/outSheet.ts'
import { Code, Qr } from './codeMark.ts'
import { cutToFit } from './cutToFit.ts'
import { h } from './element.ts'
import { FixedPage, placed } from './fixedPage.ts'
import { type } from './fonts.ts'
import { holesOnStrip, marksAt } from './holeMarks.ts'
import { ink, marginsFor, mm, sizeOf } from './paper.ts'
import type { Frame } from './sheetFrame.ts'

const quiet = { fontSize: 9, color: ink.quiet, lineHeight: 1.3 }

/** Out cards to cut apart, each with marks of its own for the punch: it hangs in the rings where the dossier was taken from. */
export function OutPage({ sheet, frame }: { sheet: OutSheet; frame: Frame }): ReactElement {
  const { width, height } = sizeOf[frame.paper]
  const high = height / outCardsOnSheet
  const { left } = marginsFor(frame.holes)
  const marks = (top: number) => {
    const punched = holesOnStrip(frame.holes, top, high)
    return punched ? marksAt(punched, top + high / 2, `${top} `) : []
  }
  return h(
    FixedPage,
    { frame: { ...frame, holes: 'none' } },
    sheet.cards.flatMap((card, n) => [
      ...marks(n * high),
      h(OutCardPart, { key: card.mark.code + card.name, card, left, top: n * high, high, width })
    ]),
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

interface PartProps {
  card: OutCard
  left: number
  top: number
  high: number
  width: number
}

function OutCardPart({ card, left, top, high, width }: PartProps) {
  const room = width - left - 18
  return h(
    View,
    { style: { ...placed(left, top + 12, room, high - 20), justifyContent: 'space-between' } },
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
