import { useEffect, useRef } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import { tellProblem } from '../store/said.ts'
import { selectionStore, useSelection } from '../store/selectionStore.ts'
import { callFirst } from './dial.ts'
import { focusPart } from './focus.ts'

/** What a dossier was opened for: to write (the cursor stands on the note), to choose the outcome, to say how a lead leaves, or to call at once. */
export function useWish(dossier: Dossier, onQualify: () => void): void {
  const qualify = useRef(onQualify)
  qualify.current = onQualify
  const wish = useSelection((selection) => selection.wish)
  useEffect(() => focusPart('note'), [])
  useEffect(() => {
    // A wish is granted once, also where React runs an effect twice.
    if (!wish || selectionStore.getState().wish !== wish) return
    selectionStore.setState({ wish: null })
    if (wish.kind === 'log') focusPart('outcomes')
    else if (wish.kind === 'qualify') qualify.current()
    else {
      focusPart('note')
      callFirst(dossier).catch(tellProblem)
    }
  }, [wish, dossier])
}
