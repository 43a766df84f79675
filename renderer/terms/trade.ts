import type { InfoCard } from '../../shared/infoCard.ts'

/** Whether the card says anything about prices and payment. */
export const hasTrade = (card: InfoCard): boolean =>
  (['priceList', 'discount', 'daysToPay', 'creditChecked', 'owes'] as const).some((line) => card[line] !== undefined)
