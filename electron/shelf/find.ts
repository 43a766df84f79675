import type { Apart } from '../../shared/apart.ts'
import type { Double, Found } from '../../shared/found.ts'
import type { Id } from '../../shared/id.ts'
import { digitsOf, fold, wordsOf } from '../../shared/search.ts'
import { bestOf } from './bestOf.ts'
import { comesFirstAmongEquals, type Row, type Rows, type Searched, toldIn } from './rows.ts'
import { packed } from './toldWords.ts'
import { nowhere, tierOfLine, tiers, type Wanted, type WordTable } from './wordTable.ts'

const isNumber = (word: string) => /^\d{3,}$/.test(word)

interface Word extends Wanted {
  /** After its space, as the texts hold words. */
  begins: string
  beginsPacked: string
}

/** A dossier that was found, and what answered. */
export interface Hit {
  row: Row
  tier: number
}

/**
 * The dossiers that hold, for every word of the text, a word beginning with it; three digits or more also stand anywhere inside a
 * phone. Those whose name begins with it first, then other words of the name, people, phones, town, notes and needs, history;
 * among equals the most recent talk. The word table answers for all rows it was made of; those changed since are looked at one by one.
 */
export function hitsIn(rows: Rows, text: string, most: number): Hit[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const wanted = words.map(wordFrom)
  const whole = ` ${words.join(' ')}`
  const table = rows.words()
  const known = table?.tiersBy(wanted)
  const old = rows.old()
  const loose = [...rows.loose()]

  const rest = bestOf<Hit>(most, comesFirst)
  const others: Searched[] = []
  let best: Ranked[] = []
  const packedWhole = packed(whole)
  if (table && known) best = firstIn(table, known.short, old, packedWhole, most)
  for (const one of loose) {
    const tier = tierIn(one, wanted, whole)
    if (tier === null) others.push(one)
    else rest.add({ row: one.row, tier })
  }
  // What is told is looked at only where the short texts did not fill the page: it would stand below.
  if (best.length + rest.all().length < most) {
    if (table && known) {
      const { short, all } = known
      for (let row = 0; row < table.count; row++) if (short[row] !== nowhere) all[row] = short[row] as number
      best = firstIn(table, all, old, packedWhole, most)
    }
    for (const one of others) {
      const tier = tierTold(one, wanted)
      if (tier !== null) rest.add({ row: one.row, tier })
    }
  }
  const hits = best.flatMap(({ number, tier }): Hit[] => {
    const row = rows.rowAt(number)
    return row ? [{ row, tier }] : []
  })
  if (rest.all().length === 0) return hits
  for (const one of rest.all()) {
    const at = hits.findIndex((other) => comesFirst(one, other))
    hits.splice(at < 0 ? hits.length : at, 0, one)
  }
  return hits.slice(0, most)
}

interface Ranked {
  number: number
  tier: number
}

/**
 * The first rows of a table in the order they are found in: by their tier, among equals as the table ranks them. Those whose name
 * begins with the whole text stand before all others; rows that are `old` are left out.
 */
function firstIn(table: WordTable, tierBy: Uint8Array, old: Uint8Array, whole: string, most: number): Ranked[] {
  const byTier = Object.values(tiers).map(() => [] as Ranked[])
  for (let rank = 0; rank < table.count; rank++) {
    const number = table.order[rank] as number
    const tier = tierBy[number] as number
    if (tier === nowhere || old[number]) continue
    const isName = tier === tiers.nameWord && table.beginsWith(number, whole)
    const alike = byTier[isName ? tiers.name : tier] as Ranked[]
    if (alike.length < most) alike.push({ number, tier: isName ? tiers.name : tier })
  }
  return byTier.flat().slice(0, most)
}

// A quote costs reading a dossier: only what stands in sight without scrolling is quoted from its papers.
export const quoted = 12

/** The same as the page is told it; `said` gives the line that answered where it is neither the name nor on the spine's card. */
export function findIn(
  rows: Rows,
  text: string,
  most: number,
  quotes: number,
  said: (row: Row, words: string[]) => Said | null
): Found[] {
  const words = wordsOf(text)
  return hitsIn(rows, text, most).map(({ row, tier }, index) => {
    if (tier <= tiers.nameWord) return { spine: row.spine }
    const line = saidIn(row, words)
    if (line && tier < tiers.told) return { spine: row.spine, said: line }
    const inPapers = tier >= tiers.told && index < quotes ? said(row, words) : null
    return { spine: row.spine, ...(inPapers ?? (line && { said: line })) }
  })
}

