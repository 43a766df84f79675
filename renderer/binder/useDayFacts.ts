import type { Day } from '../../shared/day.ts'
import type { Load } from '../../shared/load.ts'
import { dayInWords } from '../../shared/words.ts'
import { closedBecause } from '../../shared/workdays.ts'
import { useCalendar, useSettings, useTally, useToday } from '../store/read.ts'
import { closedInWords } from '../words/closedWords.ts'
import { useWords } from '../words/words.ts'
import { durationInWords } from './duration.ts'

interface DayFacts {
  isClosed: boolean
  /** Why it is closed, where there is more to say than that it is a weekend. */
  why: string
  /** What lies there still although the day is over. */
  missed: number
  /** Everything in one line: "Tue 27 October, 4 of 20 dossiers, 2 agreed, a slip". */
  words: string
}

/** What is known of a day of the month's sheet, as its cell and the line below it say it. */
export function useDayFacts(day: Day, load: Load, note: string): DayFacts {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const tally = useTally()
  const closed = closedBecause(day, useCalendar())
  const why = closed?.kind === 'holiday' ? closed.name : closed?.kind === 'absence' ? closed.reason : ''
  const heap = tally.days[day]
  const missed = day < today ? (heap?.dossiers ?? 0) : 0
  const slips = tally.slips[day] ?? 0
  const held =
    settings.limitIn === 'dossiers'
      ? t('binder.ofDossiers', { held: load.held, count: load.limit })
      : t('binder.ofMinutes', { held: durationInWords(load.held, t), limit: durationInWords(load.limit, t) })
  const words = [
    dayInWords(day, language, today),
    closed && closedInWords(closed),
    day < today ? missed > 0 && t('month.missed', { count: missed }) : held,
    day >= today && heap?.ink && t('month.ink', { count: heap.ink }),
    slips > 0 && t('month.slips', { count: slips }),
    note
  ]
  return { isClosed: closed !== null, why, missed, words: words.filter(Boolean).join(', ') }
}
