import type { Outcome, Proposal } from '../../shared/outcome.ts'

// What can be done with the list of outcomes: each gives a new list and leaves the old one as it was.

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

/** The list with an outcome changed. */
export const withChange = (outcomes: readonly Outcome[], id: string, change: Partial<Outcome>): Outcome[] =>
  outcomes.map((outcome) => (outcome.id === id ? { ...outcome, ...change } : outcome))

/** The list with a key given to an outcome; whoever had it gets the key that came free. Two never share one. */
export function withKey(outcomes: readonly Outcome[], id: string, key: string): Outcome[] {
  const old = outcomes.find((outcome) => outcome.id === id)?.key ?? ''
  return outcomes.map((outcome) => {
    if (outcome.id === id) return { ...outcome, key }
    return key !== '' && outcome.key === key ? { ...outcome, key: old } : outcome
  })
}

/** The list with one more at its end: a talk, asked for its day, on the first key that is free (or none). */
export function withNew(outcomes: readonly Outcome[], id: string, name: string): Outcome[] {
  const key = keys.find((one) => !outcomes.some((outcome) => outcome.key === one)) ?? ''
  return [...outcomes, { id, key, name, reached: true, effective: true, countsAs: 'talk', proposes: { kind: 'ask' } }]
}

/** The list with an outcome put back where it stood; its key is left empty if somebody has it by now. */
export function withBack(outcomes: readonly Outcome[], outcome: Outcome, at: number): Outcome[] {
  const isTaken = outcome.key !== '' && outcomes.some((one) => one.key === outcome.key)
  return [...outcomes.slice(0, at), isTaken ? { ...outcome, key: '' } : outcome, ...outcomes.slice(at)]
}

/** What being counted so means: an attempt reached nobody; everything else spoke to somebody and moved things. */
export const meaningOf = (countsAs: Outcome['countsAs']): Pick<Outcome, 'countsAs' | 'reached' | 'effective'> => ({
  countsAs,
  reached: countsAs !== 'attempt',
  effective: countsAs !== 'attempt'
})

export type ProposalKind = Proposal['kind']
export const proposalKinds: readonly ProposalKind[] = [
  'ask',
  'today',
  'workdays',
  'days',
  'months',
  'monthOpen',
  'retire'
]

/** The most a proposal may count, and whether it counts at all. */
export const mostOf: Record<ProposalKind, number> = {
  ask: 0,
  today: 0,
  workdays: 260,
  days: 3660,
  months: 120,
  monthOpen: 12,
  retire: 0
}

/** A proposal of a kind; its number is kept from the old one where both count, within what the kind may count. */
export function proposalOf(kind: ProposalKind, old: Proposal, n?: number): Proposal {
  if (mostOf[kind] === 0) return { kind } as Proposal
  const wanted = n ?? ('n' in old ? old.n : 1)
  return { kind, n: Math.min(mostOf[kind], Math.max(1, wanted)) } as Proposal
}
