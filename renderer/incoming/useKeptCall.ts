import { useCallback, useEffect, useRef, useState } from 'react'
import { freshId } from '../store/acts.ts'
import { binderStore, client } from '../store/binderStore.ts'
import { blankCall, type CallForm, draftKey, draftOf, isWritten, type KeptCall, keptIn } from './form.ts'

const pause = 250

/**
 * The form of a call, kept a moment after each change until the call is: another call, a closed sheet or a crash loses nothing.
 * `drop` forgets it for good. `since` is when it was begun; a new one begins with what is known of it already.
 */
export function useKeptCall(begin: Partial<CallForm>) {
  const [begun] = useState(() => {
    const { drafts, now } = binderStore.getState()
    const kept = keptIn(drafts.get(draftKey), now)
    const call = kept ?? { form: { ...blankCall, ...begin }, since: now }
    const becomes = call.becomes ?? freshId()
    return { wasKept: kept !== null, kept: { ...call, becomes } }
  })
  const [form, setForm] = useState(begun.kept.form)
  const { since, becomes } = begun.kept
  const isDropped = useRef(false)
  const latest = useRef<KeptCall>(begun.kept)

  const keep = useCallback(() => {
    if (isDropped.current) return
    if (isWritten(latest.current.form)) putDraft(latest.current)
    else dropDraft()
  }, [])
  useEffect(() => {
    latest.current = { form, since, becomes }
    const timer = setTimeout(keep, pause)
    return () => clearTimeout(timer)
  }, [form, since, becomes, keep])
  useEffect(() => keep, [keep])

  return {
    form,
    setForm,
    since,
    becomes,
    wasKept: begun.wasKept,
    drop: () => {
      isDropped.current = true
      dropDraft()
    }
  }
}

// A draft that can't be kept is no reason to interrupt a call: the text still stands on the screen.
const quiet = () => undefined

function putDraft(kept: KeptCall) {
  const draft = draftOf(kept)
  const { drafts } = binderStore.getState()
  if (JSON.stringify(drafts.get(draftKey)) === JSON.stringify(draft)) return
  binderStore.setState({ drafts: new Map(drafts).set(draftKey, draft) })
  client().binder.draft(draft).catch(quiet)
}

function dropDraft() {
  const drafts = new Map(binderStore.getState().drafts)
  if (!drafts.delete(draftKey)) return
  binderStore.setState({ drafts })
  client().binder.dropDraft({ key: draftKey }).catch(quiet)
}
