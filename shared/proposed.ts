import type { Day } from './day.ts'
import type { ContactKind, Next } from './filing.ts'
import type { Id } from './id.ts'
import {
  kindDealt,
  type Plan,
  type PlanFrom,
  type PlanGiven,
  type PlannedMove,
  type PlanWhy,
  type PlanWish,
  type Stay,
  type StayReason
} from './plan.ts'
import { planFor } from './planFor.ts'
import type { Spine } from './spine.ts'

/** A dossier of a plan, as a line shows it. */
export interface PlanLine {
  id: Id
  name: string
  town?: string
  category?: Spine['category']
  lastTalk?: Day
  aim?: string
  /** Its next contact as it was seen: if that no longer holds when the plan is taken, the whole act is refused. */
  next: Next | null
  kind: ContactKind
  from: PlanFrom
}
export interface ProposedRow extends PlanLine {
  to: Day
  why: PlanWhy
}
export interface ProposedStay extends PlanLine {
  because: StayReason
}

/** A plan ready to be shown: what crosses to the page. */
export interface Proposal {
  rows: ProposedRow[]
  /** Those worth a line, the first of them: all but the ones whose day is within the limit without them. */
  stays: ProposedStay[]
  /** How many stay in all, by their reason. */
  staying: Partial<Record<StayReason, number>>
  days: Day[]
}

/** What one act may move; a deal beyond it goes on with the next one. */
export const mostRows = 20_000
const mostStays = 1000
const orderOfStays: readonly StayReason[] = ['ink', 'no-room', 'elsewhere', 'trouble', 'day-open']

/** The proposal for a wish, with the lines to show it by. */
export function proposalFor(wish: PlanWish, given: PlanGiven): Proposal {
  // Some spines come from an iterator that can be walked once only.
  const byId = new Map<Id, Spine>()
  for (const spine of given.spines) byId.set(spine.id, spine)
  const plan = planFor(wish, { ...given, spines: byId.values() })
  const line = ({ id, from }: { id: Id; from: PlanFrom }): PlanLine => lineOf(byId.get(id) as Spine, from)
  const { rows, stays } = capped(plan)
  const staying: Proposal['staying'] = {}
  for (const { because } of stays) staying[because] = (staying[because] ?? 0) + 1
  return {
    rows: rows.map((row) => ({ ...line(row), to: row.to, why: row.why })),
    stays: orderOfStays
      .flatMap((because) => stays.filter((stay) => stay.because === because))
      .slice(0, mostStays)
      .map((stay) => ({ ...line(stay), because: stay.because })),
    staying,
    days: plan.days
  }
}

function capped({ rows, stays }: Plan): { rows: Plan['rows']; stays: Stay[] } {
  if (rows.length <= mostRows) return { rows, stays }
  const beyond = rows.slice(mostRows).map(({ id, from }): Stay => ({ id, from, because: 'no-room' }))
  return { rows: rows.slice(0, mostRows), stays: [...stays, ...beyond] }
}

const lineOf = (spine: Spine, from: PlanFrom): PlanLine => ({
  id: spine.id,
  name: spine.name,
  ...(spine.town && { town: spine.town }),
  ...(spine.category && { category: spine.category }),
  ...(spine.lastTalk && { lastTalk: spine.lastTalk }),
  ...(spine.aim && { aim: spine.aim }),
  next: spine.filing.next ?? null,
  kind: kindDealt(spine),
  from
})

/** A line as a move to a day. */
export const plannedFrom = (line: PlanLine, to: Pick<PlannedMove, 'to' | 'at' | 'agreed'>): PlannedMove => ({
  id: line.id,
  seen: line.next,
  kind: line.kind,
  ...to
})
