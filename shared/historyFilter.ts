import type { Entry } from './history.ts'
import type { Paper } from './paper.ts'
import { fold, wordsOf } from './search.ts'

/** What a history can be narrowed to, in the order it is offered. */
export const historyKinds = ['calls', 'meetings', 'mails', 'quotes', 'sales', 'notes', 'stamps'] as const
export type HistoryKind = (typeof historyKinds)[number]

/** The kinds an entry is of: a call that ended in a sale is both. A struck entry stays findable. */
export function kindsOf(entry: Entry): HistoryKind[] {
  const kinds: HistoryKind[] = []
  if (entry.kind === 'call' || entry.kind === 'first-call') kinds.push('calls')
  if (entry.kind === 'meeting' || entry.kind === 'visit') kinds.push('meetings')
  if (entry.kind === 'mail') kinds.push('mails')
  if (entry.kind === 'quote' || entry.countsAs === 'quote') kinds.push('quotes')
  if (entry.countsAs === 'sale') kinds.push('sales')
  if (entry.kind === 'note') kinds.push('notes')
  return kinds
}

/**
 * Whether an entry holds, for every word typed, a word that begins with it: in its note, its reason, who was spoken to or handed it, what came up, what was sold.
 * Accents and scripts are one: 'cena' finds "цена".
 */
export function holdsWords(entry: Entry, typed: string): boolean {
  return textsHold(
    [
      entry.note,
      entry.reason,
      entry.spokenTo,
      entry.handedTo,
      ...(entry.met ?? []).map(({ text }) => text),
      ...(entry.sold ?? []).flatMap((one) => [one.what, one.amount])
    ],
    typed
  )
}

/** The same of a mail: its subject, and who wrote it to whom. */
export const mailHoldsWords = ({ name, mail }: Paper, typed: string): boolean =>
  textsHold([name, mail?.subject, mail?.from, mail?.to], typed)

function textsHold(texts: readonly (string | undefined)[], typed: string): boolean {
  const words = wordsOf(typed)
  if (words.length === 0) return true
  const held = ` ${texts
    .filter(Boolean)
    .map((text) => fold(text as string))
    .join(' ')}`
  return words.every((word) => held.includes(` ${word}`))
}
