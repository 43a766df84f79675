import { type RefObject, useLayoutEffect } from 'react'

/** When the element under the focus is drawn away, the Tab stop of the same part takes it: the keys go on where they were. */
export function useKeptFocus(part: RefObject<HTMLElement | null>, stop: string): void {
  // Asked before React takes the old ones away: afterwards nobody has the focus any more.
  const hadFocus = part.current?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    if (!hadFocus || part.current?.contains(document.activeElement)) return
    part.current?.querySelector<HTMLElement>(stop)?.focus({ preventScroll: true })
  })
}
