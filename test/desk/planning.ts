import fc from 'fast-check'
import { type Binder, limitOf, newBinder } from '../../shared/binder.ts'
import { addDays, type Day, day, isDay, monthOf, type Time, timeFrom, weekdays } from '../../shared/day.ts'
import { applyToFiling, contactKinds, type Filing, type Next } from '../../shared/filing.ts'
import { loadOf } from '../../shared/load.ts'
import { pileOf } from '../../shared/pile.ts'
import {
  dealOrders,
  kindDealt,
  movesPlanned,
  type Plan,
  type PlanGiven,
  type PlannedMove,
  type PlanWish,
  tallyPlanned
} from '../../shared/plan.ts'
import { planFor } from '../../shared/planFor.ts'
import type { Spine } from '../../shared/spine.ts'
import { tallyOf } from '../../shared/tally.ts'
import { isWorkday } from '../../shared/workdays.ts'

// Random desks to plan, and the laws every plan keeps.

export interface PlanCase {
  wish: PlanWish
  spines: Spine[]
  binder: Binder
  today: Day
  closed: Day[]
  done: { dossiers: number; minutes: number }
}

export const aSpine = (id: string, next: Next | null, more: Partial<Spine> = {}): Spine => ({
  id,
  name: `Client ${id}`,
  level: 'client',
  filing: next ? { next } : {},
  postponed: 0,
  noAnswer: 0,
  slips: [],
  ...more
})

/** What a plan is worked out from, for some spines. */
export function planGiven(
  spines: readonly Spine[],
  binder: Binder,
  today: Day,
  closed: readonly Day[] = [],
  done = { dossiers: 0, minutes: 0 }
): PlanGiven {
  const calendar = {
    openWeekdays: weekdays.filter((n) => binder.weekdays[String(n) as '1'].open),
    closedDays: new Set(closed)
  }
  return { spines, tally: tallyOf(spines, binder), binder, calendar, today, done }
}

const todays = ['2026-10-13', '2026-12-31', '2028-02-28', '2026-03-28', '2026-11-30', '2026-11-29'].map(day)
const near = (today: Day, from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n): Day => addDays(today, n))
/** There in so many of ten. */
const maybe = <T>(some: fc.Arbitrary<T>, tenths = 5) =>
  fc.oneof({ weight: tenths, arbitrary: some }, { weight: 10 - tenths, arbitrary: fc.constant(undefined) })
const clean = <T extends object>(facts: T) =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const anyNext = (today: Day): fc.Arbitrary<Next> =>
  fc
    .record({
      on: fc.oneof(
        { weight: 5, arbitrary: near(today, -2, 3) },
        { weight: 3, arbitrary: near(today, -8, 25) },
        { weight: 2, arbitrary: near(today, -40, 50).map(monthOf) }
      ),
      at: maybe(fc.integer({ min: 0, max: 1439 }).map((n) => timeFrom(n) as Time)),
      kind: fc.constantFrom(...contactKinds),
      aim: maybe(fc.constant('prices')),
      agreed: fc.constantFrom('ink' as const, 'pencil' as const, 'pencil' as const, 'pencil' as const),
      order: fc.constantFrom('a0', 'a1', 'a0V', 'Zz', 'not a key')
    })
    .map((next) => clean(next) as Next)

const anySpine = (today: Day): fc.Arbitrary<Omit<Spine, 'id' | 'name'>> =>
  fc
    .record({
      next: maybe(anyNext(today), 8),
      retired: maybe(
        fc
          .record({ reason: fc.constant('closed'), day: fc.constant(today), lookAgain: maybe(near(today, -40, 40)) })
          .map(({ lookAgain, ...facts }) => ({ ...facts, ...(lookAgain && { lookAgain: monthOf(lookAgain) }) })),
        1
      ),
      out: maybe(fc.record({ to: fc.constant('Eva'), since: fc.constant(today), back: near(today, -3, 3) }), 1),
      inHand: maybe(fc.record({ since: fc.constant(today) }), 1),
      category: maybe(fc.constantFrom('A' as const, 'B' as const, 'C' as const), 7),
      lastTalk: maybe(near(today, -6, 0)),
      level: fc.constantFrom('client' as const, 'prospect' as const),
      town: maybe(fc.constantFrom('Ниш', 'Čačak', 'Äbo', 'Ost')),
      postcode: maybe(fc.constantFrom('18000', '32000', '9000')),
      trouble: maybe(fc.constant('damaged' as const), 1)
    })
    .map(({ next, retired, out, inHand, ...facts }) => ({
      ...clean(facts),
      filing: clean({ next, retired, out, inHand }) as Filing,
      postponed: 0,
      noAnswer: 0,
      slips: []
    })) as fc.Arbitrary<Omit<Spine, 'id' | 'name'>>

