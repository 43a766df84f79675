import type { Dossier } from '../../shared/dossier.ts'
import { fold } from '../../shared/search.ts'
import { sheetsOf, textsOf } from '../../shared/sheet.ts'

/**
 * What a dossier tells beyond its name, people, town and phones: the folded words of its card's other lines, a line break, then
 * those said only in its history and on its slips. Each word once and after a space: " cork bottles\n invoice". Packed.
 */
export function toldBy(dossier: Dossier): string {
  const { card, history, slips, filing } = dossier
  const { address } = card
  const ofCard = [
    ...[card.needs, card.buys, card.notes, card.terms, card.field, card.size, card.since, card.howOften],
    ...[card.potential, card.source, card.site, address?.street, address?.postcode, address?.region],
    card.priceList,
    card.recommendedBy?.name,
    ...card.people.flatMap((person) => [person.role, person.callMe, person.notes])
  ]
  const ofHistory = [
    filing.next?.aim,
    filing.next?.where,
    filing.next?.with,
    filing.retired?.reason,
    ...history.flatMap((entry) =>
      entry.struck
        ? []
        : [entry.note, entry.reason, entry.spokenTo, ...(entry.sold ?? []).flatMap((line) => [line.what, line.amount])]
    ),
    ...slips.flatMap((slip) => [slip.text, slip.waitingFor]),
    ...sheetsOf(dossier).flatMap(textsOf)
  ]
  const words = new Set<string>()
  return `${lineOf(ofCard, words)}\n${lineOf(ofHistory, words)}`
}

// The same words are said again and again: folding each of them once makes an act over hundreds of dossiers four times as fast.
const mostKnown = 20_000
const known = new Map<string, string>()

/** The words of a piece of text without spaces, folded and packed, with a space between them. */
function foldedFrom(token: string): string {
  const before = known.get(token)
  if (before !== undefined) return before
  const words = packed(fold(token))
  if (known.size >= mostKnown) known.clear()
  if (token.length < 40) known.set(token, words)
  return words
}

/** The words of some texts that are not in `words` yet, each after a space; they are in it then. */
function lineOf(texts: readonly (string | undefined)[], words: Set<string>): string {
  let line = ''
  const add = (word: string) => {
    if (word === '' || words.has(word)) return
    words.add(word)
    line += ` ${word}`
  }
  for (const text of texts) {
    if (!text) continue
    // Whatever else stands between words is a space once they are folded.
    for (const token of text.split(' ')) {
      const folded = foldedFrom(token)
      if (folded.includes(' ')) for (const word of folded.split(' ')) add(word)
      else add(folded)
    }
  }
  return line
}

/**
 * A text with its UTF-8 bytes as letters: Greek and Ukrainian take half the memory so, and a search for another packed text
 * finds the same. packed('ж') is two letters long; ASCII stays as it is.
 */
export const packed = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')
/** The text again. */
export const unpacked = (text: string): string => Buffer.from(text, 'latin1').toString('utf8')
