import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Id } from '../../shared/id.ts'
import type { Draft } from '../../shared/openBinder.ts'
import { binderStore, client } from './binderStore.ts'

// What was written after a call and filed: taken back by undo, its words lie on the dossier again, to be filed otherwise.

const mostRemembered = 50
const filed = new Map<Id, Draft>()
/** What was given back last, by the act that was taken back. */
const given = new Map<Id, Draft>()

const times = createStore<{ of: ReadonlyMap<Id, number> }>(() => ({ of: new Map() }))

/** How often the words of a dossier were given back: a form that lies open begins anew with them. */
export const useTimesGivenBack = (dossier: Id): number => useStore(times, ({ of }) => of.get(dossier) ?? 0)

/** Remembers the draft an act was filed from. */
export function rememberFiled(act: Id, draft: Draft | null): void {
  if (!draft || draft.note.trim() === '') return
  filed.set(act, draft)
  for (const oldest of filed.keys()) {
    if (filed.size <= mostRemembered) break
    filed.delete(oldest)
  }
}

/** The act was taken back: what was written lies on the dossier again, unless something else was begun there. */
export function giveBack(act: Id, becomes: Id): void {
  const before = filed.get(act)
  if (!before || binderStore.getState().drafts.has(before.key)) return
  const draft = { ...before, becomes }
  given.set(act, draft)
  put(draft.key, draft)
  times.setState(({ of }) => ({ of: new Map(of).set(draft.key, (of.get(draft.key) ?? 0) + 1) }))
  client()
    .binder.draft(draft)
    .catch(() => undefined)
}

/** The act was done again: what was given back stands in the history once more, and is dropped unless it was written on. */
export function takeAgain(act: Id): void {
  const draft = given.get(act)
  given.delete(act)
  if (!draft || binderStore.getState().drafts.get(draft.key)?.note !== draft.note) return
  put(draft.key, null)
  times.setState(({ of }) => ({ of: new Map(of).set(draft.key, (of.get(draft.key) ?? 0) + 1) }))
  client()
    .binder.dropDraft({ key: draft.key })
    .catch(() => undefined)
}

function put(key: string, draft: Draft | null) {
  binderStore.setState((facts) => {
    const drafts = new Map(facts.drafts)
    if (draft) drafts.set(key, draft)
    else drafts.delete(key)
    return { drafts }
  })
}