const anyWish = (today: Day, ids: readonly string[]): fc.Arbitrary<PlanWish> => {
  const over = fc.integer({ min: 1, max: 8 })
  const day = fc.record({ kind: fc.constant('day' as const), day: near(today, -1, 4) })
  const missed = fc.constant({ kind: 'missed' as const })
  const undone = fc.constant({ kind: 'undone' as const })
  const some = fc.shuffledSubarray([...ids], { minLength: Math.min(1, ids.length) })
  return fc.oneof(
    fc.record({
      kind: fc.constant('level' as const),
      what: fc.oneof(
        day,
        missed,
        undone,
        fc
          .tuple(near(today, -6, 8), fc.integer({ min: 0, max: 6 }))
          .map(([from, n]) => ({ kind: 'away' as const, from, to: addDays(from, n) }))
      ),
      over
    }),
    fc.record({
      kind: fc.constant('deal' as const),
      what: fc.oneof(
        near(today, 0, 50).map((on) => ({ kind: 'month' as const, month: monthOf(on) })),
        fc.record({ kind: fc.constant('stock' as const), over, dossiers: maybe(some) }).map((what) => clean(what))
      ),
      by: fc.constantFrom(...dealOrders),
      from: near(today, -3, 20),
      perDay: fc.option(fc.integer({ min: 1, max: 4 }))
    }),
    fc.record({
      kind: fc.constant('shift' as const),
      what: fc.oneof(
        day,
        missed,
        some.map((dossiers) => ({ kind: 'dossiers' as const, dossiers }))
      ),
      by: over
    })
  ) as fc.Arbitrary<PlanWish>
}

/** A desk of up to 40 dossiers close to a day, small limits in either unit, some closed days, and something to plan. */
export const anyPlanCase: fc.Arbitrary<PlanCase> = fc
  .record({ today: fc.constantFrom(...todays), unit: fc.constantFrom('dossiers' as const, 'minutes' as const) })
  .chain(({ today, unit }) =>
    fc
      .record({
        facts: fc.array(anySpine(today), { minLength: 1, maxLength: 36, size: 'max' }),
        limit: unit === 'dossiers' ? fc.integer({ min: 1, max: 5 }) : fc.integer({ min: 15, max: 160 }),
        open: fc.subarray([...weekdays], { minLength: 0 }),
        closed: fc.array(near(today, -2, 12), { maxLength: 4 }),
        done: fc.integer({ min: 0, max: 3 })
      })
      .chain(({ facts, limit, open, closed, done }) => {
        const spines = facts.map((one, n): Spine => {
          const id = `d${String(n).padStart(3, '0')}`
          return { ...one, id, name: `Client ${id}` }
        })
        const openWeekdays = open.length > 0 ? open : weekdays
        const binder: Binder = {
          ...newBinder({ name: 'B', owner: 'O', language: 'en', country: 'IE', openWeekdays, limit }),
          limitIn: unit
        }
        return anyWish(
          today,
          spines.map(({ id }) => id)
        ).map(
          (wish): PlanCase => ({
            wish,
            spines,
            binder,
            today,
            closed,
            done: { dossiers: done, minutes: done * 10 }
          })
        )
      })
  )

/** The rows of a plan as moves, nothing changed by hand. */
export const plannedOf = (plan: Plan, spines: readonly Spine[]): PlannedMove[] => {
  const byId = new Map(spines.map((spine) => [spine.id, spine]))
  return plan.rows.map(({ id, to }) => {
    const spine = byId.get(id) as Spine
    return { id, seen: spine.filing.next ?? null, kind: kindDealt(spine), to }
  })
}

/** Every dossier a wish asks about, by the lists a person would see. */
function askedAbout({ wish, spines, binder, today }: PlanCase): string[] {
  const ids = (some: Spine[]) => some.map(({ id }) => id).sort()
  const under = (opening: Parameters<typeof pileOf>[1]) => ids(pileOf(spines, opening, today, binder.style))
  const inRings = spines.filter(({ filing: { retired, out, inHand } }) => !retired && !out && !inHand)
  const { what } = wish
  switch (what.kind) {
    case 'missed':
      return under({ kind: 'missed' })
    case 'undone':
      return [
        ...new Set([...under({ kind: 'missed' }), ...ids(inRings.filter((one) => one.filing.next?.on === today))])
      ].sort()
    case 'day':
      return ids(inRings.filter(({ filing }) => filing.next?.on === what.day))
    case 'away':
      return ids(
        inRings.filter(({ filing: { next } }) => next && isDay(next.on) && next.on >= what.from && next.on <= what.to)
      )
    case 'month':
      return what.month === monthOf(today)
        ? under({ kind: 'toDeal' })
        : ids(inRings.filter(({ filing }) => filing.next?.on === what.month))
    case 'stock': {
      const stock = under({ kind: 'stock' })
      return what.dossiers ? stock.filter((id) => what.dossiers?.includes(id)) : stock
    }
    case 'dossiers':
      return [...what.dossiers].sort()
  }
}

