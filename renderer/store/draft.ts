import type { Id } from '../../shared/id.ts'
import { binderStore, client } from './binderStore.ts'

// Text being typed outside a form of its own (the yellow slip), kept against a crash.

/** The key of a line of a card being written: lineDraft('d1', 'needs') is 'd1:needs'. Erasing a person drops them all. */
export const lineDraft = (dossier: Id, line: string): string => `${dossier}:${line}`

/** What was being written under a key when the program was cut off; null when nothing was. */
export const draftUnder = (key: string): string | null => binderStore.getState().drafts.get(key)?.note ?? null

/** Keeps a text under a key; null drops what is kept. A draft that can't be kept interrupts nobody. */
export function keepText(key: string, note: string | null): void {
  binderStore.setState((facts) => {
    const drafts = new Map(facts.drafts)
    if (note === null) drafts.delete(key)
    else drafts.set(key, { key, note, more: {} })
    return { drafts }
  })
  const answer = note === null ? client().binder.dropDraft({ key }) : client().binder.draft({ key, note, more: {} })
  answer.catch(() => undefined)
}
