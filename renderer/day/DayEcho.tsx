import { addDays, type Day, isDay, type Month, weekdayOf } from '../../shared/day.ts'
import { isOver, loadOfMonth } from '../../shared/load.ts'
import { closedBecause } from '../../shared/workdays.ts'
import { classes } from '../paper/classes.ts'
import { countryName } from '../paper/countries.ts'
import { useHolidaysThere } from '../store/abroad.ts'
import { useCalendar, useLoadOf, useSettings, useTally, useToday } from '../store/read.ts'
import { closedInWords } from '../words/closedWords.ts'
import { useWords } from '../words/words.ts'
import css from './DayEcho.module.css'
import { LoadBoxes } from './LoadBoxes.tsx'
import type { SaidDay } from './reading.ts'
import { durationInWords, saidInWords } from './words.ts'

/** The answer to a typed day: the whole day, its load in boxes and in words, holidays on it and beside it, ink or pencil. */
export function DayEcho({ said, country = null }: { said: SaidDay; country?: string | null }) {
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
      {isDay(said.on) && <Holidays day={said.on} country={country} />}
      {said.agreed && (
        <span className={css['agreed']} data-ink={said.agreed === 'ink' || undefined}>
          {t(said.agreed === 'ink' ? 'day.ink' : 'day.pencil')}
        </span>
      )}
    </span>
  )
}

/** Why the day is closed, a holiday the day before or after, and one at the client's. */
function Holidays({ day, country }: { day: Day; country: string | null }) {
  const { t, language } = useWords()
  const calendar = useCalendar()
  const there = useHolidaysThere(country)[day]
  const own = closedBecause(day, calendar)
  const said = [
    own && own.kind !== 'weekday' && closedInWords(own),
    ...[addDays(day, -1), addDays(day, 1)].map(
      (beside) => closedBecause(beside, calendar)?.kind === 'holiday' && t(`day.holidayOn.${weekdayOf(beside)}`)
    ),
    there && country && t('day.holidayThere', { country: countryName(country, language), name: there })
  ].filter((one) => typeof one === 'string')
  return said.map((one) => (
    <span key={one} className={css['holiday']}>
      {one}
    </span>
  ))
}
