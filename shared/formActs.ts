import { z } from 'zod'
import { type Documents, dossierIn } from './documents.ts'
import { formSchema } from './form.ts'
import { type FormList, formListIn, formsKey, isFormList } from './formList.ts'
import { idSchema } from './id.ts'
import { ProblemError } from './problem.ts'
import { type Sheet, sheetSchema } from './sheet.ts'

// The acts of forms, beside the others of act.ts.

/** Puts a filled sheet into a dossier, or the one with its id as it is now. */
export const sheetAct = { kind: z.literal('sheet'), dossier: idSchema, sheet: sheetSchema }
export const sheetAwayAct = { kind: z.literal('sheet-away'), dossier: idSchema, sheet: idSchema }
/** A blank form, new or changed. Which version it becomes is worked out: another one once it was used. */
export const formAct = { kind: z.literal('form'), form: formSchema }
/** Takes a blank form away; the sheets filled on it stay as they are. */
export const formAwayAct = { kind: z.literal('form-away'), form: idSchema }

const sheetActSchema = z.object(sheetAct)
const formActs = z.discriminatedUnion('kind', [
  sheetActSchema,
  z.object(sheetAwayAct),
  z.object(formAct),
  z.object(formAwayAct)
])
export type FormAct = z.infer<typeof formActs>

/** The documents an act of forms touches. */
export function documentsOfForms(act: FormAct): (`dossiers/${string}` | typeof formsKey)[] {
  switch (act.kind) {
    case 'sheet':
      return [`dossiers/${act.dossier}`, formsKey]
    case 'sheet-away':
      return [`dossiers/${act.dossier}`]
    case 'form':
    case 'form-away':
      return [formsKey]
  }
}

/** Carries out an act of forms on a draft of the documents. A list that was not read is left alone. */
export function changeForms(documents: Documents, act: FormAct): void {
  switch (act.kind) {
    case 'sheet': {
      const dossier = dossierIn(documents, act.dossier)
      const at = dossier.sheets?.findIndex(({ id }) => id === act.sheet.id) ?? -1
      if (at < 0) dossier.sheets = [...(dossier.sheets ?? []), act.sheet]
      else (dossier.sheets as Sheet[])[at] = act.sheet
      if (formsKey in documents) markUsed(documents, act.sheet)
      return
    }
    case 'sheet-away': {
      const dossier = dossierIn(documents, act.dossier)
      const left = (dossier.sheets ?? []).filter(({ id }) => id !== act.sheet)
      if (left.length > 0) dossier.sheets = left
      else delete dossier.sheets
      return
    }
    case 'form': {
      const list = listFor(documents)
      const before = list.forms.find(({ id }) => id === act.form.id)
      const isUsed = before ? list.used.includes(before.id) : false
      const form = { ...act.form, version: before ? before.version + (isUsed ? 1 : 0) : act.form.version }
      put(documents, {
        ...list,
        forms: before ? list.forms.map((one) => (one === before ? form : one)) : [...list.forms, form],
        used: list.used.filter((id) => id !== form.id),
        away: list.away.filter((id) => id !== form.id)
      })
      return
    }
    case 'form-away': {
      const list = listFor(documents)
      put(documents, {
        ...list,
        forms: list.forms.filter(({ id }) => id !== act.form),
        used: list.used.filter((id) => id !== act.form),
        away: [...list.away.filter((id) => id !== act.form), act.form]
      })
    }
  }
}

/** A form is used from its first sheet on; a ready one is written into the list then, in the words it had. */
function markUsed(documents: Documents, { form }: Sheet) {
  const list = formListIn(documents[formsKey])
  const before = list.forms.find(({ id }) => id === form.id)
  if (documents[formsKey] && !isFormList(documents[formsKey])) return
  if (list.away.includes(form.id) || (before && before.version !== form.version)) return
  if (before && list.used.includes(form.id)) return
  put(documents, {
    ...list,
    forms: before ? list.forms : [...list.forms, form],
    used: [...list.used.filter((id) => id !== form.id), form.id]
  })
}

/** The list as it is to be changed. One that can't be read is not written over. */
function listFor(documents: Documents): FormList {
  const document = documents[formsKey]
  if (document !== null && document !== undefined && !isFormList(document)) {
    throw new ProblemError('wrong-shape', { names: [formsKey] })
  }
  return formListIn(document)
}

function put(documents: Documents, list: FormList) {
  const { forms, used, away, ...more } = list
  documents[formsKey] = { ...more, forms, used, ...(away.length > 0 && { away }) }
}
