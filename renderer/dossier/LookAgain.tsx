import { isMonth, type Month, monthAfter } from '../../shared/day.ts'
import { monthInWords } from '../../shared/words.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'

interface Props {
  from: Month
  value: Month | null
  onChange: (month: Month | null) => void
}

/** In which month a retired dossier comes back to be looked at again, if at all. */
export function LookAgain({ from, value, onChange }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  return (
    <label className={css['select']}>
      {t('dossier.lookAgain')}
      <select
        value={value ?? ''}
        onChange={(event) => onChange(isMonth(event.target.value) ? event.target.value : null)}
      >
        <option value="">{t('dossier.lookAgainNever')}</option>
        {Array.from({ length: 12 }, (_, n) => monthAfter(from, n)).map((month) => (
          <option key={month} value={month}>
            {monthInWords(month, language, today)}
          </option>
        ))}
      </select>
    </label>
  )
}
