import { type KeyboardEvent, useState } from 'react'
import { isDay } from '../../shared/day.ts'
import type { Slip } from '../../shared/history.ts'
import { useTypedDay } from '../day/useTypedDay.ts'
import { saidInWords } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { classes } from '../paper/classes.ts'
import { freshId } from '../store/acts.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './Promises.module.css'

interface Props {
  onAdd: (slip: Slip) => void
  onCancel: () => void
  /** Stands on its own, not among the promises. */
  isAlone?: boolean
}

/** A slip being written: what was promised, by which day, and whom it waits for. Enter adds it, Esc throws it away. */
export function SlipForm({ onAdd, onCancel, isAlone }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const [text, setText] = useState('')
  const [waitingFor, setWaitingFor] = useState('')
  const day = useTypedDay()
  const { reading } = day
  const offered = reading.kind === 'closed' ? reading.offers[0] : undefined
  const on = reading.kind === 'day' && isDay(reading.said.on) ? reading.said.on : offered
  const isUnclear = reading.kind !== 'nothing' && on === undefined
  const add = () => {
    if (text.trim() === '' || isUnclear) return
    onAdd({
      id: freshId(),
      text: text.trim(),
      since: today,
      ...(on && { day: on }),
      ...(waitingFor.trim() && { waitingFor: waitingFor.trim() })
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    if (event.key === 'Enter') add()
    else onCancel()
  }
  return (
    <div className={classes(css['form'], isAlone && css['alone'])} onKeyDown={onKeyDown} data-own-enter>
      <input
        className={css['input']}
        aria-label={t('dossier.slipText')}
        placeholder={t('dossier.slipText')}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: the slip was asked for to be written
        autoFocus
      />
      <div className={css['pair']}>
        <input
          className={css['input']}
          aria-label={t('dossier.slipDay')}
          placeholder={t('dossier.slipDay')}
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
          {on ? saidInWords({ on }, language, today) : isUnclear ? t('dossier.slipDayUnclear') : ''}
        </span>
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap="Enter" isDisabled={text.trim() === '' || isUnclear} onPress={add}>
          {t('dossier.slipAdd')}
        </Button>
      </div>
    </div>
  )
}
