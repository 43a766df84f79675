import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { type Day, firstDayOf, isDay, lastDayOf } from '../../shared/day.ts'
import { dayInWords, localeOf } from '../../shared/words.ts'
import type { Absence } from '../../shared/workdays.ts'
import { type TypedDay, useTypedDay } from '../day/useTypedDay.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { changeSettings } from '../store/acts.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './AbsencesPart.module.css'
import days from './ClosedDays.module.css'
import { withAbsence } from './daysOff.ts'
import part from './Part.module.css'

/** The days away: those to come, and a line to add more by typing "3 aug", "14 aug", "leave". */
export function AbsencesPart() {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const from = useTypedDay()
  const to = useTypedDay()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const absences = settings.absences ?? []
  const first = edgeOf(from, 'first')
  const last = edgeOf(to, 'last') ?? (to.text.trim() === '' ? first : null)
  const isBackwards = first !== null && last !== null && last < first
  const isReady = first !== null && last !== null && !isBackwards

  const inWords = ({ from, to }: Absence) =>
    from === to
      ? dayInWords(from, language, today)
      : t('settings.fromTo', { from: dayInWords(from, language, today), to: dayInWords(to, language, today) })
  const add = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isReady) return
    void changeSettings({ absences: withAbsence(absences, { from: first, to: last, reason: reason.trim() }) })
    from.clear()
    to.clear()
    setReason('')
    setTried(false)
  }
  const echo = (day: Day | null) => (day ? dayInWords(day, language, today) : undefined)
  const missing = t('settings.dayMissing')
  return (
    <section className={part['group']} aria-labelledby="absences">
      <h3 id="absences" className={part['heading']}>
        {t('settings.absences')}
      </h3>
      <p className={part['lead']}>{t('settings.absencesHint')}</p>
      {absences.some((one) => one.to >= today) && (
        <ul className={days['list']}>
          {absences
            .filter((one) => one.to >= today)
            .map((absence) => (
              <li key={`${absence.from} ${absence.to} ${absence.reason}`} className={days['row']}>
                <span className={css['what']}>
                  {inWords(absence)}
                  {absence.reason && <span lang={localeOf[settings.language]}> · {absence.reason}</span>}
                </span>
                <AriaButton
                  className={days['away'] ?? ''}
                  aria-label={t('settings.absenceAway', { days: inWords(absence) })}
                  onPress={() => void changeSettings({ absences: absences.filter((one) => one !== absence) })}
                >
                  <X size={14} strokeWidth={1.6} aria-hidden="true" />
                </AriaButton>
              </li>
            ))}
        </ul>
      )}
      <form className={css['line']} onSubmit={add} noValidate>
        <Field
          label={t('settings.absentFrom')}
          value={from.text}
          maxLength={80}
          placeholder={t('day.placeholder')}
          hint={echo(first)}
          problem={first === null && (isTried || from.text.trim() !== '') ? missing : undefined}
          onChange={from.type}
        />
        <Field
          label={t('settings.absentTo')}
          value={to.text}
          maxLength={80}
          placeholder={t('day.placeholder')}
          hint={echo(last)}
          problem={isBackwards ? t('settings.backwards') : to.text.trim() !== '' && last === null ? missing : undefined}
          onChange={to.type}
        />
        <Field
          label={t('settings.absentWhy')}
          value={reason}
          maxLength={200}
          lang={localeOf[settings.language]}
          placeholder={t('settings.absentWhyExample')}
          onChange={setReason}
        />
        <Button type="submit" className={css['add'] ?? ''}>
          {t('settings.addAbsence')}
        </Button>
      </form>
    </section>
  )
}

/** The day a field says, a closed one too; of a month its first or last day. */
function edgeOf({ reading }: TypedDay, edge: 'first' | 'last'): Day | null {
  if (reading.kind !== 'day' && reading.kind !== 'closed') return null
  const { on } = reading.said
  if (isDay(on)) return on
  return edge === 'first' ? firstDayOf(on) : lastDayOf(on)
}
