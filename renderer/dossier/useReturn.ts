import { type RefObject, useEffect, useRef } from 'react'

/**
 * Gives the focus back when a form on the card is closed: to what opened it, or, when that is gone, to the button that adds
 * lines. Leaving by a click elsewhere takes the focus along and changes nothing.
 */
export function useReturn(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    const closes = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (!closes || (document.activeElement && document.activeElement !== document.body)) return
    const place = opener.current ?? document.querySelector<HTMLElement>('[data-part="add-line"]')
    place?.focus()
  }, [isOpen])
  return opener
}
