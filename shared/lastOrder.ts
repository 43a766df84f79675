import type { Day } from './day.ts'
import type { Entry, SoldLine } from './history.ts'

/** An order or a quote as the card names it: its day and what it was for. */
export interface Order {
  day: Day
  lines: readonly SoldLine[]
}

const lastOf = (history: readonly Entry[], countsAs: string): Order | null => {
  const entry = history.findLast((one) => !one.struck && one.countsAs === countsAs)
  return entry ? { day: entry.at.day, lines: entry.sold ?? [] } : null
}

/** The last sale that stands, and the quote that came after it; each null when there is none. */
export function lastOrders(history: readonly Entry[]): { order: Order | null; quote: Order | null } {
  const order = lastOf(history, 'sale')
  const quote = lastOf(history, 'quote')
  return { order, quote: quote && (!order || quote.day > order.day) ? quote : null }
}
