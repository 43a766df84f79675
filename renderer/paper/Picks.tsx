import { Label, Radio, RadioGroup } from 'react-aria-components'
import css from './Picks.module.css'

interface Props<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function Picks<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <RadioGroup
      className={css['picks'] ?? ''}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      <div className={css['row']}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={css['pick'] ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
