import type { Lexicon } from './lexicon.ts'
import type { Sense, Unit } from './phraseBook.ts'

/** A piece of a phrase with everything it can mean. */
export type Token = readonly Sense[]

/** How a phrase is read: the words, and whether 5/7 is the 7th of May. */
export interface Reader {
  lexicon: Lexicon
  monthFirst: boolean
}

// Nobody types a day of more pieces than this; pasted text is turned away before it costs anything.
const mostTokens = 14

/** The pieces of a folded phrase, or null as soon as one of them says nothing. */
export function tokensOf(folded: string, reader: Reader): Token[] | null {
  let rest = tidy(folded, reader.lexicon)
  const tokens: Token[] = []
  while (rest !== '') {
    const piece = numeral(rest, reader) ?? words(rest, reader.lexicon)
    if (!piece || piece.length === 0 || tokens.length >= mostTokens) return null
    tokens.push(piece.token)
    rest = rest.slice(piece.length).trimStart()
  }
  return tokens
}

/** Dots of abbreviations, commas, hyphens between words: punctuation that carries nothing. */
function tidy(folded: string, { idioms }: Lexicon): string {
  const plain = folded
    .replace(/(\p{L})\.(?=\p{L}\.)/gu, '$1')
    .replace(/(\p{L})\./gu, '$1 ')
    .replace(/[,;](?=\s|$)/g, ' ')
    .replace(/(\p{L})[-–/](?=[\p{L}\d])/gu, '$1 ')
    .replace(/(\d)[-–/](?=\p{L})/gu, '$1')
    .replace(/@/g, ' @ ')
    .replace(/\s+/g, ' ')
    .trim()
  return idioms.reduce((text, [idiom, words]) => text.replace(idiom, words), plain)
}

interface Piece {
  token: Token
  length: number
}

const written = (year: number | null, month: number, number: number): Sense => ({
  kind: 'written',
  mark: 'C',
  year,
  month,
  number
})
const clock = (hour: number, minute: number, exact: boolean): Sense[] =>
  hour < 24 && minute < 60 ? [{ kind: 'clock', mark: 'K', minutes: hour * 60 + minute, exact }] : []
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text))
const isPadded = (hour: string) => hour.startsWith('0')

const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

// In this order: the longer way of writing a day first, so that 5.7.2027 is never 5.7. and a rest.
function numeral(rest: string, reader: Reader): Piece | null {
  let found = /^\+ ?(\d{1,3})(?!\d) ?(\p{L}*)/u.exec(rest)
  if (found) return plus(found, reader.lexicon)
  if (!/^\d/.test(rest)) return null

  found = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?(?!\d)/.exec(rest)
  if (found) return { token: [written(num(found, 1), num(found, 2), num(found, 3))], length: found[0].length }

  found = /^(\d{1,2})([./-]) ?(\d{1,2})\2(?: ?(\d{4})|(\d{2}))\.?(?!\.?\d|:)/.exec(rest)
  if (found) {
    const year = fullYear(found[4] ?? found[5] ?? '')
    return { token: dayAndMonth(found, reader, year), length: found[0].length }
  }

  found = /^(\d{4})-(\d{1,2})(?!\d)/.exec(rest)
  if (found) return { token: writtenMonth(num(found, 1), num(found, 2)), length: found[0].length }
  found = /^(\d{1,2})[./-] ?(\d{4})\.?(?!\d)/.exec(rest)
  if (found) return { token: writtenMonth(num(found, 2), num(found, 1)), length: found[0].length }

  found = /^(\d{1,2})(?:\. ?| )(x?i{1,3}|i?[vx]|vi{1,3}|xi{0,2})(?: (\d{4})\.?)?(?!\p{L}| \d{1,2}(?!\d))/u.exec(rest)
  const roman = romanMonths.indexOf(found?.[2] ?? '') + 1
  if (found && roman > 0) {
    return { token: [written(found[3] ? num(found, 3) : null, roman, num(found, 1))], length: found[0].length }
  }
  found = /^(\d{1,2}):(\d{2})(?:(?: ?(?:h|hs|hrs)(?!\p{L}))|(?!\d))/u.exec(rest)
  if (found) return { token: clock(num(found, 1), num(found, 2), isPadded(found[1] ?? '')), length: found[0].length }
  found = /^(\d{1,2})(?:[.,](\d{2}))? ?(?:h|hs|hrs)(\d{2})?(?![\p{L}\d])/u.exec(rest)
  if (found) {
    const minute = Number(found[2] ?? found[3] ?? 0)
    return { token: clock(num(found, 1), minute, isPadded(found[1] ?? '')), length: found[0].length }
  }

  found = /^(\d{1,2})([./-]) ?(\d{1,2})(\.?)(?!\.?\d|:)/.exec(rest)
  if (found) {
    const asClock =
      found[2] === '.' && /^\d+\.\d\d$/.test(found[0])
        ? clock(num(found, 1), num(found, 3), isPadded(found[1] ?? ''))
        : []
    const asDay = dayAndMonth(found, reader, null)
    // 16.30 can only be a time: there is no thirtieth month.
    const token =
      asClock.length > 0 && (num(found, 3) > 12 || num(found, 3) === 0)
        ? asClock
        : [...asDay, ...asClock.map((sense) => ({ ...sense, dotted: true }))]
    return { token, length: found[0].length }
  }
  found = /^(\d{1,2}),(\d{2})(?!\d)/.exec(rest)
  if (found) return { token: clock(num(found, 1), num(found, 2), isPadded(found[1] ?? '')), length: found[0].length }

  found = reader.lexicon.ordinal.exec(rest)
  if (found) return { token: [{ kind: 'ordinal', mark: 'O', n: num(found, 1) }], length: found[0].length }
  found = /^(\d{1,4})\.?(?![\d./:,+-])/.exec(rest)
  if (!found) return null
  const n = num(found, 1)
  const token: Sense = n >= 1000 ? { kind: 'year', mark: 'Y', n } : { kind: 'digits', mark: 'N', n }
  return { token: [token], length: found[0].length }
}

