import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isDay, type Month, monthNumberOf, monthOf, yearOf } from '../../shared/day.ts'
import { isOver, loadOfMonth, marksOf } from '../../shared/load.ts'
import { isCovered, type MonthInsert, monthInserts, placeOfDay } from '../../shared/place.ts'
import { monthName } from '../../shared/words.ts'
import { dropPlace } from '../drag/carry.ts'
import { classes } from '../paper/classes.ts'
import { useCalendar, useSettings, useStyle, useTally, useToday } from '../store/read.ts'
import { useSelection } from '../store/selectionStore.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { fileOn } from './fileOn.ts'
import { Marks } from './Marks.tsx'
import { SprungMonth, sprungWidth } from './SprungMonth.tsx'
import css from './Tabs.module.css'
import { useWheel } from './useWheel.ts'
import { walkTabs } from './walkTabs.ts'

/**
 * The twelve month tabs, six over each page; the current month's stands for next year's. Months whose days have inserts of
 * their own have no tab here: their strip stands among the days.
 */
export function MonthTabs() {
  const { t } = useWords()
  const today = useToday()
  const row = useRef<HTMLDivElement>(null)
  const style = useStyle()
  const inserts = useMemo(
    () => monthInserts(today).filter(({ month }) => !isCovered(month, today, style)),
    [today, style]
  )
  const opening = useSelection((selection) => selection.opening)
  const openMonth = opening.kind === 'month' ? opening.month : null
  const stop =
    inserts.find(({ month }) => month === openMonth)?.month ??
    inserts.find((insert) => !insert.isCurrent)?.month ??
    inserts[0]?.month
  useWheel(row)
  const [sprung, setSprung] = useState<{ month: Month; left: number } | null>(null)
  const away = useCallback(() => setSprung(null), [])
  const spring = useCallback((month: Month, tab: HTMLElement) => {
    const cover = row.current?.parentElement?.getBoundingClientRect()
    if (!cover) return
    const { left, width } = tab.getBoundingClientRect()
    const middle = left + width / 2 - cover.left - sprungWidth / 2
    setSprung({ month, left: Math.max(12, Math.min(middle, cover.width - sprungWidth - 12)) })
  }, [])

  return (
    <>
      <div
        ref={row}
        className={css['months']}
        role="tablist"
        aria-label={t('binder.months')}
        onKeyDown={(event) => walkTabs(event, 'ArrowRight')}
      >
        {inserts.map((insert) => (
          <MonthTab
            key={insert.month}
            insert={insert}
            isOpen={insert.month === openMonth}
            isStop={insert.month === stop}
            onRest={spring}
          />
        ))}
      </div>
      {sprung && <SprungMonth key={sprung.month} month={sprung.month} left={sprung.left} onAway={away} />}
    </>
  )
}

/** Six columns, the spine, six columns: each month has its place, whichever are shown. */
const columnOf = (month: Month) => monthNumberOf(month) + (monthNumberOf(month) > 6 ? 1 : 0)

interface Props {
  insert: MonthInsert
  isOpen: boolean
  isStop: boolean
  /** Dossiers are held over the tab: its month's sheet comes out under it. */
  onRest: (month: Month, tab: HTMLElement) => void
}

const MonthTab = memo(function MonthTab({ insert, isOpen, isStop, onRest }: Props) {
  const { t, language } = useWords()
  const tab = useRef<HTMLDivElement>(null)
  const [isTarget, setIsTarget] = useState(false)
  const tally = useTally()
  const settings = useSettings()
  const calendar = useCalendar()
  const { month } = insert
  const today = useToday()
  const style = useStyle()
  // A typed day without an insert of its own lifts the tab of the month it would lie under.
  const isCandidate = useSelection(({ candidate }) => {
    if (!isDay(candidate)) return candidate === month
    return monthOf(candidate) === month && placeOfDay(candidate, today, style).kind === 'month'
  })
  const load = useMemo(() => loadOfMonth(month, tally, settings, calendar), [month, tally, settings, calendar])

  useEffect(() => {
    const element = tab.current
    if (!element) return
    return dropPlace({
      element,
      onOver: () => setIsTarget(true),
      onLeave: () => setIsTarget(false),
      onRest: () => onRest(month, element),
      onDrop: (dossiers) => void fileOn(dossiers, month)
    })
  }, [month, onRest])

  // The year is said where it would not be expected: on January, and on this month's tab, which is next year's.
  const withYear = insert.isNextYear && (month.endsWith('-01') || insert.isCurrent)
  return (
    <div
      ref={tab}
      role="tab"
      aria-selected={isOpen}
      tabIndex={isStop ? 0 : -1}
      style={{ gridColumn: columnOf(month) }}
      className={classes(
        css['month'],
        insert.isNextYear && css['next'],
        isOver(load) && css['full'],
        isOpen && css['open'],
        (isTarget || isCandidate) && css['target']
      )}
      onClick={() => openUp({ kind: 'month', month })}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          event.stopPropagation()
          openUp({ kind: 'month', month })
        }
      }}
    >
      <span className={css['monthLong']}>
        {withYear ? `${monthName(month, language, 'short')} ${yearOf(month)}` : monthName(month, language)}
      </span>
      <span className={css['monthShort']}>{monthName(month, language, 'short')}</span>
      <span className="visually-hidden">, {t('binder.dossiers', { count: load.dossiers })}</span>
      <Marks count={marksOf(load)} />
    </div>
  )
})
