import type { Id } from '../../shared/id.ts'
import { levels } from '../../shared/infoCard.ts'
import type { Draft } from '../../shared/openBinder.ts'
import type { DayDraft } from '../day/useTypedDay.ts'
import { blankForm, type NewForm } from './form.ts'

/** What of a new dossier is kept while it is being written: the form, and what stands in its day field. */
export interface Kept {
  form: NewForm
  day: DayDraft | null
  /** The id the dossier will have, by which its draft is known to be made after a crash. */
  becomes?: Id
}

export const draftKey = 'new'

/** The draft of a form, as the store keeps it. */
export const draftOf = ({ form, day, becomes }: Kept): Draft => ({
  key: draftKey,
  note: '',
  ...(becomes && { becomes }),
  more: { ...form, day: JSON.stringify(day) }
})

/** The form of a draft; what an older or damaged draft lacks is blank. */
export function keptIn(draft: Draft | undefined): Kept | null {
  if (!draft) return null
  const { more } = draft
  const text = (line: string) => more[line] ?? ''
  return {
    form: {
      name: text('name'),
      person: text('person'),
      phone: text('phone'),
      mail: text('mail'),
      town: text('town'),
      field: text('field'),
      aim: text('aim'),
      level: levels.find((level) => level === more['level']) ?? blankForm.level,
      kind: more['kind'] === 'call' ? 'call' : blankForm.kind,
      where: more['where'] === 'stock' ? 'stock' : blankForm.where
    },
    day: dayIn(more['day']),
    ...(draft.becomes && { becomes: draft.becomes })
  }
}

function dayIn(text: string | undefined): DayDraft | null {
  try {
    const read = JSON.parse(text ?? 'null') as DayDraft | null
    return typeof read?.text === 'string' ? { text: read.text, picked: null, isSettled: false } : null
  } catch {
    return null
  }
}
