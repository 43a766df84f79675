import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { addDays, type Day } from '../../shared/day.ts'
import { dayInWords, localeOf } from '../../shared/words.ts'
import type { Absence } from '../../shared/workdays.ts'
import { readingOf } from '../day/readingOf.ts'
import { type TypedDay, useTypedDay } from '../day/useTypedDay.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { QuietButton } from '../paper/QuietButton.tsx'
import { changeSettings } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { useCalendar, useSettings, useTally, useToday } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './AbsencesPart.module.css'
import days from './ClosedDays.module.css'
import { behind, edgeOf, heldIn, withAbsence } from './daysOff.ts'
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
  const calendar = useCalendar()
  const tally = useTally()
  const now = useBinder((facts) => facts.now)
  const context = { settings, calendar, tally, pageLanguage: language, now: { ...now, day: addDays(today, -behind) } }
  const edge = (typed: TypedDay, which: 'first' | 'last') =>
    edgeOf(typed.reading, which, today, () => readingOf(typed.text, context))
  const first = edge(from, 'first')
  const last = edge(to, 'last') ?? (to.text.trim() === '' ? first : null)
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
        <ul className={css['kept']}>
          {absences
            .filter((one) => one.to >= today)
            .map((absence) => (
              <li key={`${absence.from} ${absence.to} ${absence.reason}`} className={days['row']}>
                <span className={css['what']}>
                  {inWords(absence)}
                  {absence.reason && <span lang={localeOf[settings.language]}> · {absence.reason}</span>}
                </span>
                {heldIn(absence, tally) > 0 && (
                  <QuietButton
                    onPress={() =>
                      laySheet({
                        kind: 'plan',
                        ask: { kind: 'level', what: { kind: 'away', from: absence.from, to: absence.to } }
                      })
                    }
                  >
                    {t('plan.button.level')} · {t('binder.dossiers', { count: heldIn(absence, tally) })}
                  </QuietButton>
                )}
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
