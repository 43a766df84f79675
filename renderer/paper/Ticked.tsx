import { Checkbox } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './Ticked.module.css'

interface Props {
  label: string
  hint?: string
  isOn: boolean
  isDisabled?: boolean
  /** The focus begins here. */
  autoFocus?: boolean
  className?: string | undefined
  onChange: (isOn: boolean) => void
}

/** A box to tick with its words. */
export function Ticked({ label, hint, isOn, isDisabled = false, autoFocus = false, className, onChange }: Props) {
  return (
    <Checkbox
      className={classes(css['tick'], className)}
      autoFocus={autoFocus}
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className={css['box']} aria-hidden="true" />
      <span className={css['words']}>
        <span>{label}</span>
        {hint && <span className={css['hint']}>{hint}</span>}
      </span>
    </Checkbox>
  )
}
