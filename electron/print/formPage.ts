import { Canvas, Text, View } from '@react-pdf/renderer'
import type { ComponentProps, ReactElement } from 'react'
import type { AnswerOnPaper, AskedOnPaper, FormSheet } from '../../shared/formSheet.ts'
import { h } from './element.ts'
import { type } from './fonts.ts'
import { ink, mm } from './paper.ts'
import type { RunOver } from './runOver.ts'
import { type Frame, SheetFrame, SheetHead, TickBox } from './sheetFrame.ts'

type TextStyle = ComponentProps<typeof View>['style']

const serif = { fontFamily: type.serif, fontSize: 10.5, lineHeight: 1.3 }
const rule = `0.5 solid ${ink.rule}`
const labelWidth = mm(56)
/** From one line to write on to the next: what a hand needs. */
const pitch = mm(7.5)
/** An answer longer than this may run over to the next page. */
const mayBreak = 500

interface Props {
  sheet: FormSheet
  frame: Frame
  isReplaced: boolean
  /** Bound with other sheets: its pages are counted with theirs. */
  bound?: RunOver
}

/** A form on paper: every question with its answer, or with room for one. */
export function FormPage({ sheet, frame, isReplaced, bound }: Props): ReactElement {
  return h(
    SheetFrame,
    {
      frame,
      isReplaced,
      runningHead: sheet.runningHead,
      numbered: bound ? 'always' : 'ifMany',
      mark: sheet.mark,
      ...(bound && { bound })
    },
    h(SheetHead, { title: sheet.title, under: sheet.under, corner: null }),
    sheet.lacking
      ? h(Text, { style: { fontSize: 8.5, color: ink.accent, fontWeight: 600, marginTop: 6 } }, sheet.lacking)
      : null,
    sheet.top.length > 0 ? h(TopLines, { top: sheet.top }) : null,
    sheet.must
      ? h(
          View,
          { style: { flexDirection: 'row', alignItems: 'center', justifyContent: 'flex-end', marginTop: 4 } },
          h(Dot),
          h(Text, { style: { fontSize: 7.5, color: ink.quiet } }, sheet.must)
        )
      : null,
    sheet.sections.flatMap(({ name, asked }, n) => [
      name ? h(SectionHead, { key: `head ${n}`, name }) : h(View, { key: `head ${n}`, style: { height: 6 } }),
      ...asked.map((one, at) => h(Asked, { key: `asked ${n} ${at}`, asked: one }))
    ])
  )
}

function TopLines({ top }: { top: FormSheet['top'] }) {
  return h(
    View,
    { style: { flexDirection: 'row', gap: mm(5), marginTop: 8, marginBottom: 4 } },
    top.map(({ label, text }, n) =>
      h(
        View,
        { key: label, style: { flex: n === 0 ? 2 : 1, borderBottom: `0.5 solid ${ink.line}`, minHeight: mm(11) } },
        h(Text, { style: { fontSize: 7.5, color: ink.quiet } }, label),
        text ? h(Text, { style: { ...serif, fontWeight: 600, marginTop: 2 } }, text) : null
      )
    )
  )
}

const SectionHead = ({ name }: { name: string }) =>
  h(
    View,
    { minPresenceAhead: 50, style: { marginTop: 10, marginBottom: 2, borderBottom: `0.8 solid ${ink.black}` } },
    h(
      Text,
      { style: { fontFamily: type.serif, fontWeight: 600, fontSize: 12, lineHeight: 1.3, paddingBottom: 2 } },
      name
    )
  )

const Dot = () =>
  h(View, { style: { width: 3.5, height: 3.5, borderRadius: 2, backgroundColor: ink.accent, marginRight: 4 } })

function Asked({ asked }: { asked: AskedOnPaper }) {
  const { answer } = asked
  // What needs the width stands below its question.
  const isWide = answer.kind === 'table' || (answer.kind === 'write' && answer.lines > 1) || isLongAnswer(answer)
  const breaks = answer.kind === 'table' ? answer.rows.length > 12 : isLongAnswer(answer)
  return h(
    View,
    {
      wrap: breaks,
      style: {
        borderBottom: answer.kind === 'write' ? 'none' : rule,
        paddingTop: 4,
        paddingBottom: answer.kind === 'write' ? 0 : 4,
        ...(!isWide && { flexDirection: 'row' as const })
      }
    },
    h(
      View,
      { style: isWide ? { marginBottom: 3 } : { width: labelWidth, paddingRight: mm(4) } },
      h(
        View,
        { style: { flexDirection: 'row' } },
        asked.isMust ? h(View, { style: { marginTop: 4.5 } }, h(Dot)) : null,
        h(Text, { style: { fontSize: 9.5, lineHeight: 1.35, flex: 1 } }, asked.label)
      ),
      asked.help
        ? h(Text, { style: { fontSize: 7.5, color: ink.quiet, lineHeight: 1.3, marginTop: 1 } }, asked.help)
        : null
    ),
    h(Answer, { answer })
  )
}

const isLongAnswer = (answer: AnswerOnPaper) => answer.kind === 'said' && answer.text.length > mayBreak

function Answer({ answer }: { answer: AnswerOnPaper }): ReactElement {
  switch (answer.kind) {
    case 'said':
      return h(Text, { style: { ...serif, flex: 1 } }, answer.text)
    case 'write':
      return h(Lines, { count: answer.lines })
    case 'choose':
      return h(
        View,
        { style: { flex: 1, flexDirection: 'row', flexWrap: 'wrap' } },
        answer.choices.map(({ text, isOn }, n) =>
          h(
            View,
            { key: n, style: { flexDirection: 'row', marginRight: mm(5), marginBottom: 2, maxWidth: '100%' } },
            h(TickBox, { isTicked: isOn }),
            h(Text, { style: { ...serif, flexShrink: 1, fontWeight: isOn ? 600 : 400 } }, text)
          )
        )
      )
    case 'table':
      return h(Table, { heads: answer.heads, rows: answer.rows })
  }
}

const Lines = ({ count }: { count: number }) =>
  h(
    View,
    { style: { flexGrow: 1, minWidth: mm(60), height: pitch * count } },
    h(Canvas, {
      style: { position: 'absolute', left: 0, top: 0, width: '100%', height: '100%' },
      paint: (pen, width) => {
        pen.lineWidth(0.5).strokeColor(ink.line)
        for (let n = 1; n <= count; n++)
          pen
            .moveTo(0, pitch * n - 1)
            .lineTo(width, pitch * n - 1)
            .stroke()
        return null
      }
    })
  )

function Table({ heads, rows }: { heads: string[]; rows: string[][] }) {
  const cell = (text: string, n: number, style: TextStyle) =>
    h(
      View,
      { key: n, style: { flex: 1, padding: '2 4', ...(n > 0 && { borderLeft: rule }) } },
      h(Text, { style }, text)
    )
  return h(
    View,
    { style: { border: rule } },
    h(
      View,
      { wrap: false, style: { flexDirection: 'row', borderBottom: `0.5 solid ${ink.line}` } },
      heads.map((head, n) => cell(head, n, { fontSize: 8, color: ink.quiet }))
    ),
    rows.map((row, n) =>
      h(
        View,
        {
          key: n,
          wrap: false,
          style: { flexDirection: 'row', minHeight: pitch, ...(n < rows.length - 1 && { borderBottom: rule }) }
        },
        row.map((text, at) => cell(text, at, serif))
      )
    )
  )
}
