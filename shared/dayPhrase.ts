import type { Binder } from './binder.ts'
import { limitOf, purposeOf } from './binder.ts'
import { addDays, type Day, isDay, type Month, minutesOf, type Time, timeFrom } from './day.ts'
import type { ContactKind } from './filing.ts'
import { type Load, loadOf } from './load.ts'
import { greek } from './phrases/el.ts'
import { english } from './phrases/en.ts'
import { spanish } from './phrases/es.ts'
import { fold } from './phrases/fold.ts'
import type { Refusal } from './phrases/found.ts'
import { type Lexicon, lexiconOf } from './phrases/lexicon.ts'
import type { PhraseBook } from './phrases/phraseBook.ts'
import { readingsOf, type TimedFound } from './phrases/read.ts'
import { serbian } from './phrases/sr.ts'
import { ukrainian } from './phrases/uk.ts'
import type { Tally } from './tally.ts'
import { type Language, onInWords } from './words.ts'
import { type WorkCalendar, workdayFrom } from './workdays.ts'

/** What a phrase is read against. `monthFirst` counts only in an English binder (5/7 is the 7th of May). */
export interface PhraseContext {
  today: Day
  now: Time
  language: Language
  monthFirst: boolean
  calendar: WorkCalendar
}

/** `!` before the phrase: agreed with the client; `~`: chosen by me; neither: not said. */
export type Agreed = 'ink' | 'pencil'

/** One of two readings: how to say it, and what it takes. */
export interface PhraseReading {
  words: string
  on: Day | Month
  at?: Time
}

/** What a typed day means. Only `on` and `today-later` may be taken; a choice takes nothing until one reading is picked. */
export type DayPhrase =
  | { kind: 'on'; on: Day | Month; at?: Time; agreed?: Agreed }
  /** `later`, `16:00`, `+2h`: today; without a time the end of the pile. */
  | { kind: 'today-later'; at?: Time; agreed?: Agreed }
  | { kind: 'choice'; readings: PhraseReading[]; agreed?: Agreed }
  /** `?`: show `lightestDays`. */
  | { kind: 'lightest'; agreed?: Agreed }
  | { kind: 'unclear'; why: 'not-understood' | Refusal }
  | { kind: 'empty'; agreed?: Agreed }

// Nobody types a day that long; a pasted page is turned away before it is folded.
const longest = 120

/**
 * What a typed day means (rules 4): in the binder's language, and in English when that says nothing. Never throws and never
 * guesses: what can't be read is `unclear`, what has two readings is a `choice`.
 * On Sunday 2026-11-22: "fri 10:30" is { kind: 'on', on: '2026-11-27', at: '10:30' }; "31 april" is no such day.
 */
export function readDay(text: string, context: PhraseContext): DayPhrase {
  const [, sign = '', rest = ''] = /^\s*([!~！～]?)([\s\S]*)$/.exec(text) ?? []
  const agreed: { agreed?: Agreed } = sign === '' ? {} : { agreed: sign === '~' || sign === '～' ? 'pencil' : 'ink' }
  const typed = rest.trim()
  if (typed === '') return { kind: 'empty', ...agreed }
  if (typed.length > longest) return { kind: 'unclear', why: 'not-understood' }
  // The Greek question mark looks like a semicolon and lies on the same key.
  if (/^[?？]$/.test(typed) || (context.language === 'el' && /^[;\u037e]$/.test(typed)))
    return { kind: 'lightest', ...agreed }
  const own = answer(typed, context.language, context)
  const phrase = isUnread(own) && context.language !== 'en' ? answer(typed, 'en', context) : own
  return phrase.kind === 'unclear' ? phrase : { ...phrase, ...agreed }
}

const isUnread = (phrase: DayPhrase) => phrase.kind === 'unclear' && phrase.why === 'not-understood'

const books: Record<Language, PhraseBook> = { en: english, es: spanish, sr: serbian, uk: ukrainian, el: greek }
const lexicons = new Map<Language, Lexicon>()

