import { z } from 'zod'
import { type Day, daySchema } from './day.ts'
import type { Slip } from './history.ts'
import { type Id, idSchema } from './id.ts'

const countOf = z.number().int().min(0).max(1_000_000)

/** One thing to tell many clients at their next contact: "tell about the November prices, until 30 Nov". No day is moved. */
export const roundSchema = z.looseObject({
  id: idSchema,
  text: z.string().trim().min(1).max(1000),
  since: daySchema,
  by: z.string().max(120),
  until: daySchema.optional(),
  /** Set when it was ended, with how it stood then. */
  ended: z.looseObject({ day: daySchema, told: countOf, left: countOf }).optional()
})
export type Round = z.infer<typeof roundSchema>

/** The document `lists/rounds`. */
export const roundsKey = 'lists/rounds' as const
const roundsSchema = z.looseObject({ rounds: z.array(roundSchema) })

/** The rounds a document holds; a missing or unreadable one holds none. */
export function roundsIn(document: unknown): Round[] {
  const read = roundsSchema.safeParse(document)
  return read.success ? read.data.rounds : []
}

/** The slip a round lays on a dossier: it bears the round's id, and no day of its own. */
export const slipOfRound = (round: Round, today: Day): Slip => ({
  id: round.id,
  round: round.id,
  text: round.text,
  since: today,
  ...(round.until && { until: round.until })
})

/** How a round stands: how many were told, how many are left. */
export interface RoundCount {
  round: Round
  told: number
  left: number
}

/** What a round still has to say on a spine. */
export interface SpineRound {
  round: Id
  text: string
  since: Day
  until?: Day
}

/** What is still to be told on a day: not told yet, and not run out. */
export const roundsToTell = (rounds: readonly SpineRound[] | undefined, today: Day): SpineRound[] =>
  (rounds ?? []).filter((one) => !one.until || one.until >= today)
