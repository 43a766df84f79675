import { type Interval, intervalUnits } from '../../shared/cadence.ts'
import { Choice } from '../paper/Choice.tsx'
import { NumberLine } from '../paper/NumberLine.tsx'
import { useWords } from '../words/words.ts'
import css from './cadence.module.css'

interface Props {
  label: string
  value: Interval
  onChange: (interval: Interval) => void
  isDisabled?: boolean
}

/** A number and its unit: "every 4 weeks". */
export function IntervalField({ label, value, onChange, isDisabled = false }: Props) {
  const { t } = useWords()
  return (
    <div className={css['interval']} role="group" aria-label={label}>
      <NumberLine
        label={label}
        value={value.n}
        min={1}
        max={366}
        isDisabled={isDisabled}
        onChange={(n) => onChange({ ...value, n })}
      />
      <Choice
        label={`${label} · ${t('cadence.unit')}`}
        isQuiet
        value={value.unit}
        options={intervalUnits.map((unit) => ({ value: unit, label: t(`cadence.units.${unit}`) }))}
        onChange={(unit) => onChange({ ...value, unit })}
      />
    </div>
  )
}
