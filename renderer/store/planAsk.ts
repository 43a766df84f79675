import { type Day, type Month, monthOf } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Opening } from '../../shared/place.ts'
import type { WishTo } from '../../shared/plan.ts'

/** What the planning sheet is opened for; over how many days, from when, is said on it. */
export type PlanAsk =
  | {
      kind: 'level'
      what: { kind: 'day'; day: Day } | { kind: 'missed' | 'undone' } | { kind: 'away'; from?: Day; to?: Day }
    }
  | { kind: 'deal'; what: { kind: 'month'; month: Month } | { kind: 'stock'; dossiers?: Id[] } }
  | { kind: 'shift'; what: WishTo<'shift'>['what'] }

/** What levelling means where one stands: the day, or the missed; null elsewhere. */
export function levelAskAt(opening: Opening): PlanAsk | null {
  if (opening.kind === 'day') return { kind: 'level', what: opening }
  return opening.kind === 'missed' ? { kind: 'level', what: { kind: 'missed' } } : null
}

/** What dealing means where one stands: the month, the month that has begun, or stock (the marked ones of it). */
export function dealAskAt(opening: Opening, marked: ReadonlySet<Id>, today: Day): PlanAsk | null {
  if (opening.kind === 'month') return { kind: 'deal', what: opening }
  if (opening.kind === 'toDeal') return { kind: 'deal', what: { kind: 'month', month: monthOf(today) } }
  if (opening.kind !== 'stock') return null
  return { kind: 'deal', what: { kind: 'stock', ...(marked.size > 0 && { dossiers: [...marked] }) } }
}

/** What shifting means where one stands: the marked dossiers, else the whole day or the missed. */
export function shiftAskAt(opening: Opening, marked: ReadonlySet<Id>): PlanAsk | null {
  if (marked.size > 0) return { kind: 'shift', what: { kind: 'dossiers', dossiers: [...marked] } }
  if (opening.kind === 'day') return { kind: 'shift', what: opening }
  return opening.kind === 'missed' ? { kind: 'shift', what: { kind: 'missed' } } : null
}
