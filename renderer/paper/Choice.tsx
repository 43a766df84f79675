import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, type Key, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import css from './Choice.module.css'
import { classes } from './classes.ts'

interface Props<Value extends string> {
  label: ReactNode
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  /** Hides the label from sight, not from readers. */
  isQuiet?: boolean
  /** A line of text, its label beside it; a field with its label above when absent. */
  look?: 'line'
  /** It has the focus when it comes into sight. */
  isFirst?: boolean
  className?: string
}

/** One of several, from a list that opens. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  isQuiet,
  look,
  isFirst = false,
  className
}: Props<Value>) {
  return (
    <Select
      className={classes(css['choice'], look && css[look], className)}
      value={value}
      onChange={(key: Key | null) => {
        if (key !== null) onChange(key as Value)
      }}
    >
      <Label className={isQuiet ? 'visually-hidden' : (css['label'] ?? '')}>{label}</Label>
      <Button className={css['button'] ?? ''} autoFocus={isFirst}>
        <SelectValue className={css['value'] ?? ''} />
        <ChevronDown size={14} strokeWidth={1.6} aria-hidden="true" />
      </Button>
      <Popover className={css['popover'] ?? ''}>
        <ListBox className={css['list'] ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={css['item'] ?? ''}>
              {({ isSelected }) => (
                <>
                  <span>{option.label}</span>
                  {isSelected && <Check size={14} strokeWidth={2} aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
