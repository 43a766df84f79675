import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import type { DatedMonth } from '../../shared/datedInserts.ts'
import { type Day, daysBetween, numberOf, weekdayOf } from '../../shared/day.ts'
import { watchCarrying } from '../drag/carry.ts'
import { classes } from '../paper/classes.ts'
import { monthInView, useDatedMonths } from '../store/dated.ts'
import { selectionStore, useSelection } from '../store/selectionStore.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { DayTab } from './DayTab.tsx'
import { MonthStrip } from './MonthStrip.tsx'
import { spreadOut } from './spreadOut.ts'
import css from './Tabs.module.css'
import { useIsLow } from './useIsLow.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useWheel } from './useWheel.ts'
import { walkTabs } from './walkTabs.ts'

/**
 * The tabs of the dated inserts: a strip for every covered month, the days of the month in view spread out behind theirs. A
 * strip opens by a click, by the keys, or by a drag that rests on it.
 */
export function DatedTabs() {
  const { t } = useWords()
  const column = useRef<HTMLDivElement>(null)
  const months = useDatedMonths()
  const opening = useSelection((selection) => selection.opening)
  const candidate = useSelection((selection) => selection.candidate)
  const peek = useSelection((selection) => selection.peek)
  const inView = monthInView(months, { opening, candidate, peek })
  const lines = useMemo(() => linesOf(months, spreadOut(months, inView)), [months, inView])
  const rows = lines.rows
  // Up to this height a tab would be less than 24 px: 115 px of the window are bar, foot and cover.
  const isLow = useIsLow(rows * 24 + lines.gaps * 3 + months.length * 26 + 114)
  useWheel(column)
  useKeptFocus(column, '[role=tab][tabindex="0"]')
  useEffect(() => watchCarrying((dossiers) => dossiers || selectionStore.setState({ peek: null })), [])

  const openMonth =
    opening.kind === 'month' ? opening.month : opening.kind === 'toDeal' ? (months[0]?.month ?? null) : null
  const isShown = lines.all.some(
    ({ insert, month }) =>
      (insert && opening.kind === 'day' && insert.day === opening.day) || (!insert && month.month === openMonth)
  )
  return (
    <div
      ref={column}
      className={classes(css['days'], css['dated'], isLow && css['staggered'])}
      style={{ '--rows': rows, '--gaps': lines.gaps, '--strips': months.length } as CSSProperties}
      role="tablist"
      aria-orientation="vertical"
      aria-label={t('binder.days')}
      data-region="tabs"
      onKeyDown={(event) => walkTabs(event, 'ArrowDown')}
    >
      {lines.all.map(({ insert, month, at, isEven }) =>
        insert ? (
          <DayTab
            key={insert.day}
            insert={insert}
            at={at}
            isEven={isEven}
            isOpen={opening.kind === 'day' && opening.day === insert.day}
            isStop={isShown ? opening.kind === 'day' && opening.day === insert.day : insert.isToday}
            onOpen={openDay}
          />
        ) : (
          <MonthStrip
            key={month.month}
            month={month.month}
            isCurrent={month.isCurrent}
            isSpread={lines.spread.has(month.month)}
            isOpen={month.month === openMonth}
            isStop={isShown ? month.month === openMonth : month.month === inView && !lines.hasToday}
            at={at}
          />
        )
      )}
    </div>
  )
}

const openDay = (day: Day) => openUp({ kind: 'day', day })

/** Every strip and tab with its place in the column: strips above it, rows above it, gaps between weeks above it. */
function linesOf(months: readonly DatedMonth[], spread: readonly DatedMonth[]) {
  let [row, gaps] = [0, 0]
  const all = months.flatMap((month, index) => {
    const strip = { month, insert: null, at: atOf(index, row, gaps), isEven: false }
    if (!spread.includes(month)) return [strip]
    const tabs = month.inserts.map((insert, n) => {
      const before = month.inserts[n - 1]
      // Weeks stand a little apart, so that a glance finds the Friday.
      if (before && daysBetween(before.day, insert.day) >= weekdayOf(insert.day)) gaps += 1
      const shown = {
        number: numberOf(insert.day),
        month: month.month,
        day: insert.day,
        isToday: insert.isToday,
        isNextMonth: !month.isCurrent
      }
      const tab = { month, insert: shown, at: atOf(index + 1, row, gaps), isEven: row % 2 === 1 }
      row += 1
      return tab
    })
    return [strip, ...tabs]
  })
  return {
    all,
    rows: Math.max(1, row),
    gaps,
    spread: new Set(spread.map(({ month }) => month)),
    hasToday: all.some(({ insert }) => insert?.isToday)
  }
}

const atOf = (strips: number, row: number, gaps: number) =>
  ({ '--above': strips, '--row': row, '--gap': gaps }) as CSSProperties
