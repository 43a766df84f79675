import { ProblemError } from './problem.ts'
import { type Script, scriptLacks, scriptSchema, tidyScript } from './script.ts'
import { sharedFrom, sharedText } from './sharedFile.ts'

/** A script as the text of a file. */
export const scriptText = (script: Script): string => sharedText('script', tidyScript(script))

/** The script a file holds. Throws 'not-a-script' (with the file's name) when it holds none, 'newer-version' when a later Carpeta wrote it. */
export function scriptFrom(text: string, name: string): Script {
  const wrong = () => new ProblemError('not-a-script', { names: [name] })
  const script = scriptSchema.safeParse(sharedFrom('script', text, name, wrong))
  if (!script.success) throw wrong()
  const whole = tidyScript(script.data)
  const ids = whole.parts.flatMap(({ id, items }) => [id, ...(items ?? []).map((item) => item.id)])
  if (scriptLacks(whole) !== null || new Set(ids).size < ids.length) throw wrong()
  return whole
}
