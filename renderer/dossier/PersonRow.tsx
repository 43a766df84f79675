import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Id } from '../../shared/id.ts'
import type { Person } from '../../shared/infoCard.ts'
import { lineDraft } from '../store/draft.ts'
import { isKept } from '../store/keeping.ts'
import { useWords } from '../words/words.ts'
import css from './CardPage.module.css'
import { MailLink } from './MailLink.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PhoneButton } from './PhoneButton.tsx'
import { useReturn } from './useReturn.ts'

interface Props {
  dossier: Id
  person: Person
  onSave: (person: Person) => Promise<boolean>
  onRemove: () => void
}

/** Somebody at the client's: name and what matters about them to the left, their phones to the right. */
export function PersonRow({ dossier, person, onSave, onRemove }: Props) {
  const { t } = useWords()
  const draftKey = lineDraft(dossier, `p:${person.id}`)
  const [isOpen, setOpen] = useState(() => isKept(draftKey))
  const opener = useReturn(isOpen)
  if (isOpen) {
    return (
      <li className={css['person']} data-open>
        <PersonForm
          person={person}
          draftKey={draftKey}
          onSave={(next) => {
            setOpen(false)
            return onSave(next)
          }}
          onRefused={() => setOpen(true)}
          onCancel={() => setOpen(false)}
          onRemove={onRemove}
        />
      </li>
    )
  }
  const about = [
    person.role,
    person.decides && t('dossier.decides'),
    person.language && t('dossier.speaks', { language: person.language })
  ].filter(Boolean)
  return (
    <li className={css['person']}>
      <div className={css['who']}>
        <Button
          ref={opener}
          className={css['edit'] ?? ''}
          aria-label={t('dossier.editPerson', { name: person.name })}
          onPress={() => setOpen(true)}
        >
          <b>{person.name || t('dossier.noName')}</b>
          <Pencil className={css['pencil']} size={13} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        {about.length > 0 && <small>{about.join(', ')}</small>}
        {person.callMe && <small>{t('dossier.callMe', { name: person.callMe })}</small>}
        {person.mails.map((mail) => (
          <MailLink key={mail} mail={mail} />
        ))}
        {person.notes && <small className={css['lines']}>{person.notes}</small>}
      </div>
      <div className={css['phones']}>
        {person.phones.map((phone) => (
          <PhoneButton key={phone.text} dossier={dossier} phone={phone} whose={person.name} />
        ))}
        {person.bestHours && <small>{t('dossier.best', { hours: person.bestHours })}</small>}
      </div>
    </li>
  )
}
