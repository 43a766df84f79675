import { useEffect } from 'react'
import { useBinder } from './store/binderStore.ts'
import { isFollowingLink } from './store/following.ts'

/** Leaving with a dossier on the desk asks: closing the window, the tab, or loading anew. What is saved stays saved either way. */
export function useLeaving(): void {
  const asks = useBinder((facts) => facts.open !== null && !facts.open.readOnly && facts.tally.desk > 0)
  useEffect(() => {
    if (!asks) return
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isFollowingLink()) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [asks])
}
