import type { Id } from '../../shared/id.ts'
import type { PlannedMove } from '../../shared/plan.ts'
import { type Proposal, plannedFrom } from '../../shared/proposed.ts'
import type { SaidDay } from '../day/reading.ts'

/** What a person made of a row: left where it is, or given another day. */
export type Edit = { kind: 'stays' } | { kind: 'moved'; said: SaidDay }
export type Edits = ReadonlyMap<Id, Edit>

/** The moves of a proposal as they would be taken: refused rows left out, days typed by hand in the place of those proposed. */
export const plannedIn = (proposal: Proposal, edits: Edits): PlannedMove[] =>
  proposal.rows.flatMap((row) => {
    const edit = edits.get(row.id)
    if (edit?.kind === 'stays') return []
    if (!edit) return [plannedFrom(row, { to: row.to })]
    const { on, at, agreed } = edit.said
    return [plannedFrom(row, { to: on, ...(at && { at }), ...(agreed && { agreed }) })]
  })
