import { useCallback, useLayoutEffect, useState } from 'react'
import type { OpenBinder } from '../../shared/openBinder.ts'
import { type Problem, problemOf } from '../../shared/problem.ts'
import { binderStore, client } from '../store/binderStore.ts'
import { binderToOpen, enterBinder } from './enter.ts'
import type { Shelf } from './useShelf.ts'

export interface Entering {
  /** A binder is being opened. */
  isBusy: boolean
  /** It is being opened without having been asked for: nothing else needs to be shown meanwhile. */
  isByItself: boolean
  /** Why the last one could not be opened. */
  problem: Problem | null
  /** Opens what the question answers with; null is "changed my mind". */
  enter: (ask: () => Promise<OpenBinder | null>) => Promise<void>
  forget: () => void
}

/** The way into a binder. At the start of the program the one worked in last is opened by itself. */
export function useEntering(shelf: Shelf | null): Entering {
  const [state, setState] = useState<Pick<Entering, 'isBusy' | 'isByItself' | 'problem'>>({
    isBusy: false,
    isByItself: false,
    problem: null
  })
  const open = useCallback(async (isByItself: boolean, ask: () => Promise<OpenBinder | null>) => {
    setState({ isBusy: true, isByItself, problem: null })
    try {
      const answer = await ask()
      if (answer) await enterBinder(answer)
      setState({ isBusy: false, isByItself: false, problem: null })
    } catch (thrown) {
      setState({ isBusy: false, isByItself: false, problem: problemOf(thrown) })
    }
  }, [])
  useLayoutEffect(() => {
    const last = binderStore.getState().preferences?.lastBinder ?? null
    const ref = shelf && binderToOpen(shelf, last)
    if (ref) void open(true, () => client().shelf.open({ ref }))
  }, [shelf, open])
  const enter = useCallback((ask: () => Promise<OpenBinder | null>) => open(false, ask), [open])
  const forget = useCallback(() => setState((old) => (old.problem ? { ...old, problem: null } : old)), [])
  return { ...state, enter, forget }
}
