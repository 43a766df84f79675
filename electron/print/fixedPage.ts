import { Page, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'
import type { Pack } from '../../shared/pack.ts'
import { h } from './element.ts'
import { type } from './fonts.ts'
import { HoleMarks } from './holeMarks.ts'
import { ink, mm, sizeOf } from './paper.ts'

/**
 * A sheet whose every part has its place in millimetres: one page, whatever stands on it. It does not wrap (react-pdf would
 * split what ends near the edge, for ever), and such a page is only as high as what is not placed absolutely: hence the View.
 */
export const FixedPage = ({
  frame,
  children
}: {
  frame: Pick<Pack, 'paper' | 'holes' | 'sides'>
  children?: ReactNode
}): ReactElement => {
  const size = { width: mm(sizeOf[frame.paper].width), height: mm(sizeOf[frame.paper].height) }
  return h(
    Page,
    { size: [size.width, size.height], wrap: false, style: { fontFamily: type.sans, fontSize: 9, color: ink.black } },
    h(View, { style: size }, h(HoleMarks, frame), children)
  )
}

/** Where something lies on a sheet, from its left and top edge in millimetres. */
export const placed = (left: number, top: number, width: number, height: number) => ({
  position: 'absolute' as const,
  left: mm(left),
  top: mm(top),
  width: mm(width),
  height: mm(height)
})
