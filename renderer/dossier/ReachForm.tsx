import { type KeyboardEvent, useState } from 'react'
import type { InfoCard, Phone } from '../../shared/infoCard.ts'
import { Button } from '../paper/Button.tsx'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { mailProblem, phoneProblem } from './cardProblems.ts'
import { LinesField } from './LinesField.tsx'
import css from './PersonForm.module.css'
import { filled, phonesFrom } from './phonesFrom.ts'

interface Props {
  card: Pick<InfoCard, 'phones' | 'mails'>
  onSave: (reach: { phones: Phone[]; mails: string[] }) => void
  onCancel: () => void
}

/** The company's own phones and addresses, being written: the switchboard, the office. */
export function ReachForm({ card, onSave, onCancel }: Props) {
  const { t } = useWords()
  const { country } = useSettings()
  const [phones, setPhones] = useState(() => [...card.phones.map((phone) => phone.text), ''])
  const [mails, setMails] = useState(() => [...card.mails, ''])
  const hasProblem =
    phones.some((text) => phoneProblem(text.trim(), country)) || mails.some((text) => mailProblem(text.trim()))
  const save = () => {
    if (!hasProblem) onSave({ phones: phonesFrom(phones, card.phones, country), mails: filled(mails) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && event.target instanceof HTMLInputElement)) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter') save()
      else onCancel()
    }
  }
  return (
    <div className={css['form']} onKeyDown={onKeyDown} data-own-enter>
      <LinesField
        label={t('dossier.person.phones')}
        lineLabel={(n) => t('dossier.person.phone', { n })}
        lines={phones}
        onChange={setPhones}
        problemOf={(text) => phoneProblem(text, country)}
        most={20}
        type="tel"
        hasFocus
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
      <div className={css['buttons']}>
        <span />
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap="Enter" isDisabled={hasProblem} onPress={save}>
          {t('app.save')}
        </Button>
      </div>
    </div>
  )
}
