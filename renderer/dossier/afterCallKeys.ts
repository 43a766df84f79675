import { useEffect, useRef } from 'react'

interface Keys {
  onFile: () => void
  /** The key of an outcome, a digit. */
  onOutcome: (key: string) => void
  onSlip: () => void
}

/**
 * The keys that work anywhere on an opened dossier, in its text fields too: Ctrl+Enter files, Alt and a digit chooses an
 * outcome, Alt+S begins a slip. Not while a sheet lies over it.
 */
export function useAfterCallKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]'))
        return
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey) latest.current.onFile()
      else if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && digit) {
        latest.current.onOutcome(digit)
      } else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyS') latest.current.onSlip()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
