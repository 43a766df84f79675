import type { Dossier } from './dossier.ts'
import { type Id, isId } from './id.ts'
import type { Draft } from './openBinder.ts'

/** The dossier a draft would be filed on, or would make; null when it belongs to none, or does not say what it becomes. */
export function dossierOfDraft({ key, becomes, more }: Draft): Id | null {
  if (!becomes) return null
  const id = key === 'new' ? becomes : key === 'incoming' ? (more['known'] ?? becomes) : key
  return isId(id) ? id : null
}

/**
 * What is still to be filed of a draft. Null when it stands on its dossier already: filed in the instant before a crash, the draft not
 * yet dropped. One that holds other words than were filed stays, as a draft of something new: nothing typed is lost.
 */
export function leftOfDraft(draft: Draft, dossier: Dossier | null): Draft | null {
  const { becomes, ...words } = draft
  if (!becomes || !dossier) return draft
  if (draft.key === 'new') return dossier.id === becomes ? null : draft
  const note = draft.note.trim()
  const entry = dossier.history.find(({ id }) => id === becomes)
  if (entry) return entry.note.includes(note) ? null : words
  if (!dossier.stamps.some(({ act }) => act === becomes)) return draft
  return note === '' ? null : words
}
