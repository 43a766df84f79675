import { Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { PileRow } from '../../shared/pileSheet.ts'
import type { PocketSheet } from '../../shared/pocketSheet.ts'
import { Sign } from './agreedSign.ts'
import { Code, Qr, qrWidth, RowCode } from './codeMark.ts'
import { cutToFit, whoToFit } from './cutToFit.ts'
import { h } from './element.ts'
import { FixedPage } from './fixedPage.ts'
import { measuresOf, type } from './fonts.ts'
import { ink, marginsFor, mm, sizeOf } from './paper.ts'
import type { Frame } from './sheetFrame.ts'

const serif = { fontFamily: type.serif, lineHeight: 1.15 }
const figures = { fontFeatureSettings: ['tnum', 'lnum'] }
const quiet = { fontSize: 7, color: ink.quiet }
const top = 12
const foot = 8
/** The column of the next day. */
const next = 22
/** The column of the time and the sign. */
const whenWidth = 11.5

/** A day's work on one page: who, by which phone, why, and a line to write on. */
export function PocketPage({ sheet, frame }: { sheet: PocketSheet; frame: Frame }): ReactElement {
  const { width, height } = sizeOf[frame.paper]
  const { left, right } = marginsFor(frame.holes)
  const room = width - left - right
  // The right part is for the hand: so much of the width as the text can spare.
  const write = Math.min(66, room * 0.34)
  return h(
    FixedPage,
    { frame },
    h(
      View,
      { style: { position: 'absolute', left: mm(left), top: mm(top), width: mm(room) } },
      h(
        View,
        {
          style: {
            flexDirection: 'row',
            alignItems: 'flex-end',
            justifyContent: 'space-between',
            height: mm(12),
            paddingBottom: 3,
            borderBottom: `1.3 solid ${ink.black}`
          }
        },
        h(
          View,
          { style: { flex: 1, paddingRight: mm(3) } },
          h(
            Text,
            { style: { ...serif, fontWeight: 600, fontSize: 14 } },
            cutToFit(sheet.title, mm(room - 20), 'Serif', 600, 14)
          ),
          h(
            Text,
            { style: { ...quiet, fontSize: 7.5, marginTop: 2 } },
            cutToFit(sheet.counts, mm(room - 20), 'Sans', 400, 7.5)
          )
        ),
        h(
          Text,
          { style: { fontFamily: type.digits, fontWeight: 600, fontSize: 28, lineHeight: 1, color: ink.accent } },
          sheet.number
        )
      ),
      h(
        View,
        {
          style: { flexDirection: 'row', alignItems: 'center', height: mm(4.4), borderBottom: `0.5 solid ${ink.line}` }
        },
        h(Sign, { agreed: 'ink' }),
        h(Text, { style: { ...quiet, marginLeft: 3, marginRight: 8 } }, sheet.signs.ink),
        h(Sign, { agreed: 'pencil' }),
        h(Text, { style: { ...quiet, marginLeft: 3, flex: 1 } }, sheet.signs.pencil),
        h(Text, { style: { ...quiet, width: mm(write - next) } }, sheet.heads.result),
        h(Text, { style: { ...quiet, width: mm(next), paddingLeft: 3 } }, sheet.heads.next)
      ),
      sheet.rows.map((row, n) =>
        h(Row, {
          key: n,
          row,
          height: sheet.rowHeight,
          width: mm(room - write - whenWidth) - 5,
          write,
          isWide: room > 140
        })
      ),
      sheet.empty ? h(Text, { style: { ...serif, fontSize: 10, marginTop: 10, color: ink.quiet } }, sheet.empty) : null,
      sheet.more ? h(Text, { style: { ...quiet, fontSize: 8, marginTop: 4 } }, sheet.more) : null
    ),
    h(
      Text,
      {
        style: { ...quiet, position: 'absolute', left: mm(left), right: mm(right), top: mm(height - foot) }
      },
      cutToFit(frame.foot, mm(room - 26), 'Sans', 400, 7)
    ),
    h(
      View,
      {
        style: {
          position: 'absolute',
          right: mm(right),
          top: mm(height - 4.5 - qrWidth),
          flexDirection: 'row',
          alignItems: 'flex-end',
          gap: 5
        }
      },
      h(Code, { text: sheet.mark.code }),
      h(Qr, { mark: sheet.mark, sheet: 1 })
    )
  )
}

interface RowProps {
  row: PileRow
  height: number
  /** The width of the text in points. */
  width: number
  write: number
  isWide: boolean
}

/** The sizes of a row by its height: below 9.6 mm the aim stands beside the person, else below. */
function sizesFor(height: number) {
  if (height < 9.6) return { name: 9, phone: 8.5, who: 7.2, why: 7.8, isTight: true }
  if (height < 11) return { name: 8.8, phone: 8.4, who: 6.9, why: 7.3, isTight: false }
  if (height < 12.5) return { name: 9.3, phone: 8.2, who: 7.2, why: 7.8, isTight: false }
  return { name: 10.5, phone: 9.5, who: 7.2, why: 8.4, isTight: false }
}

function Row({ row, height, width, write, isWide }: RowProps) {
  const size = sizesFor(height)
  const phoneWidth = row.phone ? measuresOf('Serif', 600).widthOf(row.phone) * size.phone + 6 : 0
  const beside = isWide || height < 11
  const why = row.aim || row.lastSaid
  const small = { fontSize: size.who, lineHeight: 1.15 }
  const serifSmall = {
    fontFamily: type.serif,
    fontSize: size.why,
    lineHeight: 1.15,
    color: row.aim ? ink.black : ink.quiet
  }
  const phone = h(Text, { style: { ...serif, ...figures, fontWeight: 600, fontSize: size.phone } }, row.phone)
  const who = whoToFit(row, size.isTight ? width / 2 : width - (beside ? 0 : phoneWidth), size.who)
  const left = width - measuresOf('Sans', 400).widthOf(who ? `${who}  ·  ` : '') * size.who
  return h(
    View,
    { style: { flexDirection: 'row', height: mm(height), borderBottom: `0.5 solid ${ink.line}` } },
    h(
      View,
      { style: { width: mm(whenWidth), paddingTop: mm(height / 2) - (row.when ? 11 : 3), alignItems: 'flex-start' } },
      row.when ? h(Text, { style: { ...serif, ...figures, fontWeight: 600, fontSize: 8.5 } }, row.when) : null,
      row.agreed ? h(View, { style: { marginTop: row.when ? 2 : 0 } }, h(Sign, { agreed: row.agreed })) : null
    ),
    h(
      View,
      { style: { flex: 1, justifyContent: 'center' } },
      h(
        View,
        { style: { flexDirection: 'row', justifyContent: 'space-between', paddingRight: 5 } },
        h(
          Text,
          { style: { ...serif, fontWeight: 600, fontSize: size.name } },
          cutToFit(row.client, width - (beside ? phoneWidth : 0), 'Serif', 600, size.name)
        ),
        beside ? phone : null
      ),
      size.isTight
        ? h(
            Text,
            { style: { ...small, marginTop: 1 } },
            who,
            who && why ? '  ·  ' : '',
            h(Text, { style: serifSmall }, cutToFit(why, left, 'Serif', 400, size.why))
          )
        : [
            beside && !who
              ? null
              : h(
                  View,
                  { key: 'person', style: { flexDirection: 'row', alignItems: 'flex-end', marginTop: 0.5 } },
                  beside ? null : phone,
                  h(Text, { style: { ...small, ...(!beside && { paddingLeft: 6 }) } }, who)
                ),
            h(
              Text,
              { key: 'why', style: { ...serifSmall, marginTop: 0.5, paddingRight: 5 } },
              cutToFit(why, height > 13.5 ? width * 1.85 : width, 'Serif', 400, size.why)
            )
          ]
    ),
    h(
      View,
      {
        style: {
          width: mm(write - next),
          borderLeft: `0.5 solid ${ink.rule}`,
          justifyContent: 'flex-end',
          padding: 2.5
        }
      },
      h(RowCode, { text: row.code })
    ),
    h(
      View,
      {
        style: {
          width: mm(next),
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
}
