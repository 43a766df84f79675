import { type Day, isDay, type Month } from '../../shared/day.ts'
import { dayInWords, inSentence, type Language, monthInWords, onInWords } from '../../shared/words.ts'
import { say } from '../words/words.ts'
import type { SaidDay } from './reading.ts'

/** "2 h 10 min", "40 min": how long a pile takes. */
export function durationInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return say('day.minutes', { minutes: rest })
  return rest === 0 ? say('day.hours', { hours }) : say('day.hoursAndMinutes', { hours, minutes: rest })
}

/** A said day in full: "Mon 14 December", "Mon 14 December, 10:30", "July, day open". */
export function saidInWords(said: SaidDay, language: Language, today: Day): string {
  if (!isDay(said.on)) return say('day.monthOpen', { month: monthInWords(said.on, language, today) })
  const day = dayInWords(said.on, language, today)
  return said.at ? say('day.dayAndTime', { day, time: said.at }) : day
}

/** A day or month inside a sentence: Spanish, Serbian and Ukrainian write it small there. "вт 20 жовтня", "Τρί 20 Οκτωβρίου". */
export const onInSentence = (on: Day | Month, language: Language, today: Day): string =>
  inSentence(onInWords(on, language, today), language)

/** What the filing button says: the whole day. "File under Tue 20 October". */
export const fileUnderInWords = (said: SaidDay, language: Language, today: Day): string =>
  say('day.fileUnder', { day: onInSentence(said.on, language, today) })
