import { counted, fill, printWordsIn } from './printWords/printWords.ts'
import type { Language } from './words.ts'

/** A part of a card that found no room on its sheet: a line by its label, the others are counted. */
export type OverPart =
  | { kind: 'line'; label: string }
  | { kind: 'person' }
  | { kind: 'promise' }
  | { kind: 'entry' }
  | { kind: 'write' }

/** A card that takes more than its one sheet, and what went over, in words. */
export interface CardOver {
  name: string
  said: string
}

/** More lines than this are counted, not named. */
const namedLines = 4

/**
 * What went over, as it stands in small at the foot of the card's first page and beside the preview:
 * "On the next page: 12 people, Needs, Notes, 2 entries".
 */
export function overInWords(parts: readonly OverPart[], language: Language): string {
  const { over } = printWordsIn(language)
  const count = (kind: OverPart['kind']) => parts.filter((part) => part.kind === kind).length
  const labels = [...new Set(parts.flatMap((part) => (part.kind === 'line' ? [part.label] : [])))]
  const [people, promises, entries] = [count('person'), count('promise'), count('entry')]
  const what = [
    people > 0 ? counted(over.people, people, language) : '',
    ...(labels.length <= namedLines ? labels : [counted(over.lines, labels.length, language)]),
    promises > 0 ? counted(over.promises, promises, language) : '',
    entries > 0 ? counted(over.entries, entries, language) : '',
    count('write') > 0 ? over.write : ''
  ].filter(Boolean)
  return what.length > 0 ? fill(over.lead, { what: what.join(', ') }) : ''
}
