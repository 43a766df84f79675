import { Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { InsertSheet, MonthField } from '../../shared/insertSheet.ts'
import { TabAtEdge, tabWidth } from './edgeTabs.ts'
import { h } from './element.ts'
import { FixedPage, placed } from './fixedPage.ts'
import { measuresOf, type } from './fonts.ts'
import { ink, marginsFor, mm, sizeOf } from './paper.ts'
import type { Frame } from './sheetFrame.ts'

/** The large number in points: as in the look. Names of months and narrow papers take less. */
const largest = 440
const topSize = 72

/** An insert of the real binder: its number or month in the middle and at the top, a tab at its edge. */
export function InsertPage({ sheet, frame }: { sheet: InsertSheet; frame: Frame }): ReactElement {
  const { width, height } = sizeOf[frame.paper]
  const left = marginsFor(frame.holes).left
  const room = width - left - (sheet.tab ? tabWidth + 3 : 13)
  const digits = measuresOf('Digits', 600)
  const fits = (text: string, most: number, space: number) => Math.min(most, mm(space) / digits.widthOf(text))
  const isLow = sheet.under.length > 0 || sheet.boxes > 0
  const big = fits(sheet.big, isLow ? 400 : largest, room)
  const middle = height / 2 - (isLow ? height * 0.055 : 0)
  const top = fits(sheet.top, topSize, room * 0.6)
  const line = (text: string, size: number, baseline: number, place: object) =>
    h(
      Text,
      {
        style: {
          position: 'absolute' as const,
          top: baseline - digits.ascent * size,
          fontFamily: type.digits,
          fontWeight: 600,
          fontSize: size,
          lineHeight: 1,
          ...place
        }
      },
      text
    )
  const acrossBig = digits.widthOf(sheet.big) * big
  return h(
    FixedPage,
    { frame },
    line(sheet.top, top, mm(20) + digits.figures * topSize, {
      right: mm(width - left - room + 10),
      textAlign: 'right'
    }),
    line(sheet.big, big, mm(middle) + (digits.figures * big) / 2, { left: mm(left + room / 2) - acrossBig / 2 - 2 }),
    sheet.under.length > 0
      ? h(Under, { lines: sheet.under, left, room, top: middle + ((big * digits.figures) / 2 / 72) * 25.4 + 9 })
      : null,
    sheet.boxes > 0 ? h(Boxes, { count: sheet.boxes, left, room, top: height * 0.83 }) : null,
    sheet.months.length > 0 ? h(Months, { fields: sheet.months, left, room, top: height * 0.815 }) : null,
    ...(sheet.tab ? TabAtEdge({ tab: sheet.tab, paper: frame.paper }) : [])
  )
}

const Under = ({ lines, left, room, top }: { lines: readonly string[]; left: number; room: number; top: number }) =>
  h(
    View,
    { style: { position: 'absolute', left: mm(left), top: mm(top), width: mm(room) } },
    lines.map((text, n) =>
      h(
        Text,
        {
          key: n,
          style: {
            fontFamily: type.serif,
            fontWeight: n === 0 ? 600 : 400,
            fontSize: n === 0 ? 30 : 15,
            color: n === 0 ? ink.black : ink.quiet,
            textAlign: 'center',
            lineHeight: 1.25
          }
        },
        text
      )
    )
  )

/** Boxes to tick, at most twenty abreast and as many in each row. */
function Boxes({ count, left, room, top }: { count: number; left: number; room: number; top: number }) {
  const rows = Math.ceil(count / 20)
  const abreast = Math.ceil(count / rows)
  const gap = 1.6
  const width = Math.min(12, (room - 14 - gap * (abreast - 1)) / abreast)
  const all = width * abreast + gap * (abreast - 1)
  return h(
    View,
    { style: { position: 'absolute', left: mm(left + (room - all) / 2), top: mm(top), width: mm(all) } },
    Array.from({ length: rows }, (_, row) =>
      h(
        View,
        { key: row, style: { flexDirection: 'row', gap: mm(gap), marginBottom: mm(gap) } },
        Array.from({ length: Math.min(abreast, count - row * abreast) }, (_, n) =>
          h(View, {
            key: n,
            style: { width: mm(width), height: mm(6.2), border: `0.7 solid ${ink.rule}`, borderRadius: mm(0.8) }
          })
        )
      )
    )
  )
}

/** Twelve fields abreast: the month, and the weekday the number falls on. Closed weekdays are quiet. */
const Months = ({
  fields,
  left,
  room,
  top
}: {
  fields: readonly MonthField[]
  left: number
  room: number
  top: number
}) =>
  h(
    View,
    { style: { ...placed(left + 5, top, room - 10, 13), flexDirection: 'row', gap: mm(1.6) } },
    fields.map(({ month, weekday, isClosed }) =>
      h(
        View,
        {
          key: month,
          style: {
            flex: 1,
            alignItems: 'center',
            border: `0.7 solid ${ink.rule}`,
            borderRadius: mm(0.8),
            paddingTop: mm(1.6)
          }
        },
        h(Text, { style: { fontSize: 7, color: ink.quiet, lineHeight: 1.2 } }, month),
        h(
          Text,
          {
            style: {
              fontFamily: type.serif,
              fontSize: 11,
              lineHeight: 1.3,
              marginTop: 2,
              fontWeight: isClosed ? 400 : 600,
              color: isClosed ? ink.mark : ink.black
            }
          },
          weekday || '–'
        )
      )
    )
  )
