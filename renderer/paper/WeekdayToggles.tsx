import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { day, type Weekday, weekdays } from '../../shared/day.ts'
import { weekdayName } from '../../shared/words.ts'
import { useWords } from '../words/words.ts'
import css from './WeekdayToggles.module.css'

interface Props {
  label: string
  value: readonly Weekday[]
  onChange: (open: Weekday[]) => void
}

/** The working week: seven days, each open or closed; one stays open whatever is pressed. */
export function WeekdayToggles({ label, value, onChange }: Props) {
  const { language } = useWords()
  const labelId = useId()
  return (
    <div className={css['field']}>
      <span className={css['label']} id={labelId}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        className={css['row'] ?? ''}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={value.map(String)}
        onSelectionChange={(keys) => onChange(weekdays.filter((weekday) => keys.has(String(weekday))))}
      >
        {weekdays.map((weekday) => (
          <ToggleButton key={weekday} id={String(weekday)} className={css['day'] ?? ''}>
            {weekdayName(dayOfWeekday(weekday), language, 'short')}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}

/** Some day that is a weekday: the names of weekdays are only asked for by day. 2 November 2026 is a Monday. */
export const dayOfWeekday = (weekday: Weekday) => day(`2026-11-0${weekday + 1}`)
