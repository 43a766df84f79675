import { Canvas, Text } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { AttachedSheet } from '../../shared/attachedSheet.ts'
import { h } from './element.ts'
import { type } from './fonts.ts'
import { ink } from './paper.ts'
import type { RunOver } from './runOver.ts'
import { type Frame, SheetFrame, SheetHead } from './sheetFrame.ts'

interface Props {
  sheet: AttachedSheet
  frame: Frame
  isReplaced: boolean
  bound: RunOver
  /** Hears of every page that is left open for a page of the paper, by its number in the document. */
  hear: (page: number) => void
}

/** The pages a paper is laid into: head and foot are set, the rest is open. One that can't be printed is a page that says why. */
export function attachedPages({ sheet, frame, isReplaced, bound, hear }: Props): ReactElement[] {
  const common = {
    frame,
    isReplaced,
    runningHead: sheet.runningHead,
    numbered: 'always' as const,
    mark: sheet.mark,
    bound
  }
  if (sheet.why || !sheet.pages) {
    return [
      h(
        SheetFrame,
        { key: sheet.paper, ...common },
        h(SheetHead, { title: sheet.title, under: sheet.under, corner: null }),
        h(
          Text,
          { style: { fontFamily: type.serif, fontSize: 12, lineHeight: 1.4, marginTop: 14, color: ink.accent } },
          sheet.sentences[sheet.why ?? 'damaged']
        )
      )
    ]
  }
  return Array.from({ length: sheet.pages }, (_, n) =>
    h(
      SheetFrame,
      { key: `${sheet.paper} ${n}`, ...common },
      h(Canvas, {
        style: { width: 0.01, height: 0.01 },
        paint: () => {
          hear(bound.page)
          return null
        }
      })
    )
  )
}
