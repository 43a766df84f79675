import { type KeyboardEvent, useState } from 'react'
import { z } from 'zod'
import { type Day, isDay } from '../../shared/day.ts'
import { localeOf } from '../../shared/words.ts'
import { type DayDraft, useTypedDay } from '../day/useTypedDay.ts'
import { saidInWords } from '../day/words.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { useBegun, useKeeping } from '../store/keeping.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './facts.module.css'

interface Said {
  text: string
  on: Day
  yearly: boolean
}

const keptSchema = z.object({ text: z.string(), yearly: z.boolean(), when: z.string() })

interface Props {
  begin?: Said
  /** The day is settled: it belongs to an insert. */
  day?: Day
  /** What it is kept under while it is written. */
  draftKey: string
  onKeep: (said: Said) => Promise<boolean>
  /** The save was refused: the form is to be shown again. */
  onRefused: () => void
  onRemove?: () => void
  onCancel: () => void
}

/** A day to know being written: what, which day, every year or once. Enter keeps it, Esc leaves it. */
export function KnownForm({ begin, day, draftKey, onKeep, onRefused, onRemove, onCancel }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const begun = useBegun(draftKey, keptSchema)
  const [text, setText] = useState(begun?.text ?? begin?.text ?? '')
  const [yearly, setYearly] = useState(begun?.yearly ?? begin?.yearly ?? false)
  const at = begin?.on ?? day
  const typed = useTypedDay(
    begun && !day
      ? { text: begun.when, picked: null, isSettled: false }
      : at &&
          ({ text: saidInWords({ on: at }, language, today), picked: { on: at }, isSettled: true } satisfies DayDraft)
  )
  const kept = useKeeping(
    draftKey,
    { text, yearly, when: typed.text },
    { text: begin?.text ?? '', yearly: begin?.yearly ?? false, when: typed.text }
  )
  const { reading } = typed
  // A fair on a Sunday is on that Sunday: what is closed is no matter here.
  const said = reading.kind === 'day' || reading.kind === 'closed' ? reading.said.on : null
  const on = day ?? (said && isDay(said) ? said : null)
  const [isMissing, setMissing] = useState(false)
  const keep = () => {
    if (text.trim() === '' || !on) setMissing(true)
    else kept.until(onKeep({ text: text.trim(), on, yearly }), onRefused)
  }
  const cancel = () => {
    kept.drop()
    onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    if (event.key === 'Enter') keep()
    else cancel()
  }
  return (
    <div className={css['form']} onKeyDown={onKeyDown} data-own-enter>
      <Field
        label={t('cadence.known.what')}
        placeholder={t('cadence.known.whatPlaceholder')}
        value={text}
        maxLength={200}
        lang={localeOf[settings.language]}
        autoFocus={day !== undefined || begun === null}
        onChange={setText}
      />
      {!day && (
        <Field
          label={t('cadence.known.when')}
          value={typed.text}
          maxLength={80}
          hint={on ? saidInWords({ on }, language, today) : undefined}
          onChange={typed.type}
        />
      )}
      {!day && (
        <label>
          <input type="checkbox" checked={yearly} onChange={() => setYearly(!yearly)} />
          {t('cadence.known.yearly')}
        </label>
      )}
      {isMissing && (text.trim() === '' || !on) && (
        <p className={css['problem']} role="alert">
          {t('cadence.known.missing')}
        </p>
      )}
      <div className={css['buttons']}>
        {onRemove && (
          <Button
            onPress={() => {
              kept.drop()
              onRemove()
            }}
          >
            {t('cadence.known.remove')}
          </Button>
        )}
        <Button onPress={cancel}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap="Enter" onPress={keep}>
          {t('cadence.known.keep')}
        </Button>
      </div>
    </div>
  )
}
