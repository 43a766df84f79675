import { Switch as AriaSwitch } from 'react-aria-components'
import css from './Switch.module.css'

interface Props {
  label: string
  hint?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** On or off, with a sentence that says what it does. */
export function Switch({ label, hint, isOn, onChange }: Props) {
  return (
    <AriaSwitch className={css['switch'] ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={css['track']} aria-hidden="true" />
      <span className={css['words']}>
        <span className={css['label']}>{label}</span>
        {hint && <span className={css['hint']}>{hint}</span>}
      </span>
    </AriaSwitch>
  )
}
