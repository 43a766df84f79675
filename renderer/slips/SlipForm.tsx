import { type KeyboardEvent, useState } from 'react'
import { z } from 'zod'
import { type Day, isDay } from '../../shared/day.ts'
import type { SlipLine } from '../../shared/pile.ts'
import { type DayDraft, useTypedDay } from '../day/useTypedDay.ts'
import { saidInWords } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { classes } from '../paper/classes.ts'
import { freshId } from '../store/acts.ts'
import { useBegun, useKeeping } from '../store/keeping.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './SlipForm.module.css'

type AnySlip = SlipLine['slip']
const keptSchema = z.object({ text: z.string(), waitingFor: z.string(), day: z.string() })

interface Props {
  /** Takes the slip as it is written now, its other facts as they were; answers whether it was saved. */
  onAdd: (slip: AnySlip) => Promise<boolean>
  onCancel: () => void
  /** What it is kept under while it is written. */
  draftKey: string
  /** The save was refused: the form is to be shown again. */
  onRefused?: () => void
  /** Left in the middle of writing, it lies open again by itself: then it takes no focus. */
  opensItself?: boolean
  /** The slip being changed. */
  begin?: AnySlip
  /** The day a new slip begins with. */
  day?: Day
  /** A slip without a client lies on its day: it must have one. */
  needsDay?: boolean
  /** Takes the slip away altogether. */
  onThrowAway?: () => void
  /** Stands on its own, not among the promises. */
  isAlone?: boolean
}

/** A slip being written: what is to be done, by which day, and whom it waits for. Enter keeps it, Esc leaves it as it was. */
export function SlipForm({
  onAdd,
  onCancel,
  draftKey,
  onRefused,
  opensItself,
  begin,
  day: firstDay,
  needsDay,
  onThrowAway,
  isAlone
}: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const begun = useBegun(draftKey, keptSchema)
  const asItWas = { text: begin?.text ?? '', waitingFor: begin?.waitingFor ?? '' }
  const [text, setText] = useState(begun?.text ?? asItWas.text)
  const [waitingFor, setWaitingFor] = useState(begun?.waitingFor ?? asItWas.waitingFor)
  const on = begin?.day ?? firstDay
  // A slip may lie on a closed day already: that is settled.
  const day = useTypedDay(
    begun
      ? { text: begun.day, picked: null, isSettled: false }
      : on && ({ text: saidInWords({ on }, language, today), picked: { on }, isSettled: true } satisfies DayDraft)
  )
  const kept = useKeeping(draftKey, { text, waitingFor, day: day.text }, { ...asItWas, day: day.text })
  const { reading } = day
  const offered = reading.kind === 'closed' ? reading.offers[0] : undefined
  const said = reading.kind === 'day' && isDay(reading.said.on) ? reading.said.on : offered
  const isUnclear = reading.kind !== 'nothing' && said === undefined
  const lacksDay = needsDay === true && said === undefined
  const isReady = text.trim() !== '' && !isUnclear && !lacksDay
  const add = () => {
    if (!isReady) return
    const { day: _, waitingFor: _w, ...rest } = begin ?? { id: freshId(), since: today }
    const added = onAdd({
      ...rest,
      text: text.trim(),
      ...(said && { day: said }),
      ...(waitingFor.trim() && { waitingFor: waitingFor.trim() })
    })
    kept.until(added, () => onRefused?.())
  }
  const cancel = () => {
    kept.drop()
    onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    if (event.key === 'Enter') add()
    else cancel()
  }
  return (
    <div
      className={classes(css['form'], isAlone && css['alone'])}
      onKeyDown={onKeyDown}
      data-own-enter
      data-part="slip"
    >
      <input
        className={css['input']}
        aria-label={t('dossier.slipText')}
        placeholder={t('dossier.slipText')}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: the slip was asked for to be written
        autoFocus={!(opensItself && begun)}
      />
      <div className={css['pair']}>
        <input
          className={css['input']}
          aria-label={t(needsDay ? 'slips.onDay' : 'dossier.slipDay')}
          placeholder={t(needsDay ? 'slips.onDay' : 'dossier.slipDay')}
          value={day.text}
          maxLength={80}
          onChange={(event) => day.type(event.target.value)}
          aria-invalid={isUnclear || undefined}
        />
        <input
          className={css['input']}
          aria-label={t('dossier.slipWaiting')}
          placeholder={t('dossier.slipWaiting')}
          value={waitingFor}
          maxLength={200}
          onChange={(event) => setWaitingFor(event.target.value)}
        />
      </div>
      <div className={css['buttons']}>
        <span role="status">
          {said
            ? saidInWords({ on: said }, language, today)
            : isUnclear
              ? t('dossier.slipDayUnclear')
              : lacksDay
                ? t('slips.sayDay')
                : ''}
        </span>
        {onThrowAway && (
          <Button
            look="danger"
            onPress={() => {
              kept.drop()
              onThrowAway()
            }}
          >
            {t('slips.throwAway')}
          </Button>
        )}
        <Button onPress={cancel}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap="Enter" isDisabled={!isReady} onPress={add}>
          {t(begin ? 'slips.keep' : 'dossier.slipAdd')}
        </Button>
      </div>
    </div>
  )
}
