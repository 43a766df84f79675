import { useEffect, useRef } from 'react'
import { type Day, isDay } from '../../shared/day.ts'
import { type DayDraft, useTypedDay } from '../day/useTypedDay.ts'
import { saidInWords } from '../day/words.ts'
import { Field } from '../paper/Field.tsx'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { type AnswerProps, Label } from './Asked.tsx'
import css from './fill.module.css'

/** A day as an answer: typed as everywhere ("5 jul", "+3"), said in full below. */
export function DayLine({ field, value, lang, onChange }: AnswerProps) {
  const { t, language } = useWords()
  const today = useToday()
  const begin = typeof value === 'string' && isDay(value) ? (value as Day) : null
  const typed = useTypedDay(
    begin
      ? ({
          text: saidInWords({ on: begin }, language, today),
          picked: { on: begin },
          isSettled: true
        } satisfies DayDraft)
      : undefined
  )
  const { reading } = typed
  // What is asked may lie on a closed day: nothing is filed under it.
  const said = reading.kind === 'day' || reading.kind === 'closed' ? reading.said.on : null
  const on = said && isDay(said) ? said : null
  const isUnclear = typed.text.trim() !== '' && on === null
  // What can't be read is kept as it was typed: the sheet is incomplete, nothing is lost.
  const answer = on ?? (typed.text.trim() === '' ? undefined : typed.text.slice(0, 80))
  const change = useRef(onChange)
  change.current = onChange
  useEffect(() => {
    if (answer !== value) change.current(answer)
  }, [answer, value])
  return (
    <div className={css['day']}>
      <Field
        label={<Label field={field} lang={lang} />}
        hint={field.help}
        value={typed.text}
        maxLength={80}
        problem={isUnclear ? t('forms.problem.day') : undefined}
        onChange={typed.type}
      />
      <p className={css['answer']} role="status">
        {on && saidInWords({ on }, language, today)}
      </p>
    </div>
  )
}
