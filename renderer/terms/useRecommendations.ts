import { useEffect, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import type { Recommendations } from '../../shared/recommendations.ts'
import { client, useBinder } from '../store/binderStore.ts'
import { tellProblem } from '../store/said.ts'

/** Both ends of "recommended by" as the binder is now, asked anew after every saved act; null until they came. */
export function useRecommendations(id: Id): Recommendations | null {
  const [answer, setAnswer] = useState<{ id: Id; found: Recommendations } | null>(null)
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed them
  useEffect(() => {
    let isGone = false
    client()
      .binder.recommendations({ id })
      .then((found) => {
        if (!isGone) setAnswer({ id, found })
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [id, undo])
  return answer?.id === id ? answer.found : null
}
