import { type CardLine, cardLines, type InfoCard } from '../../shared/infoCard.ts'

const under: readonly CardLine[] = ['field', 'size', 'since']

/** The lines that stand among the facts; field, size and since stand under the name. */
export const factLines: readonly CardLine[] = cardLines.filter((line) => !under.includes(line))

const long: readonly CardLine[] = ['needs', 'buys', 'terms', 'notes']
/** Whether a line may be several. */
export const isLong = (line: CardLine): boolean => long.includes(line)

/** What the menu "add a line" can add. */
export type Addable = CardLine | 'person' | 'reach' | 'address'

/** What a card does not have yet, in the order of the sheet; another person can always be added. */
export function missingLines(card: InfoCard): Addable[] {
  return [
    'person',
    ...(card.phones.length === 0 && card.mails.length === 0 ? (['reach'] as const) : []),
    ...cardLines.filter((line) => !card[line]),
    ...(card.address ? [] : (['address'] as const))
  ]
}
