import { Checkbox } from 'react-aria-components'
import css from './Ticked.module.css'

interface Props {
  label: string
  hint?: string
  isOn: boolean
  isDisabled?: boolean
  onChange: (isOn: boolean) => void
}

/** A box to tick with its words. */
export function Ticked({ label, hint, isOn, isDisabled = false, onChange }: Props) {
  return (
    <Checkbox className={css['tick'] ?? ''} isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
      <span className={css['box']} aria-hidden="true" />
      <span className={css['words']}>
        <span>{label}</span>
        {hint && <span className={css['hint']}>{hint}</span>}
      </span>
    </Checkbox>
  )
}
