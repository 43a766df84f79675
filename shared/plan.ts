import { z } from 'zod'
import type { Binder } from './binder.ts'
import { type Day, daySchema, isDay, type Month, monthSchema, type Time } from './day.ts'
import type { Dossier } from './dossier.ts'
import type { ContactKind, Next } from './filing.ts'
import { lastTalkOf } from './history.ts'
import type { Id } from './id.ts'
import { idSchema } from './id.ts'
import type { Move } from './moveActs.ts'
import { isOrder, ordersBetween } from './order.ts'
import type { Spine } from './spine.ts'
import { count, endOfPile, type Heap, type Tally } from './tally.ts'
import type { WorkCalendar } from './workdays.ts'

/** The orders stock is dealt in. `list` is the order it was brought in. */
export const dealOrders = ['category', 'town', 'postcode', 'list'] as const
export type DealOrder = (typeof dealOrders)[number]

const chosen = z.array(idSchema).min(1).max(20_000)

/** What is to be planned (rules 5). `over` counts working days. */
export const planWishSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('level'),
    what: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('day'), day: daySchema }),
      z.object({ kind: z.literal('missed') }),
      /** What is left when the day is closed, the missed and today's: from tomorrow on. */
      z.object({ kind: z.literal('undone') }),
      /** All days from the first to the last, both included: ill, or on leave. */
      z.object({ kind: z.literal('away'), from: daySchema, to: daySchema })
    ]),
    over: z.number().int().min(1).max(60)
  }),
  z.object({
    kind: z.literal('deal'),
    what: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('month'), month: monthSchema }),
      z.object({ kind: z.literal('stock'), over: z.number().int().min(1).max(260), dossiers: chosen.optional() })
    ]),
    by: z.enum(dealOrders),
    from: daySchema,
    /** At most so many of them a day; null is as many as there is room for. */
    perDay: z.number().int().min(1).max(500).nullable()
  }),
  z.object({
    kind: z.literal('shift'),
    what: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('day'), day: daySchema }),
      z.object({ kind: z.literal('missed') }),
      z.object({ kind: z.literal('dossiers'), dossiers: chosen })
    ]),
    by: z.number().int().min(1).max(60)
  })
])
export type PlanWish = z.infer<typeof planWishSchema>
export type WishTo<K extends PlanWish['kind']> = Extract<PlanWish, { kind: K }>

/** Why a dossier would be moved. */
export type PlanWhy = 'over' | 'missed' | 'away' | 'dealt' | 'shifted'

/**
 * Why a dossier stays where it is: agreed with the client, no room for it in the horizon, its day is within the limit
 * without it, it has no day that could be shifted, it lies elsewhere (lent out, on the desk, in the archive), or its file needs a look.
 */
export type StayReason = 'ink' | 'no-room' | 'fits' | 'day-open' | 'elsewhere' | 'trouble'

/** Where a dossier lies before the plan. */
export type PlanFrom = Day | Month | 'stock'

export interface PlanRow {
  id: Id
  from: PlanFrom
  to: Day
  why: PlanWhy
}
export interface Stay {
  id: Id
  from: PlanFrom
  because: StayReason
}

/** A proposal: it changes nothing. Every dossier asked about is in `rows` or in `stays`, exactly once. `days` is the horizon. */
export interface Plan {
  rows: PlanRow[]
  stays: Stay[]
  days: Day[]
}

/** What a plan is worked out from. `done` is today's work done, which counts in today's load. */
export interface PlanGiven {
  spines: Iterable<Spine>
  tally: Tally
  binder: Binder
  calendar: WorkCalendar
  today: Day
  done: Heap
}

/** The contact a prospect is dealt for: the first call, unless somebody talked to it before. */
export const kindDealt = (spine: Pick<Spine, 'level' | 'lastTalk' | 'filing'>): ContactKind =>
  spine.filing.next?.kind ?? (spine.level === 'client' || spine.lastTalk ? 'call' : 'first-call')

/** The same of an opened dossier. */
export function kindOf({ card, filing, history }: Pick<Dossier, 'card' | 'filing' | 'history'>): ContactKind {
  const talk = lastTalkOf(history)
  return kindDealt({ level: card.level, filing, ...(talk && { lastTalk: talk.at.day }) })
}

/** One dossier of a plan on its way: where it was seen and where it shall lie. Without `at` it keeps its time. */
export interface PlannedMove {
  id: Id
  seen: Next | null
  kind: ContactKind
  to: Day | Month
  at?: Time
  agreed?: 'ink' | 'pencil'
}

/** The next contact a planned move gives, but for its place in the pile: the aim, the time and all else are kept. */
function nextPlanned({ seen, kind, to, at, agreed }: PlannedMove): Next {
  const { at: before, ...old } = seen ?? {}
  const time = at ?? before
  return { ...old, on: to, kind, agreed: agreed ?? 'pencil', order: '', ...(time && isDay(to) && { at: time }) }
}

/**
 * The moves of one act: each dossier at the end of the pile of its day, in the order of the plan. `confirming` says what becomes
 * of the slip that confirms an appointment (confirmingAfter).
 */
export function movesPlanned(
  planned: readonly PlannedMove[],
  tally: Tally,
  confirming?: (seen: Next | null, next: Next) => Move['confirming']
): Move[] {
  const perDay = new Map<Day | Month, number>()
  for (const { to } of planned) perDay.set(to, (perDay.get(to) ?? 0) + 1)
  const orders = new Map(
    [...perDay].map(([on, n]): [Day | Month, string[]] => {
      const end = endOfPile(tally, on)
      return [on, ordersBetween(end !== null && isOrder(end) ? end : null, null, n).reverse()]
    })
  )
  return planned.map((one) => {
    const next: Next = { ...nextPlanned(one), order: orders.get(one.to)?.pop() as string }
    const slip = confirming?.(one.seen, next)
    return { dossier: one.id, seen: one.seen, to: { kind: 'under', next }, ...(slip && { confirming: slip }) }
  })
}

/** The tally as it would be after the moves: what the boxes of the days show before anything is taken. */
export function tallyPlanned(tally: Tally, planned: readonly PlannedMove[], minutes: Binder['minutes']): Tally {
  const after = { ...tally, days: copyOf(tally.days), months: copyOf(tally.months) }
  for (const one of planned) {
    count(after, { filing: one.seen ? { next: one.seen } : {}, slips: [] }, minutes, -1)
    count(after, { filing: { next: nextPlanned(one) }, slips: [] }, minutes, 1)
  }
  return after
}

const copyOf = <K extends string>(heaps: Record<K, Heap>): Record<K, Heap> =>
  Object.fromEntries(Object.entries<Heap>(heaps).map(([on, heap]) => [on, { ...heap }])) as Record<K, Heap>
