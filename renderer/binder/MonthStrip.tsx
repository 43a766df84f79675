import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { type Month, monthOf, yearOf } from '../../shared/day.ts'
import { isOver, loadOfMonth, marksOf } from '../../shared/load.ts'
import type { Opening } from '../../shared/place.ts'
import { heapUnder } from '../../shared/tally.ts'
import { monthInWords, monthName } from '../../shared/words.ts'
import { dropPlace } from '../drag/carry.ts'
import { classes } from '../paper/classes.ts'
import { useCalendar, useSettings, useStyle, useTally, useToday } from '../store/read.ts'
import { selectionStore, useSelection } from '../store/selectionStore.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { fileOn } from './fileOn.ts'
import { Marks } from './Marks.tsx'
import css from './Tabs.module.css'

interface Props {
  month: Month
  isCurrent: boolean
  /** Its days stand spread out behind it. */
  isSpread: boolean
  isOpen: boolean
  isStop: boolean
  at: CSSProperties
}

/**
 * The strip in front of a month's dated inserts: what lies there has the month and no day yet. A drag that rests on it
 * spreads the month's days out; what is let go on it keeps its day open.
 */
export function MonthStrip({ month, isCurrent, isSpread, isOpen, isStop, at }: Props) {
  const { t, language } = useWords()
  const strip = useRef<HTMLDivElement>(null)
  const [isTarget, setIsTarget] = useState(false)
  const tally = useTally()
  const settings = useSettings()
  const calendar = useCalendar()
  const style = useStyle()
  const today = useToday()
  const isCandidate = useSelection((selection) => selection.candidate === month)
  const load = useMemo(() => loadOfMonth(month, tally, settings, calendar), [month, tally, settings, calendar])
  const opening: Opening = isCurrent ? { kind: 'toDeal' } : { kind: 'month', month }
  const dossiers = t('binder.dossiers', { count: heapUnder(tally, opening, today, style).dossiers })

  useEffect(() => {
    const element = strip.current
    if (!element) return
    return dropPlace({
      element,
      onOver: () => setIsTarget(true),
      onLeave: () => setIsTarget(false),
      onRest: () => selectionStore.setState({ peek: month }),
      onDrop: (dossiers) => void fileOn(dossiers, month)
    })
  }, [month])

  const isNextYear = yearOf(month) !== yearOf(monthOf(today))
  const words = t(isCurrent ? 'binder.stripToDeal' : 'binder.stripOpen', {
    month: monthInWords(month, language, today),
    dossiers
  })
  return (
    <div
      ref={strip}
      role="tab"
      aria-selected={isOpen}
      aria-expanded={isSpread}
      tabIndex={isStop ? 0 : -1}
      style={at}
      data-month={month}
      className={classes(
        css['strip'],
        !isCurrent && css['next'],
        isSpread && css['spread'],
        isOver(load) && css['full'],
        isOpen && css['open'],
        (isTarget || isCandidate) && css['target']
      )}
      onClick={() => openUp(opening)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          event.stopPropagation()
          openUp(opening)
        }
      }}
    >
      <span className="visually-hidden">{words}</span>
      <span className={css['stripShort']} aria-hidden="true">
        {monthName(month, language, 'short')}
      </span>
      <span className={css['stripLong']} aria-hidden="true">
        {isTarget || isCandidate
          ? t('binder.stripTarget', { month: monthName(month, language) })
          : isNextYear
            ? `${monthName(month, language)} ${yearOf(month)}`
            : monthName(month, language)}
      </span>
      <Marks count={marksOf(load)} />
      <span className={css['tip']} aria-hidden="true">
        {words}
      </span>
    </div>
  )
}
