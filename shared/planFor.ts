import { dealing } from './dealing.ts'
import { levelling } from './levelling.ts'
import type { Plan, PlanGiven, PlanWish } from './plan.ts'
import { shifting } from './shifting.ts'

/** The proposal for a wish. It changes nothing; the same facts in any order give the same plan. */
export function planFor(wish: PlanWish, given: PlanGiven): Plan {
  switch (wish.kind) {
    case 'level':
      return levelling(wish, given)
    case 'deal':
      return dealing(wish, given)
    case 'shift':
      return shifting(wish, given)
  }
}
