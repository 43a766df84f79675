import { memo, useCallback } from 'react'
import type { Form } from '../../shared/form.ts'
import { problemIn, type Sheet, type Value } from '../../shared/sheet.ts'
import { localeOf } from '../../shared/words.ts'
import { Field } from '../paper/Field.tsx'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { type AnswerProps, Label } from './Asked.tsx'
import { DayLine } from './DayLine.tsx'
import css from './fill.module.css'
import { OneOf } from './OneOf.tsx'
import { SeveralOf } from './SeveralOf.tsx'
import { TableLines } from './TableLines.tsx'

type Values = Sheet['values']

interface Props {
  form: Form
  values: Values
  /** Stays the same function, so that a letter typed draws only its own question anew. */
  onChange: (change: (values: Values) => Values) => void
}

/** The questions of a form, each with what it is answered with. */
export function FillFields({ form, values, onChange }: Props) {
  const settings = useSettings()
  const lang = localeOf[settings.language]
  const set = useCallback(
    (id: string, value: Value | undefined) =>
      onChange(({ [id]: _, ...others }) => (value === undefined || value === '' ? others : { ...others, [id]: value })),
    [onChange]
  )
  return form.sections.map((section) => (
    <section key={section.id} className={css['section']} aria-label={section.name || form.name}>
      {section.name && <h2 lang={lang}>{section.name}</h2>}
      {section.fields.map((field) => (
        <div key={field.id} data-field={field.id}>
          <Question field={field} value={values[field.id]} lang={lang} onSet={set} />
        </div>
      ))}
    </section>
  ))
}

const Question = memo(function Question({
  onSet,
  ...props
}: Omit<AnswerProps, 'onChange'> & { onSet: (id: string, value: Value | undefined) => void }) {
  return <Answer {...props} onChange={(value) => onSet(props.field.id, value)} />
})

function Answer(props: AnswerProps) {
  const { field, value, lang, onChange } = props
  const { t } = useWords()
  switch (field.kind) {
    case 'day':
      return <DayLine {...props} />
    case 'yes-no':
      return (
        <OneOf
          {...props}
          choices={[
            { value: 'yes', label: t('forms.yes') },
            { value: 'no', label: t('forms.no') }
          ]}
          chosen={value === true ? 'yes' : value === false ? 'no' : null}
          onChoose={(chosen) => onChange(chosen === null ? undefined : chosen === 'yes')}
        />
      )
    case 'one-of':
      return (
        <OneOf
          {...props}
          choices={(field.choices ?? []).map((choice) => ({ value: choice, label: choice }))}
          chosen={typeof value === 'string' ? value : null}
          onChoose={(chosen) => onChange(chosen ?? undefined)}
        />
      )
    case 'several-of':
      return <SeveralOf {...props} />
    case 'table':
      return <TableLines {...props} />
    default: {
      const problem = problemIn(field, value)
      return (
        <Field
          label={<Label field={field} lang={lang} />}
          hint={field.help}
          lang={lang}
          value={typeof value === 'string' ? value : ''}
          maxLength={field.kind === 'long' ? 4000 : 400}
          {...(field.kind === 'long' && { rows: 3 })}
          problem={problem === 'number' || problem === 'money' ? t(`forms.problem.${problem}`) : undefined}
          validationBehavior="aria"
          onChange={onChange}
        />
      )
    }
  }
}
