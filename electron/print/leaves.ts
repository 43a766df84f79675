import { type PDFPage, rgb } from '@cantoo/pdf-lib'
import type { Holes, Paper } from '../../shared/printSettings.ts'
import { cross, hair, holesOn, tick } from './holeMarks.ts'
import { ink, marginsFor, mm, sizeOf } from './paper.ts'

/** Printing on both sides: where a new sheet begins, and what marks go on the leaves. */
export interface Leaves {
  paper: Paper
  holes: Holes
  /** Pages a sheet begins on, counted from 0 before any empty back is put between. */
  begins: number[]
  /** Those among them whose sheets bear marks of their own, at places of their own. */
  marked?: number[]
}

/** How far a back is moved to the left, in millimetres, so that its wide margin lies at the holes again. */
export const backMovedBy = (holes: Holes): number => {
  const { left, right } = marginsFor(holes)
  return holes === 'none' ? 0 : left - right
}

const colour = rgb(
  Number.parseInt(ink.mark.slice(1, 3), 16) / 255,
  Number.parseInt(ink.mark.slice(3, 5), 16) / 255,
  Number.parseInt(ink.mark.slice(5, 7), 16) / 255
)

/**
 * Draws the marks for the punch onto a page: at the left edge of a front, at the right edge of a back, whose content
 * `backMovedBy` has moved: what is drawn here moves along, and is drawn that much further to the right.
 */
export function markLeaf(page: PDFPage, { paper, holes }: Leaves, isBack: boolean): void {
  const punched = holesOn(paper, holes)
  if (!punched) return
  const { width, height } = sizeOf[paper]
  const across = (x: number) => mm(isBack ? width - x + backMovedBy(holes) : x)
  const up = (y: number) => mm(height - y)
  const line = (from: readonly [number, number], to: readonly [number, number]) =>
    page.drawLine({
      start: { x: across(from[0]), y: up(from[1]) },
      end: { x: across(to[0]), y: up(to[1]) },
      thickness: hair,
      color: colour
    })
  const { x, ys, diameter } = punched
  for (const y of ys) {
    page.drawCircle({ x: across(x), y: up(y), size: mm(diameter / 2), borderWidth: hair, borderColor: colour })
    line([x - cross / 2, y], [x + cross / 2, y])
    line([x, y - cross / 2], [x, y + cross / 2])
  }
  line([0, height / 2], [tick, height / 2])
}
