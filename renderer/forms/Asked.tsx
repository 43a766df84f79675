import type { Field } from '../../shared/form.ts'
import type { Value } from '../../shared/sheet.ts'
import { useWords } from '../words/words.ts'
import css from './fill.module.css'

export interface AnswerProps {
  field: Field
  value: Value | undefined
  lang: string
  onChange: (value: Value | undefined) => void
}

/** What is asked, and that it is compulsory. */
export function Label({ field, lang }: { field: Field; lang: string }) {
  const { t } = useWords()
  return (
    <span className={css['label']}>
      <span lang={lang}>{field.label}</span>
      {field.must && <em>{t('forms.must')}</em>}
    </span>
  )
}
