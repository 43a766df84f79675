import { z } from 'zod'
import { idSchema } from './id.ts'
import { type Script, scriptSchema } from './script.ts'
import { readyScripts } from './scripts/readyScripts.ts'
import type { Language } from './words.ts'

/** The document `lists/scripts`: the scripts that were written or changed, and which were taken away. */
export const scriptsKey = 'lists/scripts' as const
const scriptListSchema = z.looseObject({
  scripts: z.array(scriptSchema),
  away: z.array(idSchema).default([])
})
export type ScriptList = z.infer<typeof scriptListSchema>

/** Whether a document is a list of scripts as this version reads it. */
export const isScriptList = (document: unknown): boolean => scriptListSchema.safeParse(document).success

/** The scripts a document holds; a missing or unreadable one holds none. */
export function scriptListIn(document: unknown): ScriptList {
  const read = scriptListSchema.safeParse(document)
  return read.success ? read.data : { scripts: [], away: [] }
}

/** Every script of a binder: the ready ones in its language until they are changed, then its own. */
export function scriptsShown(document: unknown, language: Language): Script[] {
  const { scripts, away } = scriptListIn(document)
  const ready = readyScripts(language)
  return [
    ...ready.flatMap((one) => (away.includes(one.id) ? [] : [scripts.find(({ id }) => id === one.id) ?? one])),
    ...scripts.filter(({ id }) => !ready.some((one) => one.id === id))
  ]
}
