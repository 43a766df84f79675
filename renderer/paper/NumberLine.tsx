import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField, Text } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './NumberLine.module.css'

interface Props {
  label: string
  hint?: string
  /** Hides the label from sight, not from readers. */
  isQuiet?: boolean
  value: number
  min: number
  max: number
  step?: number
  onChange: (value: number) => void
  isDisabled?: boolean
  className?: string | undefined
}

/** A number (a whole one unless `step` is a part of one) with a step down and a step up; taken when the field is left or Enter pressed. */
export function NumberLine({
  label,
  hint,
  isQuiet,
  value,
  min,
  max,
  step = 1,
  onChange,
  isDisabled,
  className
}: Props) {
  return (
    <NumberField
      className={classes(css['field'], className)}
      value={value}
      minValue={min}
      maxValue={max}
      onChange={(typed) => {
        if (step < 1 ? Number.isFinite(typed) : Number.isInteger(typed)) onChange(typed)
      }}
      {...(step !== 1 && { step })}
      {...(step < 1 && { formatOptions: { maximumFractionDigits: 1 } })}
      isDisabled={isDisabled ?? false}
    >
      <Label className={isQuiet ? 'visually-hidden' : (css['label'] ?? '')}>{label}</Label>
      <Group className={css['group'] ?? ''}>
        <Button slot="decrement" className={css['step'] ?? ''}>
          <Minus size={13} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        <Input className={css['input'] ?? ''} />
        <Button slot="increment" className={css['step'] ?? ''}>
          <Plus size={13} strokeWidth={1.6} aria-hidden="true" />
        </Button>
      </Group>
      {hint && (
        <Text slot="description" className={css['hint'] ?? ''}>
          {hint}
        </Text>
      )}
    </NumberField>
  )
}
