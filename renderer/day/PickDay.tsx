import { CalendarDays } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Day } from '../../shared/day.ts'
import { isOver, type Load, marksOf } from '../../shared/load.ts'
import { isWorkday } from '../../shared/workdays.ts'
import { Fifths } from '../paper/Fifths.tsx'
import { MonthSheet } from '../paper/MonthSheet.tsx'
import { useCalendar, useLoadOf } from '../store/read.ts'
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
            isClosed={(day) => !isWorkday(day, calendar)}
            foot={(day) => (day < today ? null : <DayFoot load={loadOf(day)} />)}
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

/** How full a day is, in fields and for readers in words. */
function DayFoot({ load }: { load: Load }) {
  const { t } = useWords()
  return (
    <>
      <Fifths filled={marksOf(load)} isOver={isOver(load)} />
      <span className="visually-hidden">, {t('day.ofLimit', { held: load.held, limit: load.limit })}</span>
    </>
  )
}
