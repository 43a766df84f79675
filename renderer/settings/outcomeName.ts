import { type Outcome, usualOutcomes } from '../../shared/outcome.ts'
import { say } from '../words/words.ts'

/** The name of an outcome: the one it was given, or for a usual one the words of the screen. */
export const outcomeName = (outcome: Outcome): string =>
  outcome.name ??
  (usualOutcomes.some(({ id }) => id === outcome.id) ? say(`outcome.${outcome.id}` as 'outcome.sold') : outcome.id)
