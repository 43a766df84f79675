import { type Day, dayOfYear, monthOf, numberOf, weekOf } from '../../shared/day.ts'
import { daysWithRoom, isOver } from '../../shared/load.ts'
import { heapUnder } from '../../shared/tally.ts'
import { monthName, shortDay, wholeDay } from '../../shared/words.ts'
import { closedBecause } from '../../shared/workdays.ts'
import { KnownOnInsert } from '../cadence/KnownOnInsert.tsx'
import { classes } from '../paper/classes.ts'
import { useCalendar, useDone, useLoadOf, useSettings, useStyle, useTally, useToday } from '../store/read.ts'
import { closedInWords } from '../words/closedWords.ts'
import { useWords } from '../words/words.ts'
import { BigNumber } from './BigNumber.tsx'
import { Ceremony } from './Ceremony.tsx'
import css from './LeftPage.module.css'
import { LoadBoxes } from './LoadBoxes.tsx'
import { DayPlanButtons } from './PlanButtons.tsx'
import { Thoughts } from './Thoughts.tsx'
import { YellowSlip } from './YellowSlip.tsx'

/** A day's insert: the day it means now, large (a dated one says its month too); how full it is; its yellow slip. */
export function DayPage({ day }: { day: Day }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const tally = useTally()
  const style = useStyle()
  const done = useDone()
  const load = useLoadOf()(day)
  const isToday = day === today
  const calendar = useCalendar()
  const closed = closedBecause(day, calendar)
  const missed = isToday ? heapUnder(tally, { kind: 'missed' }, today, style).dossiers : 0
  const roomInWords = () =>
    daysWithRoom(day, tally, settings, calendar, today)
      .map((at) => shortDay(at, language, today))
      .join(' · ')
  return (
    <div className={css['insert']}>
      <div className={css['top']}>
        {isToday ? (
          <span className={css['flag']}>{t('binder.today')}</span>
        ) : (
          <span className={css['kind']}>{closed && closedInWords(closed)}</span>
        )}
        <span className={css['small']}>
          {style.kind === 'dated' && <i>{monthName(monthOf(day), language, 'short')}</i>}
          {numberOf(day)}
        </span>
      </div>
      <BigNumber text={String(numberOf(day))} isClosed={closed !== null} />
      <div className={css['date']}>
        <h1 tabIndex={-1} data-heading>
          {wholeDay(day, language)}
        </h1>
        <p>{t('binder.weekAndDay', { week: weekOf(day), day: dayOfYear(day) })}</p>
        {isToday && closed && (
          <p className={css['because']} data-closed>
            {closedInWords(closed)}
          </p>
        )}
      </div>
      <Thoughts day={day} />
      <LoadBoxes
        load={load}
        unit={settings.limitIn}
        done={isToday ? done.length : 0}
        missed={missed}
        isToday={isToday}
        {...(isOver(load) && { room: roomInWords() })}
      />
      {isToday && <Ceremony />}
      <KnownOnInsert
        key={`known-${day}`}
        from={day}
        to={day}
        {...(load.dossiers > 0 && { beside: <DayPlanButtons opening={{ kind: 'day', day }} isOver={isOver(load)} /> })}
      />
      <YellowSlip key={day} day={day} className={classes(css['slip'])} />
    </div>
  )
}
