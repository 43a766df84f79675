import { type CardLine, cardLines, type InfoCard } from '../../shared/infoCard.ts'
import { hasTrade } from '../terms/trade.ts'

const under: readonly CardLine[] = ['field', 'size', 'since']

/** The lines that stand among the facts; field, size and since stand under the name. */
export const factLines: readonly CardLine[] = cardLines.filter((line) => !under.includes(line))

const long: readonly CardLine[] = ['needs', 'buys', 'terms', 'notes']
/** Whether a line may be several. */
export const isLong = (line: CardLine): boolean => long.includes(line)

/** What the menu "add a line" can add. */
export type Addable = CardLine | 'person' | 'reach' | 'address' | 'trade' | 'recommendedBy'

/** What a card does not have yet, in the order of the sheet; another person can always be added. */
export function missingLines(card: InfoCard): Addable[] {
  return [
    'person',
    ...(card.phones.length === 0 && card.mails.length === 0 ? (['reach'] as const) : []),
    ...cardLines.filter((line) => !card[line]),
    ...(hasTrade(card) ? [] : (['trade'] as const)),
    ...(card.recommendedBy ? [] : (['recommendedBy'] as const)),
    ...(card.address ? [] : (['address'] as const))
  ]
}
