import { z } from 'zod'
import { ProblemError } from './problem.ts'
import { type Script, scriptLacks, scriptSchema, tidyScript } from './script.ts'

// A script shared as a file: `{ format, version, script }`, plain JSON.

export const scriptFormat = 'carpeta-script'
/** No script of people's making is near it; a bigger file is something else. */
export const mostScriptBytes = 1_000_000

/** A script as the text of a file. */
export const scriptText = (script: Script): string =>
  `${JSON.stringify({ format: scriptFormat, version: 1, script: tidyScript(script) }, null, 2)}\n`

const fileSchema = z.looseObject({
  format: z.literal(scriptFormat),
  version: z.number().int().min(1),
  script: z.unknown()
})

/** The script a file holds. Throws 'not-a-script' (with the file's name) when it holds none, 'newer-version' when a later Carpeta wrote it. */
export function scriptFrom(text: string, name: string): Script {
  const wrong = () => new ProblemError('not-a-script', { names: [name] })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw wrong()
  }
  const file = fileSchema.safeParse(json)
  if (!file.success) throw wrong()
  if (file.data.version > 1) throw new ProblemError('newer-version', { names: [name] })
  const script = scriptSchema.safeParse(file.data.script)
  if (!script.success) throw wrong()
  const whole = tidyScript(script.data)
  const ids = whole.parts.flatMap(({ id, items }) => [id, ...(items ?? []).map((item) => item.id)])
  if (scriptLacks(whole) !== null || new Set(ids).size < ids.length) throw wrong()
  return whole
}
