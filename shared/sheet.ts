import { z } from 'zod'
import { isDay, momentSchema } from './day.ts'
import { type Field, type Form, fieldsOf, formSchema } from './form.ts'
import { idSchema } from './id.ts'
import type { InfoCard } from './infoCard.ts'

// A filled form, as it lies in a dossier. It keeps the form it was filled on, so that no later change of the form can change
// what was asked, and a dossier can be read alone.

/** What stands in a field: a text (a number and money as typed, a day as yyyy-MM-dd, one-of its choice), yes or no, choices, or a table's rows. */
const valueSchema = z.union([
  z.string().max(4000),
  z.boolean(),
  z.array(z.string().max(400)).max(40),
  z.array(z.array(z.string().max(400)).max(8)).max(200)
])
export type Value = z.infer<typeof valueSchema>

/** A filled form: its values by the ids of the fields. `form` is the form it was filled on, whole. */
export const sheetSchema = z.looseObject({
  id: idSchema,
  form: formSchema,
  values: z.record(idSchema, valueSchema),
  filled: momentSchema,
  by: z.string().max(120)
})
export type Sheet = z.infer<typeof sheetSchema>

/** What is wrong with an answer: compulsory and not there, or not what its kind says; null when it is fine. */
export function problemIn(field: Field, value: Value | undefined): 'missing' | 'number' | 'money' | 'day' | null {
  if (isBlank(value)) return field.must ? 'missing' : null
  if (field.kind === 'number') return typeof value === 'string' && isNumber(value) ? null : 'number'
  if (field.kind === 'money') return typeof value === 'string' && /\d/.test(value) ? null : 'money'
  if (field.kind === 'day') return typeof value === 'string' && isDay(value) ? null : 'day'
  return null
}

/** Nothing was answered: no text, no choice, no cell of a table. "No" is an answer. */
export function isBlank(value: Value | undefined): boolean {
  if (value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'boolean') return false
  return (value as (string | string[])[]).every((one) =>
    typeof one === 'string' ? one.trim() === '' : one.every((cell) => cell.trim() === '')
  )
}

// As people write them in the five countries: 1 250,5 and 1.250,5 and 1,250.5 and -3 and 12 %.
const isNumber = (text: string) => /^[-−+]?\d[\d\s.,'’]*%?$/u.test(text.trim())

/** The questions of a sheet that still need something. */
export const openIn = (sheet: Pick<Sheet, 'form' | 'values'>): Field[] =>
  fieldsOf(sheet.form).filter((field) => problemIn(field, sheet.values[field.id]) !== null)

/** Whether a sheet wears an ear: something compulsory is missing, or does not read as what was asked. */
export const isIncomplete = (sheet: Pick<Sheet, 'form' | 'values'>): boolean =>
  fieldsOf(sheet.form).some((field) => problemIn(field, sheet.values[field.id]) !== null)

/** The sheets of a dossier; one of before there were forms holds none. */
export const sheetsOf = (dossier: { sheets?: readonly Sheet[] | undefined }): readonly Sheet[] => dossier.sheets ?? []

/** The forms a dossier of this level should hold and does not. */
export const wantedOf = (forms: readonly Form[], level: InfoCard['level'], sheets: readonly Sheet[]): Form[] =>
  forms.filter(({ id, wanted }) => wanted?.includes(level) && !sheets.some((sheet) => sheet.form.id === id))

/** Every text of a sheet, with what was asked: for searching. */
export const textsOf = ({ form, values }: Pick<Sheet, 'form' | 'values'>): string[] => [
  form.name,
  ...fieldsOf(form).flatMap(({ id }) => {
    const value = values[id]
    if (value === undefined || typeof value === 'boolean') return []
    return typeof value === 'string' ? [value] : [(value as (string | string[])[]).flat().join(' ')]
  })
]
