import { Canvas, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { edgeDistance, rulerLength, type TestSheet } from '../../shared/testSheet.ts'
import { h } from './element.ts'
import { FixedPage, placed } from './fixedPage.ts'
import { type } from './fonts.ts'
import { ink, mm, sizeOf } from './paper.ts'
import type { Frame } from './sheetFrame.ts'

/** Where the rulers begin and the lines to measure stand, in millimetres from the left and top edge. */
const rulerAt = { across: { x: 80, y: 150 }, down: { x: 40, y: 108.5 } }
const tickHeight = (n: number) => (n % 10 === 0 ? 6 : n % 5 === 0 ? 4 : 2.5)

/** The page to measure: two rulers, a line 20 mm from each edge, the marks for the holes. */
export function TestPage({ sheet, frame }: { sheet: TestSheet; frame: Frame }): ReactElement {
  const { width, height } = sizeOf[frame.paper]
  // The upright ruler lies between the two holes, whatever the paper.
  const down = { x: rulerAt.down.x, y: height / 2 - rulerLength / 2 }
  const words = { fontFamily: type.serif, fontSize: 11.5, lineHeight: 1.35 }
  const step = (n: number, text: string) =>
    h(
      View,
      { style: { flexDirection: 'row', marginTop: mm(3) } },
      h(Text, { style: { fontFamily: type.digits, fontWeight: 600, fontSize: 15, width: mm(9), lineHeight: 1.1 } }, n),
      h(Text, { style: { ...words, flex: 1 } }, text)
    )
  return h(
    FixedPage,
    { frame },
    h(
      View,
      { style: { position: 'absolute', left: mm(80), right: mm(14), top: mm(28) } },
      h(Text, { style: { fontFamily: type.serif, fontWeight: 600, fontSize: 23, lineHeight: 1.2 } }, sheet.title),
      step(1, sheet.lead),
      step(2, sheet.ruler),
      step(3, sheet.offset),
      sheet.holes ? step(4, sheet.holes) : null,
      sheet.now
        ? h(Text, { style: { ...words, marginTop: mm(4), fontWeight: 600, color: ink.accent } }, sheet.now)
        : null
    ),
    h(Ruler, rulerAt.across),
    h(UprightRuler, down),
    h(Canvas, {
      style: placed(edgeDistance, height - 62, 0.5, 40),
      paint: (pen) => {
        pen.lineWidth(0.6).strokeColor(ink.black).moveTo(0, 0).lineTo(0, mm(40)).stroke()
        return null
      }
    }),
    h(Text, { style: { ...words, ...placed(edgeDistance + 3, height - 48, 100, 14) } }, sheet.left),
    h(Canvas, {
      style: placed(width - 70, edgeDistance, 40, 0.5),
      paint: (pen) => {
        pen.lineWidth(0.6).strokeColor(ink.black).moveTo(0, 0).lineTo(mm(40), 0).stroke()
        return null
      }
    }),
    h(
      Text,
      {
        style: {
          ...words,
          ...placed(edgeDistance + 6, edgeDistance - 6.5, width - 70 - edgeDistance - 9, 12),
          textAlign: 'right'
        }
      },
      sheet.top
    )
  )
}

const Ruler = ({ x, y }: { x: number; y: number }) => [
  h(Canvas, {
    key: 'ruler',
    style: placed(x - 1, y, rulerLength + 2, 7),
    paint: (pen) => {
      pen.lineWidth(0.4).strokeColor(ink.black)
      pen
        .moveTo(mm(1), 0)
        .lineTo(mm(1 + rulerLength), 0)
        .stroke()
      for (let n = 0; n <= rulerLength; n++)
        pen
          .moveTo(mm(1 + n), 0)
          .lineTo(mm(1 + n), mm(tickHeight(n)))
          .stroke()
      return null
    }
  }),
  ...numbers((n) => ({ ...placed(x + n - 5, y + 7, 10, 5), textAlign: 'center' as const }))
]

const UprightRuler = ({ x, y }: { x: number; y: number }) => [
  h(Canvas, {
    key: 'ruler',
    style: placed(x, y - 1, 7, rulerLength + 2),
    paint: (pen) => {
      pen.lineWidth(0.4).strokeColor(ink.black)
      pen
        .moveTo(0, mm(1))
        .lineTo(0, mm(1 + rulerLength))
        .stroke()
      for (let n = 0; n <= rulerLength; n++)
        pen
          .moveTo(0, mm(1 + n))
          .lineTo(mm(tickHeight(n)), mm(1 + n))
          .stroke()
      return null
    }
  }),
  ...numbers((n) => placed(x + 7.5, y + n - 1.6, 10, 5))
]

const numbers = (place: (n: number) => object) =>
  Array.from({ length: rulerLength / 10 + 1 }, (_, n) =>
    h(Text, { key: n, style: { ...place(n * 10), fontSize: 7.5, color: ink.quiet } }, n * 10)
  )
