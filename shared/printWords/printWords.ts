import type { Unprintable } from '../attachedSheet.ts'
import type { AppointmentPlace, ContactKind } from '../filing.ts'
import type { InfoCard, TermLine } from '../infoCard.ts'
import type { PaperKind } from '../paper.ts'
import type { Opening } from '../place.ts'
import type { Language } from '../words.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { sr } from './sr.ts'
import { uk } from './uk.ts'

/** A sentence for every category Intl.PluralRules has in the language; `{n}` is the number. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The lines of a card that have a label on paper. */
export type PrintedLine =
  | 'size'
  | 'phone'
  | 'mail'
  | 'site'
  | 'address'
  | 'needs'
  | 'buys'
  | 'since'
  | 'howOften'
  | 'potential'
  | 'terms'
  | TermLine
  | 'lastOrder'
  | 'source'
  | 'notes'

/** The few words a printed page needs. `{...}` is filled in by `fill`. */
export interface PrintWords {
  lines: Record<PrintedLine, string>
  levels: Record<InfoCard['level'], string>
  /** "category {category}" */
  category: string
  addressAs: string
  speaks: string
  bestHours: string
  decides: string
  aim: string
  promised: string
  waitingFor: string
  /** Above the last entries, and below them when there are more. */
  said: string
  earlier: Counted
  note: string
  minutes: string
  /** "handed to {name}": whom a qualified lead went to. */
  handedTo: string
  /** "came up: {text}": an objection. */
  cameUp: string
  /** Heads of the lines to write on. */
  write: { day: string; said: string; next: string }
  ink: string
  pencil: string
  dayOpen: string
  retired: string
  lookAgain: string
  out: string
  kinds: Record<ContactKind, string>
  outcomes: Record<string, string>
  /** "{amount} since {day}", "promised {amount} by {day}", "paid {amount}". */
  owing: { since: string; promised: string; paid: string }
  openings: Record<Exclude<Opening['kind'], 'day' | 'month'>, string>
  pile: {
    dossiers: Counted
    timed: Counted
    inInk: Counted
    hours: string
    minutes: string
    time: string
    day: string
    client: string
    aim: string
    result: string
    slips: string
    slipFor: string
    more: Counted
    empty: string
    /** The title of a list of dossiers chosen by hand. */
    chosen: string
  }
  insert: {
    week: string
    /** What files of inserts are called. */
    numbers: string
    months: string
    dated: string
    spine: string
    cut: string
    test: string
  }
  /** The sentences of the test page. */
  test: { lead: string; ruler: string; left: string; top: string; offset: string; holes: string; now: string }
  dossier: {
    stamps: string
    notCalled: string
    theyAsked: string
    iAsked: string
    done: string
    /** What a file of several dossiers is called. */
    whole: string
    empty: string
  }
  /** What of a card found no room on its sheet. */
  over: { lead: string; lines: Counted; people: Counted; promises: Counted; entries: Counted; write: string }
  form: {
    forms: string
    client: string
    day: string
    by: string
    filled: string
    must: string
    yes: string
    no: string
    lacking: Counted
  }
  papers: {
    /** The head of the list, and what stands in it of what takes no page. */
    list: string
    recording: string
    kinds: Record<PaperKind, string>
    from: string
    to: string
    copy: string
    sent: string
    attachments: string
    left: Counted
    /** The sentences of a paper that could not be printed. */
    not: Record<Unprintable, string>
  }
  meeting: {
    title: string
    when: string
    where: string
    with: string
    places: Record<AppointmentPlace, string>
  }
  pocket: { result: string; next: string; more: Counted }
  outCard: { title: string; since: string }
  pageOf: string
  printed: string
  /** At the foot of a page where a character had to be replaced. */
  replaced: string
  /** What a file of several cards is called. */
  cards: string
}

const all: Record<Language, PrintWords> = { en, es, sr, uk, el }

/** The words of a printed page in a language. */
export const printWordsIn = (language: Language): PrintWords => all[language]

/** A sentence with its gaps filled. fill('page {page} of {pages}', { page: 2, pages: 3 }) is "page 2 of 3". */
export const fill = (sentence: string, gaps: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap))

const rules = new Map<Language, Intl.PluralRules>()

/** A counted sentence in the plural its language asks for: 1 dosije, 2 dosijea, 5 dosijea, 21 dosije. */
export function counted(sentences: Counted, n: number, language: Language): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, rule)
  return fill(sentences[rule.select(n)] ?? sentences.other, { n })
}
