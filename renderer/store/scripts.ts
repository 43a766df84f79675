import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import type { Dossier } from '../../shared/dossier.ts'
import { lastTalkOf, type Met, metSchema } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { Draft } from '../../shared/openBinder.ts'
import type { Script } from '../../shared/script.ts'
import { say } from '../words/words.ts'
import { perform } from './acts.ts'
import { binderStore, client, useBinder } from './binderStore.ts'
import { keepUnder, keptUnder } from './draft.ts'
import { tellProblem } from './said.ts'
import { selectionStore } from './selectionStore.ts'

/** The scripts of the open binder and how often each objection was met, asked anew whenever something was saved; null until they came. */
export function useScripts(): { scripts: readonly Script[]; met: Readonly<Record<Id, number>> } | null {
  const [answer, setAnswer] = useState<{ scripts: Script[]; met: Record<Id, number> } | null>(null)
  const undo = useBinder((facts) => facts.undo)
  const language = useBinder((facts) => facts.open?.settings.language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed them
  useEffect(() => {
    let isGone = false
    client()
      .binder.scripts({})
      .then((found) => {
        if (!isGone) setAnswer(found)
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [undo, language])
  return answer
}

/** Lays the script over the card of a dossier, beside the note; null takes the one that suits the contact. */
export const openScript = (dossier: Id, script: Id | null = null): void =>
  selectionStore.setState({ script: { dossier, script } })
/** The card again. */
export const closeScript = (): void => selectionStore.setState({ script: null })

export const putScript = (script: Script): Promise<boolean> =>
  perform({ kind: 'script', script }, say('scripts.kept', { script: script.name }))
export const takeScriptAway = (script: Script): Promise<boolean> =>
  perform({ kind: 'script-away', script: script.id }, say('scripts.gone', { script: script.name }))

const metKey = (dossier: Id) => `${dossier}:met`
const metsSchema = z.array(metSchema).max(40)

function metAmong(drafts: ReadonlyMap<string, Draft>, dossier: Id): Met[] {
  const read = metsSchema.safeParse(keptUnder(drafts, metKey(dossier)))
  return read.success ? read.data : []
}

/** The objections that came up in the call now under way; they are written down with what it came to. */
export const metIn = (dossier: Id): Met[] => metAmong(binderStore.getState().drafts, dossier)
export function useMet(dossier: Id): readonly Met[] {
  const drafts = useBinder((facts) => facts.drafts)
  return useMemo(() => metAmong(drafts, dossier), [drafts, dossier])
}

/** Notes that an objection came up in this call, or that it did not after all. */
export function meet(dossier: Id, one: Met, came = true): void {
  const others = metIn(dossier).filter(({ id }) => id !== one.id)
  const all = came ? [...others, one].slice(0, 40) : others
  keepUnder(metKey(dossier), all.length > 0 ? all : null)
}

/** The call is filed, or was none: nothing of it waits any more. */
export function forgetMet(dossier: Id): void {
  if (binderStore.getState().drafts.has(metKey(dossier))) keepUnder(metKey(dossier), null)
}

/** Who is being spoken to: whoever was chosen for this call, else the last one, else the card's first person. */
export function useSpokenTo(dossier: Dossier): string {
  const chosen = useBinder((facts) => spokenIn(facts.drafts.get(dossier.id)))
  return chosen ?? lastTalkOf(dossier.history)?.spokenTo ?? dossier.card.people[0]?.name ?? ''
}

function spokenIn(draft: Draft | undefined): string | null {
  try {
    const { spokenTo } = JSON.parse(draft?.more['form'] ?? '{}') as { spokenTo?: unknown }
    return typeof spokenTo === 'string' ? spokenTo : null
  } catch {
    return null
  }
}
