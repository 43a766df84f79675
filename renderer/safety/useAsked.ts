import { useCallback, useEffect, useState } from 'react'
import { tellProblem } from '../store/said.ts'

/** What the store answers to a question, asked when the component appears and whenever `again` is called; null until then. */
export function useAsked<Answer>(ask: () => Promise<Answer>): { answer: Answer | null; again: () => void } {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [count, setCount] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew by count only; the question itself stays the same
  useEffect(() => {
    let isHere = true
    ask().then((found) => isHere && setAnswer(found), tellProblem)
    return () => {
      isHere = false
    }
  }, [count])
  const again = useCallback(() => setCount((old) => old + 1), [])
  return { answer, again }
}
