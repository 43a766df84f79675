import { confirmingDay, kindAt } from '../../shared/appointment.ts'
import { type Day, isDay, type Month } from '../../shared/day.ts'
import { places } from '../../shared/filing.ts'
import type { InfoCard } from '../../shared/infoCard.ts'
import { dayInWords, localeOf } from '../../shared/words.ts'
import { Field } from '../paper/Field.tsx'
import { Picks } from '../paper/Picks.tsx'
import { Ticked } from '../paper/Ticked.tsx'
import { useCalendar, useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'
import type { Form } from './form.ts'

interface Props {
  form: Form
  card: InfoCard
  on: Day | Month | null
  spokenTo: string
  onChange: (part: Partial<Form>) => void
}

/** What an appointment is made of beside its day and hour, which stand in the day field: whose place, where, with whom, how long. */
export function AppointmentFields({ form, card, on, spokenTo, onChange }: Props) {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const calendar = useCalendar()
  const lang = localeOf[settings.language]
  const before = on && isDay(on) ? confirmingDay(on, today, calendar) : null
  const { street, town } = card.address ?? {}
  const theirs = form.place === 'theirs' ? [street, town].filter(Boolean).join(', ') : ''
  return (
    <>
      <div data-part="place">
        <Picks
          label={t('appointment.place')}
          value={form.place}
          options={places.map((value) => ({ value, label: t(`appointment.places.${value}`) }))}
          onChange={(place) => onChange({ place })}
        />
      </div>
      <div className={css['trio']}>
        <Field
          label={t('appointment.where')}
          lang={lang}
          maxLength={300}
          placeholder={theirs}
          value={form.where}
          onChange={(where) => onChange({ where })}
        />
        <Field
          label={t('appointment.with')}
          lang={lang}
          maxLength={200}
          placeholder={spokenTo}
          value={form.with}
          onChange={(whom) => onChange({ with: whom })}
        />
        <Field
          label={t('appointment.length')}
          inputMode="numeric"
          maxLength={4}
          placeholder={String(settings.minutes[kindAt[form.place]])}
          value={form.length}
          onChange={(text) => onChange({ length: text.replace(/\D/g, '') })}
        />
      </div>
      {before && (
        <Ticked
          label={t('appointment.confirmOn', { day: dayInWords(before, language, today) })}
          isOn={form.confirms}
          onChange={(confirms) => onChange({ confirms })}
        />
      )}
    </>
  )
}
