import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading
} from 'react-aria-components'
import { type Day, isDay } from '../../shared/day.ts'
import { classes } from './classes.ts'
import css from './MonthSheet.module.css'

interface Props {
  label: string
  today: Day
  /** Days hatched as closed. */
  isClosed: (day: Day) => boolean
  /** Days struck through, and the word a reader hears with them. */
  struck?: { has: (day: Day) => boolean; words: string }
  /** What stands below a day's number: how full it is. */
  foot?: (day: Day) => ReactNode
  autoFocus?: boolean
  onPick: (day: Day) => void
}

/** A month's sheet to pick a day from; days that are over can't be picked. */
export function MonthSheet({ label, today, isClosed, struck, foot, autoFocus = false, onPick }: Props) {
  return (
    <Calendar
      aria-label={label}
      minValue={parseDate(today)}
      defaultFocusedValue={parseDate(today)}
      value={null}
      autoFocus={autoFocus}
      onChange={(picked) => {
        const day = picked?.toString()
        if (isDay(day)) onPick(day)
      }}
    >
      <header className={css['head']}>
        <Button slot="previous" className={css['turn'] ?? ''}>
          <ChevronLeft size={16} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        <Heading className={css['month'] ?? ''} />
        <Button slot="next" className={css['turn'] ?? ''}>
          <ChevronRight size={16} strokeWidth={1.6} aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid className={css['grid'] ?? ''} weekdayStyle="short">
        <CalendarGridHeader>
          {(name) => <CalendarHeaderCell className={css['weekday'] ?? ''}>{name}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => {
            const day = date.toString() as Day
            const isStruck = struck?.has(day) ?? false
            return (
              <CalendarCell
                date={date}
                className={classes(
                  css['cell'],
                  foot && css['tall'],
                  isStruck ? css['struck'] : isClosed(day) && css['closed'],
                  day === today && css['today']
                )}
              >
                {({ formattedDate }) => (
                  <>
                    <span>{formattedDate}</span>
                    {foot?.(day)}
                    {isStruck && <span className="visually-hidden">{struck?.words}</span>}
                  </>
                )}
              </CalendarCell>
            )
          }}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}