/** A line that answered, and the day it was said. */
export type Said = Pick<Found, 'said' | 'on'>

const comesFirst = (a: Hit, b: Hit): boolean =>
  a.tier === b.tier ? comesFirstAmongEquals(a.row, b.row) : a.tier < b.tier

const wordFrom = (word: string): Word => ({
  word: packed(word),
  begins: ` ${word}`,
  beginsPacked: packed(` ${word}`),
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
  return worst === tiers.nameWord && text.startsWith(whole) ? tiers.name : worst
}

function tierOf(text: string, { begins, digits }: Word): number | null {
  const at = text.indexOf(begins)
  if (at >= 0) {
    let line = 0
    for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++
    return tierOfLine[line] ?? tiers.phone
  }
  if (!digits) return null
  const phones = text.indexOf('#')
  return phones >= 0 && text.includes(digits, phones) ? tiers.phone : null
}

/** The tier of a dossier with its notes and history; null when some word is nowhere. */
function tierTold({ row, text }: Searched, words: readonly Word[]): number | null {
  const long = toldIn(row)
  if (long === null) return null
  let worst = 0
  for (const word of words) {
    const at = long.indexOf(word.beginsPacked)
    const short = tierOf(text, word)
    if (at < 0 && short === null) return null
    const tier = Math.min(short ?? tiers.history, at >= 0 && at < long.indexOf('\n') ? tiers.told : tiers.history)
    if (tier > worst) worst = tier
  }
  return worst
}

// While somebody types, the same people and towns are asked again and again.
const mostFolded = 4_000
const foldedLines = new Map<string, string>()
function folded(line: string): string {
  const text = foldedLines.get(line) ?? ` ${fold(line)}`
  if (foldedLines.size >= mostFolded) foldedLines.clear()
  foldedLines.set(line, text)
  return text
}

/** The line beside the name that answered. */
function saidIn(row: Row, words: string[]): string | undefined {
  const { spine } = row
  const lines = [spine.person, spine.town, ...row.people, ...row.mails].filter((line) => line !== undefined)
  const line = lines.find((one) => words.some((word) => folded(one).includes(` ${word}`)))
  if (line) return line
  const number = words.find(isNumber)?.replace(/^0+(?=\d{3})/, '')
  if (!number) return undefined
  if (spine.phone && digitsOf(spine.phoneKey ?? spine.phone).includes(number)) return spine.phone
  return row.phones.find((phone) => phone.includes(number))
}

/** Dossiers likely to be the one being written: the same phone first, then the same name (and town, when both say one), then mail. */
export function doublesIn(
  rows: Rows,
  card: { name: string; town: string; phones: readonly string[]; mails: readonly string[]; not?: Id },
  apart: readonly Apart[] = []
): Double[] {
  const { not } = card
  const others = new Set(not ? apart.flatMap((two) => (two.includes(not) ? two : [])) : [])
  const name = `${packed(` ${fold(card.name)}`)}\n`
  const town = fold(card.town)
  const phones = new Set(card.phones.map(digitsOf).filter((digits) => digits.length >= 5))
  const mails = new Set(card.mails.map((mail) => mail.trim().toLowerCase()).filter(Boolean))
  const found: Record<Double['because'], Double[]> = { phone: [], name: [], mail: [] }
  for (const { row, name: other } of rows.named()) {
    const { spine } = row
    if (spine.id === not || others.has(spine.id)) continue
    const because =
      phones.size > 0 && row.phones.some((phone) => phones.has(phone))
        ? 'phone'
        : name.length > 2 && other === name && (!town || !spine.town || fold(spine.town) === town)
          ? 'name'
          : mails.size > 0 && row.mails.some((mail) => mails.has(mail.trim().toLowerCase()))
            ? 'mail'
            : null
    if (because)
      found[because].push({ id: spine.id, name: spine.name, ...(spine.town && { town: spine.town }), because })
  }
  return [...found.phone, ...found.name, ...found.mail].slice(0, 20)
}
