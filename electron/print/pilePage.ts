import { Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { PileRow, PileSheet } from '../../shared/pileSheet.ts'
import { Sign } from './agreedSign.ts'
import { RowCode } from './codeMark.ts'
import { linesToFit, whoToFit } from './cutToFit.ts'
import { h } from './element.ts'
import { type } from './fonts.ts'
import { ink, marginsFor, mm, sizeOf } from './paper.ts'
import { type Count, type Frame, PartHead, SheetFrame, SheetHead, TickBox } from './sheetFrame.ts'

const serif = { fontFamily: type.serif, lineHeight: 1.25 }
const small = { fontSize: 8, color: ink.quiet, lineHeight: 1.3 }
const figures = { fontFeatureSettings: ['tnum', 'lnum'] }
const columns = { when: mm(14), aim: mm(47), result: mm(49) }

interface Props {
  sheet: PileSheet
  frame: Frame
  isReplaced: boolean
  /** Which rows this part of a long list holds: the head stands on the first part, the slips on the last. */
  part?: { from: number; to: number; count: Count }
}

/** A pile as a list: a row a dossier, with room to write its result and its next day. */
export function PilePage({ sheet, frame, isReplaced, part }: Props): ReactElement {
  const from = part?.from ?? 0
  const to = part?.to ?? sheet.rows.length
  const isFirst = from === 0
  const isLast = to >= sheet.rows.length
  const { left, right } = marginsFor(frame.holes)
  const width = mm(sizeOf[frame.paper].width - left - right - 3) - columns.when - columns.aim - columns.result
  return h(
    SheetFrame,
    {
      frame,
      isReplaced,
      runningHead: sheet.title,
      numbered: 'always',
      mark: sheet.mark,
      ...(part && { count: part.count })
    },
    isFirst ? h(SheetHead, { title: sheet.title, under: sheet.counts, corner: sheet.corner }) : null,
    isFirst && sheet.note ? h(YellowSlip, { text: sheet.note }) : null,
    sheet.rows.length > 0 ? h(ColumnHeads, { sheet }) : null,
    ...sheet.rows.slice(from, to).map((row, n) => h(Row, { key: n, row, width, isWide: sheet.corner === null })),
    sheet.empty ? h(Text, { style: { ...serif, fontSize: 11, marginTop: 14, color: ink.quiet } }, sheet.empty) : null,
    isLast && sheet.more ? h(Text, { style: { ...small, marginTop: 8 } }, sheet.more) : null,
    isLast && sheet.slips ? h(Slips, sheet.slips) : null
  )
}

function Slips({ title, items }: NonNullable<PileSheet['slips']>) {
  const one = ({ text, client, when }: (typeof items)[number], n: number) =>
    h(
      View,
      { key: n, wrap: false, style: { flexDirection: 'row', marginTop: 3 } },
      h(TickBox),
      h(
        Text,
        { style: { ...serif, fontSize: 10.5, flex: 1 } },
        text,
        client ? h(Text, { style: { fontWeight: 600 } }, `   ${client}`) : null
      ),
      h(Text, { style: { ...serif, ...figures, fontSize: 9.5, width: mm(28), textAlign: 'right' } }, when)
    )
  return h(View, null, h(PartHead, { text: title }), items.map(one))
}

const YellowSlip = ({ text }: { text: string }) =>
  h(
    View,
    { wrap: text.length > 500, style: { backgroundColor: ink.slip, borderRadius: 2, padding: '6 9', marginTop: 9 } },
    h(Text, { style: { ...serif, fontStyle: 'italic', fontSize: 11 } }, text)
  )

function ColumnHeads({ sheet: { heads, signs } }: { sheet: PileSheet }) {
  const style = { fontSize: 7.5, color: ink.quiet }
  return h(
    View,
    {
      fixed: true,
      style: {
        flexDirection: 'row',
        alignItems: 'flex-end',
        borderBottom: `0.8 solid ${ink.black}`,
        paddingTop: 9,
        paddingBottom: 3
      }
    },
    h(Text, { style: { ...style, width: columns.when } }, heads.when),
    h(
      View,
      { style: { flex: 1, flexDirection: 'row', alignItems: 'center' } },
      h(Text, { style: { ...style, marginRight: 10 } }, heads.client),
      h(Sign, { agreed: 'ink' }),
      h(Text, { style: { ...style, marginLeft: 3, marginRight: 8 } }, signs.ink),
      h(Sign, { agreed: 'pencil' }),
      h(Text, { style: { ...style, marginLeft: 3 } }, signs.pencil)
    ),
    h(Text, { style: { ...style, width: columns.aim } }, heads.aim),
    h(Text, { style: { ...style, width: columns.result } }, heads.result)
  )
}

/** What is longer than any usual name stands on the card in full; a line of who to ask for ends at a word, so it holds a little less. */
const nameLines = 5
const whoLines = 2.6

function Row({ row, width, isWide }: { row: PileRow; width: number; isWide: boolean }) {
  const who = whoToFit(row, width * whoLines, small.fontSize)
  return h(
    View,
    {
      wrap: false,
      style: {
        flexDirection: 'row',
        borderBottom: `0.5 solid ${ink.line}`,
        paddingTop: 5,
        paddingBottom: 5,
        minHeight: mm(15.2)
      }
    },
    h(
      View,
      { style: { width: columns.when, paddingRight: 4 } },
      row.when
        ? h(
            Text,
            { style: { ...serif, ...figures, fontWeight: 600, fontSize: isWide ? 9 : 11.5, marginBottom: 3 } },
            row.when
          )
        : null,
      row.agreed ? h(View, { style: { marginTop: row.when ? 0 : 4.5 } }, h(Sign, { agreed: row.agreed })) : null
    ),
    h(
      View,
      { style: { flex: 1, paddingRight: mm(3) } },
      h(
        Text,
        { style: { ...serif, fontWeight: 600, fontSize: 11 } },
        linesToFit(row.client, width, nameLines, 'Serif', 600, 11).join('\n')
      ),
      who ? h(Text, { style: { ...small, color: ink.black, marginTop: 1 } }, who) : null,
      h(
        Text,
        { style: { marginTop: 1, lineHeight: 1.3 } },
        row.phone ? h(Text, { style: { ...serif, ...figures, fontWeight: 600, fontSize: 10.5 } }, row.phone) : null,
        row.under ? h(Text, { style: small }, row.phone ? `   ${row.under}` : row.under) : null
      )
    ),
    h(
      View,
      { style: { width: columns.aim, paddingRight: mm(3) } },
      row.aim ? h(Text, { style: { ...serif, fontSize: 9.5 } }, row.aim) : null,
      row.lastSaid ? h(Text, { style: { ...serif, fontSize: 9.5, color: ink.quiet } }, row.lastSaid) : null
    ),
    h(
      View,
      { style: { width: columns.result, marginTop: -5, marginBottom: -5 } },
      h(View, { style: { flex: 1, borderBottom: `0.5 solid ${ink.rule}` } }),
      h(
        View,
        { style: { flex: 1, flexDirection: 'row' } },
        h(View, { style: { flex: 1, justifyContent: 'flex-end', padding: 2.5 } }, h(RowCode, { text: row.code })),
        h(
          View,
          {
            style: {
              width: mm(22),
              borderLeft: `0.5 solid ${ink.rule}`,
              flexDirection: 'row',
              justifyContent: 'flex-end',
              alignItems: 'flex-end',
              gap: 4,
              padding: 3
            }
          },
          h(Sign, { agreed: 'ink', isToChoose: true }),
          h(Sign, { agreed: 'pencil', isToChoose: true })
        )
      )
    )
  )
}
