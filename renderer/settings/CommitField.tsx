import { useEffect, useRef, useState } from 'react'
import { Field } from '../paper/Field.tsx'

interface Props {
  label: string
  hint?: string
  value: string
  maxLength: number
  /** What is said while nothing stands there; without it an empty line is taken. */
  whenEmpty?: string
  lang?: string
  className?: string
  autoFocus?: boolean
  onCommit: (value: string) => void
}

/** A line that is taken when it is left, when Enter is pressed, or when the sheet closes around it: one act, not one a letter. */
export function CommitField({ label, hint, value, maxLength, whenEmpty, lang, className, autoFocus, onCommit }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value
  const isMissing = whenEmpty !== undefined && text.trim() === ''
  const commit = () => {
    if (typed !== null && !isMissing && text.trim() !== value) onCommit(text.trim())
    if (!isMissing) setTyped(null)
  }
  const last = useRef(commit)
  useEffect(() => {
    last.current = commit
  })
  useEffect(() => () => last.current(), [])
  return (
    <Field
      label={label}
      value={text}
      maxLength={maxLength}
      onChange={setTyped}
      autoFocus={autoFocus ?? false}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        else event.continuePropagation()
      }}
      {...(hint !== undefined && { hint })}
      {...(lang !== undefined && { lang })}
      {...(className !== undefined && { className })}
      problem={isMissing ? whenEmpty : undefined}
    />
  )
}
