import { CalendarDays } from 'lucide-react'
import { firstDayOf, lastDayOf, type Month, yearOf } from '../../shared/day.ts'
import { loadOfMonth } from '../../shared/load.ts'
import { monthName } from '../../shared/words.ts'
import { KnownOnInsert } from '../cadence/KnownOnInsert.tsx'
import { Button } from '../paper/Button.tsx'
import { lookAhead } from '../store/look.ts'
import { useCalendar, useSettings, useTally } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './LeftPage.module.css'
import { LoadBoxes } from './LoadBoxes.tsx'
import { MonthPlanButton } from './PlanButtons.tsx'

/** A month's insert: its name, its year, and how much lies in it. */
export function MonthPage({ month }: { month: Month }) {
  const { t, language } = useWords()
  const tally = useTally()
  const settings = useSettings()
  const calendar = useCalendar()
  const open = tally.months[month]?.dossiers ?? 0
  return (
    <div className={css['insert']}>
      <div className={css['top']}>
        <span className={css['kind']}>{open > 0 && t('binder.dayOpen', { count: open })}</span>
        <span className={css['small']}>{yearOf(month)}</span>
      </div>
      <div className={css['month']} aria-hidden="true">
        {monthName(month, language)}
      </div>
      <div className={css['date']}>
        <h1 tabIndex={-1} data-heading>{`${monthName(month, language)} ${yearOf(month)}`}</h1>
        <Button look="bare" keyCap="V" className={css['sheet'] ?? ''} onPress={() => lookAhead(month)}>
          <CalendarDays size={16} strokeWidth={1.6} aria-hidden="true" />
          {t('month.sheet')}
        </Button>
      </div>
      <LoadBoxes
        load={loadOfMonth(month, tally, settings, calendar)}
        unit={settings.limitIn}
        done={0}
        missed={0}
        isToday={false}
        isMonth
        {...(open > 0 && { beside: <MonthPlanButton opening={{ kind: 'month', month }} /> })}
      />
      <KnownOnInsert from={firstDayOf(month)} to={lastDayOf(month)} />
    </div>
  )
}
