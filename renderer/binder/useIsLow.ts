import { useSyncExternalStore } from 'react'

/** Whether the window is no higher than so many pixels. */
export function useIsLow(height: number): boolean {
  const query = `(max-height: ${height}px)`
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches
  )
}
