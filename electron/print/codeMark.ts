import { Canvas, Text, View } from '@react-pdf/renderer'
import { create } from 'qrcode/lib/core/qrcode.js'
import type { ReactElement } from 'react'
import { type PaperMark, qrText } from '../../shared/paperCode.ts'
import { h } from './element.ts'
import { type } from './fonts.ts'
import { ink, mm } from './paper.ts'

/** How wide the QR code is in millimetres: each of its 21 squares half a millimetre, what a phone or a scanner can read. */
export const qrWidth = 10.5

/** A QR code as rows of squares, dark where true: 21 of 21 for what stands on a sheet. */
export function squaresOf(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => Boolean(modules.get(row, column)))
  )
}

/** The QR code of a sheet. */
export function Qr({ mark, sheet }: { mark: PaperMark; sheet: number }): ReactElement {
  const squares = squaresOf(qrText(mark, sheet))
  const size = squares.length
  return h(Canvas, {
    style: { width: mm(qrWidth), height: mm(qrWidth) },
    paint: (pen) => {
      const square = mm(qrWidth) / size
      for (let row = 0; row < size; row++) {
        for (let from = 0; from < size; from++) {
          if (!squares[row]?.[from]) continue
          let to = from
          while (squares[row]?.[to]) to++
          // A run of squares is one rectangle, a hair higher than its row: no white seams between them.
          pen.rect(from * square, row * square, (to - from) * square, square * 1.02)
          from = to
        }
      }
      pen.fill(ink.black)
      return null
    }
  })
}

/** The five signs to type, as they stand beside the QR code. */
export const Code = ({ text, size = 11 }: { text: string; size?: number }): ReactElement =>
  h(
    Text,
    {
      style: {
        fontFamily: type.serif,
        fontWeight: 600,
        fontSize: size,
        lineHeight: 1,
        fontFeatureSettings: ['tnum', 'lnum']
      }
    },
    text
  )

/** The code and the QR code of a sheet at the right end of its foot; with 1, the sheet's own page, or that of the whole document. */
export const CodeMark = ({ mark, counted }: { mark: PaperMark; counted: 'no' | 'own' | 'through' }): ReactElement =>
  h(
    View,
    { style: { flexDirection: 'row', alignItems: 'flex-end', gap: 5 } },
    h(Code, { text: mark.code }),
    counted === 'no'
      ? h(Qr, { mark, sheet: 1 })
      : h(View, {
          render: (({ subPageNumber, pageNumber }: { subPageNumber?: number; pageNumber?: number }) =>
            h(Qr, { mark, sheet: (counted === 'own' ? subPageNumber : pageNumber) ?? 1 })) as never
        })
  )

/** The code of one row of a list: small, where the result is written. */
export const RowCode = ({ text }: { text: string }): ReactElement =>
  h(
    Text,
    {
      style: {
        fontFamily: type.serif,
        fontSize: 7,
        lineHeight: 1,
        color: ink.quiet,
        fontFeatureSettings: ['tnum', 'lnum']
      }
    },
    text
  )
