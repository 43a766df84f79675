import { limitOf } from './binder.ts'
import { addDays, type Day, firstDayOf, isDay, type Month } from './day.ts'
import { loadOf } from './load.ts'
import { inPileOrder } from './pile.ts'
import { isUnder, placeOf } from './place.ts'
import {
  compare,
  fromOf,
  isInRings,
  placeNear,
  type Room,
  rankOf,
  roomOn,
  stayOf,
  staysIn,
  weightIn,
  workdaysBefore,
  workdaysFrom
} from './placing.ts'
import type { Plan, PlanGiven, PlanWhy, StayReason, WishTo } from './plan.ts'
import type { Spine } from './spine.ts'
import { isWorkday } from './workdays.ts'

/**
 * Levels a day, the missed, what is undone, or an absence over a horizon of working days (rules 5). Of a day only as many leave as bring it
 * under its limit: pencil, C before B before A, the most recent conversation first, then pile order, then id; of the missed
 * and an absence all pencil leaves. Placed first: A before B before C, then the earlier day, then the longest silence; each on
 * the nearest day with room. What finds none stays and is listed, as is all ink. Limit 2, three in pencil on Tuesday, Wednesday
 * full: the C of them lies on Monday.
 */
export function levelling({ what, over }: WishTo<'level'>, given: PlanGiven): Plan {
  const { today } = given
  // A day gone by has no pile any more: what lay there was missed.
  if (what.kind === 'day' && what.day < today) {
    return levelling({ kind: 'level', what: { kind: 'away', from: what.day, to: what.day }, over }, given)
  }
  const why: PlanWhy = what.kind === 'day' ? 'over' : what.kind === 'undone' ? 'missed' : what.kind
  const stays: { spine: Spine; because: StayReason }[] = []
  const free: Spine[] = []
  for (const spine of given.spines) {
    if (!isAskedAbout(spine, what, given)) continue
    const because = stayOf(spine)
    if (because) stays.push({ spine, because })
    else free.push(spine)
  }
  const days = horizonFor(what, over, given)
  const weightOf = (spine: Spine) => weightIn(given, spine)
  const leaving = new Map<Day, number>()
  for (const spine of free) {
    if (nearTo(spine) < today) leaving.set(today, (leaving.get(today) ?? 0) + weightOf(spine))
  }
  const room = roomOn(days, given, leaving)
  const placed: { spine: Spine; to: Day }[] = []
  const put = (some: readonly Spine[]) => {
    const left: Spine[] = []
    const inOrder = some.toSorted(inPlacingOrder)
    const found = placeNear(
      inOrder.map((spine) => ({ spine, near: nearTo(spine) })),
      room,
      weightOf
    )
    for (const [index, spine] of inOrder.entries()) {
      const to = found[index]
      if (to) placed.push({ spine, to })
      else left.push(spine)
    }
    stays.push(...left.map((spine) => ({ spine, because: 'no-room' as const })))
    return left
  }
  if (what.kind === 'day') {
    let excess = excessOf(what.day, given)
    let untried = free.toSorted(inLeavingOrder)
    while (excess > 0 && untried.length > 0) {
      const leavers = neededOf(untried, excess, weightOf)
      const set = new Set(leavers)
      untried = untried.filter((spine) => !set.has(spine))
      const left = new Set(put(leavers))
      for (const spine of leavers) if (!left.has(spine)) excess -= weightOf(spine)
    }
    stays.push(...untried.map((spine) => ({ spine, because: 'fits' as const })))
  } else {
    const left = put(free)
    if (days[0] === today) spareToday(placed, left, room, today, weightOf)
  }
  return {
    rows: placed
      .toSorted((a, b) => compare(a.to, b.to) || inPlacingOrder(a.spine, b.spine))
      .map(({ spine, to }) => ({ id: spine.id, from: fromOf(spine), to, why })),
    stays: staysIn(stays),
    days
  }
}

type Levelled = WishTo<'level'>['what']

function isAskedAbout(spine: Spine, what: Levelled, { today, binder }: PlanGiven): boolean {
  const on = spine.filing.next?.on
  const isMissed = () => isUnder(placeOf(spine.filing, today, binder.style), { kind: 'missed' })
  if (what.kind === 'missed') return isMissed()
  if (what.kind === 'undone') return isMissed() || (on === today && isInRings(spine))
  if (!on || !isInRings(spine)) return false
  return what.kind === 'day' ? on === what.day : isDay(on) && on >= what.from && on <= what.to
}

/**
 * The days something may be moved to. Today takes only what was missed already: nobody wants tomorrow's calls pulled into a
 * day that is half over.
 */
function horizonFor(what: Levelled, over: number, { calendar, today }: PlanGiven): Day[] {
  if (what.kind === 'missed') return workdaysFrom(today, over, calendar)
  if (what.kind === 'undone') return workdaysFrom(addDays(today, 1), over, calendar)
  const first = what.kind === 'day' ? what.day : what.from
  const last = what.kind === 'day' ? what.day : what.to
  const before = first > today ? workdaysBefore(first, over, calendar, today) : []
  return [...before, ...workdaysFrom(last < today ? today : addDays(last, 1), over, calendar)]
}

/** How much a day holds beyond its limit. A closed day other than today holds nothing. */
function excessOf(day: Day, given: PlanGiven): number {
  const { held } = loadOf(day, given.tally, given.binder, given.today, given.done)
  const isOpen = day === given.today || isWorkday(day, given.calendar)
  return held - (isOpen ? limitOf(given.binder, day) : 0)
}

/** The day a dossier's nearest days are counted from: its own, or the first of its month. */
const nearTo = (spine: Spine): Day => {
  const on = spine.filing.next?.on as Day | Month
  return isDay(on) ? on : firstDayOf(on)
}

const talk = (spine: Spine) => spine.lastTalk ?? ''

const inLeavingOrder = (a: Spine, b: Spine): number =>
  rankOf(b) - rankOf(a) || compare(talk(b), talk(a)) || inPileOrder(a, b)

export const inPlacingOrder = (a: Spine, b: Spine): number =>
  rankOf(a) - rankOf(b) || compare(fromOf(a), fromOf(b)) || compare(talk(a), talk(b)) || inPileOrder(a, b)

/** The first ones whose leaving is enough; of them those whose leaving is not needed after all stay. */
function neededOf(inOrder: readonly Spine[], excess: number, weightOf: (spine: Spine) => number): Spine[] {
  const leavers: Spine[] = []
  let spare = -excess
  for (const spine of inOrder) {
    if (spare >= 0) break
    leavers.push(spine)
    spare += weightOf(spine)
  }
  return leavers.toReversed().filter((spine) => {
    const isNeeded = spare < weightOf(spine)
    if (!isNeeded) spare -= weightOf(spine)
    return isNeeded
  })
}

/**
 * What stays missed still counts in today's load. In a binder that counts minutes there may be room for a short call elsewhere
 * while a long visit finds none: the last placed on today give way while today is over its limit.
 */
function spareToday(
  placed: { spine: Spine; to: Day }[],
  left: readonly Spine[],
  room: Room,
  today: Day,
  weightOf: (spine: Spine) => number
) {
  let short = left.reduce((sum, spine) => sum + weightOf(spine), 0) - (room.room.get(today) ?? 0)
  for (const row of placed.filter(({ to }) => to === today).reverse()) {
    if (short <= 0) return
    const other = room.days.find((day) => day !== today && room.has(day, weightOf(row.spine)))
    if (!other) continue
    room.take(other, weightOf(row.spine), 1)
    room.take(today, -weightOf(row.spine), -1)
    row.to = other
    short -= weightOf(row.spine)
  }
}