const num = (found: RegExpExecArray, group: number) => Number(found[group])

function dayAndMonth(found: RegExpExecArray, reader: Reader, year: number | null): Sense[] {
  const first = num(found, 1)
  const second = num(found, 3)
  const isSlashed = found[2] !== '.'
  const monthComesFirst = isSlashed && reader.monthFirst ? first <= 12 : false
  return [monthComesFirst ? written(year, first, second) : written(year, second, first)]
}

const writtenMonth = (year: number, month: number): Sense[] =>
  month >= 1 && month <= 12 ? [{ kind: 'written-month', mark: 'J', year, month }] : []

// Up to twelve an m is a month, beyond that a minute; these are said both ways, so both are shown.
const monthsOrMinutes = [5, 10, 18, 24, 36]

function plus(found: RegExpExecArray, lexicon: Lexicon): Piece | null {
  const n = num(found, 1)
  const letters = found[2] ?? ''
  const length = found[0].length
  const by = (unit: Unit): Sense => ({ kind: 'plus', mark: '+', n, unit: unit === 'day' ? 'workday' : unit })
  if (letters === '') return { token: [by('workday')], length }
  const unit = lexicon.letters[letters]
  if (unit === 'month' && letters.length === 1) {
    if (monthsOrMinutes.includes(n)) return { token: [by('month'), by('minute')], length }
    return { token: [by(n <= 12 ? 'month' : 'minute')], length }
  }
  if (unit) return { token: [by(unit)], length }
  // The letters are a whole word ("+3 weeks", "+3 at 10"): it is a token of its own.
  return { token: [by('workday')], length: found[0].length - letters.length }
}

function words(rest: string, lexicon: Lexicon): Piece | null {
  if (/^[@]/.test(rest)) return { token: lexicon.senses.get('@') ?? [], length: 1 }
  const quarter = /^(?:q|t|τ)([1-4])(?![\p{L}\d])/u.exec(rest)
  if (quarter) return { token: [{ kind: 'quarter', mark: 'q', n: Number(quarter[1]) }], length: quarter[0].length }
  const run = /^\p{L}+(?: \p{L}+)*/u.exec(rest)?.[0].split(' ') ?? []
  for (let n = Math.min(lexicon.longest, run.length); n > 0; n--) {
    const form = run.slice(0, n).join(' ')
    const senses = lexicon.senses.get(form)
    if (senses) return { token: senses, length: form.length }
  }
  return null
}