function lexiconFor(language: Language): Lexicon {
  const known = lexicons.get(language)
  if (known) return known
  const lexicon = lexiconOf(books[language], language)
  lexicons.set(language, lexicon)
  return lexicon
}

function answer(typed: string, language: Language, context: PhraseContext): DayPhrase {
  const reader = { lexicon: lexiconFor(language), monthFirst: context.language === 'en' && context.monthFirst }
  const readings = readingsOf(fold(typed, language), reader, context).map((one) => settled(one, context))
  const taken = readings.filter((one) => one.kind !== 'unclear')
  const distinct = [...new Map(taken.map((one) => [JSON.stringify(one), one])).values()]
  if (distinct.length > 1) return { kind: 'choice', readings: distinct.map((one) => inWords(one, context)) }
  return distinct[0] ?? readings[0] ?? { kind: 'unclear', why: 'not-understood' }
}

type Settled = Extract<DayPhrase, { kind: 'on' | 'today-later' | 'unclear' }>

/** A reading with its time weighed against the clock. */
function settled({ found, at }: TimedFound, { today, now }: PhraseContext): Settled {
  const isGone = (time: Time | undefined) => time !== undefined && time < now
  switch (found.kind) {
    case 'refused':
      return { kind: 'unclear', why: found.why }
    case 'minutes': {
      const time = timeFrom(minutesOf(now) + found.minutes)
      return time ? { kind: 'today-later', at: time } : { kind: 'unclear', why: 'after-midnight' }
    }
    case 'later':
      return isGone(at) ? { kind: 'unclear', why: 'past' } : { kind: 'today-later', ...(at && { at }) }
    case 'on':
      if (found.on === today && isGone(at)) return { kind: 'unclear', why: 'past' }
      return { kind: 'on', on: found.on, ...(at && { at }) }
  }
}

function inWords(phrase: Settled, { today, language }: PhraseContext): PhraseReading {
  const on = phrase.kind === 'on' ? phrase.on : today
  const at = phrase.kind === 'unclear' ? undefined : phrase.at
  const said = onInWords(on, language, today)
  return { words: at ? `${said}, ${at}` : said, on, ...(at && { at }) }
}

/** A working day with its load. */
export interface LightDay {
  day: Day
  load: Load
}

/** Whether a weekday is meant for a kind of contact: meetings and visits on meeting days, all else on call days. */
function isMeantFor(day: Day, kind: ContactKind, binder: Binder): boolean {
  const use = purposeOf(binder, day)
  return use === 'both' || use === (kind === 'meeting' || kind === 'visit' ? 'meetings' : 'calls')
}

/**
 * The n lightest of the next `within` working days after today, lightest first, ties to the earliest: what `?` lists.
 * Light is measured by the day's own limit: 4 of 30 is lighter than 3 of 10. With `kind`, days meant for it that have room
 * come first: it ranks, it never excludes.
 */
export function lightestDays(
  tally: Tally,
  binder: Binder,
  calendar: WorkCalendar,
  today: Day,
  { n = 3, within = 10, kind }: { n?: number; within?: number; kind?: ContactKind | undefined } = {}
): LightDay[] {
  if (calendar.openWeekdays.length === 0) return []
  const days: LightDay[] = []
  for (let at = today; days.length < within; ) {
    at = workdayFrom(addDays(at, 1), calendar)
    if (!isDay(at)) break
    days.push({ day: at, load: loadOf(at, tally, binder, today, { dossiers: 0, minutes: 0 }) })
  }
  const fullness = ({ day, load }: LightDay) => load.held / Math.max(1, limitOf(binder, day))
  const isFor = (one: LightDay) => kind !== undefined && isMeantFor(one.day, kind, binder) && fullness(one) < 1
  return days
    .sort((a, b) => Number(isFor(b)) - Number(isFor(a)) || fullness(a) - fullness(b) || (a.day < b.day ? -1 : 1))
    .slice(0, n)
}
