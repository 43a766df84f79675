import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import {
  Button,
  Collection,
  ComboBox,
  Header,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text
} from 'react-aria-components'
import { useWords } from '../words/words.ts'
import css from './CountryField.module.css'
import { type Country, countriesIn } from './countries.ts'

interface Props {
  label: string
  hint?: string
  /** ISO 3166-1, two capital letters. */
  value: string
  onChange: (country: string) => void
  isDisabled?: boolean
}

/** A country, found by typing the beginning of a word of its name. */
export function CountryField({ label, hint, value, onChange, isDisabled = false }: Props) {
  const { t, language } = useWords()
  const countries = useMemo(() => countriesIn(language), [language])
  const section = (title: string, items: Country[]) => (
    <ListBoxSection id={title}>
      <Header className={css['header'] ?? ''}>{title}</Header>
      <Collection items={items.map(({ code, name }) => ({ id: code, name }))}>
        {({ name }) => (
          <ListBoxItem textValue={name} className={css['item'] ?? ''}>
            {name}
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  )
  return (
    <ComboBox
      // The name in the field belongs to a language: another language, another field.
      key={language}
      className={css['field'] ?? ''}
      selectedKey={value}
      onSelectionChange={(key: Key | null) => {
        if (key !== null) onChange(String(key))
      }}
      isDisabled={isDisabled}
      menuTrigger="focus"
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      <div className={css['line']}>
        <Input className={css['input'] ?? ''} onFocus={(event) => event.currentTarget.select()} />
        <Button className={css['open'] ?? ''}>
          <ChevronDown size={14} strokeWidth={1.6} aria-hidden="true" />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className={css['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={css['popover'] ?? ''}>
        <ListBox className={css['list'] ?? ''}>
          {section(t('app.europe'), countries.european)}
          {section(t('app.otherCountries'), countries.others)}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
