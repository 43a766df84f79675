import { type ReactNode, useId } from 'react'
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
  /** What was written here before, offered while one types. */
  offers?: readonly string[]
}

/** One labelled line (or a few) to type on. */
export function Field({ label, hint, problem, placeholder, rows, lang, offers, className, ...rest }: Props) {
  const list = useId()
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
        <>
          <Input
            className={css['input'] ?? ''}
            placeholder={placeholder}
            lang={lang}
            {...(offers && offers.length > 0 && { list })}
          />
          {offers && offers.length > 0 && (
            <datalist id={list}>
              {offers.map((offer) => (
                <option key={offer} value={offer} />
              ))}
            </datalist>
          )}
        </>
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
