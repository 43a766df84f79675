import { z } from 'zod'
import { ProblemError } from './problem.ts'

// What people hand to one another as a file: `{ format, version, <what> }`, plain JSON.

/** Nothing of people's making is near it; a bigger file is something else. */
export const mostSharedBytes = 1_000_000

/** Something as the text of a file. sharedText('form', form) begins with `{ "format": "carpeta-form"`. */
export const sharedText = (what: 'form' | 'script', data: unknown): string =>
  `${JSON.stringify({ format: `carpeta-${what}`, version: 1, [what]: data }, null, 2)}\n`

/** What a file holds, as it stands. Throws `wrong()` when it is no such file, 'newer-version' (with its name) when a later Carpeta wrote it. */
export function sharedFrom(what: 'form' | 'script', text: string, name: string, wrong: () => ProblemError): unknown {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw wrong()
  }
  const file = z.looseObject({ format: z.literal(`carpeta-${what}`), version: z.number().int().min(1) }).safeParse(json)
  if (!file.success) throw wrong()
  if (file.data.version > 1) throw new ProblemError('newer-version', { names: [name] })
  return file.data[what]
}
