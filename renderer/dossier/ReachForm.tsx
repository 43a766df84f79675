import { type KeyboardEvent, useState } from 'react'
import { z } from 'zod'
import type { InfoCard, Phone } from '../../shared/infoCard.ts'
import { Button } from '../paper/Button.tsx'
import { useBegun, useKeeping } from '../store/keeping.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { mailProblem, phoneProblem } from './cardProblems.ts'
import { LinesField } from './LinesField.tsx'
import css from './PersonForm.module.css'
import { filled, phonesFrom } from './phonesFrom.ts'

interface Props {
  card: Pick<InfoCard, 'phones' | 'mails'>
  /** What it is kept under while it is written. */
  draftKey: string
  onSave: (reach: { phones: Phone[]; mails: string[] }) => Promise<boolean>
  /** The save was refused: the form is to be shown again. */
  onRefused: () => void
  onCancel: () => void
}

const keptSchema = z.object({ phones: z.array(z.string()), mails: z.array(z.string()) })

/** The company's own phones and addresses, being written: the switchboard, the office. */
export function ReachForm({ card, draftKey, onSave, onRefused, onCancel }: Props) {
  const { t } = useWords()
  const { country } = useSettings()
  const asItWas = { phones: [...card.phones.map((phone) => phone.text), ''], mails: [...card.mails, ''] }
  const begun = useBegun(draftKey, keptSchema)
  const [phones, setPhones] = useState(begun?.phones ?? asItWas.phones)
  const [mails, setMails] = useState(begun?.mails ?? asItWas.mails)
  const kept = useKeeping(draftKey, { phones, mails }, asItWas)
  const hasProblem =
    phones.some((text) => phoneProblem(text.trim(), country)) || mails.some((text) => mailProblem(text.trim()))
  const save = () => {
    if (hasProblem) return
    kept.until(onSave({ phones: phonesFrom(phones, card.phones, country), mails: filled(mails) }), onRefused)
  }
  const cancel = () => {
    kept.drop()
    onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && event.target instanceof HTMLInputElement)) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter') save()
      else cancel()
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
        hasFocus={begun === null}
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
        <Button onPress={cancel}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap="Enter" isDisabled={hasProblem} onPress={save}>
          {t('app.save')}
        </Button>
      </div>
    </div>
  )
}
