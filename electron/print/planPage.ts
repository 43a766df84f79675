import { Canvas, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { MonthPlanSheet, PlannedDay } from '../../shared/monthPlanSheet.ts'
import { cutToFit, linesToFit } from './cutToFit.ts'
import { h } from './element.ts'
import { FixedPage } from './fixedPage.ts'
import { type } from './fonts.ts'
import { ink, marginsFor, mm, sizeOf } from './paper.ts'
import type { Frame } from './sheetFrame.ts'

const quiet = { fontSize: 7, color: ink.quiet, lineHeight: 1.2 }
const weekWidth = 7
const headHeight = 17
const weekdayHeight = 6

/** A month on one page: a field a day, with its number, its load, what has a time and its yellow slip. */
export function PlanPage({ sheet, frame }: { sheet: MonthPlanSheet; frame: Frame }): ReactElement {
  const { width, height } = sizeOf[frame.paper]
  const margins = marginsFor(frame.holes)
  const room = width - margins.left - 11
  const day = (room - weekWidth) / 7
  const row = (height - margins.top - margins.bottom - headHeight - weekdayHeight) / sheet.weeks.length
  return h(
    FixedPage,
    { frame },
    h(
      View,
      { style: { position: 'absolute', left: mm(margins.left), top: mm(margins.top), width: mm(room) } },
      h(
        View,
        { style: { height: mm(headHeight), borderBottom: `1.3 solid ${ink.black}` } },
        h(Text, { style: { fontFamily: type.serif, fontWeight: 600, fontSize: 23, lineHeight: 1.15 } }, sheet.title),
        h(Text, { style: { ...quiet, fontSize: 9, marginTop: 3 } }, sheet.under)
      ),
      h(
        View,
        {
          style: {
            flexDirection: 'row',
            height: mm(weekdayHeight),
            paddingTop: 5,
            borderBottom: `0.5 solid ${ink.line}`
          }
        },
        h(View, { style: { width: mm(weekWidth) } }),
        sheet.weekdays.map((name) =>
          h(
            Text,
            { key: name, style: { ...quiet, width: mm(day), paddingLeft: 4, fontWeight: 600 } },
            cutToFit(name, mm(day) - 6, 'Sans', 600, 7)
          )
        )
      ),
      sheet.weeks.map(({ week, days }) =>
        h(
          View,
          { key: week, style: { flexDirection: 'row', height: mm(row), borderBottom: `0.5 solid ${ink.line}` } },
          h(
            View,
            { style: { width: mm(weekWidth) } },
            h(
              View,
              {
                style: {
                  position: 'absolute',
                  left: mm((weekWidth - row) / 2 - 1),
                  top: mm((row - weekWidth) / 2),
                  width: mm(row),
                  height: mm(weekWidth),
                  transform: 'rotate(-90deg)',
                  justifyContent: 'center'
                }
              },
              h(Text, { style: { ...quiet, textAlign: 'center' } }, week)
            )
          ),
          days.map((one, n) => h(DayField, { key: sheet.weekdays[n] ?? n, day: one, width: day, height: row }))
        )
      )
    ),
    h(Text, { style: { ...quiet, position: 'absolute', left: mm(margins.left), top: mm(height - 10) } }, frame.foot)
  )
}

/** Points: above the first line (the number, the marks), a line of what has a time, one of the slip, and the slip's edges. */
const aboveLines = 30.5
const timedLine = 9
const noteLine = 8.4
const noteEdge = 6

function DayField({ day, width, height }: { day: PlannedDay | null; width: number; height: number }) {
  const style = {
    width: mm(width),
    height: mm(height),
    borderLeft: `0.5 solid ${ink.rule}`,
    paddingLeft: 4,
    paddingTop: 3
  }
  if (!day) return h(View, { style })
  const text = mm(width) - 7.5
  const whyLines = day.why ? linesToFit(day.why, text, 2, 'Sans', 400, 6.6) : []
  // What a field holds is counted in lines, so that nothing lies over anything: what has a time first, the slip as it may.
  const room = mm(height) - aboveLines - whyLines.length * 8 - (day.more ? 8.4 : 0)
  const timedLeast = day.timed.length * timedLine
  const noteMost = day.note ? (room - timedLeast >= 2 * noteLine + noteEdge ? 2 : 1) : 0
  let spare = Math.floor((room - timedLeast - (noteMost && noteMost * noteLine + noteEdge)) / timedLine)
  const timed = day.timed.flatMap((one) => {
    const lines = linesToFit(one, text, spare > 0 ? 2 : 1, 'Serif', 400, 7.2)
    spare -= lines.length - 1
    return lines
  })
  const noteLines = Math.min(5, Math.floor((room - timed.length * timedLine - noteEdge) / noteLine))
  return h(
    View,
    { style },
    day.isClosed ? h(Hatch, { width, height }) : null,
    h(
      View,
      { style: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start', paddingRight: 4 } },
      h(
        Text,
        {
          style: {
            fontFamily: type.digits,
            fontWeight: 600,
            fontSize: 17,
            lineHeight: 1,
            color: day.isClosed ? ink.mark : ink.black
          }
        },
        day.number
      ),
      h(
        Text,
        {
          style: {
            ...quiet,
            fontWeight: day.isOver ? 600 : 400,
            color: day.isOver ? ink.accent : ink.quiet,
            marginTop: 3
          }
        },
        day.load
      )
    ),
    h(Marks, { count: day.marks, isOver: day.isOver }),
    whyLines.map((line) => h(Text, { key: line, style: { ...quiet, fontSize: 6.6 } }, line)),
    timed.map((line, n) =>
      h(Text, { key: n, style: { fontFamily: type.serif, fontSize: 7.2, lineHeight: 1.25 } }, line)
    ),
    day.more ? h(Text, { style: quiet }, day.more) : null,
    day.note
      ? h(
          View,
          { style: { backgroundColor: ink.slip, marginTop: 2, marginRight: 3, padding: '1.5 2.5' } },
          linesToFit(day.note, text - 8, Math.max(1, noteLines), 'Serif', 400, 7).map((line, n) =>
            h(
              Text,
              { key: n, style: { fontFamily: type.serif, fontStyle: 'italic', fontSize: 7, lineHeight: 1.2 } },
              line
            )
          )
        )
      : null
  )
}

/** One line a started fifth of what the day may hold, as on the tabs. */
const Marks = ({ count, isOver }: { count: number; isOver: boolean }) =>
  h(Canvas, {
    style: { height: 6, width: 24, marginTop: 2.5 },
    paint: (pen) => {
      pen.lineWidth(1.3).strokeColor(isOver ? ink.accent : ink.black)
      for (let n = 0; n < count; n++)
        pen
          .moveTo(n * 4.5, 2)
          .lineTo(n * 4.5 + 3, 2)
          .stroke()
      return null
    }
  })

const Hatch = ({ width, height }: { width: number; height: number }) =>
  h(Canvas, {
    style: { position: 'absolute', left: 0, top: 0, width: mm(width), height: mm(height) },
    paint: (pen, w, high) => {
      pen.rect(0, 0, w, high).clip().lineWidth(0.35).strokeColor(ink.rule)
      for (let x = -high; x < w; x += 7)
        pen
          .moveTo(x, high)
          .lineTo(x + high, 0)
          .stroke()
      return null
    }
  })