/** What a plan does against the rules, in words; nothing when it keeps them all. */
export function lawsBroken(one: PlanCase): string[] {
  const { wish, spines, binder, today, closed, done } = one
  const given = planGiven(spines, binder, today, closed, done)
  const plan = planFor(wish, given)
  const broken: string[] = []
  const law = (isKept: boolean, words: string) => {
    if (!isKept) broken.push(words)
  }
  const byId = new Map(spines.map((spine) => [spine.id, spine]))
  const spine = (id: string) => byId.get(id) as Spine
  const weight = (id: string) => (binder.limitIn === 'dossiers' ? 1 : binder.minutes[kindDealt(spine(id))])

  const listed = [...plan.rows, ...plan.stays].map(({ id }) => id).sort()
  law(JSON.stringify(listed) === JSON.stringify(askedAbout(one)), 'every dossier is a row or stays, exactly once')
  for (const { id, to } of plan.rows) {
    const { retired, out, inHand, next } = spine(id).filing
    law(next?.agreed !== 'ink', `${id} is ink`)
    law(!retired && !out && !inHand && !spine(id).trouble, `${id} is not in the rings`)
    law(to >= today, `${id} would lie before today`)
    law(isWorkday(to, given.calendar), `${id} would lie on a closed day`)
    law(plan.days.includes(to), `${id} lies outside the horizon`)
  }
  for (const { id, because } of plan.stays) {
    law(because !== 'ink' || spine(id).filing.next?.agreed === 'ink', `${id} is no ink`)
  }

  const planned = plannedOf(plan, spines)
  const after = tallyPlanned(given.tally, planned, binder.minutes)
  const moves = movesPlanned(planned, given.tally)
  const moved = new Map(moves.map((move) => [move.dossier, move]))
  const spinesAfter = spines.map((before): Spine => {
    const move = moved.get(before.id)
    return move ? { ...before, filing: applyToFiling(before.filing, move.to, today) } : before
  })
  const counted = tallyOf(spinesAfter, binder)
  const numbers = (tally: typeof counted) =>
    JSON.stringify([
      ...[tally.days, tally.months].map((heaps) =>
        Object.entries(heaps)
          .map(([on, heap]) => [on, heap.dossiers, heap.minutes])
          .sort()
      ),
      tally.stock,
      tally.total
    ])
  law(numbers(after) === numbers(counted), 'the boxes show what would be')
  law(counted.total === given.tally.total, 'a dossier is lost')
  for (const now of spinesAfter) {
    const before = spine(now.id).filing.next
    law(!moved.has(now.id) || (now.filing.next?.at === before?.at && now.filing.next?.aim === before?.aim), 'its time')
  }

  if (wish.kind !== 'shift') {
    const loadAfter = (on: Day) => loadOf(on, after, binder, today, done).held
    const room = (on: Day) => limitOf(binder, on) - loadAfter(on)
    const dealt = (on: Day) => plan.rows.filter(({ to }) => to === on).length
    const cap = wish.kind === 'deal' ? (wish.perDay ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    const fits = (id: string, on: Day) => room(on) >= weight(id) && dealt(on) < cap
    for (const { id, to } of plan.rows) {
      const others = plan.days.filter((on) => on !== to)
      law(room(to) >= 0 || !others.some((on) => fits(id, on)), `${id} exceeds a limit while there is room`)
    }
    for (const on of plan.days) {
      law(dealt(on) <= cap, 'more than was asked for lie on a day')
      law(room(on) >= 0 || on === today || dealt(on) === 0, 'a limit is exceeded')
    }
    for (const { id, because } of plan.stays) {
      if (because === 'no-room') law(!plan.days.some((on) => fits(id, on)), `there is room for ${id}`)
    }
    if (wish.kind === 'level' && wish.what.kind === 'day' && wish.what.day >= today) {
      const on = wish.what.day
      const isOpen = on === today || isWorkday(on, given.calendar)
      const spare = (isOpen ? limitOf(binder, on) : 0) - loadAfter(on)
      if (plan.stays.some(({ because }) => because === 'fits')) law(spare >= 0, 'the day is still over its limit')
      if (binder.limitIn === 'dossiers') law(plan.rows.length === 0 || spare <= 0, 'more leave than needed')
    }
  }

  const shuffled = planFor(wish, { ...given, spines: spines.toReversed() })
  law(JSON.stringify(shuffled) === JSON.stringify(plan), 'another order gives another plan')
  return broken
}
