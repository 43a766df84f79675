import { z } from 'zod'
import { idSchema } from './id.ts'
import { levels } from './infoCard.ts'

// The company's own forms: blank ones are designed once, filled ones lie in a dossier (sheet.ts).

/** What can be asked. `yes-no` may be left open: neither is not "no". */
export const fieldKinds = ['text', 'long', 'number', 'money', 'day', 'yes-no', 'one-of', 'several-of', 'table'] as const
export type FieldKind = (typeof fieldKinds)[number]

const line = z.string().max(200)

/** One question of a form. `choices` are what one-of and several-of choose from; `columns` the heads of a table. */
const fieldSchema = z.looseObject({
  id: idSchema,
  label: line,
  help: z.string().max(400).optional(),
  kind: z.enum(fieldKinds),
  /** Without it the sheet is incomplete. */
  must: z.boolean().optional(),
  choices: z.array(line).max(40).optional(),
  columns: z.array(line).max(8).optional()
})
export type Field = z.infer<typeof fieldSchema>

const sectionSchema = z.looseObject({ id: idSchema, name: line, fields: z.array(fieldSchema).max(100) })
export type Section = z.infer<typeof sectionSchema>

/** A blank form. `version` counts the ways it was used in; a filled sheet keeps the one it was filled on. */
export const formSchema = z.looseObject({
  id: idSchema,
  version: z.number().int().min(1).max(100_000),
  name: z.string().max(120),
  sections: z.array(sectionSchema).max(30),
  /** The levels whose dossiers should hold one. */
  wanted: z.array(z.enum(levels)).max(levels.length).optional()
})
export type Form = z.infer<typeof formSchema>

/** Every question of a form, in order. */
export const fieldsOf = (form: Pick<Form, 'sections'>): Field[] => form.sections.flatMap(({ fields }) => fields)

/** Whether a kind needs choices or columns. */
export const hasChoices = (kind: FieldKind): boolean => kind === 'one-of' || kind === 'several-of'

/** What a form lacks before anybody can fill it; null when it can be. */
export function lackOf(form: Form): 'name' | 'fields' | 'label' | 'choices' | 'columns' | null {
  if (form.name.trim() === '') return 'name'
  const fields = fieldsOf(form)
  if (fields.length === 0) return 'fields'
  if (fields.some(({ label }) => label.trim() === '')) return 'label'
  if (fields.some(({ kind, choices }) => hasChoices(kind) && !choices?.some((one) => one.trim() !== '')))
    return 'choices'
  if (fields.some(({ kind, columns }) => kind === 'table' && !columns?.some((one) => one.trim() !== '')))
    return 'columns'
  return null
}

/** A form as it is kept: no blanks around words, no empty choice, nothing its kinds don't use. */
export function tidied(form: Form): Form {
  return {
    ...form,
    name: form.name.trim(),
    sections: form.sections
      .filter(({ name, fields }) => name.trim() !== '' || fields.length > 0)
      .map((section) => ({ ...section, name: section.name.trim(), fields: section.fields.map(tidiedField) }))
  }
}

function tidiedField({ help, must, choices, columns, ...field }: Field): Field {
  const words = (texts: string[] | undefined) => [...new Set((texts ?? []).map((text) => text.trim()).filter(Boolean))]
  return {
    ...field,
    label: field.label.trim(),
    ...(help?.trim() && { help: help.trim() }),
    ...(must && { must }),
    ...(hasChoices(field.kind) && { choices: words(choices) }),
    ...(field.kind === 'table' && { columns: words(columns) })
  }
}
