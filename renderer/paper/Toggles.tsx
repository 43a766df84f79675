import { type ReactNode, useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './Toggles.module.css'

interface Props<Value> {
  label: string
  options: readonly { value: Value; label: ReactNode; spoken?: string }[]
  value: readonly Value[]
  onChange: (value: Value[]) => void
  columns: 4 | 7
  /** What is off is hatched, as closed days are. */
  isHatched?: boolean
}

/** Several of a few, each on or off, in rows; one stays on whatever is pressed. */
export function Toggles<Value extends string | number>({
  label,
  options,
  value,
  onChange,
  columns,
  isHatched = false
}: Props<Value>) {
  const labelId = useId()
  return (
    <div className={css['field']}>
      <span className={css['label']} id={labelId}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        className={classes(css['grid'], columns === 7 ? css['seven'] : css['four'], isHatched && css['hatched'])}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={value.map(String)}
        onSelectionChange={(keys) =>
          onChange(options.map((option) => option.value).filter((one) => keys.has(String(one))))
        }
      >
        {options.map((option) => (
          <ToggleButton
            key={option.value}
            id={String(option.value)}
            className={css['one'] ?? ''}
            {...(option.spoken && { 'aria-label': option.spoken })}
          >
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
