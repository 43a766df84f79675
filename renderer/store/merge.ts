import type { Dossier } from '../../shared/dossier.ts'
import type { MergeChoice } from '../../shared/merge.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Spine } from '../../shared/spine.ts'
import { say } from '../words/words.ts'
import { keepInSettings, perform } from './acts.ts'
import { selectionStore } from './selectionStore.ts'
import { openDossier } from './walk.ts'

/** Lays a dossier into another of the same client: one act, one undo. True once it is saved; a refusal goes to `refused`. */
export async function merge(
  into: Dossier,
  from: Dossier,
  chosen: { lines: MergeChoice; filing: 'into' | 'from' },
  refused: (problem: Problem) => void
): Promise<boolean> {
  const { dossier, marked } = selectionStore.getState()
  const isDone = await perform(
    {
      kind: 'merge',
      into: into.id,
      from: from.id,
      seen: { into: into.filing.next ?? null, from: from.filing.next ?? null },
      ...chosen
    },
    say('merge.done', { from: from.card.name, into: into.card.name }),
    refused
  )
  if (!isDone) return false
  if (marked.has(from.id)) selectionStore.setState({ marked: new Set() })
  if (dossier === from.id) {
    selectionStore.setState({ dossier: null })
    await openDossier(into.id)
  }
  return true
}

type Named = Pick<Spine, 'id' | 'name'>

/** Puts a pair of likely doubles away for good: they are two clients. One undo asks again. */
export const keepTwo = (a: Named, b: Named): Promise<boolean> =>
  keepInSettings({ list: 'apart', two: [a.id, b.id], isApart: true }, say('merge.keptTwo', { a: a.name, b: b.name }))

/** Lets a pair that was kept as two stand among the likely doubles again. */
export const askAgain = (a: Named, b: Named): Promise<boolean> =>
  keepInSettings(
    { list: 'apart', two: [a.id, b.id], isApart: false },
    say('merge.askedAgain', { a: a.name, b: b.name })
  )
