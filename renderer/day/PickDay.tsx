import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Day } from '../../shared/day.ts'
import { isWorkday } from '../../shared/workdays.ts'
import { MonthSheet } from '../paper/MonthSheet.tsx'
import { useCalendar } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import field from './DayField.module.css'
import css from './PickDay.module.css'

/** A chip that opens a month's sheet to pick a day from; closed days are hatched, days that are over can't be picked. */
export function PickDay({ today, onPick }: { today: Day; onPick: (day: Day) => void }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
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
