import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'
import { classes } from './classes.ts'
import css from './Field.module.css'

interface Props extends TextFieldProps {
  label: ReactNode
  hint?: ReactNode
  problem?: string | undefined
  placeholder?: string
  /** More than one line. */
  rows?: number
  /** The language of what is typed, for the right italics and hyphens. */
  lang?: string
}

/** One labelled line (or a few) to type on. */
export function Field({ label, hint, problem, placeholder, rows, lang, className, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      isInvalid={problem !== undefined}
      className={classes(css['field'], typeof className === 'string' && className)}
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      {rows ? (
        <TextArea className={css['input'] ?? ''} rows={rows} placeholder={placeholder} lang={lang} />
      ) : (
        <Input className={css['input'] ?? ''} placeholder={placeholder} lang={lang} />
      )}
      {hint && (
        <Text slot="description" className={css['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={css['problem'] ?? ''}>{problem}</FieldError>
    </TextField>
  )
}
