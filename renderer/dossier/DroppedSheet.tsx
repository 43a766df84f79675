import { useState } from 'react'
import { appointmentOutcomes, isAppointmentDue } from '../../shared/appointment.ts'
import { type Day, isDay, type Month } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { paymentOutcomes } from '../../shared/payment.ts'
import { onInWords } from '../../shared/words.ts'
import { closedBecause, isWorkday, workdaysAround } from '../../shared/workdays.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { fileUnder, filingOf, namesOf, seenOf } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { useCalendar, useSettings, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { metIn } from '../store/scripts.ts'
import { closedInWords } from '../words/closedWords.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { useWords } from '../words/words.ts'
import css from './DroppedSheet.module.css'
import { fileDropped } from './fileDropped.ts'
import { outcomeKeyOf } from './outcomeKey.ts'

interface Props {
  dossiers: Id[]
  on: Day | Month
  why: 'moved' | 'missed'
  onClose: () => void
}

/**
 * What is asked after a drag, and only when there is something to ask: the nearest working days for a closed one, who
 * wanted another day than the one agreed, and what a call that was begun or an appointment whose day has come came to. Enter takes the first answer.
 */
export function DroppedSheet({ dossiers, on: laidOn, why, onClose }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const calendar = useCalendar()
  const [on, setOn] = useState<Day | Month>(laidOn)
  const [isDaySettled, setIsDaySettled] = useState(!isDay(laidOn) || laidOn === today || isWorkday(laidOn, calendar))
  const isBegun = useBinder(
    (facts) => dossiers.length === 1 && (facts.drafts.has(dossiers[0] as Id) || metIn(dossiers[0] as Id).length > 0)
  )
  const owes = useBinder((facts) => facts.spines.get(dossiers[0] as Id)?.owes)
  const isDue = dossiers.length === 1 && isAppointmentDue(filingOf(dossiers[0] as Id), today)
  const isInk = dossiers.some((id) => seenOf(id)?.agreed === 'ink' && seenOf(id)?.on !== on)
  const words = (day: Day | Month) => onInWords(day, language, today)
  const title = t('binder.dropped.title', { name: namesOf(dossiers), day: words(on) })

  function file(whose?: 'they' | 'i') {
    onClose()
    void fileUnder(dossiers, on, {}, why, whose)
  }

  async function fileWith(outcome: Outcome) {
    onClose()
    try {
      await fileDropped(dossiers[0] as Id, outcome, on)
    } catch (thrown) {
      tellProblem(thrown)
    }
  }

  if (!isDaySettled && isDay(on)) {
    const because = closedBecause(on, calendar)
    const { before, after } = workdaysAround(on, calendar, today)
    const settle = (day: Day) => {
      setOn(day)
      setIsDaySettled(true)
      if (!isBegun && !isInk && !isDue) {
        onClose()
        void fileUnder(dossiers, day, {}, why)
      }
    }
    return (
      <Dialog title={title} onClose={onClose} size="small">
        {because && <p>{t('binder.dropped.closed', { day: words(on), because: closedInWords(because) })}</p>}
        <div className={css['answers']}>
          <Button look="file" autoFocus onPress={() => settle(after)}>
            {t('binder.dropped.takeOffered', { day: words(after) })}
          </Button>
          {before && (
            <Button onPress={() => settle(before)}>{t('binder.dropped.takeOffered', { day: words(before) })}</Button>
          )}
          <Button look="bare" onPress={() => settle(on)}>
            {t('binder.dropped.takeAnyway', { day: words(on) })}
          </Button>
        </div>
      </Dialog>
    )
  }
  if (isBegun || isDue) {
    const outcomes = [
      ...(isDue ? appointmentOutcomes : []),
      ...(isBegun && owes ? paymentOutcomes : []),
      ...(isBegun ? settings.outcomes.filter((outcome) => outcome.proposes.kind !== 'retire') : [])
    ]
    const question = t(isBegun ? 'binder.dropped.outcome' : 'binder.dropped.appointment')
    return (
      <Dialog title={title} onClose={onClose} size="medium">
        <p>{question}</p>
        <div
          className={css['outcomes']}
          onKeyDown={(event) => {
            const key = outcomeKeyOf(event)
            const outcome = key && outcomes.find((one) => one.key === key)
            if (outcome) void fileWith(outcome)
          }}
          role="toolbar"
          aria-label={question}
        >
          <Button look="file" autoFocus onPress={() => file()}>
            {t('binder.dropped.skip')}
          </Button>
          {outcomes.map((outcome) => (
            <Button key={outcome.id} onPress={() => void fileWith(outcome)} keyCap={outcome.key || undefined}>
              {outcomeName(outcome.id, settings.outcomes)}
            </Button>
          ))}
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={title} onClose={onClose} size="small">
      <p>
        {dossiers.length === 1
          ? t('binder.dropped.ink')
          : t('dossier.whose.several', {
              count: dossiers.filter((id) => seenOf(id)?.agreed === 'ink' && seenOf(id)?.on !== on).length,
              name: namesOf(dossiers),
              day: words(on)
            })}
      </p>
      <div className={css['answers']}>
        <Button look="file" autoFocus onPress={() => file()}>
          {t('binder.dropped.takeOffered', { day: words(on) })}
        </Button>
        <Button onPress={() => file('they')}>{t('binder.dropped.they')}</Button>
        <Button onPress={() => file('i')}>{t('binder.dropped.i')}</Button>
      </div>
    </Dialog>
  )
}
