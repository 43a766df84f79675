import { Phone as PhoneIcon, PhoneOff } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Id } from '../../shared/id.ts'
import type { Phone } from '../../shared/infoCard.ts'
import { shortDay } from '../../shared/words.ts'
import { useBinder } from '../store/binderStore.ts'
import { useIsListed } from '../store/doNotCall.ts'
import { useToday } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './CardPage.module.css'
import { useCall } from './callClock.ts'
import { beginCall } from './dial.ts'
import { focusPart } from './focus.ts'

/** A number to press: it dials and starts the clock. A struck one is only shown; one nobody calls again leads to that list. */
export function PhoneButton({ dossier, phone, whose }: { dossier: Id; phone: Phone; whose: string }) {
  const { t, language } = useWords()
  const today = useToday()
  const call = useCall(dossier)
  const isListed = useIsListed(phone)
  const dialsByHand = useBinder((facts) => facts.preferences?.dialByHand ?? false)
  if (phone.struck) {
    const day = shortDay(phone.struck, language, today)
    return (
      <s className={css['struck']} title={t('dossier.struckPhone', { day })}>
        {phone.text}
        <span className="visually-hidden">{t('dossier.struckPhone', { day })}</span>
      </s>
    )
  }
  if (isListed) {
    return (
      <Button className={css['listed'] ?? ''} onPress={() => laySheet({ kind: 'safety', part: 'doNotCall' })}>
        <PhoneOff size={14} strokeWidth={1.6} aria-hidden="true" />
        {phone.text}
        <small>{t('dossier.doNotCall')}</small>
        <span className="visually-hidden">{t('dossier.onDoNotCall')}</span>
      </Button>
    )
  }
  const isDialled = call?.phone === (phone.key ?? phone.text)
  return (
    <Button
      className={css['tel'] ?? ''}
      aria-label={t('dossier.dial', { name: whose, phone: phone.text })}
      data-dialled={isDialled || undefined}
      onPress={() => {
        void beginCall(dossier, phone, whose)
        if (!dialsByHand) focusPart('note')
      }}
    >
      <PhoneIcon size={14} strokeWidth={1.6} aria-hidden="true" />
      {phone.text}
    </Button>
  )
}
