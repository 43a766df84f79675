import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type Round, type RoundCount, type SpineRound, slipOfRound } from '../../shared/round.ts'
import { say } from '../words/words.ts'
import { freshId, namesOf, perform } from './acts.ts'
import { binderStore, client } from './binderStore.ts'
import { tell, tellProblem } from './said.ts'

/** Lays one slip on dossiers, to be told at their next contact: a new round, or more dossiers in one that runs. No day is moved. */
export function layRound(
  dossiers: readonly Id[],
  round: Round | { text: string; until: Day | null }
): Promise<boolean> {
  const { now, open } = binderStore.getState()
  const whole: Round =
    'id' in round
      ? round
      : {
          id: freshId(),
          text: round.text,
          since: now.day,
          by: open?.settings.owner || open?.settings.name || '',
          ...(round.until && { until: round.until })
        }
  return perform(
    { kind: 'round', round: whole, dossiers: [...dossiers] },
    say('round.laid', { count: dossiers.length, text: whole.text })
  )
}

/** Notes that a client was told; a wrong click is taken back with undo. */
export async function tellRound(dossier: Id, { round, ...rest }: SpineRound): Promise<void> {
  const { now, open } = binderStore.getState()
  const whole: Round = { ...rest, id: round, by: open?.settings.owner ?? '' }
  const slip = { ...slipOfRound(whole, rest.since), done: now.day }
  const isDone = await perform({ kind: 'slip', dossier, slip })
  if (isDone) tell(say('round.toldTo', { name: namesOf([dossier]), text: rest.text }), { canUndo: true })
}

/** Ends a round in one act: the slips not told yet go, what was told stays written. */
export async function endRound({ round, told }: RoundCount): Promise<boolean> {
  try {
    const { ids } = await client().binder.untold({ round: round.id, most: 1 })
    return await perform(
      { kind: 'round-end', round: round.id, dossiers: ids, told },
      say('round.endedSaid', { text: round.text })
    )
  } catch (thrown) {
    tellProblem(thrown)
    return false
  }
}
