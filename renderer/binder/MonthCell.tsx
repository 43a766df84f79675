import { CalendarHeart, PenLine } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import { type Day, numberOf } from '../../shared/day.ts'
import { isOver, marksOf } from '../../shared/load.ts'
import { dropPlace } from '../drag/carry.ts'
import { classes } from '../paper/classes.ts'
import { Fifths } from '../paper/Fifths.tsx'
import { useLoadOf, useTally, useToday } from '../store/read.ts'
import { useSelection } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { fileOn } from './fileOn.ts'
import css from './MonthGrid.module.css'
import { useDayFacts } from './useDayFacts.ts'

interface Props {
  day: Day
  note: string
  isNoted: boolean
  isKnown: boolean
  isSmall: boolean
  isFocus: boolean
  onFocus: ((day: Day) => void) | undefined
  onOver: ((day: Day | null) => void) | undefined
  onOpen: ((day: Day) => void) | undefined
}

/** A day of a month's sheet. A day gone by only says what was missed on it, and takes nothing. */
export const MonthCell = memo(function MonthCell({
  day,
  note,
  isNoted,
  isKnown,
  isSmall,
  isFocus,
  onFocus,
  onOver,
  onOpen
}: Props) {
  const { t } = useWords()
  const cell = useRef<HTMLDivElement>(null)
  const [isTarget, setIsTarget] = useState(false)
  const today = useToday()
  const tally = useTally()
  const load = useLoadOf()(day)
  const isPast = day < today
  const isCandidate = useSelection((selection) => selection.candidate === day)
  const facts = useDayFacts(day, load, note)
  const ink = tally.days[day]?.ink ?? 0
  const hasSlip = isNoted || tally.slips[day] !== undefined

  useEffect(() => {
    const element = cell.current
    if (!element || isPast) return
    return dropPlace({
      element,
      onOver: () => {
        setIsTarget(true)
        onOver?.(day)
      },
      onLeave: () => {
        setIsTarget(false)
        onOver?.(null)
      },
      onDrop: (dossiers) => void fileOn(dossiers, day)
    })
  }, [day, isPast, onOver])

  return (
    <div
      ref={cell}
      role="gridcell"
      aria-disabled={isPast || undefined}
      aria-current={day === today ? 'date' : undefined}
      tabIndex={isFocus ? 0 : -1}
      title={isSmall ? undefined : facts.words}
      data-day={day}
      className={classes(
        css['cell'],
        isPast && css['past'],
        facts.isClosed && css['closed'],
        day === today && css['today'],
        !isPast && isOver(load) && css['full'],
        (isTarget || isCandidate) && css['target']
      )}
      onFocus={() => onFocus?.(day)}
      onPointerEnter={() => onOver?.(day)}
      onPointerLeave={() => onOver?.(null)}
      onClick={() => (!isPast || facts.missed > 0) && onOpen?.(day)}
    >
      <span className="visually-hidden">{facts.words}</span>
      <span className={css['seen']} aria-hidden="true">
        <span className={css['top']}>
          <b>{numberOf(day)}</b>
          {isKnown && <CalendarHeart size={isSmall ? 11 : 13} strokeWidth={1.6} data-known-mark />}
          {hasSlip && <i className={css['slip']} />}
        </span>
        {!isPast && load.held > 0 && (
          <span className={css['load']}>
            <Fifths filled={marksOf(load)} isOver={isOver(load)} />
            <span className={css['counts']}>
              <span>{load.dossiers}</span>
              {ink > 0 && (
                <span className={css['ink']}>
                  <PenLine size={11} strokeWidth={1.8} aria-hidden="true" />
                  {ink}
                </span>
              )}
            </span>
          </span>
        )}
        {isPast && facts.missed > 0 && <span className={css['missed']}>{facts.missed}</span>}
        {facts.why !== '' && !isPast && <span className={css['why']}>{facts.why}</span>}
        {isTarget && <span className={css['aim']}>{t('binder.ofLimit', { held: load.held, limit: load.limit })}</span>}
      </span>
    </div>
  )
})
