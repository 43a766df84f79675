import { Label as AriaLabel, Checkbox, CheckboxGroup, Text } from 'react-aria-components'
import { type AnswerProps, Label } from './Asked.tsx'
import css from './fill.module.css'

/** Any of a few, in the order of the form. */
export function SeveralOf({ field, value, lang, onChange }: AnswerProps) {
  const chosen = Array.isArray(value) ? (value as readonly unknown[]).filter((one) => typeof one === 'string') : []
  const choices = field.choices ?? []
  return (
    <CheckboxGroup
      className={css['group'] ?? ''}
      value={chosen as string[]}
      onChange={(next) => {
        const sorted = choices.filter((choice) => next.includes(choice))
        onChange(sorted.length > 0 ? sorted : undefined)
      }}
    >
      <AriaLabel className={css['groupLabel'] ?? ''}>
        <Label field={field} lang={lang} />
      </AriaLabel>
      <div className={css['chips']}>
        {choices.map((choice) => (
          <Checkbox key={choice} value={choice} className={css['chip'] ?? ''}>
            <i aria-hidden="true" className={css['box']} />
            <span lang={lang}>{choice}</span>
          </Checkbox>
        ))}
      </div>
      {field.help && (
        <Text slot="description" className={css['help'] ?? ''}>
          {field.help}
        </Text>
      )}
    </CheckboxGroup>
  )
}
