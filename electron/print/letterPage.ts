import { Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { LetterSheet } from '../../shared/letterSheet.ts'
import { h } from './element.ts'
import { type } from './fonts.ts'
import { ink, mm } from './paper.ts'
import type { RunOver } from './runOver.ts'
import { type Frame, SheetFrame, SheetHead } from './sheetFrame.ts'

const serif = { fontFamily: type.serif, fontSize: 10, lineHeight: 1.35 }

interface Props {
  sheet: LetterSheet
  frame: Frame
  isReplaced: boolean
  bound: RunOver
}

/** A mail or a text: its head, then paragraph by paragraph on as many pages as it takes. */
export const LetterPage = ({ sheet, frame, isReplaced, bound }: Props): ReactElement =>
  h(
    SheetFrame,
    { frame, isReplaced, runningHead: sheet.runningHead, numbered: 'always', mark: sheet.mark, bound },
    h(SheetHead, { title: sheet.title, under: sheet.under, corner: null }),
    sheet.head.length > 0
      ? h(
          View,
          { style: { borderBottom: `0.5 solid ${ink.rule}`, paddingTop: 5, paddingBottom: 5 } },
          sheet.head.map(({ label, text }) =>
            h(
              View,
              { key: label, style: { flexDirection: 'row', paddingTop: 1 } },
              h(Text, { style: { width: mm(25), fontSize: 8.5, color: ink.quiet, paddingTop: 1.8 } }, label),
              h(Text, { style: { ...serif, flex: 1 } }, text)
            )
          )
        )
      : null,
    h(View, { style: { height: 8 } }),
    sheet.text.map((line, n) =>
      line === '' ? h(View, { key: n, style: { height: 7 } }) : h(Text, { key: n, style: serif }, line)
    ),
    sheet.after.map((line, n) =>
      h(Text, { key: `after ${n}`, style: { fontSize: 8.5, color: ink.quiet, lineHeight: 1.35, marginTop: 8 } }, line)
    )
  )
