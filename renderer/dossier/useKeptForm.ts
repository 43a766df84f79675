import { useCallback, useEffect, useRef, useState } from 'react'
import type { ContactKind } from '../../shared/filing.ts'
import type { Id } from '../../shared/id.ts'
import type { Draft } from '../../shared/openBinder.ts'
import { useTypedDay } from '../day/useTypedDay.ts'
import { freshId } from '../store/acts.ts'
import { binderStore, client } from '../store/binderStore.ts'
import { rememberFiled } from '../store/givenBack.ts'
import { callOf, startClock, useCall } from './callClock.ts'
import { draftOf, type Form, type Kept, keptIn } from './form.ts'

/** How long a typed key may wait before it is kept. */
const patience = 250

/**
 * The form of a dossier after the call, kept as a draft with every key: a crash, a closed window or another dossier
 * opened meanwhile loses nothing. `forget` drops the draft once it is filed;
 * `kindOf` says what kind of contact comes next.
 */
export function useKeptForm(dossier: Id, kindOf: (form: Form) => ContactKind) {
  const [begin] = useState<Kept>(() => keptIn(binderStore.getState().drafts.get(dossier)))
  const [becomes] = useState<Id>(() => binderStore.getState().drafts.get(dossier)?.becomes ?? freshId())
  const [form, setForm] = useState<Form>(begin.form)
  const day = useTypedDay(begin.day, kindOf(form))
  const call = useCall(dossier)
  const isForgotten = useRef(false)
  const latest = useRef<Kept>(begin)
  const saved = useRef(JSON.stringify(draftOf(dossier, begin, becomes)))

  useEffect(() => {
    // A call of another day is over, whatever was left unfiled of it.
    if (begin.since?.day === binderStore.getState().now.day && !callOf(dossier)) {
      startClock(dossier, null, begin.since)
    }
  }, [begin, dossier])

  const keep = useCallback(() => {
    if (isForgotten.current) return
    const draft = draftOf(dossier, latest.current, becomes)
    const text = JSON.stringify(draft)
    if (text === saved.current) return
    saved.current = text
    binderStore.setState(({ drafts }) => ({ drafts: withDraft(drafts, dossier, draft) }))
    // A draft that can't be kept is no reason to interrupt a call: the next key tries again.
    const failed = () => {
      saved.current = ''
    }
    if (draft) client().binder.draft(draft).catch(failed)
    else client().binder.dropDraft({ key: dossier }).catch(failed)
  }, [dossier, becomes])

  const since = call?.since ?? null
  useEffect(() => {
    latest.current = { form, day: day.draft, since }
    const timer = setTimeout(keep, patience)
    return () => clearTimeout(timer)
  }, [form, day.draft, since, keep])
  useEffect(() => keep, [keep])

  return {
    form,
    day,
    call,
    /** What the entry is called once this is filed. */
    becomes,
    change: (part: Partial<Form>) => setForm((before) => ({ ...before, ...part })),
    keep,
    forget: () => {
      isForgotten.current = true
      rememberFiled(becomes, draftOf(dossier, latest.current, becomes))
      binderStore.setState(({ drafts }) => ({ drafts: withDraft(drafts, dossier, null) }))
      client()
        .binder.dropDraft({ key: dossier })
        .catch(() => undefined)
    }
  }
}

function withDraft(drafts: ReadonlyMap<string, Draft>, key: Id, draft: Draft | null): ReadonlyMap<string, Draft> {
  const next = new Map(drafts)
  if (draft) next.set(key, draft)
  else next.delete(key)
  return next
}
