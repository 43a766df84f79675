import { type KeyboardEvent, useState } from 'react'
import type { Person, Phone } from '../../shared/infoCard.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { mailProblem, phoneProblem } from './cardProblems.ts'
import { LinesField } from './LinesField.tsx'
import css from './PersonForm.module.css'
import { filled, phonesFrom } from './phonesFrom.ts'

interface Props {
  person: Person
  onSave: (person: Person) => void
  onCancel: () => void
  onRemove: () => void
}

/** Somebody at the client's, being written. Enter keeps, Esc restores; phones keep their text as typed, with the key beside it. */
export function PersonForm({ person, onSave, onCancel, onRemove }: Props) {
  const { t } = useWords()
  const { country } = useSettings()
  const [draft, setDraft] = useState(person)
  const [phones, setPhones] = useState(() => [...person.phones.map((phone) => phone.text), ''])
  const [mails, setMails] = useState(() => [...person.mails, ''])
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
    if (isBlank) onRemove()
    else onSave(writtenPerson(draft, phonesFrom(phones, person.phones, country), filled(mails)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (event.key === 'Escape' || (event.key === 'Enter' && (isField || event.ctrlKey))) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter') save()
      else onCancel()
    }
  }
  return (
    <div className={css['form']} onKeyDown={onKeyDown} data-own-enter>
      <Field label={t('dossier.person.name')} autoFocus {...line('name')} />
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
        <Button look="bare" onPress={onRemove}>
          {t('dossier.person.remove')}
        </Button>
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
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
