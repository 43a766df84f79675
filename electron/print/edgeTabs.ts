import { Canvas, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { EdgeTab } from '../../shared/insertSheet.ts'
import type { Paper } from '../../shared/printSettings.ts'
import { h } from './element.ts'
import { placed } from './fixedPage.ts'
import { measuresOf } from './fonts.ts'
import { ink, mm, sizeOf } from './paper.ts'

/** How wide a tab is, and how far the first stands from the top edge, in millimetres. */
export const tabWidth = 12
const first = 12
const gap = 0.4

/** Where a tab lies on its paper, in millimetres. The 13th of 31 on A4 lies 117.6 mm down and is 8.4 mm high. */
export function tabBox(paper: Paper, { at, of }: Pick<EdgeTab, 'at' | 'of'>) {
  const { width, height } = sizeOf[paper]
  const pitch = Math.floor(((height - 2 * first + gap) / of) * 10) / 10
  return { left: width - tabWidth, top: first + at * pitch, width: tabWidth, height: pitch - gap }
}

/** A tab at the right edge; a dashed line round it where it is to be cut out. */
export function TabAtEdge({ tab, paper }: { tab: EdgeTab; paper: Paper }): ReactElement[] {
  const { left, top, width, height } = tabBox(paper, tab)
  const isTall = height > 15
  const bottom = top + height
  return [
    h(
      View,
      {
        key: 'tab',
        style: {
          ...placed(left, top, width, height),
          backgroundColor: ink.black,
          color: '#fff',
          alignItems: 'center',
          justifyContent: 'center'
        }
      },
      isTall ? h(Upright, { text: tab.text, length: height }) : h(Level, { tab, height })
    ),
    ...(tab.look === 'cut'
      ? [
          h(Cut, { key: 'above', x: left, y: 0, width: 0, height: top }),
          h(Cut, { key: 'over', x: left, y: top, width: tabWidth, height: 0 }),
          h(Cut, { key: 'under', x: left, y: bottom, width: tabWidth, height: 0 }),
          h(Cut, { key: 'below', x: left, y: bottom, width: 0, height: sizeOf[paper].height - bottom })
        ]
      : [])
  ]
}

function Level({ tab, height }: { tab: EdgeTab; height: number }) {
  const words = { fontWeight: 600, lineHeight: 1 }
  return h(
    View,
    { style: { alignItems: 'center' } },
    h(Text, { style: { ...words, fontSize: Math.min(12, height * 1.35) } }, tab.text),
    tab.under
      ? h(Text, { style: { ...words, fontSize: fitting(tab.under, tabWidth - 1, 6), marginTop: 1.5 } }, tab.under)
      : null
  )
}

/** A month's name read from the side, as on any tab that is higher than wide. */
const Upright = ({ text, length }: { text: string; length: number }) =>
  h(
    View,
    {
      style: { width: mm(length), height: mm(tabWidth), transform: 'rotate(90deg)', justifyContent: 'center' }
    },
    h(
      Text,
      { style: { textAlign: 'center', fontWeight: 600, lineHeight: 1, fontSize: fitting(text, length - 3, 12) } },
      text
    )
  )

/** The size, at most `most` points, in which a word stays within a width in millimetres. */
function fitting(text: string, width: number, most: number): number {
  return Math.min(most, mm(width) / measuresOf('Sans', 600).widthOf(text))
}

/** A dashed line to cut along, level or upright, in a drawing no larger than itself. */
function Cut({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const room = 1
  return h(Canvas, {
    style: placed(x - room, y, width + 2 * room, Math.max(height, room)),
    paint: (pen) => {
      pen.lineWidth(0.5).strokeColor(ink.mark).dash(2, { space: 2 })
      pen
        .moveTo(mm(room), 0)
        .lineTo(mm(room + width), mm(height))
        .stroke()
      return null
    }
  })
}
