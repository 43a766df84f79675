import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type Language, languages } from '../../shared/words.ts'
import css from './LanguageRow.module.css'

/** The languages as those who speak them call them. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  sr: 'Српски',
  uk: 'Українська',
  el: 'Ελληνικά'
}

interface Props {
  label: string
  value: Language
  onChange: (language: Language) => void
  isDisabled?: boolean
}

/** The five languages side by side, each by its own name. */
export function LanguageRow({ label, value, onChange, isDisabled = false }: Props) {
  return (
    <RadioGroup
      className={css['field'] ?? ''}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Language)}
      isDisabled={isDisabled}
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      <div className={css['row']}>
        {languages.map((one) => (
          <Radio key={one} value={one} className={css['language'] ?? ''}>
            <span lang={one === 'sr' ? 'sr-Cyrl' : one}>{languageNames[one]}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
