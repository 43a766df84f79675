import { useCallback, useEffect, useRef } from 'react'
import { binderStore, client } from '../store/binderStore.ts'
import { draftKey, draftOf, type Kept, keptIn } from './draft.ts'
import { isTyped } from './form.ts'

const pause = 400

/** What was being written when the sheet, or the program, was closed last; null when nothing was. */
export const keptDraft = (): Kept | null => keptIn(binderStore.getState().drafts.get(draftKey))

/**
 * Keeps what is being written, a moment after each change; the answer drops it for good (the dossier is made). What the sheet
 * began with is not kept: nobody wrote it here.
 */
export function useDraft(kept: Kept): () => void {
  const isDropped = useRef(false)
  const written = JSON.stringify(kept)
  const begun = useRef(written)
  useEffect(() => {
    if (written === begun.current) return
    begun.current = ''
    const latest = JSON.parse(written) as Kept
    const keep = () => {
      if (isDropped.current) return
      if (isTyped(latest.form)) putDraft(latest)
      else dropDraft()
    }
    const timer = setTimeout(keep, pause)
    return () => {
      clearTimeout(timer)
      keep()
    }
  }, [written])
  return useCallback(() => {
    isDropped.current = true
    dropDraft()
  }, [])
}

// A draft that can't be kept is not worth an alarm: the text still stands on the screen.
const quiet = () => {}

function putDraft(kept: Kept) {
  const draft = draftOf(kept)
  const drafts = new Map(binderStore.getState().drafts)
  if (JSON.stringify(drafts.get(draftKey)) === JSON.stringify(draft)) return
  binderStore.setState({ drafts: drafts.set(draftKey, draft) })
  client().binder.draft(draft).catch(quiet)
}

function dropDraft() {
  const drafts = new Map(binderStore.getState().drafts)
  if (!drafts.delete(draftKey)) return
  binderStore.setState({ drafts })
  client().binder.dropDraft({ key: draftKey }).catch(quiet)
}
