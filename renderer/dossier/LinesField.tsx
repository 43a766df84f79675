import { Field } from '../paper/Field.tsx'
import css from './PersonForm.module.css'

interface Props {
  label: string
  lineLabel: (n: number) => string
  lines: readonly string[]
  onChange: (lines: string[]) => void
  problemOf: (text: string) => string | null
  most: number
  type: 'tel' | 'email'
  /** The form was opened to write here. */
  hasFocus?: boolean
}

/** Several short lines under one label; an empty one always waits at the end, and an emptied one is gone. */
export function LinesField({ label, lineLabel, lines, onChange, problemOf, most, type, hasFocus = false }: Props) {
  return (
    <fieldset className={css['lines']}>
      <legend>{label}</legend>
      {lines.slice(0, most).map((text, index) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; they are never sorted
          key={index}
          label={<span className="visually-hidden">{lineLabel(index + 1)}</span>}
          type={type}
          autoFocus={hasFocus && index === 0}
          value={text}
          maxLength={type === 'tel' ? 60 : 200}
          problem={problemOf(text.trim()) ?? undefined}
          onChange={(typed) => {
            const next = lines.map((one, at) => (at === index ? typed : one))
            onChange(next.at(-1)?.trim() ? [...next, ''] : next)
          }}
        />
      ))}
    </fieldset>
  )
}
