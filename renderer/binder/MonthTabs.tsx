import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { yearOf } from '../../shared/day.ts'
import { isOver, loadOfMonth, marksOf } from '../../shared/load.ts'
import { type MonthInsert, monthInserts } from '../../shared/place.ts'
import { monthName } from '../../shared/words.ts'
import { dropPlace } from '../drag/carry.ts'
import { classes } from '../paper/classes.ts'
import { useCalendar, useSettings, useTally, useToday } from '../store/read.ts'
import { useSelection } from '../store/selectionStore.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { fileOn } from './fileOn.ts'
import { Marks } from './Marks.tsx'
import css from './Tabs.module.css'
import { useWheel } from './useWheel.ts'

/** The twelve month tabs, six over each page; the current month's stands for next year's. */
export function MonthTabs() {
  const { t } = useWords()
  const today = useToday()
  const row = useRef<HTMLDivElement>(null)
  const inserts = useMemo(() => monthInserts(today), [today])
  const opening = useSelection((selection) => selection.opening)
  const openMonth = opening.kind === 'month' ? opening.month : null
  const stop = openMonth ?? inserts.find((insert) => !insert.isCurrent)?.month
  useWheel(row)

  function walk(event: KeyboardEvent) {
    const tabs = [...(row.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
    const at = tabs.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, End: tabs.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    event.stopPropagation()
    tabs[(to + tabs.length) % tabs.length]?.focus()
  }

  return (
    <div ref={row} className={css['months']} role="tablist" aria-label={t('binder.months')} onKeyDown={walk}>
      {inserts.map((insert) => (
        <MonthTab
          key={insert.month}
          insert={insert}
          isOpen={insert.month === openMonth}
          isStop={insert.month === stop}
        />
      ))}
    </div>
  )
}

function MonthTab({ insert, isOpen, isStop }: { insert: MonthInsert; isOpen: boolean; isStop: boolean }) {
  const { t, language } = useWords()
  const tab = useRef<HTMLDivElement>(null)
  const [isTarget, setIsTarget] = useState(false)
  const tally = useTally()
  const settings = useSettings()
  const calendar = useCalendar()
  const { month } = insert
  const isCandidate = useSelection((selection) => selection.candidate === month)
  const load = useMemo(() => loadOfMonth(month, tally, settings, calendar), [month, tally, settings, calendar])

  useEffect(() => {
    const element = tab.current
    if (!element) return
    return dropPlace({
      element,
      onOver: () => setIsTarget(true),
      onLeave: () => setIsTarget(false),
      onDrop: (dossiers) => void fileOn(dossiers, month)
    })
  }, [month])

  // The year is said where it would not be expected: on January, and on this month's tab, which is next year's.
  const withYear = insert.isNextYear && (month.endsWith('-01') || insert.isCurrent)
  return (
    <div
      ref={tab}
      role="tab"
      aria-selected={isOpen}
      tabIndex={isStop ? 0 : -1}
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
}
