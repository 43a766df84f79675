import type { Weekday } from '../day.ts'

/** What a length of time is counted in. `workday` skips closed days; all others are calendar lengths. */
export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year'

/** The words a language has for the joints of a phrase. Each holds the forms people type, parted by `|`. */
export interface Joints {
  /** "next", before or after its noun. */
  next: string
  this: string
  /** "after next": one further than next. */
  afterNext: string
  /** Leads a length of time: "in", "after". */
  in: string
  /** Follows a length of time: "from now", "time". */
  fromNow: string
  ago: string
  /** "last": of a month when a weekday follows, otherwise past. */
  last: string
  /** Counts a length from a day: "a week FROM tuesday". */
  from: string
  /** Leads a time of day. */
  at: string
  /** Leads a time of day beside a day, and a day of the month when alone ("στις 15"). */
  maybeAt: string
  and: string
  half: string
  start: string
  middle: string
  end: string
  weekend: string
  after: string
  before: string
  /** Today, at the pile's end. */
  later: string
  /** Said without meaning anything here: articles, "of". */
  skip: string
  /** The same, but never right before a bare number ("u 10" is no tenth). */
  lead: string
}

/**
 * One language's words. Forms are parted by `|`; `{a,b}` spells out endings: "серед{а,у}" is "середа|середу".
 * Written with accents and in the language's own script; both are folded away before anything is compared.
 */
export interface PhraseBook {
  /** Monday to Sunday. */
  weekdays: readonly [string, string, string, string, string, string, string]
  /** January to December. */
  months: readonly string[]
  numbers: Readonly<Record<number, string>>
  /** Ordinals that name a day of the month: "the fifteenth", "петнаестог". */
  ordinals: Readonly<Record<number, string>>
  /** Ordinals that only count: "el primer lunes"; also hours ("о десятій"). */
  counting: Readonly<Record<number, string>>
  /** What makes an ordinal of digits: "th", "-го". */
  ordinalEndings: string
  units: Readonly<Record<Unit, string>>
  /** Lengths with a name of their own: a fortnight is 2 weeks. */
  spans: readonly { words: string; n: number; unit: Unit }[]
  /** Days counted from today: 0 today, 1 tomorrow, -1 yesterday. */
  days: Readonly<Record<number, string>>
  noon: string
  /** Parts of the day that stand beside a day or an hour. */
  morning: string
  afternoon: string
  /** Said of an hour only: "4 pm", "10 ранку". */
  am: string
  pm: string
  /** Minutes said behind the hour: "y media" 30, "menos cuarto" -15. */
  minutesBehind: Readonly<Record<number, string>>
  /** Minutes said before the hour: "half past" 30, "пів на" -30. */
  minutesBefore: Readonly<Record<number, string>>
  joints: Joints
  /** Letters behind a plus sign: "+2w". */
  letters: Readonly<Record<string, Unit>>
  /** Idioms, put into plain words before reading. */
  idioms: Readonly<Record<string, string>>
}

/** What one token can mean. The letter is its mark in a shape (see shapes.ts). */
export type Sense =
  | { kind: 'weekday'; mark: 'W'; n: Weekday }
  | { kind: 'month'; mark: 'M'; n: number }
  /** `apart`: a silent word follows, so it counts nothing ("the 15 OF the month" is no length). */
  | { kind: 'digits'; mark: 'N'; n: number; apart?: boolean }
  | { kind: 'number'; mark: 'n'; n: number }
  | { kind: 'year'; mark: 'Y'; n: number }
  | { kind: 'ordinal'; mark: 'O'; n: number }
  | { kind: 'counting'; mark: 'o'; n: number }
  | { kind: 'unit'; mark: 'U'; n: number; unit: Unit }
  | { kind: 'plus'; mark: '+'; n: number; unit: Unit }
  | { kind: 'relative'; mark: 'R'; n: number }
  /** `exact`: never moved to the afternoon. `dotted`: 5.07, a time only beside a day. */
  | { kind: 'clock'; mark: 'K'; minutes: number; exact: boolean; dotted?: boolean }
  | { kind: 'part'; mark: 'P' | 'p'; afternoon: boolean }
  | { kind: 'behind'; mark: 'D'; n: number }
  | { kind: 'before-hour'; mark: 'd'; n: number }
  | { kind: 'written'; mark: 'C'; year: number | null; month: number; number: number }
  | { kind: 'written-month'; mark: 'J'; year: number; month: number }
  | { kind: 'quarter'; mark: 'q'; n: number }
  | { kind: 'joint'; mark: string; joint: keyof Joints }

/** The letters of the joints in a shape; skip and lead leave none. */
export const jointMarks: Readonly<Record<keyof Joints, string>> = {
  next: 'X',
  this: 'T',
  afterNext: 'Z',
  in: 'I',
  fromNow: 'G',
  ago: 'g',
  last: 'L',
  from: 'S',
  at: 'A',
  maybeAt: 'a',
  and: '&',
  half: 'H',
  start: 'E',
  middle: 'E',
  end: 'E',
  weekend: 'B',
  after: 'V',
  before: 'v',
  later: 'l',
  skip: '',
  lead: ''
}
