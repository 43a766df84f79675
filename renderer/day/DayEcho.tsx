import { isDay, type Month } from '../../shared/day.ts'
import { isOver, loadOfMonth } from '../../shared/load.ts'
import { classes } from '../paper/classes.ts'
import { useCalendar, useLoadOf, useSettings, useTally, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './DayEcho.module.css'
import { LoadBoxes } from './LoadBoxes.tsx'
import type { SaidDay } from './reading.ts'
import { durationInWords, saidInWords } from './words.ts'

/** The answer to a typed day: the whole day, its load in boxes and in words, ink or pencil. */
export function DayEcho({ said }: { said: SaidDay }) {
  const { t, language } = useWords()
  const today = useToday()
  const tally = useTally()
  const settings = useSettings()
  const calendar = useCalendar()
  const loadOf = useLoadOf()
  const load = isDay(said.on) ? loadOf(said.on) : loadOfMonth(said.on as Month, tally, settings, calendar)
  return (
    <span className={css['echo']}>
      <span>{saidInWords(said, language, today)}</span>
      <LoadBoxes load={load} />
      <span className={classes(css['load'], isOver(load) && css['over'])}>
        {t(settings.limitIn === 'minutes' ? 'day.loadInMinutes' : 'day.load', {
          held: load.held,
          limit: load.limit,
          time: durationInWords(load.minutes)
        })}
      </span>
      {said.agreed && (
        <span className={css['agreed']} data-ink={said.agreed === 'ink' || undefined}>
          {t(said.agreed === 'ink' ? 'day.ink' : 'day.pencil')}
        </span>
      )}
    </span>
  )
}
