import type { CardChange } from './cardChange.ts'
import type { InfoCard } from './infoCard.ts'
import type { AnsweredLine, Item } from './script.ts'
import { fold } from './search.ts'

// Ticked answers stand on the card as they were ticked, beside whatever was written there by hand.

const lineOf = (item: Pick<Item, 'line'>): AnsweredLine => item.line ?? 'notes'
/** The pieces of a line and what stands between them, in turn: what people typed stays as it is. */
const piecesOf = (text: string): string[] => text.split(/(\s*[;\n]\s*)/)
const isPiece = (_: string, at: number) => at % 2 === 0

/** A line without some of its pieces, each with what stood before it (the first with what stood after). */
function without(text: string, gone: readonly string[]): string {
  const all = piecesOf(text)
  const left: string[] = []
  for (let at = 0; at < all.length; at += 2) {
    const piece = all[at] as string
    if (piece.trim() !== '' && gone.includes(fold(piece))) continue
    if (left.length > 0) left.push(all[at - 1] as string)
    left.push(piece)
  }
  return left.join('')
}

/** Short lines of a card and long ones (infoCard.ts). */
const mostOf = (line: AnsweredLine) => (line === 'needs' || line === 'buys' || line === 'notes' ? 4000 : 200)

/** How an answer stands on the card: by itself; in the notes with its question, or nobody would know what was meant. */
const written = (item: Pick<Item, 'line' | 'text'>, answer: string) =>
  lineOf(item) === 'notes' ? `${item.text.replace(/[?;:\s]+$/, '').replace(/^[¿\s]+/, '')}: ${answer}` : answer

/** Whether an answer stands on the card. */
export const isTicked = (card: InfoCard, item: Pick<Item, 'line' | 'text'>, answer: string): boolean =>
  piecesOf(card[lineOf(item)] ?? '')
    .filter(isPiece)
    .some((piece) => fold(piece) === fold(written(item, answer)))

/**
 * The card's line with an answer ticked or not; null when there is no room left for it. A question that takes one answer lets go of its
 * others. What was typed by hand is not touched.
 */
export function tick(
  card: InfoCard,
  item: Pick<Item, 'line' | 'text' | 'one' | 'answers'>,
  answer: string,
  isOn: boolean
): CardChange | null {
  const line = lineOf(item)
  const gone = (isOn ? (item.one ? (item.answers ?? []) : []) : [answer])
    .filter((one) => !isOn || one !== answer)
    .map((one) => fold(written(item, one)))
  const left = without(card[line] ?? '', gone)
  const adds = isOn && !isTicked(card, item, answer)
  const text = adds ? [left, written(item, answer)].filter(Boolean).join('; ') : left
  if (text.length > mostOf(line)) return null
  return { [line]: text || null }
}
