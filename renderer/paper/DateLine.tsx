import { parseDate } from '@internationalized/date'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components'
import { type Day, isDay } from '../../shared/day.ts'
import css from './DateLine.module.css'

interface Props {
  label: string
  value: string
  min?: Day
  max?: Day
  onChange: (day: string) => void
}

/** A day by its parts: a day gone by can be said here too, which a typed phrase never means. */
export function DateLine({ label, value, min, max, onChange }: Props) {
  return (
    <DateField
      className={css['dateLine'] ?? ''}
      value={isDay(value) ? parseDate(value) : null}
      minValue={min ? parseDate(min) : undefined}
      maxValue={max ? parseDate(max) : undefined}
      shouldForceLeadingZeros
      onChange={(day) => onChange(day?.toString() ?? '')}
    >
      <Label>{label}</Label>
      <DateInput className={css['date'] ?? ''}>
        {(segment) => <DateSegment segment={segment} className={css['segment'] ?? ''} />}
      </DateInput>
    </DateField>
  )
}
