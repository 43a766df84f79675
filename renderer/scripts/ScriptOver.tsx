import { type ReactNode, useEffect } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import { closeScript, openScript } from '../store/scripts.ts'
import { selectionStore, useSelection } from '../store/selectionStore.ts'
import { leafHeading } from './leaf.ts'
import { ScriptPage } from './ScriptPage.tsx'

const note = () => document.querySelector<HTMLElement>('[data-part="after-call"] [data-part="note"]')
const inside = (target: EventTarget | null, what: string) => target instanceof Element && target.closest(what) !== null

/**
 * The left page of an opened dossier: its card, or over it the script, so that the note stays free beside it. Alt+T lays it there and
 * takes it away, Alt+PgUp and Alt+PgDn go from heading to heading, Alt+O looks for an answer, from a closed script too; the note keeps the focus meanwhile.
 */
export function ScriptOver({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  const script = useSelection((selection) => selection.script)
  const over = script?.dossier === dossier.id ? script : null
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const selection = selectionStore.getState()
      if (event.isComposing || event.defaultPrevented || selection.sheet) return
      if (inside(event.target, '[role="dialog"], [role="menu"], [role="listbox"]')) return
      const isAlone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
      const isOpen = selection.script?.dossier === dossier.id
      if (isAlone && event.code === 'KeyT') {
        if (isOpen) closeScript()
        else openScript(dossier.id)
        if (!isOpen || inside(event.target, '[data-part="script"]')) note()?.focus()
      } else if (isAlone && event.code === 'KeyO') {
        if (!isOpen) openScript(dossier.id)
        focusFinder()
      } else if (!isOpen) return
      else if (isAlone && event.key === 'PageDown') leafHeading(1)
      else if (isAlone && event.key === 'PageUp') leafHeading(-1)
      else if (event.key === 'Escape' && isHere(event.target)) {
        if (inside(event.target, '[data-part="answer"]')) return
        closeScript()
        note()?.focus()
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the dossier's own keys, which leaf through the papers.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [dossier.id])
  return (
    <>
      <div hidden={over !== null}>{children}</div>
      {over && <ScriptPage key={dossier.id} dossier={dossier} chosen={over.script} />}
    </>
  )
}

/** To the answers, as soon as the script is drawn: it is asked for when it is opened. */
function focusFinder(tries = 90): void {
  const finder = document.querySelector<HTMLElement>('[data-part="script"] [data-part="answer"] input')
  if (finder) finder.focus()
  else if (tries > 0) requestAnimationFrame(() => focusFinder(tries - 1))
}

/** Esc closes the script from the note and from the script itself; a field of the page keeps its own Esc. */
const isHere = (target: EventTarget | null) =>
  target === document.body || inside(target, '[data-part="script"]') || inside(target, '[data-part="note"]')
