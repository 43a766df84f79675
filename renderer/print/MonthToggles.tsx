import type { Month } from '../../shared/day.ts'
import { monthName } from '../../shared/words.ts'
import { Toggles } from '../paper/Toggles.tsx'
import { useWords } from '../words/words.ts'

interface Props {
  label: string
  months: readonly Month[]
  value: readonly Month[]
  onChange: (months: Month[]) => void
}

/** Months to take along or not; one stays whatever is pressed. */
export function MonthToggles({ label, months, value, onChange }: Props) {
  const { language } = useWords()
  const options = months.map((month) => ({
    value: month,
    label: (
      <>
        {monthName(month, language, 'short')}
        <small>{month.slice(2, 4)}</small>
      </>
    ),
    spoken: `${monthName(month, language)} ${month.slice(0, 4)}`
  }))
  return <Toggles label={label} options={options} value={value} onChange={onChange} columns={4} />
}
