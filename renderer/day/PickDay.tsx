import { CalendarDays } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Day } from '../../shared/day.ts'
import { isOver, marksOf } from '../../shared/load.ts'
import { closedBecause } from '../../shared/workdays.ts'
import { Fifths } from '../paper/Fifths.tsx'
import { MonthSheet } from '../paper/MonthSheet.tsx'
import { useCalendar, useLoadOf, useSettings } from '../store/read.ts'
import { closedInWords } from '../words/closedWords.ts'
import { useWords } from '../words/words.ts'
import field from './DayField.module.css'
import css from './PickDay.module.css'

interface Props {
  today: Day
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  onPick: (day: Day) => void
}

/** A chip that opens a month's sheet to pick a day from; closed days are hatched, days that are over can't be picked. */
export function PickDay({ today, isOpen, setOpen, onPick }: Props) {
  const { t } = useWords()
  const loadOf = useLoadOf()
  const calendar = useCalendar()
  const { limitIn } = useSettings()
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={field['chip'] ?? ''}>
        <CalendarDays size={14} strokeWidth={1.6} aria-hidden="true" />
        {t('day.pick')}
      </Button>
      <Popover className={css['popover'] ?? ''} placement="bottom end">
        <Dialog className={css['dialog'] ?? ''} aria-label={t('day.pickTitle')}>
          <MonthSheet
            label={t('day.pickTitle')}
            today={today}
            foot={(day) => {
              if (day < today) return null
              const load = loadOf(day)
              return <Fifths filled={marksOf(load)} isOver={isOver(load)} />
            }}
            said={(day) => {
              const { held, limit } = loadOf(day)
              return t(limitIn === 'minutes' ? 'day.ofLimitInMinutes' : 'day.ofLimit', { held, limit })
            }}
            closed={(day) => {
              const closed = closedBecause(day, calendar)
              return closed && closedInWords(closed)
            }}
            autoFocus
            onPick={(day) => {
              onPick(day)
              setOpen(false)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
