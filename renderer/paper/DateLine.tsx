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

/** Whether some day inside an element is written only in part: it counts as none until all of it is there. */
export const hasHalfDay = (inside: Element | null): boolean =>
  [...(inside?.querySelectorAll('[data-date]') ?? [])].some((line) => {
    const parts = [...line.querySelectorAll('[role=spinbutton]')]
    const empty = parts.filter((part) => part.hasAttribute('data-placeholder'))
    return empty.length > 0 && empty.length < parts.length
  })

/** A day by its parts: a day gone by can be said here too, which a typed phrase never means. */
export function DateLine({ label, value, min, max, onChange }: Props) {
  return (
    <DateField
      className={css['dateLine'] ?? ''}
      data-date
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
