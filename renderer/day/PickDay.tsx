import { parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover
} from 'react-aria-components'
import { calendarOf } from '../../shared/binder.ts'
import { type Day, isDay } from '../../shared/day.ts'
import { isWorkday } from '../../shared/workdays.ts'
import { classes } from '../paper/classes.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import field from './DayField.module.css'
import css from './PickDay.module.css'

/** A chip that opens a month's sheet to pick a day from; closed days are hatched, days that are over can't be picked. */
export function PickDay({ today, onPick }: { today: Day; onPick: (day: Day) => void }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const calendar = calendarOf(useSettings())
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={field['chip'] ?? ''}>
        <CalendarDays size={14} strokeWidth={1.6} aria-hidden="true" />
        {t('day.pick')}
      </Button>
      <Popover className={css['popover'] ?? ''} placement="bottom end">
        <Dialog className={css['dialog'] ?? ''} aria-label={t('day.pickTitle')}>
          <Calendar
            aria-label={t('day.pickTitle')}
            minValue={parseDate(today)}
            defaultFocusedValue={parseDate(today)}
            autoFocus
            onChange={(picked) => {
              const day = picked.toString()
              if (isDay(day)) onPick(day)
              setOpen(false)
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
                  return (
                    <CalendarCell
                      date={date}
                      className={classes(
                        css['cell'],
                        day === today && css['today'],
                        !isWorkday(day, calendar) && css['closed']
                      )}
                    />
                  )
                }}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
