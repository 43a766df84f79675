import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { type DayDraft, useTypedDay } from '../day/useTypedDay.ts'
import { binderStore, client } from '../store/binderStore.ts'
import { callOf, startClock, useCall } from './callClock.ts'
import { draftOf, type Form, type Kept, keptIn } from './form.ts'

/** How long a typed key may wait before it is kept. */
const patience = 250

/**
 * The form of a dossier after the call, kept as a draft with every key: a crash, a closed window or another dossier
 * opened meanwhile loses nothing. `forget` drops the draft once it is filed.
 */
export function useKeptForm(dossier: Id) {
  const [begin] = useState<Kept>(() => keptIn(binderStore.getState().drafts.get(dossier)))
  const [form, setForm] = useState<Form>(begin.form)
  const day = useTypedDay(begin.day)
  const call = useCall(dossier)
  const isForgotten = useRef(false)
  const latest = useRef<Kept>(begin)
  const saved = useRef(JSON.stringify(draftOf(dossier, begin)))

  useEffect(() => {
    if (begin.since && !callOf(dossier)) startClock(dossier, null, begin.since)
  }, [begin, dossier])

  const since = call?.since ?? null
  useEffect(() => {
    latest.current = { form, day: day.draft as DayDraft, since }
    const timer = setTimeout(() => keep(), patience)
    return () => clearTimeout(timer)
  })
  useEffect(() => () => keep(), [])

  function keep() {
    if (isForgotten.current) return
    const draft = draftOf(dossier, latest.current)
    const text = JSON.stringify(draft)
    if (text === saved.current) return
    saved.current = text
    binderStore.setState(({ drafts }) => {
      const next = new Map(drafts)
      if (draft) next.set(dossier, draft)
      else next.delete(dossier)
      return { drafts: next }
    })
    // A draft that can't be kept is no reason to interrupt a call: the next key tries again.
    const failed = () => {
      saved.current = ''
    }
    if (draft) client().binder.draft(draft).catch(failed)
    else client().binder.dropDraft({ key: dossier }).catch(failed)
  }

  return {
    form,
    day,
    call,
    change: (part: Partial<Form>) => setForm((before) => ({ ...before, ...part })),
    keep,
    forget: () => {
      isForgotten.current = true
      binderStore.setState(({ drafts }) => {
        const next = new Map(drafts)
        next.delete(dossier)
        return { drafts: next }
      })
      client()
        .binder.dropDraft({ key: dossier })
        .catch(() => undefined)
    }
  }
}
