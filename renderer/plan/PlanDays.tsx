import { type Day, isDay } from '../../shared/day.ts'
import { isOver, loadOf } from '../../shared/load.ts'
import { dayInWords } from '../../shared/words.ts'
import { isWorkday } from '../../shared/workdays.ts'
import { durationInWords } from '../day/words.ts'
import { classes } from '../paper/classes.ts'
import { useCalendar, useDoneHeap, useLoadOf, useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './PlanDays.module.css'
import type { PlanState } from './usePlan.ts'

/** Up to so many days of the horizon are listed whether they change or not. */
const calm = 40

/** The days a plan speaks of, each with its load before and after: boxes kept, added and given away. */
export function PlanDays({ plan }: { plan: PlanState }) {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const done = useDoneHeap()
  const before = useLoadOf()
  const calendar = useCalendar()
  const inWords = (n: number) => (settings.limitIn === 'minutes' ? durationInWords(n) : String(n))
  return (
    <section className={css['days']} aria-label={t('plan.days')}>
      <h3>{t('plan.days')}</h3>
      <ol>
        {daysOf(plan, today).map((day) => {
          const was = before(day)
          const is = loadOf(day, plan.tallyAfter, settings, today, done)
          const over = isOver(is)
          return (
            <li key={day} data-day={day} data-after={is.held} className={classes(over && css['over'])}>
              <span className={css['day']}>{dayInWords(day, language, today)}</span>
              <Meter before={was.held} after={is.held} limit={was.limit} isMany={settings.limitIn === 'minutes'} />
              <span className={classes(css['count'], 'num')}>
                {was.held === is.held
                  ? t('day.ofLimit', { held: inWords(is.held), limit: inWords(was.limit) })
                  : t('plan.dayLine', {
                      before: inWords(was.held),
                      after: inWords(is.held),
                      limit: inWords(was.limit)
                    })}
                {over && <em>{t('plan.dayOver')}</em>}
                {!isWorkday(day, calendar) && <em>{t('plan.dayClosed')}</em>}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** The horizon, the days dossiers come from and go to; the missed weigh on today. Long horizons show what changes only. */
function daysOf({ proposal, planned }: PlanState, today: Day): Day[] {
  if (!proposal) return []
  const touched = proposal.rows.flatMap(({ from }) => (isDay(from) ? [from < today ? today : from] : []))
  const targets = planned.flatMap(({ to }) => (isDay(to) ? [to] : []))
  const horizon = proposal.days.length <= calm ? proposal.days : []
  return [...new Set([...touched, ...targets, ...horizon])].sort()
}

/** A load as boxes in one line: up to 40 of the limit each is a box, above they are shares. */
function Meter({ before, after, limit, isMany }: { before: number; after: number; limit: number; isMany: boolean }) {
  const all = Math.max(1, limit, before, after)
  const share = (n: number) => `${(n * 100) / all}%`
  return (
    <span
      className={classes(css['meter'], !isMany && all <= 40 && css['boxes'])}
      style={{ '--boxes': all } as React.CSSProperties}
      aria-hidden="true"
    >
      <i className={css['kept']} style={{ width: share(Math.min(before, after)) }} />
      {after > before && <i className={css['more']} style={{ width: share(after - before) }} />}
      {after < before && <i className={css['less']} style={{ width: share(before - after) }} />}
      <b style={{ left: share(limit) }} />
    </span>
  )
}
