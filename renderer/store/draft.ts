import type { Id } from '../../shared/id.ts'
import type { Draft } from '../../shared/openBinder.ts'
import { binderStore, client } from './binderStore.ts'

// Text being typed outside a form of its own (the yellow slip), kept against a crash.

/** The key of a line of a card being written: lineDraft('d1', 'needs') is 'd1:needs'. Erasing a person drops them all. */
export const lineDraft = (dossier: Id, line: string): string => `${dossier}:${line}`

/** The key of a slip being changed. */
export const slipDraft = ({ dossier, slip }: { dossier: { id: Id } | null; slip: { id: Id } }): string =>
  dossier ? lineDraft(dossier.id, `s:${slip.id}`) : `slip:${slip.id}`

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

const mostChunk = 3900

/** What was being made under a key when the program was cut off, of any length; null when nothing was, or it can't be read. */
export function keptUnder(drafts: ReadonlyMap<string, Draft>, key: string): unknown {
  const { more } = drafts.get(key) ?? {}
  if (!more) return null
  try {
    return JSON.parse(
      Object.keys(more)
        .sort((a, b) => Number(a) - Number(b))
        .map((n) => more[n])
        .join('')
    )
  } catch {
    return null
  }
}

/** Keeps something of any length under a key; null drops what is kept. */
export function keepUnder(key: string, what: unknown): void {
  const text = what === null ? '' : JSON.stringify(what)
  const more = Object.fromEntries(
    Array.from({ length: Math.ceil(text.length / mostChunk) }, (_, n) => [
      String(n),
      text.slice(n * mostChunk, (n + 1) * mostChunk)
    ])
  )
  binderStore.setState((facts) => {
    const drafts = new Map(facts.drafts)
    if (what === null) drafts.delete(key)
    else drafts.set(key, { key, note: '', more })
    return { drafts }
  })
  const answer = what === null ? client().binder.dropDraft({ key }) : client().binder.draft({ key, note: '', more })
  answer.catch(() => undefined)
}
