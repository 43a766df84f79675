import { type RefObject, useEffect, useRef } from 'react'

/** What the keys of the print room do. */
export interface PrintKeys {
  print: () => void
  save: () => void
  larger: () => void
  smaller: () => void
  whole: () => void
}

const fields = 'input, textarea, [contenteditable], [role=spinbutton], [role=listbox]'

/**
 * Ctrl+P or Ctrl+Enter prints and Ctrl+S saves from anywhere in the room; + - 0 look closer, where nothing is typed. Not while
 * another sheet lies over it. Ctrl+P never brings up the browser's own print of the screen.
 */
export function usePrintKeys(room: RefObject<HTMLElement | null>, keys: PrintKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (!target || !room.current?.closest('[role=dialog]')?.contains(target) || event.isComposing) return
      const does =
        event.altKey || event.shiftKey ? sightOf(event, target) : (handingOn(event) ?? sightOf(event, target))
      if (!does) return
      // First: a button with the focus would take the Enter as its own.
      event.preventDefault()
      event.stopPropagation()
      latest.current[does]()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [room])
}

function handingOn({ ctrlKey, metaKey, key, code }: KeyboardEvent): 'print' | 'save' | null {
  if (!ctrlKey && !metaKey) return null
  const letter = /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace('Key', '')
  return letter === 'P' || key === 'Enter' ? 'print' : letter === 'S' ? 'save' : null
}

function sightOf({ ctrlKey, metaKey, altKey, key }: KeyboardEvent, target: Element): keyof PrintKeys | null {
  if (ctrlKey || metaKey || altKey || target.closest(fields)) return null
  return key === '+' || key === '=' ? 'larger' : key === '-' ? 'smaller' : key === '0' ? 'whole' : null
}
