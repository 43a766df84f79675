import { day, time } from '../../../shared/day.ts'
import { type DayPhrase, type PhraseContext, readDay } from '../../../shared/dayPhrase.ts'
import type { Language } from '../../../shared/words.ts'

/** Wednesday 10 June 2026, nine in the morning, Monday to Friday. */
export const wednesday = (language: Language, more: Partial<PhraseContext> = {}): PhraseContext => ({
  today: day('2026-06-10'),
  now: time('09:00'),
  language,
  monthFirst: false,
  calendar: { openWeekdays: [1, 2, 3, 4, 5], closedDays: new Set() },
  ...more
})

/** What a phrase was taken for, in a line: "2026-06-12 10:30 ink", "today 16:00", "2026-06-16 or 2027-03", "past". */
export function inALine(phrase: DayPhrase): string {
  const agreed = 'agreed' in phrase && phrase.agreed ? ` ${phrase.agreed}` : ''
  const at = (part: { at?: string }) => (part.at ? ` ${part.at}` : '')
  switch (phrase.kind) {
    case 'on':
      return phrase.on + at(phrase) + agreed
    case 'today-later':
      return (phrase.at ? `today ${phrase.at}` : 'later') + agreed
    case 'choice':
      return (
        phrase.readings
          .map((reading) => reading.on + at(reading))
          .sort()
          .join(' or ') + agreed
      )
    case 'unclear':
      return phrase.why
    case 'lightest':
    case 'empty':
      return phrase.kind + agreed
  }
}

export const readAs = (text: string, language: Language, more: Partial<PhraseContext> = {}): string =>
  inALine(readDay(text, wednesday(language, more)))

/** The rows of a table, one "phrase = what it means" a line. */
export const rowsOf = (table: string): [phrase: string, meaning: string][] =>
  table
    .split('\n')
    .filter((line) => line.includes(' = '))
    .map((line) => line.split(' = ').map((part) => part.trim()) as [string, string])
