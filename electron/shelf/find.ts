import type { Double, Found } from '../../shared/bridge.ts'
import type { Id } from '../../shared/id.ts'
import { digitsOf, fold, wordsOf } from '../../shared/search.ts'
import { bestOf } from './bestOf.ts'
import type { Row, Rows, Searched } from './rows.ts'
import { packed } from './toldWords.ts'

const isNumber = (word: string) => /^\d{3,}$/.test(word)

/** What answered, from the best to the least: the order dossiers are found in. */
const name = 0
const nameWord = 1
const person = 2
const phone = 3
const town = 4
const told = 5
const history = 6
/** How far down a mail answers: beside the notes. */
const mail = told

interface Word {
  /** After its space, as the texts hold words. */
  begins: string
  packed: string
  /** Digits looked for anywhere inside a phone. */
  digits: string | null
}

/** A dossier that was found, and what answered. */
export interface Hit {
  row: Row
  tier: number
}

/** The last search of a binder's rows that looked everywhere: what is typed on narrows what it found. */
interface Narrowed {
  version: number
  words: string[]
  found: Searched[]
}
const narrowed = new WeakMap<Rows, Narrowed>()

/**
 * The dossiers that hold, for every word of the text, a word beginning with it; three digits or more also stand anywhere inside a
 * phone. Those whose name begins with it first, then other words of the name, people, phones, town, notes and needs, history;
 * among equals the most recent talk. A linear scan over folded text: no index to build, none to keep.
 */
export function hitsIn(rows: Rows, text: string, most: number): Hit[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const wanted = words.map(wordFrom)
  const whole = ` ${words.join(' ')}`
  const before = narrowed.get(rows)
  const isOn =
    before?.version === rows.version && before.words.every((word) => words.some((one) => one.startsWith(word)))
  const among = isOn ? before.found : rows.searched()
  const best = bestOf<Hit>(most, comesFirst)
  const found: Searched[] = []
  const others: Searched[] = []
  for (const one of among) {
    const tier = tierIn(one, wanted, whole)
    if (tier === null) others.push(one)
    else {
      found.push(one)
      best.add({ row: one.row, tier })
    }
  }
  // Long texts are looked at only where the short ones did not fill the page: what they hold would stand below.
  if (best.isFull) return best.all()
  for (const one of others) {
    const tier = tierTold(one, wanted)
    if (tier === null) continue
    found.push(one)
    best.add({ row: one.row, tier })
  }
  narrowed.set(rows, { version: rows.version, words, found })
  return best.all()
}

// A quote costs reading a dossier: only what stands in sight without scrolling is quoted from its papers.
const quoted = 12

/** The same as the page is told it; `said` gives the line that answered where it is neither the name nor on the spine's card. */
export function findIn(
  rows: Rows,
  text: string,
  most: number,
  said: (row: Row, words: string[]) => Said | null
): Found[] {
  const words = wordsOf(text)
  return hitsIn(rows, text, most).map(({ row, tier }, index) => {
    if (tier <= nameWord) return { spine: row.spine }
    const line = saidIn(row, words)
    if (line && tier < told) return { spine: row.spine, said: line }
    const inPapers = tier >= told && index < quoted ? said(row, words) : null
    return { spine: row.spine, ...(inPapers ?? (line && { said: line })) }
  })
}

/** A line that answered, and the day it was said. */
export type Said = Pick<Found, 'said' | 'on'>

const comesFirst = (a: Hit, b: Hit): boolean => {
  if (a.tier !== b.tier) return a.tier < b.tier
  const [talkA, talkB] = [talkOf(a), talkOf(b)]
  if (talkA !== talkB) return talkA > talkB
  return a.row.spine.name < b.row.spine.name
}
const talkOf = ({ row: { spine } }: Hit) => spine.lastTalk ?? spine.lastEntry?.day ?? ''

const wordFrom = (word: string): Word => ({
  begins: ` ${word}`,
  packed: packed(` ${word}`),
  digits: isNumber(word) ? word.replace(/^0+(?=\d{3})/, '') : null
})

/** The tier of a dossier by its short text alone; null when some word is not in it. */
function tierIn({ text }: Searched, words: readonly Word[], whole: string): number | null {
  let worst = 0
  for (const word of words) {
    const tier = tierOf(text, word)
    if (tier === null) return null
    if (tier > worst) worst = tier
  }
  return worst === nameWord && text.startsWith(whole) ? name : worst
}

function tierOf(text: string, { begins, digits }: Word): number | null {
  const at = text.indexOf(begins)
  if (at >= 0) {
    let line = 0
    for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++
    return [nameWord, person, town, mail][line] ?? phone
  }
  if (!digits) return null
  const phones = text.indexOf('#')
  return phones >= 0 && text.includes(digits, phones) ? phone : null
}

/** The tier of a dossier with its notes and history; null when some word is nowhere. */
function tierTold({ row, text }: Searched, words: readonly Word[]): number | null {
  const long = row.told
  if (long === null) return null
  let worst = 0
  for (const word of words) {
    const at = long.indexOf(word.packed)
    const short = tierOf(text, word)
    if (at < 0 && short === null) return null
    const tier = Math.min(short ?? history, at >= 0 && at < long.indexOf('\n') ? told : history)
    if (tier > worst) worst = tier
  }
  return worst
}

/** The line beside the name that answered. */
function saidIn(row: Row, words: string[]): string | undefined {
  const { spine } = row
  const lines = [spine.person, spine.town, ...row.people, ...row.mails].filter((line) => line !== undefined)
  const line = lines.find((one) => words.some((word) => ` ${fold(one)}`.includes(` ${word}`)))
  if (line) return line
  const number = words.find(isNumber)?.replace(/^0+(?=\d{3})/, '')
  if (!number) return undefined
  if (spine.phone && digitsOf(spine.phoneKey ?? spine.phone).includes(number)) return spine.phone
  return row.phones.find((phone) => phone.includes(number))
}

/** Dossiers likely to be the one being written: the same phone first, then the same name (and town, when both say one), then mail. */
export function doublesIn(
  rows: Rows,
  card: { name: string; town: string; phones: readonly string[]; mails: readonly string[]; not?: Id }
): Double[] {
  const begins = ` ${fold(card.name)}\n`
  const town = fold(card.town)
  const phones = new Set(card.phones.map(digitsOf).filter((digits) => digits.length >= 5))
  const mails = new Set(card.mails.map((mail) => mail.trim().toLowerCase()).filter(Boolean))
  const found: Record<Double['because'], Double[]> = { phone: [], name: [], mail: [] }
  for (const { row, text } of rows.searched()) {
    const { spine } = row
    if (spine.id === card.not) continue
    const because =
      phones.size > 0 && row.phones.some((phone) => phones.has(phone))
        ? 'phone'
        : begins.length > 2 && text.startsWith(begins) && (!town || !spine.town || fold(spine.town) === town)
          ? 'name'
          : mails.size > 0 && row.mails.some((mail) => mails.has(mail.trim().toLowerCase()))
            ? 'mail'
            : null
    if (because)
      found[because].push({ id: spine.id, name: spine.name, ...(spine.town && { town: spine.town }), because })
  }
  return [...found.phone, ...found.name, ...found.mail].slice(0, 20)
}
