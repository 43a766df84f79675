import { type Day, isDay } from './day.ts'
import { inPileOrder } from './pile.ts'
import { isUnder, placeOf } from './place.ts'
import { compare, fromOf, isInRings, stayOf, staysIn } from './placing.ts'
import type { Plan, PlanGiven, StayReason, WishTo } from './plan.ts'
import type { Spine } from './spine.ts'
import { isWorkday, workdayFrom, workdaysAfter } from './workdays.ts'

/**
 * Shifts a day, the missed or chosen dossiers by N working days: each from its own day, so that they keep their distances; what
 * would still lie before today comes to the first working day from today on. Ink stays and is listed; limits are only shown.
 * Missed on Monday and Tuesday, today Thursday, by 3: Thursday and Friday.
 */
export function shifting({ what, by }: WishTo<'shift'>, given: PlanGiven): Plan {
  const { calendar, today, binder } = given
  const chosen = what.kind === 'dossiers' ? new Set(what.dossiers) : null
  const stays: { spine: Spine; because: StayReason }[] = []
  const moved: { spine: Spine; to: Day }[] = []
  const targets = new Map<Day, Day>()
  const targetOf = (day: Day): Day => {
    const later = targets.get(day) ?? workdaysAfter(day, by, calendar)
    targets.set(day, later)
    return later < today ? workdayFrom(today, calendar) : later
  }
  for (const spine of given.spines) {
    const on = spine.filing.next?.on
    const isAsked = chosen
      ? chosen.has(spine.id)
      : what.kind === 'missed'
        ? isUnder(placeOf(spine.filing, today, binder.style), { kind: 'missed' })
        : what.kind === 'day' && on === what.day && isInRings(spine)
    if (!isAsked) continue
    const because = stayOf(spine)
    if (because) stays.push({ spine, because })
    else if (!on || !isDay(on)) stays.push({ spine, because: 'day-open' })
    else if (!isWorkday(targetOf(on), calendar)) stays.push({ spine, because: 'no-room' })
    else moved.push({ spine, to: targetOf(on) })
  }
  const rows = moved
    .toSorted(
      (a, b) => compare(a.to, b.to) || compare(fromOf(a.spine), fromOf(b.spine)) || inPileOrder(a.spine, b.spine)
    )
    .map(({ spine, to }) => ({ id: spine.id, from: fromOf(spine), to, why: 'shifted' as const }))
  return { rows, stays: staysIn(stays), days: [...new Set(rows.map(({ to }) => to))] }
}
