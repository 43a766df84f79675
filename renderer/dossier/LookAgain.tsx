import { isMonth, type Month, monthAfter } from '../../shared/day.ts'
import { monthInWords } from '../../shared/words.ts'
import { Choice } from '../paper/Choice.tsx'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'

interface Props {
  from: Month
  value: Month | null
  onChange: (month: Month | null) => void
}

/** In which month a retired dossier comes back to be looked at again, if at all. */
export function LookAgain({ from, value, onChange }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const months = Array.from({ length: 12 }, (_, n) => monthAfter(from, n))
  return (
    <Choice
      label={t('dossier.lookAgain')}
      value={value ?? 'never'}
      options={[
        { value: 'never', label: t('dossier.lookAgainNever') },
        ...months.map((month) => ({ value: month, label: monthInWords(month, language, today) }))
      ]}
      onChange={(chosen) => onChange(isMonth(chosen) ? chosen : null)}
    />
  )
}
