import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Month } from '../../shared/day.ts'
import { monthName } from '../../shared/words.ts'
import { useWords } from '../words/words.ts'
import css from './MonthToggles.module.css'

interface Props {
  label: string
  months: readonly Month[]
  value: readonly Month[]
  onChange: (months: Month[]) => void
}

/** Months to take along or not; one stays whatever is pressed. */
export function MonthToggles({ label, months, value, onChange }: Props) {
  const { language } = useWords()
  const labelId = useId()
  return (
    <div className={css['field']}>
      <span className={css['label']} id={labelId}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        className={css['grid'] ?? ''}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={value}
        onSelectionChange={(keys) => onChange(months.filter((month) => keys.has(month)))}
      >
        {months.map((month) => (
          <ToggleButton
            key={month}
            id={month}
            className={css['month'] ?? ''}
            aria-label={`${monthName(month, language)} ${month.slice(0, 4)}`}
          >
            {monthName(month, language, 'short')}
            <small>{month.slice(2, 4)}</small>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
