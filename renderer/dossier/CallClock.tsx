import { useBinder } from '../store/binderStore.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'
import { type Call, minutesBetween } from './callClock.ts'
import type { Form } from './form.ts'

interface Props {
  call: Call | null
  form: Pick<Form, 'minutes' | 'until'>
  onChange: (minutes: string) => void
}

/** When the call began and how long it took: the clock counts to the outcome, the minutes can be corrected. */
export function CallClock({ call, form, onChange }: Props) {
  const { t } = useWords()
  const minutes = useMinutes(call, form)
  return (
    <span className={css['clock']}>
      {call && <span>{call.since.time}</span>}
      <label>
        <span className="visually-hidden">{t('dossier.minutesLabel')}</span>
        <input
          inputMode="numeric"
          value={minutes ?? ''}
          placeholder="–"
          maxLength={4}
          onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
          autoComplete="off"
        />
      </label>
      <span aria-hidden="true">{t('dossier.minutes', { count: Number(minutes ?? 0) })}</span>
    </span>
  )
}

/** Past this the clock was forgotten, not the call long. */
const longest = 600

/** The minutes of a call as they stand: corrected by hand, else counted by the clock; null without either. */
export function useMinutes(call: Call | null, form: Pick<Form, 'minutes' | 'until'>): string | null {
  const now = useBinder((facts) => facts.now)
  if (form.minutes !== '') return form.minutes
  if (!call) return null
  const minutes = minutesBetween(call.since, form.until ?? now)
  return minutes > longest ? null : String(minutes)
}
