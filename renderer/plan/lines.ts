import type { StayReason } from '../../shared/plan.ts'
import type { Proposal, ProposedRow, ProposedStay } from '../../shared/proposed.ts'

/** What the list of a plan is made of: the moves, then those that stay, under the sentence that says why. */
export type PlanItem =
  | { kind: 'row'; row: ProposedRow }
  | { kind: 'head'; because: StayReason; count: number }
  | { kind: 'stay'; stay: ProposedStay }

/** The lines of a proposal in their order. */
export function linesOf({ rows, stays, staying }: Proposal): PlanItem[] {
  const lines: PlanItem[] = rows.map((row) => ({ kind: 'row', row }))
  const reasons: StayReason[] = ['ink', 'no-room', 'elsewhere', 'trouble', 'day-open', 'fits']
  for (const because of reasons) {
    const count = staying[because] ?? 0
    if (count === 0) continue
    lines.push({ kind: 'head', because, count })
    for (const stay of stays) if (stay.because === because) lines.push({ kind: 'stay', stay })
  }
  return lines
}
