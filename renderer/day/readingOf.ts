import type { Binder } from '../../shared/binder.ts'
import { type Day, isDay, type Moment } from '../../shared/day.ts'
import { type DayPhrase, lightestDays, readDay } from '../../shared/dayPhrase.ts'
import type { ContactKind } from '../../shared/filing.ts'
import type { Tally } from '../../shared/tally.ts'
import type { Language } from '../../shared/words.ts'
import { closedBecause, type WorkCalendar, workdaysAround } from '../../shared/workdays.ts'
import type { DayReading, SaidDay } from './reading.ts'

/** Whether a said day is open; a closed one comes with the working days nearest to it, the later one first. */
export function closednessOf(said: SaidDay, calendar: WorkCalendar, today: Day): DayReading {
  // On a closed day that is today one is working already.
  const because = isDay(said.on) && said.on !== today ? closedBecause(said.on, calendar) : null
  if (!isDay(said.on) || !because) return { kind: 'day', said }
  const { before, after } = workdaysAround(said.on, calendar, today)
  return { kind: 'closed', said, because, offers: before ? [after, before] : [after] }
}

/** What a typed day means, in the binder's language, then the page's; each of them reads English too. */
export function readingOf(
  text: string,
  given: {
    now: Moment
    settings: Binder
    calendar: WorkCalendar
    pageLanguage: Language
    tally: Tally
    /** What kind of contact the day is for: days meant for it are proposed first. */
    kind?: ContactKind | undefined
  }
): DayReading {
  const { now, settings, calendar } = given
  const context = {
    today: now.day,
    now: now.time,
    monthFirst: settings.monthFirst,
    calendar
  }
  const read = (language: Language) => readDay(text, { ...context, language })
  const own = read(settings.language)
  const phrase = isUnread(own) && given.pageLanguage !== settings.language ? read(given.pageLanguage) : own
  switch (phrase.kind) {
    case 'empty':
      return { kind: 'nothing', ...agreedIn(phrase) }
    case 'unclear':
      return { kind: 'unread', why: phrase.why }
    case 'on':
      return closednessOf(
        { on: phrase.on, ...(phrase.at && { at: phrase.at }), ...agreedIn(phrase) },
        calendar,
        now.day
      )
    case 'today-later':
      return { kind: 'day', said: { on: now.day, ...(phrase.at && { at: phrase.at }), ...agreedIn(phrase) } }
    case 'choice':
      return {
        kind: 'choices',
        why: 'readings',
        choices: phrase.readings.map(({ on, at }) => ({ on, ...(at && { at }), ...agreedIn(phrase) }))
      }
    case 'lightest':
      return {
        kind: 'choices',
        why: 'lightest',
        choices: lightestDays(given.tally, settings, calendar, now.day, { kind: given.kind }).map(({ day }) => ({
          on: day,
          ...agreedIn(phrase)
        }))
      }
  }
}

const isUnread = (phrase: DayPhrase) => phrase.kind === 'unclear' && phrase.why === 'not-understood'
const agreedIn = (phrase: { agreed?: 'ink' | 'pencil' }) => (phrase.agreed ? { agreed: phrase.agreed } : {})
