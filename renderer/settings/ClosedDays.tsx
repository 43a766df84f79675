import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Day } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import { isWorkday } from '../../shared/workdays.ts'
import { MonthSheet } from '../paper/MonthSheet.tsx'
import { changeSettings } from '../store/acts.ts'
import { useCalendar, useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './ClosedDays.module.css'
import part from './Part.module.css'

/** The binder's own closed days: press a day of the month's sheet to close it, press it again to open it. */
export function ClosedDays() {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const closed = new Set(settings.closedDays)
  const calendar = useCalendar()
  const turn = (day: Day) => {
    const days = closed.has(day) ? settings.closedDays.filter((one) => one !== day) : [...settings.closedDays, day]
    void changeSettings({ closedDays: days.sort() })
  }
  const ahead = settings.closedDays.filter((day) => day >= today).sort()
  return (
    <section className={part['group']} aria-labelledby="closed-days">
      <h3 id="closed-days" className={part['heading']}>
        {t('settings.closedDays')}
      </h3>
      <p className={part['lead']}>{t('settings.closedDaysHint')}</p>
      <div className={css['both']}>
        <MonthSheet
          label={t('settings.closedDays')}
          today={today}
          isClosed={(day) => !isWorkday(day, calendar)}
          struck={{ has: (day) => closed.has(day), words: t('settings.isClosed') }}
          onPick={turn}
        />
        {ahead.length === 0 ? (
          <p className={css['none']}>{t('settings.noClosedDays')}</p>
        ) : (
          <ul className={css['list']}>
            {ahead.map((day) => (
              <li key={day} className={css['row']}>
                <span>{dayInWords(day, language, today)}</span>
                <Button
                  className={css['away'] ?? ''}
                  aria-label={t('settings.openAgain', { day: dayInWords(day, language, today) })}
                  onPress={() => turn(day)}
                >
                  <X size={14} strokeWidth={1.6} aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
