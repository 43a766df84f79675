import { useEffect, useState } from 'react'
import type { Found } from '../../shared/found.ts'
import { client } from '../store/binderStore.ts'
import { tellProblem } from '../store/said.ts'

/** What was found, and for which text: while somebody types it is the answer to what they typed a moment ago. */
export interface Answer {
  text: string
  found: readonly Found[]
}

const pause = 40
const most = 40

/** The dossiers a text finds. Asked once the typing rests for a moment; an answer that comes too late is dropped. */
export function useFound(text: string): Answer {
  const [answer, setAnswer] = useState<Answer>({ text: '', found: [] })
  useEffect(() => {
    if (text === '') {
      setAnswer({ text, found: [] })
      return
    }
    let isLate = false
    const timer = setTimeout(() => {
      client()
        .binder.find({ text: text.slice(0, 200), most })
        .then(
          (found) => {
            if (!isLate) setAnswer({ text, found })
          },
          (thrown) => {
            if (isLate) return
            setAnswer({ text, found: [] })
            tellProblem(thrown)
          }
        )
    }, pause)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [text])
  return answer
}
