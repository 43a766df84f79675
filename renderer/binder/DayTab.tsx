import { type CSSProperties, memo, useEffect, useRef, useState } from 'react'
import type { Day } from '../../shared/day.ts'
import { isOver, marksOf } from '../../shared/load.ts'
import type { DayInsert } from '../../shared/place.ts'
import { dayInWords, monthName, weekdayName } from '../../shared/words.ts'
import { closedBecause } from '../../shared/workdays.ts'
import { dropPlace } from '../drag/carry.ts'
import { classes } from '../paper/classes.ts'
import { useCalendar, useLoadOf, useSettings, useToday } from '../store/read.ts'
import { useSelection } from '../store/selectionStore.ts'
import { closedInWords } from '../words/closedWords.ts'
import { useWords } from '../words/words.ts'
import { fileOn } from './fileOn.ts'
import { Marks } from './Marks.tsx'
import css from './Tabs.module.css'

interface Props {
  insert: DayInsert
  /** Every second tab: where they stand in two staggered rows it is the outer one. */
  isEven: boolean
  /** Where it stands in a column that has no fixed numbers. */
  at?: CSSProperties
  isOpen: boolean
  /** The one tab of the column that the Tab key reaches. */
  isStop: boolean
  onOpen: (day: Day) => void
}

/** A numbered tab: marks for its thickness, a place to lay dossiers; idle when its month has no such day. */
export const DayTab = memo(function DayTab({ insert, isEven, at, isOpen, isStop, onOpen }: Props) {
  const { t, language } = useWords()
  const tab = useRef<HTMLDivElement>(null)
  const [isTarget, setIsTarget] = useState(false)
  const today = useToday()
  const calendar = useCalendar()
  const loadOf = useLoadOf()
  const { day, number } = insert
  const isCandidate = useSelection((selection) => day !== null && selection.candidate === day)

  useEffect(() => {
    const element = tab.current
    if (!element || !day) return
    return dropPlace({
      element,
      onOver: () => setIsTarget(true),
      onLeave: () => setIsTarget(false),
      onDrop: (dossiers) => void fileOn(dossiers, day)
    })
  }, [day])

  const load = day ? loadOf(day) : null
  const closed = day && closedBecause(day, calendar)
  const { limitIn } = useSettings()
  const inWords = day && dayInWords(day, language, today)
  const name = day
    ? t('binder.tabName', {
        day: closed ? t('binder.tabClosed', { day: inWords, because: closedInWords(closed) }) : inWords,
        dossiers: t('binder.dossiers', { count: load?.dossiers ?? 0 })
      })
    : t('binder.idle', { number, month: monthName(insert.month, language) })
  return (
    <div
      ref={tab}
      role="tab"
      aria-selected={isOpen}
      aria-disabled={day === null}
      aria-label={`${number}, ${name}`}
      tabIndex={isStop ? 0 : -1}
      style={at ?? ({ '--n': number } as CSSProperties)}
      className={classes(
        css['day'],
        isEven && css['even'],
        insert.isNextMonth && css['next'],
        closed && css['closed'],
        day === null && css['idle'],
        load && isOver(load) && css['full'],
        insert.isToday && css['today'],
        isOpen && css['open'],
        isCandidate && css['candidate'],
        isTarget && css['target']
      )}
      onClick={() => day && onOpen(day)}
      onKeyDown={(event) => {
        if (day && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault()
          event.stopPropagation()
          onOpen(day)
        }
      }}
    >
      <span className={css['number']}>{number}</span>
      {day && (
        <span className={css['weekday']}>
          {isTarget || isCandidate
            ? `${weekdayName(day, language)} · ${t(limitIn === 'minutes' ? 'binder.ofLimitInMinutes' : 'binder.ofLimit', { held: load?.held ?? 0, limit: load?.limit ?? 0 })}`
            : `${weekdayName(day, language, 'short')}${insert.isNextMonth ? ` ${monthName(insert.month, language, 'short')}` : ''}`}
        </span>
      )}
      {load && <Marks count={marksOf(load)} />}
      <span className={css['tip']} aria-hidden="true">
        {name}
      </span>
    </div>
  )
})
