import { View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { Holes, Paper } from '../../shared/printSettings.ts'
import { ink, mm, sizeOf } from './paper.ts'

/** Where the centres of the holes are, in millimetres from the left and the top edge, and their diameter. */
export function holesOn(paper: Paper, holes: Holes): { diameter: number; x: number; ys: number[] } | null {
  const middle = sizeOf[paper].height / 2
  if (holes === 'iso') return { diameter: 6, x: 12, ys: [middle - 40, middle + 40] }
  if (holes === 'us') return { diameter: 8, x: 12.7, ys: [middle - 107.95, middle, middle + 107.95] }
  return null
}

const hair = 0.4
const cross = 10
const tick = 4

/**
 * Punch marks: a circle and a 10 mm cross for each hole, a 4 mm tick at mid-height for the punch or the fold.
 * Small boxes on purpose: a drawing as large as the page doubles its pages in react-pdf.
 */
export function HoleMarks({ paper, holes }: { paper: Paper; holes: Holes }): ReactElement[] {
  const punched = holesOn(paper, holes)
  if (!punched) return []
  const { x, ys, diameter } = punched
  const box = (key: string, left: number, top: number, width: number, height: number, more: object) =>
    h(View, { key, fixed: true, style: { position: 'absolute', left, top, width, height, ...more } })
  const line = { backgroundColor: ink.mark }
  return [
    ...ys.flatMap((y, n) => [
      box(
        `o${n}`,
        mm(x - diameter / 2) - hair / 2,
        mm(y - diameter / 2) - hair / 2,
        mm(diameter) + hair,
        mm(diameter) + hair,
        {
          border: `${hair} solid ${ink.mark}`,
          borderRadius: mm(diameter / 2) + hair / 2
        }
      ),
      box(`h${n}`, mm(x - cross / 2), mm(y) - hair / 2, mm(cross), hair, line),
      box(`v${n}`, mm(x) - hair / 2, mm(y - cross / 2), hair, mm(cross), line)
    ]),
    box('tick', 0, mm(sizeOf[paper].height / 2) - hair / 2, mm(tick), hair, line)
  ]
}
