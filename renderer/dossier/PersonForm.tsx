import { type KeyboardEvent, useState } from 'react'
import { z } from 'zod'
import { type Person, type Phone, personSchema } from '../../shared/infoCard.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useBegun, useKeeping } from '../store/keeping.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { mailProblem, phoneProblem } from './cardProblems.ts'
import { LinesField } from './LinesField.tsx'
import css from './PersonForm.module.css'
import { filled, phonesFrom } from './phonesFrom.ts'

interface Props {
  person: Person
  /** What it is kept under while it is written. */
  draftKey: string
  onSave: (person: Person) => Promise<boolean>
  /** The save was refused: the form is to be shown again. */
  onRefused: () => void
  onCancel: () => void
  onRemove: () => void
}

const keptSchema = z.object({ draft: personSchema, phones: z.array(z.string()), mails: z.array(z.string()) })

/** Somebody at the client's, being written. Enter keeps, Esc restores; phones keep their text as typed, with the key beside it. */
export function PersonForm({ person, draftKey, onSave, onRefused, onCancel, onRemove }: Props) {
  const { t } = useWords()
  const { country } = useSettings()
  const asItWas = {
    draft: person,
    phones: [...person.phones.map((phone) => phone.text), ''],
    mails: [...person.mails, '']
  }
  const begun = useBegun(draftKey, keptSchema)
  const [draft, setDraft] = useState(begun?.draft ?? person)
  const [phones, setPhones] = useState(begun?.phones ?? asItWas.phones)
  const [mails, setMails] = useState(begun?.mails ?? asItWas.mails)
  const kept = useKeeping(draftKey, { draft, phones, mails }, asItWas)
  const line = (name: 'name' | 'role' | 'callMe' | 'language' | 'bestHours') => ({
    value: draft[name] ?? '',
    maxLength: 200,
    onChange: (text: string) => setDraft({ ...draft, [name]: text })
  })
  const hasProblem =
    phones.some((text) => phoneProblem(text.trim(), country)) || mails.some((text) => mailProblem(text.trim()))
  const isBlank = draft.name.trim() === '' && !phones.some((text) => text.trim()) && !mails.some((text) => text.trim())
  const save = () => {
    if (hasProblem) return
    if (isBlank) remove()
    else {
      const written = writtenPerson(draft, phonesFrom(phones, person.phones, country), filled(mails))
      kept.until(onSave(written), onRefused)
    }
  }
  const remove = () => {
    kept.drop()
    onRemove()
  }
  const cancel = () => {
    kept.drop()
    onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (event.key === 'Escape' || (event.key === 'Enter' && (isField || event.ctrlKey))) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter') save()
      else cancel()
    }
  }
  return (
    <div className={css['form']} onKeyDown={onKeyDown} data-own-enter>
      <Field label={t('dossier.person.name')} autoFocus={begun === null} {...line('name')} />
      <Field label={t('dossier.person.role')} {...line('role')} />
      <Field label={t('dossier.person.callMe')} hint={t('dossier.person.callMeHint')} {...line('callMe')} />
      <Field label={t('dossier.person.bestHours')} {...line('bestHours')} />
      <Field label={t('dossier.person.language')} {...line('language')} />
      <Ticked
        className={css['decides']}
        label={t('dossier.person.decides')}
        isOn={draft.decides ?? false}
        onChange={(decides) => setDraft({ ...draft, decides })}
      />
      <LinesField
        label={t('dossier.person.phones')}
        lineLabel={(n) => t('dossier.person.phone', { n })}
        lines={phones}
        onChange={setPhones}
        problemOf={(text) => phoneProblem(text, country)}
        most={10}
        type="tel"
      />
      <LinesField
        label={t('dossier.person.mails')}
        lineLabel={(n) => t('dossier.person.mail', { n })}
        lines={mails}
        onChange={setMails}
        problemOf={mailProblem}
        most={10}
        type="email"
      />
      <Field
        className={css['wide'] ?? ''}
        label={t('dossier.person.notes')}
        rows={2}
        value={draft.notes ?? ''}
        maxLength={4000}
        onChange={(notes) => setDraft({ ...draft, notes })}
      />
      <div className={css['buttons']}>
        <Button look="bare" onPress={remove}>
          {t('dossier.person.remove')}
        </Button>
        <Button onPress={cancel}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap="Enter" isDisabled={hasProblem} onPress={save}>
          {t('app.save')}
        </Button>
      </div>
    </div>
  )
}

function writtenPerson(draft: Person, phones: Phone[], mails: string[]): Person {
  const { role, callMe, language, bestHours, notes, decides, ...rest } = draft
  const kept = Object.entries({ role, callMe, language, bestHours, notes }).flatMap(([name, text]) => {
    const trimmed = text?.trim()
    return trimmed ? [[name, trimmed]] : []
  })
  return {
    ...rest,
    name: draft.name.trim(),
    phones,
    mails,
    ...Object.fromEntries(kept),
    ...(decides && { decides })
  }
}
