import { z } from 'zod'
import { type Form, formSchema, lackOf, tidied } from './form.ts'
import { ProblemError } from './problem.ts'

// A form shared as a file: `{ format, version, form }`, plain JSON.

const formFormat = 'carpeta-form'
/** No form of people's making is near it; a bigger file is something else. */
export const mostFormBytes = 1_000_000

/** A form as the text of a file. It says nothing of where it was used. */
export const formText = (form: Form): string =>
  `${JSON.stringify({ format: formFormat, version: 1, form: tidied({ ...form, version: 1 }) }, null, 2)}\n`

const fileSchema = z.looseObject({ format: z.literal(formFormat), version: z.number().int().min(1), form: z.unknown() })

/**
 * The form a file holds. Throws 'not-a-form' (with the file's name) when it holds none that can be filled, 'newer-version' when a later Carpeta
 * wrote it.
 */
export function formFrom(text: string, name: string): Form {
  const wrong = () => new ProblemError('not-a-form', { names: [name] })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw wrong()
  }
  const file = fileSchema.safeParse(json)
  if (!file.success) throw wrong()
  if (file.data.version > 1) throw new ProblemError('newer-version', { names: [name] })
  const form = formSchema.safeParse(file.data.form)
  if (!form.success) throw wrong()
  const whole = tidied(form.data)
  const ids = whole.sections.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)])
  if (lackOf(whole) !== null || new Set(ids).size < ids.length) throw wrong()
  return { ...whole, version: 1 }
}
