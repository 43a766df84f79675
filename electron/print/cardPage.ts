import { Canvas, Link, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import type { OverPart } from '../../shared/cardOver.ts'
import type { CardEntry, CardLineOnPaper, CardPerson, CardSheet, Reach } from '../../shared/cardSheet.ts'
import type { DossierSheet, ListedPaper, StampOnPaper } from '../../shared/dossierSheet.ts'
import { type Density, densityFor, middle } from './density.ts'
import { h } from './element.ts'
import { type } from './fonts.ts'
import { ink, mm } from './paper.ts'
import { ending, PageBegins, type RunOver } from './runOver.ts'
import { type Frame, PartHead, SheetFrame, SheetHead, TickBox } from './sheetFrame.ts'

const figures = { fontFeatureSettings: ['tnum', 'lnum'] }
const rule = `0.5 solid ${ink.rule}`
const struck = { color: ink.quiet, textDecoration: 'line-through' as const }
const plain = { color: ink.black, textDecoration: 'none' as const }
/** Texts longer than this may run over to the next page; shorter ones stay in one piece. */
const mayBreak = 500
const labelColumn = mm(25)
const nextColumn = mm(26)

const serif = ({ text, lead }: Density) => ({ fontFamily: type.serif, fontSize: text, lineHeight: lead })
const rowOf = ({ gap }: Density) => ({ borderBottom: rule, paddingTop: gap, paddingBottom: gap })

interface Props {
  sheet: CardSheet | DossierSheet
  frame: Frame
  isReplaced: boolean
  /** Whether it may take more than one page: then they are numbered. */
  isNumbered: boolean
  bound?: RunOver
  /** Learns what goes over the first page. */
  watch?: RunOver
  /** What went over, for the foot of the first page; known only once it was set. */
  overSaid?: string
}

/** An info card or a whole dossier: one page for a usual client, more where its texts ask for it; nothing is cut. */
export function CardPage({ sheet, frame, isReplaced, isNumbered, bound, watch, overSaid = '' }: Props): ReactElement {
  const isDossier = sheet.kind === 'dossier'
  const density = isDossier ? middle : densityFor(sheet, frame)
  return h(
    SheetFrame,
    {
      frame,
      isReplaced,
      runningHead: isDossier ? sheet.runningHead : sheet.name,
      mark: sheet.mark,
      numbered: isDossier ? 'always' : isNumbered ? 'ifMany' : 'never',
      overSaid,
      ...(bound && { bound })
    },
    watch && PageBegins(watch),
    h(SheetHead, { title: sheet.name, under: sheet.under, corner: sheet.corner }),
    isDossier && sheet.meeting && h(Meeting, { ...sheet.meeting, density }),
    sheet.aim && h(Aim, { ...sheet.aim, density }),
    sheet.people.flatMap((person, n) =>
      ending(watch, [{ kind: 'person' }], h(PersonRow, { key: `person ${n}`, person, density }))
    ),
    pairsOf(sheet.short).flatMap((pair, n) =>
      ending(watch, pair.map(lineOver), h(ShortLines, { key: `short ${n}`, pair, density }))
    ),
    sheet.long.flatMap((line, n) => ending(watch, [lineOver(line)], h(LongLine, { key: `long ${n}`, line, density }))),
    sheet.promised && h(PartHead, { text: sheet.promised.title, gap: density.partGap }),
    sheet.promised?.items.flatMap((item, n) =>
      ending(watch, [{ kind: 'promise' }], h(Promised, { key: `promised ${n}`, ...item, density }))
    ),
    sheet.said && h(PartHead, { text: sheet.said.title, gap: density.partGap, remark: sheet.said.earlier }),
    sheet.said?.items.flatMap((entry, n) =>
      ending(watch, [{ kind: 'entry' }], h(EntryRow, { key: `entry ${n}`, entry, density }))
    ),
    isDossier && sheet.stamps && h(PartHead, { text: sheet.stamps.title, gap: density.partGap }),
    isDossier && sheet.stamps?.items.map((stamp, n) => h(StampRow, { key: `stamp ${n}`, stamp, density })),
    isDossier && sheet.papers && h(PartHead, { text: sheet.papers.title, gap: density.partGap }),
    isDossier && sheet.papers?.items.map((paper, n) => h(PaperRow, { key: `paper ${n}`, ...paper, density })),
    isDossier && sheet.empty
      ? h(Text, { style: { ...serif(density), marginTop: 14, color: ink.quiet } }, sheet.empty)
      : null,
    ...ending(
      watch,
      [{ kind: 'write' }],
      h(LinesToWriteOn, { key: 'write', ...sheet.write, density, grows: isDossier })
    )
  )
}

const lineOver = ({ label }: CardLineOnPaper): OverPart => ({ kind: 'line', label })

const StampRow = ({ stamp, density }: { stamp: StampOnPaper; density: Density }) =>
  h(
    View,
    { wrap: false, style: { flexDirection: 'row', paddingTop: 2, paddingBottom: 2 } },
    h(Text, { style: { ...serif(density), ...figures, fontSize: density.text - 0.7, width: labelColumn } }, stamp.day),
    h(
      Text,
      { style: { ...serif(density), ...figures, fontSize: density.text - 0.7, flex: 1 } },
      stamp.way,
      stamp.how ? h(Text, { style: { color: ink.quiet } }, `   ${stamp.how}`) : null
    )
  )

/** When, where and with whom, in a frame: what one looks for on the way. */
const Meeting = ({ title, lines, density }: { title: string; lines: CardLineOnPaper[]; density: Density }) =>
  h(
    View,
    {
      wrap: false,
      style: { border: `0.8 solid ${ink.black}`, borderRadius: 2, padding: '5 8', marginTop: 9, marginBottom: 2 }
    },
    h(Text, { style: { fontWeight: 600, fontSize: 8.5, color: ink.quiet, marginBottom: 2 } }, title),
    lines.map(({ label, texts }) =>
      h(
        View,
        { key: label, style: { flexDirection: 'row', paddingTop: 1.5 } },
        h(Text, { style: { width: labelColumn - 8, fontSize: 8.5, color: ink.quiet, paddingTop: 2 } }, label),
        h(
          Text,
          { style: { ...serif(density), ...figures, flex: 1, fontWeight: 600, fontSize: density.text + 1 } },
          texts.map(({ text }) => text).join(' ')
        )
      )
    )
  )

const PaperRow = ({ name, about, density }: ListedPaper & { density: Density }) =>
  h(
    View,
    { wrap: false, style: { ...rowOf(density), flexDirection: 'row' } },
    h(Text, { style: { ...serif(density), flex: 1, paddingRight: mm(5) } }, name),
    h(Text, { style: { fontSize: 8.5, color: ink.quiet, width: mm(82), textAlign: 'right', paddingTop: 1.8 } }, about)
  )

const Aim = ({ title, text, density }: { title: string; text: string; density: Density }) =>
  h(
    View,
    {
      wrap: false,
      style: {
        flexDirection: 'row',
        backgroundColor: ink.slip,
        borderRadius: 2,
        padding: `${density.gap + 1.5} 8`,
        marginTop: 8,
        marginBottom: 2
      }
    },
    h(Text, { style: { width: labelColumn - 8, fontSize: 8.5, color: ink.quiet, paddingTop: 2 } }, title),
    h(Text, { style: { ...serif(density), flex: 1, fontStyle: 'italic', fontSize: density.text + 1 } }, text)
  )

function PersonRow({ person, density }: { person: CardPerson; density: Density }) {
  return h(
    View,
    { wrap: (person.notes?.length ?? 0) > mayBreak, style: rowOf({ ...density, gap: density.gap + 1 }) },
    h(
      View,
      { style: { flexDirection: 'row', justifyContent: 'space-between' } },
      h(
        View,
        { style: { flex: 1, paddingRight: mm(5) } },
        h(Text, { style: { ...serif(density), fontWeight: 600, fontSize: density.text + 1 } }, person.name),
        person.about
          ? h(Text, { style: { fontSize: 8.5, color: ink.quiet, lineHeight: 1.35, marginTop: 1 } }, person.about)
          : null
      ),
      h(
        View,
        { style: { alignItems: 'flex-end', maxWidth: mm(66) } },
        person.reach.map((reach, n) => h(ReachText, { key: n, reach, density, isMain: n === 0 }))
      )
    ),
    person.notes
      ? h(Text, { style: { ...serif(density), fontSize: density.text - 0.5, marginTop: 2 } }, person.notes)
      : null
  )
}

/** A phone, an address, a line: a link where it can be followed, struck through where it proved wrong. */
function ReachText({ reach, density, isMain = false }: { reach: Reach; density: Density; isMain?: boolean }) {
  const style = {
    ...serif(density),
    ...figures,
    ...(reach.isStruck ? struck : plain),
    ...(isMain && !reach.isStruck && { fontSize: density.text + 1, fontWeight: 600 })
  }
  return reach.href && !reach.isStruck
    ? h(Link, { src: reach.href, style }, reach.text)
    : h(Text, { style }, reach.text)
}

const Label = ({ text }: { text: string }) =>
  h(Text, { style: { width: labelColumn, fontSize: 8.5, color: ink.quiet, paddingTop: 1.8, paddingRight: 4 } }, text)

const LineTexts = ({ line, density }: { line: CardLineOnPaper; density: Density }) =>
  h(
    View,
    { style: { flex: 1 } },
    line.texts.map((reach, n) => h(ReachText, { key: n, reach, density }))
  )

function LongLine({ line, density }: { line: CardLineOnPaper; density: Density }) {
  const length = line.texts.reduce((sum, { text }) => sum + text.length, 0)
  return h(
    View,
    { wrap: length > mayBreak, style: { ...rowOf(density), flexDirection: 'row' } },
    h(Label, { text: line.label }),
    h(LineTexts, { line, density })
  )
}

const ShortLines = ({ pair, density }: { pair: CardLineOnPaper[]; density: Density }) =>
  h(
    View,
    { wrap: false, style: { ...rowOf(density), flexDirection: 'row' } },
    pair.map((line, n) =>
      h(
        View,
        { key: n, style: { width: '50%', flexDirection: 'row', paddingRight: n === 0 ? mm(3) : 0 } },
        h(Label, { text: line.label }),
        h(LineTexts, { line, density })
      )
    )
  )

const Promised = ({
  text,
  when,
  isDone = false,
  density
}: {
  text: string
  when: string
  isDone?: boolean
  density: Density
}) =>
  h(
    View,
    { wrap: false, style: { flexDirection: 'row', marginTop: density.gap - 1 } },
    h(TickBox, { isTicked: isDone }),
    h(Text, { style: { ...serif(density), flex: 1, ...(isDone && { color: ink.quiet }) } }, text),
    h(Text, { style: { ...serif(density), ...figures, fontWeight: 600, width: mm(38), textAlign: 'right' } }, when)
  )

function EntryRow({ entry, density }: { entry: CardEntry; density: Density }) {
  const runIn = { fontFamily: type.sans, fontSize: density.text - 1.8 }
  return h(
    View,
    { wrap: entry.text.length > mayBreak, style: { ...rowOf(density), flexDirection: 'row' } },
    h(
      View,
      { style: { width: labelColumn } },
      h(Text, { style: { ...serif(density), ...figures, fontSize: density.text - 0.7, fontWeight: 600 } }, entry.day),
      h(Text, { style: { ...serif(density), ...figures, fontSize: density.text - 1.2, color: ink.quiet } }, entry.time)
    ),
    h(
      Text,
      { style: { ...serif(density), flex: 1 } },
      h(Text, { style: { ...runIn, fontWeight: 600 } }, glued(entry.head)),
      entry.who ? h(Text, { style: { ...runIn, color: ink.quiet } }, `\u00a0 ${glued(entry.who)}`) : null,
      entry.text ? `\u00a0 ${entry.text}` : ''
    )
  )
}

/** Spaces react-pdf leaves as they are: those of small type beside larger it would squeeze to nothing in a full line. */
const glued = (text: string) => (text.length <= 60 ? text.replaceAll(' ', '\u00a0') : text)

/** Those of a card are counted; those of a dossier are as many as its last page has room for, three at least. */
function LinesToWriteOn({
  day,
  said,
  next,
  lines,
  density,
  grows
}: CardSheet['write'] & { density: Density; grows: boolean }) {
  const head = { fontSize: 7.5, color: ink.quiet }
  return h(
    View,
    {
      wrap: false,
      style: grows
        ? { flexGrow: 1, minHeight: mm(density.pitch * 3) + 26, paddingTop: 9 }
        : { marginTop: 'auto', paddingTop: 9 }
    },
    h(
      View,
      { style: { flexDirection: 'row', borderBottom: `0.8 solid ${ink.black}`, paddingBottom: 3 } },
      h(Text, { style: { ...head, width: labelColumn } }, day),
      h(Text, { style: { ...head, flex: 1 } }, said),
      h(Text, { style: { ...head, width: nextColumn - 6 } }, next)
    ),
    h(
      View,
      { style: grows ? { flexGrow: 1 } : { height: mm(density.pitch) * lines } },
      h(Canvas, {
        style: { position: 'absolute', left: 0, top: 0, width: '100%', height: '100%' },
        paint: (pen, width, room) => {
          const count = grows ? Math.floor(room / mm(density.pitch)) : lines
          const height = mm(density.pitch) * count
          pen.lineWidth(0.5).strokeColor(ink.line)
          for (let n = 1; n <= count; n++)
            pen
              .moveTo(0, mm(density.pitch) * n)
              .lineTo(width, mm(density.pitch) * n)
              .stroke()
          pen.lineWidth(0.4).strokeColor(ink.rule)
          for (const x of [labelColumn - 6, width - nextColumn]) pen.moveTo(x, 0).lineTo(x, height).stroke()
          return null
        }
      })
    )
  )
}

const pairsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / 2) }, (_, n) => all.slice(2 * n, 2 * n + 2))
