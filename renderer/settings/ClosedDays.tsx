import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Day } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import { closedBecause } from '../../shared/workdays.ts'
import { MonthSheet } from '../paper/MonthSheet.tsx'
import { changeSettings } from '../store/acts.ts'
import { useCalendar, useSettings, useToday } from '../store/read.ts'
import { closedInWords } from '../words/closedWords.ts'
import { useWords } from '../words/words.ts'
import css from './ClosedDays.module.css'
import { turned } from './daysOff.ts'
import part from './Part.module.css'

/** Single days closed or worked against the pattern: press a day of the month's sheet to turn it, again to turn it back. */
export function ClosedDays() {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const closed = new Set(settings.closedDays)
  const calendar = useCalendar()
  const turn = (day: Day) => {
    const change = turned(day, settings, calendar)
    if (change) void changeSettings(change)
  }
  const opened = new Set(settings.openedDays)
  const ahead = [...closed, ...opened].filter((day) => day >= today).sort()
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
          closed={(day) => {
            const closed = closedBecause(day, calendar)
            return closed && closedInWords(closed)
          }}
          struck={{ has: (day) => closed.has(day), words: t('settings.isClosed') }}
          onPick={turn}
        />
        {ahead.length === 0 ? (
          <p className={css['none']}>{t('settings.noClosedDays')}</p>
        ) : (
          <ul className={css['list']}>
            {ahead.map((day) => (
              <li key={day} className={css['row']}>
                <span>
                  {dayInWords(day, language, today)} · {t(closed.has(day) ? 'settings.isClosed' : 'settings.isWorked')}
                </span>
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
