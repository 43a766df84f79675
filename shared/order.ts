import { generateNKeysBetween } from 'fractional-indexing'

/** The key of a dossier laid between two others; null is the pile's beginning or end. Keys sort as plain texts. */
export const orderBetween = (before: string | null, after: string | null): string =>
  ordersBetween(before, after, 1)[0] as string

/** n keys in ascending order between two neighbours. */
export function ordersBetween(before: string | null, after: string | null, n: number): string[] {
  // Two neighbours with one key (written by two computers) leave no room between them: go behind.
  if (before !== null && after !== null && before >= after) return generateNKeysBetween(before, null, n)
  return generateNKeysBetween(before, after, n)
}

/** Whether a text is an order key; a foreign or damaged one must never stop a filing. */
export function isOrder(text: string): boolean {
  try {
    generateNKeysBetween(text, null, 1)
    return true
  } catch {
    return false
  }
}
