import { z } from 'zod'
import type { Documents } from './documents.ts'
import { idSchema } from './id.ts'
import { ProblemError } from './problem.ts'
import { scriptSchema } from './script.ts'
import { isScriptList, type ScriptList, scriptListIn, scriptsKey } from './scriptList.ts'

// The acts of scripts: part of act.ts, in a file of their own.

/** A script, new or changed. */
export const scriptAct = { kind: z.literal('script'), script: scriptSchema }
/** Takes a script away; what was said with it stays in the history. */
export const scriptAwayAct = { kind: z.literal('script-away'), script: idSchema }

const scriptActs = z.discriminatedUnion('kind', [z.object(scriptAct), z.object(scriptAwayAct)])
export type ScriptAct = z.infer<typeof scriptActs>

/** Carries out an act of scripts on a draft of the documents. A list that can't be read is not written over. */
export function changeScripts(documents: Documents, act: ScriptAct): void {
  const document = documents[scriptsKey]
  if (document !== null && document !== undefined && !isScriptList(document)) {
    throw new ProblemError('wrong-shape', { names: [scriptsKey] })
  }
  const list = scriptListIn(document)
  if (act.kind === 'script-away') {
    put(documents, {
      ...list,
      scripts: list.scripts.filter(({ id }) => id !== act.script),
      away: [...list.away.filter((id) => id !== act.script), act.script]
    })
    return
  }
  const isThere = list.scripts.some(({ id }) => id === act.script.id)
  put(documents, {
    ...list,
    scripts: isThere
      ? list.scripts.map((one) => (one.id === act.script.id ? act.script : one))
      : [...list.scripts, act.script],
    away: list.away.filter((id) => id !== act.script.id)
  })
}

function put(documents: Documents, { scripts, away, ...more }: ScriptList) {
  documents[scriptsKey] = { ...more, scripts, ...(away.length > 0 && { away }) }
}
