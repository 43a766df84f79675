import { Checkbox } from 'react-aria-components'
import css from './ExportSheet.module.css'

interface Props {
  label: string
  hint: string
  isOn: boolean
  /** The focus begins here. */
  isFirst?: boolean
  onChange: (isOn: boolean) => void
}

/** One thing to take along or not, with a sentence that says what stands in it. */
export function Tick({ label, hint, isOn, isFirst = false, onChange }: Props) {
  return (
    <Checkbox className={css['tick'] ?? ''} autoFocus={isFirst} isSelected={isOn} onChange={onChange}>
      <span className={css['box']} aria-hidden="true" />
      <span className={css['words']}>
        <span className={css['label']}>{label}</span>
        <span className={css['hint']}>{hint}</span>
      </span>
    </Checkbox>
  )
}
