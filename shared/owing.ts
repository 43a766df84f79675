import type { Day } from './day.ts'
import type { Money } from './money.ts'
import type { Spine } from './spine.ts'
import { type Owes, type Standing, standingOf } from './terms.ts'

/** A client who owes something, and how that stands. */
export interface OwingLine {
  spine: Spine
  owes: Owes
  standing: Standing
}

/** Those who owe, the broken promises first; `sums` is what they owe together, currency by currency, the most clients first. */
export interface Owing {
  lines: OwingLine[]
  count: number
  broken: number
  sums: Money[]
}

const rank: Record<Standing['kind'], number> = { broken: 0, owed: 1, promised: 2 }

/**
 * Who owes us, retired clients too. Broken promises come first, the longest past; then what nobody promised, the longest owed; then
 * promises for days to come, the nearest first. At most `most` lines; the counts and sums are of all.
 */
export function owingOf(spines: Iterable<Spine>, today: Day, most: number): Owing {
  const lines: OwingLine[] = []
  for (const spine of spines) {
    const standing = spine.owes && standingOf(spine.owes, spine.filing.next, today)
    if (spine.owes && standing) lines.push({ spine, owes: spine.owes, standing })
  }
  lines.sort(
    (a, b) =>
      rank[a.standing.kind] - rank[b.standing.kind] ||
      compare(dayOf(a), dayOf(b)) ||
      compare(a.spine.name, b.spine.name) ||
      compare(a.spine.id, b.spine.id)
  )
  const sums = new Map<string, { amount: number; count: number }>()
  for (const { owes } of lines) {
    const sum = sums.get(owes.currency) ?? { amount: 0, count: 0 }
    sums.set(owes.currency, { amount: sum.amount + owes.amount, count: sum.count + 1 })
  }
  return {
    lines: lines.slice(0, most),
    count: lines.length,
    broken: lines.filter(({ standing }) => standing.kind === 'broken').length,
    sums: [...sums]
      .sort(([a, one], [b, other]) => other.count - one.count || compare(a, b))
      .map(([currency, { amount }]) => ({ amount, currency }))
  }
}

/** What a line is sorted by among its like: the promised day, or since when it is owed. Nobody knows since when: last. */
const dayOf = ({ owes, standing }: OwingLine): string =>
  standing.kind === 'owed' ? (owes.since ?? '9999') : standing.pays.by
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
