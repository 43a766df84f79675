import { z } from 'zod'

/**
 * What a call came to, and what that means (rules 4). `countsAs` is what statistics count it as;
 * `proposes` is where the dossier goes unless another day is said.
 */
export const proposalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask') }),
  z.object({ kind: z.literal('days'), n: z.number().int().min(0).max(3660) }),
  z.object({ kind: z.literal('workdays'), n: z.number().int().min(1).max(260) }),
  z.object({ kind: z.literal('months'), n: z.number().int().min(1).max(120) }),
  z.object({ kind: z.literal('monthOpen'), n: z.number().int().min(1).max(12) }),
  z.object({ kind: z.literal('retire') }),
  z.object({ kind: z.literal('today') })
])
export type Proposal = z.infer<typeof proposalSchema>

export const countedAs = ['sale', 'attempt', 'quote', 'appointment', 'refusal', 'postponed', 'passed', 'talk'] as const

export const outcomeSchema = z.looseObject({
  id: z.string().min(1).max(40),
  key: z.string().regex(/^\d?$/),
  name: z.string().max(60).optional(),
  reached: z.boolean(),
  effective: z.boolean(),
  countsAs: z.enum(countedAs),
  proposes: proposalSchema,
  ink: z.boolean().optional()
})
export type Outcome = z.infer<typeof outcomeSchema>

/** The ten outcomes a new binder has; a built-in one has no `name`: the screen's words name it by `id`. */
export const usualOutcomes: readonly Outcome[] = [
  { id: 'sold', key: '1', reached: true, effective: true, countsAs: 'sale', proposes: { kind: 'days', n: 30 } },
  {
    id: 'call-back',
    key: '2',
    reached: true,
    effective: false,
    countsAs: 'talk',
    proposes: { kind: 'ask' },
    ink: true
  },
  {
    id: 'no-answer',
    key: '3',
    reached: false,
    effective: false,
    countsAs: 'attempt',
    proposes: { kind: 'workdays', n: 1 }
  },
  { id: 'quote-sent', key: '4', reached: true, effective: true, countsAs: 'quote', proposes: { kind: 'days', n: 7 } },
  {
    id: 'appointment',
    key: '5',
    reached: true,
    effective: true,
    countsAs: 'appointment',
    proposes: { kind: 'ask' },
    ink: true
  },
  {
    id: 'refused',
    key: '6',
    reached: true,
    effective: true,
    countsAs: 'refusal',
    proposes: { kind: 'monthOpen', n: 1 }
  },
  {
    id: 'postponed',
    key: '7',
    reached: true,
    effective: true,
    countsAs: 'postponed',
    proposes: { kind: 'months', n: 1 }
  },
  {
    id: 'not-the-person',
    key: '8',
    reached: true,
    effective: false,
    countsAs: 'talk',
    proposes: { kind: 'workdays', n: 1 }
  },
  { id: 'passed-on', key: '9', reached: true, effective: true, countsAs: 'passed', proposes: { kind: 'retire' } },
  { id: 'wrong-number', key: '0', reached: false, effective: false, countsAs: 'attempt', proposes: { kind: 'today' } }
]
