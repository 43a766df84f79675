import { Canvas, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { SpineSheet } from '../../shared/spineSheet.ts'
import { h } from './element.ts'
import { FixedPage, placed } from './fixedPage.ts'
import { measuresOf, type } from './fonts.ts'
import { ink, mm, sizeOf } from './paper.ts'
import type { Frame } from './sheetFrame.ts'

/** The labels that ring binders and lever arch files take, in millimetres: 190 high, wide and narrow. */
export const labels = [
  { left: 32, top: 14, width: 58, height: 190 },
  { left: 104, top: 14, width: 34, height: 190 }
] as const
/** A small tab, folded in the middle: so wide, and twice 8.4 mm high. */
const smallTab = { width: 10.4, height: 16.8, top: 214, abreast: 16 }

/** What is glued to a real binder. */
export function SpinePage({ sheet, frame }: { sheet: SpineSheet; frame: Frame }): ReactElement {
  const { width, height } = sizeOf[frame.paper]
  const { abreast } = smallTab
  const left = 28
  // Letter is shorter than A4: the months stand closer.
  const monthsTop = Math.min(smallTab.top + 2 * smallTab.height + 6, height - 27)
  const monthWidth = (width - left - 13) / 12
  const grid = (text: string, n: number) =>
    h(SmallTab, {
      key: `n${text}`,
      text,
      size: 10,
      box: {
        left: left + (n % abreast) * smallTab.width,
        top: smallTab.top + Math.floor(n / abreast) * smallTab.height,
        width: smallTab.width,
        height: smallTab.height
      }
    })
  const month = (text: string, n: number) =>
    h(SmallTab, {
      key: text,
      text,
      size: Math.min(9, mm(monthWidth - 1.5) / measuresOf('Sans', 600).widthOf(text)),
      box: { left: left + n * monthWidth, top: monthsTop, width: monthWidth, height: smallTab.height }
    })
  return h(
    FixedPage,
    { frame },
    labels.map((box, n) => h(Label, { key: n, sheet, box, hasTabs: n === 0 })),
    h(
      Text,
      { style: { ...placed(150, 14, width - 150 - 13, 30), fontSize: 8.5, color: ink.quiet, lineHeight: 1.4 } },
      sheet.hint
    ),
    sheet.numbers.map(grid),
    sheet.months.map(month)
  )
}

interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A label read from bottom to top as on a shelf's binders; the wide one carries the 31 tabs at its edge. */
function Label({ sheet, box, hasTabs }: { sheet: SpineSheet; box: Box; hasTabs: boolean }) {
  const strip = hasTabs ? 9 : 0
  const across = box.width - strip
  const length = box.height
  const nameSize = Math.min(
    hasTabs ? 46 : 30,
    mm(length - 22) / Math.max(1, measuresOf('Digits', 600).widthOf(sheet.name))
  )
  const pitch = (length - 12) / 31
  return h(
    View,
    { style: { ...placed(box.left, box.top, box.width, box.height), border: `0.5 dashed ${ink.mark}` } },
    h(
      View,
      {
        style: {
          position: 'absolute',
          // Turned about its middle: a box as long as the label is high, lying across it.
          left: mm(across / 2 - length / 2),
          top: mm(length / 2 - across / 2),
          width: mm(length),
          height: mm(across),
          transform: 'rotate(-90deg)',
          justifyContent: 'center',
          paddingHorizontal: mm(9)
        }
      },
      h(
        Text,
        { style: { fontFamily: type.digits, fontWeight: 600, fontSize: Math.max(12, nameSize), lineHeight: 1.3 } },
        sheet.name
      ),
      h(
        View,
        { style: { flexDirection: 'row', justifyContent: 'space-between', marginTop: hasTabs ? 8 : 4 } },
        h(Text, { style: { fontFamily: type.serif, fontSize: hasTabs ? 14 : 11 } }, sheet.span),
        h(Text, { style: { fontFamily: type.serif, fontSize: hasTabs ? 14 : 11, color: ink.quiet } }, sheet.owner)
      )
    ),
    hasTabs
      ? sheet.numbers.map((text, n) =>
          h(
            View,
            {
              key: text,
              style: {
                ...placed(box.width - 8, 6 + n * pitch, 7, pitch - 0.8),
                backgroundColor: ink.black,
                alignItems: 'center',
                justifyContent: 'center'
              }
            },
            h(Text, { style: { color: '#fff', fontWeight: 600, fontSize: 8, lineHeight: 1 } }, text)
          )
        )
      : null
  )
}

/** A tab to cut out and fold: the same word on both sides of the fold, the upper one upside down. */
function SmallTab({ text, size, box }: { text: string; size: number; box: Box }) {
  const half = (isTurned: boolean) =>
    h(
      View,
      {
        style: {
          flex: 1,
          alignItems: 'center',
          justifyContent: 'center',
          ...(isTurned && { transform: 'rotate(180deg)' })
        }
      },
      h(Text, { style: { fontWeight: 600, fontSize: size, lineHeight: 1 } }, text)
    )
  return h(
    View,
    { style: placed(box.left, box.top, box.width, box.height) },
    h(Canvas, {
      style: placed(0, 0, box.width, box.height),
      paint: (pen, width, height) => {
        pen.lineWidth(0.4).strokeColor(ink.mark).rect(0, 0, width, height).stroke()
        pen
          .dash(1.5, { space: 1.5 })
          .moveTo(0, height / 2)
          .lineTo(width, height / 2)
          .stroke()
        return null
      }
    }),
    half(true),
    half(false)
  )
}
