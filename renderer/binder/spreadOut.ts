import type { DatedMonth } from '../../shared/datedInserts.ts'
import type { Month } from '../../shared/day.ts'

/** As many tabs stand under one another in the smallest usual window (1280 x 800) with 24 px each. */
export const roomForTabs = 23

/**
 * The months whose days are spread out: the one in view, and its neighbours, later ones first, while all their tabs find
 * room. On the 29th the rest of this month and the whole next one stand together.
 */
export function spreadOut(months: readonly DatedMonth[], inView: Month | undefined): DatedMonth[] {
  const at = months.findIndex(({ month }) => month === inView)
  if (at < 0) return []
  let [first, last] = [at, at]
  let rows = months[at]?.inserts.length ?? 0
  const fits = (one: DatedMonth | undefined): boolean => {
    if (!one || rows + one.inserts.length > roomForTabs) return false
    rows += one.inserts.length
    return true
  }
  while (fits(months[last + 1])) last += 1
  while (fits(months[first - 1])) first -= 1
  return months.slice(first, last + 1)
}
