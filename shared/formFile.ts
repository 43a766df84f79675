import { type Form, formSchema, lackOf, tidied } from './form.ts'
import { ProblemError } from './problem.ts'
import { sharedFrom, sharedText } from './sharedFile.ts'

/** A form as the text of a file. It says nothing of where it was used. */
export const formText = (form: Form): string => sharedText('form', tidied({ ...form, version: 1 }))

/**
 * The form a file holds. Throws 'not-a-form' (with the file's name) when it holds none that can be filled, 'newer-version' when a later Carpeta
 * wrote it.
 */
export function formFrom(text: string, name: string): Form {
  const wrong = () => new ProblemError('not-a-form', { names: [name] })
  const form = formSchema.safeParse(sharedFrom('form', text, name, wrong))
  if (!form.success) throw wrong()
  const whole = tidied(form.data)
  const ids = whole.sections.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)])
  if (lackOf(whole) !== null || new Set(ids).size < ids.length) throw wrong()
  return { ...whole, version: 1 }
}
