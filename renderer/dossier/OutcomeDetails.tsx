import { ToggleButton } from 'react-aria-components'
import { agreesAppointment } from '../../shared/appointment.ts'
import { type Day, type Month, monthAfter, monthOf } from '../../shared/day.ts'
import type { InfoCard } from '../../shared/infoCard.ts'
import { phonesOf } from '../../shared/infoCard.ts'
import { moneyInWords } from '../../shared/money.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { namesAmount, promisesPayment } from '../../shared/payment.ts'
import { localeOf } from '../../shared/words.ts'
import { Choice } from '../paper/Choice.tsx'
import { Field } from '../paper/Field.tsx'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'
import { AppointmentFields } from './AppointmentFields.tsx'
import { sells } from './entryOf.ts'
import type { Form } from './form.ts'
import { LookAgain } from './LookAgain.tsx'
import { Reasons } from './Reasons.tsx'

interface Props {
  outcome: Outcome
  form: Form
  card: InfoCard
  /** The day said so far. */
  on: Day | Month | null
  spokenTo: string
  /** The phone dialled, by key or text. */
  dialled: string | null
  /** Whether the dossier goes to the archive as things stand. */
  goesToArchive: boolean
  onChange: (part: Partial<Form>) => void
}

/** What an outcome asks for beside the note, all of it optional but the reason of a retiring. */
export function OutcomeDetails({ outcome, form, card, on, spokenTo, dialled, goesToArchive, onChange }: Props) {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const lang = localeOf[settings.language]
  const line = (name: 'what' | 'quantity' | 'amount' | 'passedTo' | 'pay', label: string, maxLength: number) => ({
    label,
    lang,
    maxLength,
    value: form[name],
    onChange: (text: string) => onChange({ [name]: text })
  })
  const isRefused = outcome.countsAs === 'refusal'
  const isPassed = outcome.countsAs === 'passed'
  const isWrong = outcome.proposes.kind === 'today'
  const phones = phonesOf(card).filter(({ phone }) => !phone.struck)
  if (!sells(outcome) && !agreesAppointment(outcome) && !isRefused && !isPassed && !isWrong && !namesAmount(outcome))
    return null
  return (
    <div className={css['details']}>
      {sells(outcome) && (
        <div className={css['trio']}>
          <Field {...line('what', t(outcome.countsAs === 'sale' ? 'dossier.soldWhat' : 'dossier.quotedWhat'), 200)} />
          <Field {...line('quantity', t('dossier.quantity'), 60)} />
          <Field {...line('amount', t('dossier.amount'), 60)} />
        </div>
      )}
      {agreesAppointment(outcome) && (
        <AppointmentFields form={form} card={card} on={on} spokenTo={spokenTo} onChange={onChange} />
      )}
      {namesAmount(outcome) && (
        <Field
          data-part="amount"
          {...line('pay', t(promisesPayment(outcome) ? 'terms.payAmount' : 'terms.paidAmount'), 60)}
          inputMode="decimal"
          {...(card.owes && { placeholder: moneyInWords(card.owes, language) })}
          {...(promisesPayment(outcome) && { hint: t('terms.payBy') })}
        />
      )}
      {isPassed && <Field data-part="passedTo" {...line('passedTo', t('dossier.passedTo'), 200)} />}
      {isWrong && phones.length > 1 && (
        <Choice
          label={t('dossier.wrongPhone')}
          value={form.wrongPhone ?? dialled ?? phones[0]?.phone.key ?? phones[0]?.phone.text ?? ''}
          options={phones.map(({ phone, person }) => ({
            value: phone.key ?? phone.text,
            label: person ? t('dossier.phoneOf', { phone: phone.text, name: person.name }) : phone.text
          }))}
          onChange={(wrongPhone) => onChange({ wrongPhone })}
        />
      )}
      {isRefused && (
        <div className={css['reasons']}>
          <ToggleButton
            className={css['chip'] ?? ''}
            isSelected={form.retires}
            onChange={(retires) => onChange({ retires })}
            data-chosen={form.retires || undefined}
          >
            {t('dossier.orRetire')}
          </ToggleButton>
        </div>
      )}
      {(isRefused || (goesToArchive && !isPassed)) && (
        <Reasons
          label={t(goesToArchive ? 'dossier.retireReason' : 'dossier.refusalReason')}
          value={form.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      {goesToArchive && (
        <LookAgain
          from={monthAfter(monthOf(today), 1)}
          value={form.lookAgain}
          onChange={(lookAgain) => onChange({ lookAgain })}
        />
      )}
    </div>
  )
}
