import { Label as AriaLabel, Button, Radio, RadioGroup, Text } from 'react-aria-components'
import { useWords } from '../words/words.ts'
import { type AnswerProps, Label } from './Asked.tsx'
import css from './fill.module.css'

interface Props extends AnswerProps {
  choices: readonly { value: string; label: string }[]
  chosen: string | null
  onChoose: (value: string | null) => void
}

/** One of a few, or none yet. */
export function OneOf({ field, lang, choices, chosen, onChoose }: Props) {
  const { t } = useWords()
  return (
    <RadioGroup className={css['group'] ?? ''} value={chosen} onChange={onChoose}>
      <AriaLabel className={css['groupLabel'] ?? ''}>
        <Label field={field} lang={lang} />
      </AriaLabel>
      <div className={css['chips']}>
        {choices.map(({ value, label }) => (
          <Radio key={value} value={value} className={css['chip'] ?? ''}>
            <span lang={lang}>{label}</span>
          </Radio>
        ))}
        {chosen !== null && (
          <Button className={css['none'] ?? ''} onPress={() => onChoose(null)}>
            {t('forms.unset')}
          </Button>
        )}
      </div>
      {field.help && (
        <Text slot="description" className={css['help'] ?? ''}>
          {field.help}
        </Text>
      )}
    </RadioGroup>
  )
}
