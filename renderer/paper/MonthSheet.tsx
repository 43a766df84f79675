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
  /** Why a day is hatched as closed, in words: its tooltip, and part of its name. Null for a working day. */
  closed: (day: Day) => string | null
  /** Days struck through, and the words a reader hears with them. */
  struck?: { has: (day: Day) => boolean; words: string }
  /** What stands below a day's number: how full it is. */
  foot?: (day: Day) => ReactNode
  /** The same for readers. */
  said?: (day: Day) => string | null
  autoFocus?: boolean
  onPick: (day: Day) => void
}

/** A month's sheet to pick a day from; days that are over can't be picked. */
export function MonthSheet({ label, today, closed, struck, foot, said, autoFocus = false, onPick }: Props) {
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
            const because = closed(day)
            const words = isStruck ? struck?.words : because
            return (
              <CalendarCell
                date={date}
                className={classes(
                  css['cell'],
                  foot && css['tall'],
                  isStruck ? css['struck'] : because && css['closed'],
                  day === today && css['today']
                )}
                // the day's name is the library's own: what closes it and how full it is are said after it
                render={(props) => (
                  <div
                    role="button"
                    {...props}
                    {...(words && { title: words })}
                    aria-label={[props['aria-label'], words, said?.(day)].filter(Boolean).join(', ')}
                  />
                )}
              >
                {({ formattedDate }) => (
                  <>
                    <span>{formattedDate}</span>
                    {foot?.(day)}
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
