import { z } from 'zod'
import { type Form, formSchema } from './form.ts'
import { readyForms, readyId } from './forms/readyForms.ts'
import { type Id, idSchema } from './id.ts'
import type { Language } from './words.ts'

/** The document `lists/forms`: the blank forms that were used or changed, which of them are used, which were taken away. */
export const formsKey = 'lists/forms' as const
const formListSchema = z.looseObject({
  forms: z.array(formSchema),
  used: z.array(idSchema),
  away: z.array(idSchema).default([])
})
export type FormList = z.infer<typeof formListSchema>

/** Whether a document is a list of forms as this version reads it. */
export const isFormList = (document: unknown): boolean => formListSchema.safeParse(document).success

/** The forms a document holds; a missing or unreadable one holds none. */
export function formListIn(document: unknown): FormList {
  const read = formListSchema.safeParse(document)
  return read.success ? read.data : { forms: [], used: [], away: [] }
}

/** Every blank form of a binder: the ready ones in its language, until they are used or changed, then its own. */
export function formsShown(document: unknown, language: Language): Form[] {
  const { forms, away } = formListIn(document)
  const ready = readyForms(language)
  const isReady = (id: Id) => ready.some((one) => one.id === id)
  return [
    ...ready.flatMap((form) => (away.includes(form.id) ? [] : [forms.find(({ id }) => id === form.id) ?? form])),
    ...forms.filter(({ id }) => !isReady(id))
  ]
}

/**
 * The screen that takes what a ready form asks, and does more with it: a call that comes in, a message for a colleague. A form somebody
 * changed is theirs, and is filled like any other.
 */
export function screenOf(form: Form, language: Language): 'incoming' | 'message' | null {
  const screen = (['incoming', 'message'] as const).find((one) => readyId(one) === form.id)
  const ready = screen && readyForms(language).find(({ id }) => id === form.id)
  return ready && JSON.stringify(ready.sections) === JSON.stringify(form.sections) ? screen : null
}
