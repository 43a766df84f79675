import { type ReactNode, useEffect, useRef } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import { chooseForm, endFilling } from '../store/forms.ts'
import { selectionStore, useSelection } from '../store/selectionStore.ts'
import { ChoosePage } from './ChoosePage.tsx'
import { FillPage } from './FillPage.tsx'
import { focusNote } from './focus.ts'

/**
 * The left page of an opened dossier: its card, or over it the form being filled, so that the note stays free beside it. Alt+F goes
 * from the note to the form and back; without one it asks which.
 */
export function OverCard({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  const filling = useSelection((selection) => selection.filling)
  const over = filling?.dossier === dossier.id ? filling : null
  const page = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || event.code !== 'KeyF') return
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || selectionStore.getState().sheet) return
      event.preventDefault()
      event.stopPropagation()
      if (selectionStore.getState().filling?.dossier !== dossier.id) chooseForm(dossier.id)
      else if (page.current?.contains(document.activeElement)) focusNote()
      else if (last.current?.isConnected) last.current.focus()
      else page.current?.querySelector<HTMLElement>('[data-line], input, textarea')?.focus()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [dossier.id])
  const close = () => {
    endFilling()
    focusNote()
  }
  return (
    <>
      <div hidden={over !== null}>{children}</div>
      {over && (
        <div
          ref={page}
          data-part="over-card"
          onFocus={(event) => {
            last.current = event.target
          }}
        >
          {over.sheet ? (
            <FillPage key={over.sheet.id} dossier={dossier} begin={over.sheet} onClose={close} />
          ) : (
            <ChoosePage dossier={dossier} onClose={close} />
          )}
        </div>
      )}
    </>
  )
}
