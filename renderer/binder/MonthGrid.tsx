import { type KeyboardEvent, useRef } from 'react'
import { type Day, type Month, weekdays } from '../../shared/day.ts'
import { monthWeeks } from '../../shared/monthWeeks.ts'
import { monthInWords, weekdayName } from '../../shared/words.ts'
import { classes } from '../paper/classes.ts'
import { dayOfWeekday } from '../paper/WeekdayToggles.tsx'
import { useToday } from '../store/read.ts'
import type { DayWritten } from '../store/useMonthNotes.ts'
import { useWords } from '../words/words.ts'
import { MonthCell } from './MonthCell.tsx'
import css from './MonthGrid.module.css'

interface Props {
  month: Month
  /** What is written on the inserts of its days. */
  notes: Readonly<Record<Day, DayWritten>>
  /** Small and without words, for a sheet that comes up under a drag. */
  isSmall?: boolean
  /** The day the arrows stand on; absent where there are no keys, because the hand is holding something. */
  focus?: Day
  onFocus?: (day: Day) => void
  onOver?: (day: Day | null) => void
  onOpen?: (day: Day) => void
  onKeyDown?: (event: KeyboardEvent) => void
}

/** The days of a month under their weekdays, each with its load, its ink and its slips, each a place to lay dossiers. */
export function MonthGrid({ month, notes, isSmall = false, focus, onFocus, onOver, onOpen, onKeyDown }: Props) {
  const { language } = useWords()
  const today = useToday()
  const grid = useRef<HTMLDivElement>(null)
  const weeks = monthWeeks(month)
  return (
    <div
      ref={grid}
      className={classes(css['grid'], isSmall && css['small'])}
      style={{ '--weeks': weeks.length } as React.CSSProperties}
      role="grid"
      aria-label={monthInWords(month, language, today)}
      data-month-grid
      onKeyDown={onKeyDown}
    >
      <div className={css['week']} role="row">
        {weekdays.map((weekday) => (
          <span
            key={weekday}
            className={css['weekday']}
            role="columnheader"
            aria-label={weekdayName(dayOfWeekday(weekday), language)}
          >
            {weekdayName(dayOfWeekday(weekday), language, 'short')}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week.find((day) => day)} className={css['week']} role="row">
          {week.map((day, column) =>
            day ? (
              <MonthCell
                key={day}
                day={day}
                note={notes[day]?.words ?? ''}
                isNoted={notes[day]?.hasSlip ?? false}
                isKnown={notes[day]?.hasKnown ?? false}
                isSmall={isSmall}
                isFocus={day === focus}
                onFocus={onFocus}
                onOver={onOver}
                onOpen={onOpen}
              />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is its column
              <span key={column} role="gridcell" aria-hidden="true" />
            )
          )}
        </div>
      ))}
    </div>
  )
}
