import { useEffect, useRef } from 'react'
import { leafPapers } from '../store/papers.ts'
import { turnCard } from '../store/selectionStore.ts'
import { focusPart } from './focus.ts'

interface Keys {
  onFile: () => void
  /** The key of an outcome: a digit, or a letter of those asked beside the usual ones. False when none of them has it. */
  onOutcome: (key: string) => boolean
  onSlip: () => void
  onCallBack: () => void
  /** To the place of an appointment. */
  onPlace: () => void
  /** How a lead leaves. */
  onQualify: () => void
  /** The first round still to be told was told. */
  onTold: () => void
}

/**
 * The keys that work anywhere on an opened dossier, in its text fields too: Ctrl+Enter files, Alt and its key chooses an
 * outcome, Alt+S begins a slip, Alt+R promises a call, Alt+Q says how a lead leaves, Alt+D goes to the day, Alt+P to an appointment's place, Alt+B turns the card over,
 * Alt+Y notes a round as told, Alt+PgUp and Alt+PgDn leaf through the papers. Not while a sheet lies over it, nor Ctrl+Enter in a form of the card, which it saves.
 */
export function useAfterCallKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const inside = (what: string) => event.target instanceof Element && event.target.closest(what) !== null
      if (inside('[role="dialog"], [role="menu"], [role="listbox"]')) return
      const outcomeKey = /^(?:Digit|Numpad|Key)([0-9A-Z])$/.exec(event.code)?.[1]
      const isAlone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey) {
        if (inside('[data-own-enter]')) return
        latest.current.onFile()
      } else if (isAlone && outcomeKey && latest.current.onOutcome(outcomeKey)) {
        // It chose: what that asks for stands below the note.
      } else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyS') latest.current.onSlip()
      else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyR') latest.current.onCallBack()
      else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyQ') latest.current.onQualify()
      else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyD') focusPart('day')
      else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyP') latest.current.onPlace()
      else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyB') turnCard()
      else if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyY') latest.current.onTold()
      else if (event.altKey && !event.ctrlKey && !event.metaKey && event.key === 'PageDown') leafPapers(1)
      else if (event.altKey && !event.ctrlKey && !event.metaKey && event.key === 'PageUp') leafPapers(-1)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before any button under the focus takes Enter for itself.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}
