import { useEffect, useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Form } from '../../shared/form.ts'
import { screenOf } from '../../shared/formList.ts'
import type { Id } from '../../shared/id.ts'
import { type Sheet, sheetSchema } from '../../shared/sheet.ts'
import { say } from '../words/words.ts'
import { freshId, namesOf, perform } from './acts.ts'
import { binderStore, client, useBinder } from './binderStore.ts'
import { keepUnder, keptUnder } from './draft.ts'
import { tellProblem } from './said.ts'
import { laySheet, selectionStore } from './selectionStore.ts'

/** The blank forms of the open binder, asked anew whenever something was saved; null until they came. */
export function useForms(): readonly Form[] | null {
  const [forms, setForms] = useState<readonly Form[] | null>(null)
  const undo = useBinder((facts) => facts.undo)
  const language = useBinder((facts) => facts.open?.settings.language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed them
  useEffect(() => {
    let isGone = false
    client()
      .binder.forms({})
      .then((answer) => {
        if (!isGone) setForms(answer)
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [undo, language])
  return forms
}

/** A blank sheet of a form, to be filled now. */
export function blankSheet(form: Form): Sheet {
  const { now, open } = binderStore.getState()
  return {
    id: freshId().replace(/-/g, '').slice(0, 16),
    form,
    values: {},
    filled: now,
    by: open?.settings.owner || open?.settings.name || ''
  }
}

/** Lays a sheet over the card of a dossier, beside the note: a blank one of a form, or one that lies in it. */
export const fill = (dossier: Id, sheet: Sheet): void =>
  selectionStore.setState({ filling: { dossier, sheet }, script: null })
/** A blank form is filled, or the screen opens that takes the same and files it too. */
export function fillBlank({ id, card }: Pick<Dossier, 'id' | 'card'>, form: Form): void {
  const screen = screenOf(form, binderStore.getState().open?.settings.language ?? 'en')
  if (!screen) {
    fill(id, blankSheet(form))
    return
  }
  endFilling()
  laySheet({ kind: 'incoming', client: { id, name: card.name }, hasMessage: screen === 'message' })
}
/** Lays the list of forms over the card. */
export const chooseForm = (dossier: Id): void =>
  selectionStore.setState({ filling: { dossier, sheet: null }, script: null })
/** The card again; what was being filled stays kept. */
export const endFilling = (): void => selectionStore.setState({ filling: null })

const prefix = (dossier: Id) => `${dossier}:sheet-`
const keyOf = (dossier: Id, sheet: Id) => `${prefix(dossier)}${sheet}`

/** Keeps a sheet being filled against a crash; null drops it. */
export const keepSheet = (dossier: Id, sheet: Id, what: Sheet | null): void => keepUnder(keyOf(dossier, sheet), what)

/** The sheets of a dossier being filled and not put into it yet. */
export function useSheetsInHand(dossier: Id): readonly Sheet[] {
  const drafts = useBinder((facts) => facts.drafts)
  return [...drafts.keys()]
    .filter((key) => key.startsWith(prefix(dossier)))
    .flatMap((key) => {
      const read = sheetSchema.safeParse(keptUnder(drafts, key))
      return read.success ? [read.data] : []
    })
}

/** Puts a filled sheet into its dossier: one act. */
export async function putSheet(dossier: Id, sheet: Sheet): Promise<boolean> {
  const isDone = await perform(
    { kind: 'sheet', dossier, sheet },
    say('forms.put', { form: sheet.form.name, name: namesOf([dossier]) })
  )
  if (isDone) keepSheet(dossier, sheet.id, null)
  return isDone
}

/** Takes a filled sheet out of its dossier; undo brings it back. */
export const takeSheetAway = (dossier: Id, sheet: Sheet): Promise<boolean> =>
  perform(
    { kind: 'sheet-away', dossier, sheet: sheet.id },
    say('forms.sheetGone', { form: sheet.form.name, name: namesOf([dossier]) })
  )

export const putForm = (form: Form): Promise<boolean> =>
  perform({ kind: 'form', form }, say('forms.formPut', { form: form.name }))
export const takeFormAway = (form: Form): Promise<boolean> =>
  perform({ kind: 'form-away', form: form.id }, say('forms.formGone', { form: form.name }))
