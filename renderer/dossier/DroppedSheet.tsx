import { useState } from 'react'
import { type Day, isDay, type Month } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { lastTalkOf } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { onInWords } from '../../shared/words.ts'
import { closedBecause, isWorkday, workdaysAround } from '../../shared/workdays.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { fileUnder, namesOf, seenOf } from '../store/acts.ts'
import { binderStore, client, useBinder } from '../store/binderStore.ts'
import { useCalendar, useSettings, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { closeDossier } from '../store/walk.ts'
import { closedInWords } from '../words/closedWords.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { useWords } from '../words/words.ts'
import { callOf, minutesBetween, stopClock } from './callClock.ts'
import css from './DroppedSheet.module.css'
import { fileCall } from './fileCall.ts'
import { keptIn } from './form.ts'

interface Props {
  dossiers: Id[]
  on: Day | Month
  onClose: () => void
}

/**
 * What is asked after a drag, and only when there is something to ask: the nearest working days for a closed one, who
 * wanted another day than the one agreed, and what a call that was begun came to. Enter takes the first answer.
 */
export function DroppedSheet({ dossiers, on: laidOn, onClose }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const calendar = useCalendar()
  const [on, setOn] = useState<Day | Month>(laidOn)
  const [isDaySettled, setIsDaySettled] = useState(!isDay(laidOn) || isWorkday(laidOn, calendar))
  const draft = useBinder((facts) => (dossiers.length === 1 ? facts.drafts.get(dossiers[0] as Id) : undefined))
  const isInk = dossiers.some((id) => seenOf(id)?.agreed === 'ink' && seenOf(id)?.on !== on)
  const words = (day: Day | Month) => onInWords(day, language, today)
  const title = t('binder.dropped.title', { name: namesOf(dossiers), day: words(on) })

  function file(whose?: 'they' | 'i') {
    onClose()
    void fileUnder(dossiers, on, {}, 'moved', whose)
  }

  async function fileWith(outcome: Outcome) {
    onClose()
    try {
      const id = dossiers[0] as Id
      await fileAfterCall(await client().binder.dossier({ id }), outcome, on)
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
      if (!draft && !isInk) {
        onClose()
        void fileUnder(dossiers, day)
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
  if (draft) {
    return (
      <Dialog title={title} onClose={onClose} size="medium">
        <p>{t('binder.dropped.outcome')}</p>
        <div
          className={css['outcomes']}
          onKeyDown={(event) => {
            const outcome = settings.outcomes.find((one) => one.key !== '' && one.key === event.key)
            if (outcome) void fileWith(outcome)
          }}
          role="toolbar"
          aria-label={t('binder.dropped.outcome')}
        >
          <Button look="file" autoFocus onPress={() => file()}>
            {t('binder.dropped.skip')}
          </Button>
          {settings.outcomes
            .filter((outcome) => outcome.proposes.kind !== 'retire')
            .map((outcome) => (
              <Button key={outcome.id} onPress={() => void fileWith(outcome)} keyCap={outcome.key}>
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

/** Records the begun call of a dragged dossier with an outcome, and files it under the day it was dragged to. */
async function fileAfterCall(dossier: Dossier, outcome: Outcome, on: Day | Month): Promise<void> {
  const { drafts, now } = binderStore.getState()
  const { form, since } = keptIn(drafts.get(dossier.id))
  const call = callOf(dossier.id)
  const began = call?.since ?? since
  const isFiled = await fileCall({
    dossier,
    form,
    outcome,
    to: { kind: 'under', said: { on }, isProposed: false },
    callBack: null,
    spokenTo: form.spokenTo ?? lastTalkOf(dossier.history)?.spokenTo ?? dossier.card.people[0]?.name ?? '',
    minutes: form.minutes || (began ? String(minutesBetween(began, now)) : null),
    dialled: call?.phone ?? null
  })
  if (!isFiled) return
  stopClock(dossier.id)
  binderStore.setState((facts) => {
    const rest = new Map(facts.drafts)
    rest.delete(dossier.id)
    return { drafts: rest }
  })
  await client().binder.dropDraft({ key: dossier.id })
  closeDossier()
}
