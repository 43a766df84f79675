import { Page, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'
import type { Corner } from '../../shared/corner.ts'
import type { Pack } from '../../shared/pack.ts'
import type { PaperMark } from '../../shared/paperCode.ts'
import { fill } from '../../shared/printWords/printWords.ts'
import { CodeMark, qrWidth } from './codeMark.ts'
import { h } from './element.ts'
import { type } from './fonts.ts'
import { HoleMarks } from './holeMarks.ts'
import { ink, marginsFor, mm, sizeOf } from './paper.ts'
import { PageBegins, type RunOver } from './runOver.ts'

/** What is the same on every sheet of a print. */
export type Frame = Pick<Pack, 'paper' | 'holes' | 'sides' | 'foot' | 'pageOf' | 'replaced'>

/** Counting pages across the parts a long list is set in: pages before this part, pages in all. */
export interface Count {
  before: number
  total?: number
}

interface PageTurn {
  subPageNumber: number
  subPageTotalPages?: number
  pageNumber: number
  totalPages?: number
}

interface Props {
  frame: Frame
  isReplaced: boolean
  /** Stands at the top of every page after the first. */
  runningHead: string
  /** Whether pages are numbered. What can't run over is `never`: react-pdf lays a page with a number out three times. */
  numbered: 'never' | 'ifMany' | 'always'
  /** Bound with the other sheets of its document: pages are counted with theirs. */
  bound?: RunOver
  count?: Count
  /** A blank form of nobody's has none. */
  mark: PaperMark | null
  /** What of the sheet found no room on its first page, said at its foot. */
  overSaid?: string
  children?: ReactNode
}

/** One sheet: as many pages as its content needs, with hole marks, a foot, and a running head from the second page on. */
export function SheetFrame({
  frame,
  isReplaced,
  runningHead,
  numbered,
  bound,
  count = { before: 0 },
  mark,
  overSaid = '',
  children
}: Props): ReactElement {
  const { width, height } = sizeOf[frame.paper]
  const margins = marginsFor(frame.holes)
  const side = { left: mm(margins.left), right: mm(margins.right) }
  const small = { fontFamily: type.sans, fontSize: 7.5, color: ink.quiet }
  const pageIn = (turn: PageTurn) => (bound ? turn.pageNumber : turn.subPageNumber + count.before)
  const pageOf = (turn: PageTurn) => {
    const page = pageIn(turn)
    const pages = bound ? (turn.totalPages ?? 1) : (count.total ?? (turn.subPageTotalPages ?? 1) + count.before)
    return pages > 1 || numbered === 'always' ? fill(frame.pageOf, { page, pages }) : ''
  }
  return h(
    Page,
    {
      size: [mm(width), mm(height)],
      style: {
        fontFamily: type.sans,
        fontSize: 9,
        color: ink.black,
        paddingTop: mm(margins.top),
        paddingBottom: mm(margins.bottom),
        paddingLeft: mm(margins.left),
        paddingRight: mm(margins.right)
      }
    },
    bound ? PageBegins(bound) : null,
    h(HoleMarks, frame),
    numbered !== 'never' &&
      h(Text, {
        fixed: true,
        style: { ...small, position: 'absolute', top: mm(8), ...side, maxLines: 1, textOverflow: 'ellipsis' },
        render: (turn: PageTurn) => (pageIn(turn) > 1 ? runningHead : '')
      }),
    children,
    h(
      View,
      {
        fixed: true,
        style: {
          position: 'absolute',
          bottom: mm(4.5),
          ...side,
          flexDirection: 'row',
          alignItems: 'flex-end',
          gap: mm(4),
          height: mm(qrWidth)
        }
      },
      h(
        View,
        { style: { flex: 1 } },
        overSaid
          ? h(Text, {
              style: { ...small, color: ink.accent, fontWeight: 600, marginBottom: 1.5 },
              render: ({ subPageNumber }: PageTurn) => (subPageNumber === 1 ? overSaid : '')
            })
          : null,
        h(Text, { style: small }, isReplaced ? `${frame.foot}  ·  ${frame.replaced}` : frame.foot)
      ),
      numbered !== 'never' &&
        h(Text, { style: { ...small, width: mm(30), textAlign: 'right' }, render: pageOf as never }),
      mark ? h(CodeMark, { mark, counted: bound ? 'through' : numbered !== 'never' ? 'own' : 'no' }) : null
    )
  )
}

/** The head of a first page: title and what stands under it to the left, the insert's number to the right, a strong line below. */
export function SheetHead({
  title,
  under,
  corner
}: {
  title: string
  under: string
  corner: Corner | null
}): ReactElement {
  const size = title.length <= 28 ? 23 : title.length <= 60 ? 18 : title.length <= 110 ? 14 : 12
  return h(
    View,
    {
      style: {
        flexDirection: 'row',
        alignItems: 'flex-end',
        justifyContent: 'space-between',
        borderBottom: `1.3 solid ${ink.black}`,
        paddingBottom: 7,
        minHeight: mm(21)
      }
    },
    h(
      View,
      { style: { flex: 1, paddingRight: mm(6) } },
      h(Text, { style: { fontFamily: type.serif, fontWeight: 600, fontSize: size, lineHeight: 1.15 } }, title),
      under ? h(Text, { style: { color: ink.quiet, fontSize: 9, marginTop: 3, lineHeight: 1.3 } }, under) : null
    ),
    corner ? h(CornerOfSheet, { corner }) : null
  )
}

function CornerOfSheet({ corner }: { corner: Corner }) {
  const size = corner.isNumber ? 44 : corner.big.length <= 6 ? 28 : 21
  return h(
    View,
    { style: { alignItems: 'flex-end', maxWidth: mm(66) } },
    corner.big
      ? h(
          Text,
          {
            style: {
              fontFamily: type.digits,
              fontWeight: 600,
              fontSize: size,
              lineHeight: 1,
              color: ink.accent,
              marginBottom: corner.lines.length > 0 ? (corner.isNumber ? 8 : 6) : 0
            }
          },
          corner.big
        )
      : null,
    ...corner.lines.map((line, n) =>
      h(
        Text,
        {
          key: n,
          style: {
            fontSize: n === 0 ? 9.5 : 8.5,
            fontWeight: n === 0 ? 600 : 400,
            color: n === 0 ? ink.black : ink.quiet,
            textAlign: 'right',
            lineHeight: 1.35
          }
        },
        line
      )
    )
  )
}

/** The quiet bold head of a part, with a remark at its right end. */
export const PartHead = ({
  text,
  gap = 11,
  remark = ''
}: {
  text: string
  gap?: number
  remark?: string
}): ReactElement =>
  h(
    View,
    {
      minPresenceAhead: 40,
      style: { flexDirection: 'row', justifyContent: 'space-between', marginTop: gap, marginBottom: 2 }
    },
    h(Text, { style: { fontWeight: 600, fontSize: 8.5, color: ink.quiet } }, text),
    remark ? h(Text, { style: { fontSize: 8, color: ink.quiet } }, remark) : null
  )

/** A small box to tick by hand; filled where it is done already. */
export const TickBox = ({ isTicked = false }: { isTicked?: boolean }): ReactElement =>
  h(View, {
    style: {
      width: 8.5,
      height: 8.5,
      ...(isTicked && { backgroundColor: ink.quiet }),
      border: `0.7 solid ${ink.quiet}`,
      borderRadius: 1,
      marginTop: 2.5,
      marginRight: 6
    }
  })
