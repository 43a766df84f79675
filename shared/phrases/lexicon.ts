import type { Weekday } from '../day.ts'
import type { Language } from '../words.ts'
import { fold } from './fold.ts'
import { type Joints, jointMarks, type PhraseBook, type Sense, type Unit } from './phraseBook.ts'

/** A phrase book made ready for looking up: folded forms with everything they can mean. */
export interface Lexicon {
  language: Language
  senses: ReadonlyMap<string, readonly Sense[]>
  /** How many words the longest form has. */
  longest: number
  letters: Readonly<Record<string, Unit>>
  ordinal: RegExp
  idioms: readonly (readonly [RegExp, string])[]
}

/** The forms of an entry: spelledOut('серед{а,у}|ср') is ["середа", "середу", "ср"]. */
function spelledOut(forms: string): string[] {
  return forms === ''
    ? []
    : forms
        .split(/\|(?![^{]*\})/)
        .flatMap((form) => endings(form))
        .map((form) => form.trim())
}

function endings(form: string): string[] {
  const found = /\{([^{}]*)\}/.exec(form)
  if (!found) return [form]
  const [braces, inside = ''] = found
  return inside
    .split(',')
    .flatMap((ending) => endings(form.slice(0, found.index) + ending + form.slice(found.index + braces.length)))
}

export function lexiconOf(book: PhraseBook, language: Language): Lexicon {
  const senses = new Map<string, Sense[]>()
  const add = (forms: string, sense: Sense) => {
    for (const form of spelledOut(forms)) {
      const key = fold(form, language)
      const known = senses.get(key) ?? []
      if (!known.some((one) => JSON.stringify(one) === JSON.stringify(sense))) senses.set(key, [...known, sense])
    }
  }
  const addAll = (forms: Readonly<Record<number, string>>, sense: (n: number) => Sense) => {
    for (const [n, entry] of Object.entries(forms)) add(entry, sense(Number(n)))
  }
  book.weekdays.forEach((forms, i) => {
    add(forms, { kind: 'weekday', mark: 'W', n: (i + 1) as Weekday })
  })
  book.months.forEach((forms, i) => {
    add(forms, { kind: 'month', mark: 'M', n: i + 1 })
  })
  addAll(book.numbers, (n) => ({ kind: 'number', mark: 'n', n }))
  addAll(book.ordinals, (n) => ({ kind: 'ordinal', mark: 'O', n }))
  addAll(book.counting, (n) => ({ kind: 'counting', mark: 'o', n }))
  addAll(book.days, (n) => ({ kind: 'relative', mark: 'R', n }))
  addAll(book.minutesBehind, (n) => ({ kind: 'behind', mark: 'D', n }))
  addAll(book.minutesBefore, (n) => ({ kind: 'before-hour', mark: 'd', n }))
  for (const [unit, forms] of Object.entries(book.units))
    add(forms, { kind: 'unit', mark: 'U', n: 1, unit: unit as Unit })
  for (const { words, n, unit } of book.spans) add(words, { kind: 'unit', mark: 'U', n, unit })
  add(book.noon, { kind: 'clock', mark: 'K', minutes: 720, exact: true })
  add(book.morning, { kind: 'part', mark: 'P', afternoon: false })
  add(book.afternoon, { kind: 'part', mark: 'P', afternoon: true })
  add(book.am, { kind: 'part', mark: 'p', afternoon: false })
  add(book.pm, { kind: 'part', mark: 'p', afternoon: true })
  for (const [joint, forms] of Object.entries(book.joints) as [keyof Joints, string][]) {
    add(forms, { kind: 'joint', mark: jointMarks[joint], joint })
  }
  return {
    language,
    senses,
    longest: Math.max(...[...senses.keys()].map((form) => form.split(' ').length)),
    letters: Object.fromEntries(Object.entries(book.letters).map(([letter, unit]) => [fold(letter, language), unit])),
    ordinal: new RegExp(
      `^(\\d{1,2})-?(?:${spelledOut(book.ordinalEndings)
        .map((one) => fold(one, language))
        .join('|')})(?!\\p{L})`,
      'u'
    ),
    idioms: Object.entries(book.idioms).flatMap(([forms, plain]) =>
      spelledOut(forms).map(
        (form) =>
          [new RegExp(`(?<![\\p{L}\\d])${fold(form, language)}(?![\\p{L}\\d])`, 'gu'), fold(plain, language)] as const
      )
    )
  }
}
