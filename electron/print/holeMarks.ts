import { Canvas } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { Pack } from '../../shared/pack.ts'
import type { Holes, Paper } from '../../shared/printSettings.ts'
import { h } from './element.ts'
import { ink, mm, sizeOf } from './paper.ts'

/** Where the centres of the holes are, in millimetres from the left and the top edge, and their diameter. */
export function holesOn(paper: Paper, holes: Holes): { diameter: number; x: number; ys: number[] } | null {
  const { height } = sizeOf[paper]
  const middle = height / 2
  // A5 is too short for the outer two of the three.
  const onSheet = (y: number) => y > 10 && y < height - 10
  if (holes === 'iso') return { diameter: 6, x: 12, ys: [middle - 40, middle + 40] }
  if (holes === 'us') return { diameter: 8, x: 12.7, ys: [middle - 107.95, middle, middle + 107.95].filter(onSheet) }
  return null
}

/** Hairlines in points; the arms of a cross and the tick at mid-height in millimetres. */
export const hair = 0.4
export const cross = 10
export const tick = 4
const box = 12

/**
 * Punch marks: a circle and a 10 mm cross for each hole, a 4 mm tick at mid-height for the punch or the fold.
 * Small drawings on purpose: one as large as the page doubles its pages in react-pdf. None where both sides are printed:
 * which side a page lies on is known only when all are set, and `leaves.ts` marks them then.
 */
export function HoleMarks({ paper, holes, sides }: Pick<Pack, 'paper' | 'holes' | 'sides'>): ReactElement[] {
  const punched = sides === 'both' ? null : holesOn(paper, holes)
  if (!punched) return []
  return marksAt(punched, sizeOf[paper].height / 2)
}

/**
 * Where the holes of a strip cut out of a sheet are, from the sheet's top edge: about its own middle, as a punch takes it. The
 * outer two of the US three would lie beside it; the middle one holds it.
 */
export function holesOnStrip(holes: Holes, top: number, height: number): ReturnType<typeof holesOn> {
  const middle = top + height / 2
  if (holes === 'iso') return { diameter: 6, x: 12, ys: [middle - 40, middle + 40] }
  return holes === 'us' ? { diameter: 8, x: 12.7, ys: [middle] } : null
}

/** The marks of some holes, and the tick at the middle between them; the key tells several sets on one sheet apart. */
export function marksAt(
  { x, ys, diameter }: NonNullable<ReturnType<typeof holesOn>>,
  middle: number,
  key = ''
): ReactElement[] {
  const at = (left: number, top: number, width: number, height: number) => ({
    position: 'absolute' as const,
    left: mm(left),
    top: mm(top),
    width: mm(width),
    height: mm(height)
  })
  return [
    ...ys.map((y, n) =>
      h(Canvas, {
        key: `hole ${key}${n}`,
        fixed: true,
        style: at(x - box / 2, y - box / 2, box, box),
        paint: (pen) => {
          const c = mm(box / 2)
          const arm = mm(cross / 2)
          pen.lineWidth(hair).strokeColor(ink.mark)
          pen.circle(c, c, mm(diameter / 2)).stroke()
          pen
            .moveTo(c - arm, c)
            .lineTo(c + arm, c)
            .stroke()
          pen
            .moveTo(c, c - arm)
            .lineTo(c, c + arm)
            .stroke()
          return null
        }
      })
    ),
    h(Canvas, {
      key: `tick ${key}`,
      fixed: true,
      style: at(0, middle - 1, tick, 2),
      paint: (pen) => {
        pen.lineWidth(hair).strokeColor(ink.mark).moveTo(0, mm(1)).lineTo(mm(tick), mm(1)).stroke()
        return null
      }
    })
  ]
}
