import { type Binder, limitOf } from './binder.ts'
import { type Day, firstDayOf, lastDayOf, monthOf } from './day.ts'
import { inPlacingOrder } from './levelling.ts'
import { inAlphabet } from './pile.ts'
import { isUnder, placeOf } from './place.ts'
import { compare, fromOf, placeNear, rankOf, roomOn, stayOf, staysIn, weightIn, workdaysFrom } from './placing.ts'
import type { DealOrder, Plan, PlanGiven, StayReason, WishTo } from './plan.ts'
import type { Spine } from './spine.ts'

/** How many a day are usually dealt: two thirds of what the day may hold, so that there is room for what comes back. */
export function usualPerDay(binder: Binder, day: Day): number {
  const limit = binder.limitIn === 'dossiers' ? limitOf(binder, day) : 30
  return Math.min(500, Math.max(1, Math.round((limit * 2) / 3)))
}

/**
 * Deals a month's day-open dossiers to its working days, or stock to `over` working days, from a day on (never before today),
 * at most `perDay` a day and never over a limit (rules 5). Three in stock, two a day from Friday: two on Friday, one on Monday.
 */
export function dealing({ what, by, from, perDay }: WishTo<'deal'>, given: PlanGiven): Plan {
  const { calendar, today } = given
  const days =
    what.kind === 'stock'
      ? workdaysFrom(latest(from, today), what.over, calendar)
      : workdaysFrom(latest(from, today, firstDayOf(what.month)), 31, calendar, lastDayOf(what.month))
  const stays: { spine: Spine; because: StayReason }[] = []
  const free: Spine[] = []
  for (const spine of given.spines) {
    if (!isAskedAbout(spine, what, given)) continue
    const because = stayOf(spine)
    if (because) stays.push({ spine, because })
    else free.push(spine)
  }
  const inOrder = free.toSorted(orderBy(by))
  const found = placeNear(
    inOrder.map((spine) => ({ spine, near: null })),
    roomOn(days, given, new Map(), perDay ?? undefined),
    (spine) => weightIn(given, spine)
  )
  const placed = inOrder.flatMap((spine, index) => {
    const to = found[index]
    if (to) return [{ spine, to }]
    stays.push({ spine, because: 'no-room' })
    return []
  })
  const rows = placed.map(({ spine, to }) => ({ id: spine.id, from: fromOf(spine), to, why: 'dealt' as const }))
  // A plan is read day by day; within a day the order of dealing stays.
  return { rows: rows.toSorted((a, b) => compare(a.to, b.to)), stays: staysIn(stays), days }
}

function isAskedAbout(spine: Spine, what: WishTo<'deal'>['what'], { today, binder }: PlanGiven): boolean {
  const { filing } = spine
  if (what.kind === 'stock') {
    if (what.dossiers && !chosenOf(what.dossiers).has(spine.id)) return false
    return placeOf(filing, today, binder.style).kind === 'stock'
  }
  // Once its month has begun, what shall be looked at again lies there too: it is listed, taking it back is a decision.
  if (what.month === monthOf(today)) return isUnder(placeOf(filing, today, binder.style), { kind: 'toDeal' })
  return filing.next?.on === what.month && !filing.retired && !filing.out && !filing.inHand
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()
function chosenOf(ids: readonly string[]): ReadonlySet<string> {
  const known = sets.get(ids) ?? new Set(ids)
  sets.set(ids, known)
  return known
}

const latest = (...days: Day[]): Day => days.sort().at(-1) as Day
const byId = (a: Spine, b: Spine) => compare(a.id, b.id)
// What lacks the line it is sorted by comes last.
const byLine = (a: string | undefined, b: string | undefined) =>
  Number(a === undefined) - Number(b === undefined) || inAlphabet(a ?? '', b ?? '')

/** The order dossiers are dealt in; an imported list numbers its dossiers, so their ids keep its order. */
function orderBy(by: DealOrder): (a: Spine, b: Spine) => number {
  switch (by) {
    case 'category':
      return (a, b) => (a.filing.next || b.filing.next ? inPlacingOrder(a, b) : rankOf(a) - rankOf(b) || byId(a, b))
    case 'town':
      return (a, b) => byLine(a.town, b.town) || byLine(a.postcode, b.postcode) || byId(a, b)
    case 'postcode':
      return (a, b) => byLine(a.postcode, b.postcode) || byLine(a.town, b.town) || byId(a, b)
    case 'list':
      return byId
  }
}
