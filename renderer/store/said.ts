import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Problem, problemOf } from '../../shared/problem.ts'
import { say } from '../words/words.ts'

/** The line the binder says last, shown as a toast and read aloud: what happened, with Undo where it can be undone. */
export interface Said {
  text: string
  tone: 'done' | 'problem'
  canUndo: boolean
  /** Counts up, so that the same sentence twice is said twice. */
  count: number
}

const saidStore = createStore<{ said: Said | null }>(() => ({ said: null }))
export const useSaid = (): Said | null => useStore(saidStore, (state) => state.said)

let count = 0
function put(text: string, tone: Said['tone'], canUndo: boolean) {
  count += 1
  saidStore.setState({ said: { text, tone, canUndo, count } })
}

/** Says what was done. */
export const tell = (text: string, options: { canUndo?: boolean } = {}): void =>
  put(text, 'done', options.canUndo ?? false)

/** Says what went wrong, in a sentence. */
export const tellProblem = (thrown: unknown): void => put(sentenceOf(problemOf(thrown)), 'problem', false)

export const hush = (): void => saidStore.setState({ said: null })

/** The sentence of a problem. */
export function sentenceOf(problem: Problem): string {
  const names = problem.names?.join(', ') ?? ''
  return say(`problem.${problem.kind}`, { names, code: problem.code ?? '' })
}
