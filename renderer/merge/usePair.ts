import { useEffect, useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import { client, useBinder } from '../store/binderStore.ts'

export interface Pair {
  into: Dossier
  from: Dossier
}

/** Two dossiers as they lie on disk, read anew after every act; null until they came. */
export function usePair(into: Id, from: Id): { pair: Pair | null; problem: Problem | null; again: () => void } {
  const [pair, setPair] = useState<Pair | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [times, setTimes] = useState(0)
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed one of them
  useEffect(() => {
    let isGone = false
    const { binder } = client()
    Promise.all([binder.dossier({ id: into }), binder.dossier({ id: from })]).then(
      ([first, second]) => {
        if (isGone) return
        setPair({ into: first, from: second })
        setProblem(null)
      },
      (thrown) => {
        if (!isGone) setProblem(problemOf(thrown))
      }
    )
    return () => {
      isGone = true
    }
  }, [into, from, undo, times])
  return { pair, problem, again: () => setTimes((n) => n + 1) }
}
