import { Check, ChevronDown, Search } from 'lucide-react'
import { useMemo } from 'react'
import {
  Autocomplete,
  Button,
  Collection,
  Header,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  Select,
  SelectValue,
  Text
} from 'react-aria-components'
import { fold } from '../../shared/search.ts'
import { useWords } from '../words/words.ts'
import css from './CountryField.module.css'
import { type Country, countriesIn } from './countries.ts'

interface Props {
  label: string
  hint?: string
  /** ISO 3166-1, two capital letters. */
  value: string
  onChange: (country: string) => void
}

/** A country, from a list that opens with a line to find it by. */
export function CountryField({ label, hint, value, onChange }: Props) {
  const { t, language } = useWords()
  const countries = useMemo(() => countriesIn(language), [language])
  const section = (id: 'europe' | 'otherCountries', items: Country[]) => (
    <ListBoxSection id={id}>
      <Header className={css['header'] ?? ''}>{t(`app.${id}`)}</Header>
      <Collection items={items.map(({ code, name }) => ({ id: code, name }))}>
        {({ name }) => (
          <ListBoxItem textValue={name} className={css['item'] ?? ''}>
            {({ isSelected }) => (
              <>
                <span>{name}</span>
                {isSelected && <Check size={14} strokeWidth={2} aria-hidden="true" />}
              </>
            )}
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  )
  return (
    <Select
      className={css['field'] ?? ''}
      value={value}
      onChange={(key: Key | null) => {
        if (key !== null) onChange(String(key))
      }}
    >
      <Label className={css['label'] ?? ''}>{label}</Label>
      <Button className={css['button'] ?? ''}>
        <SelectValue className={css['value'] ?? ''}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={14} strokeWidth={1.6} aria-hidden="true" />
      </Button>
      {hint && (
        <Text slot="description" className={css['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={css['popover'] ?? ''}>
        <Autocomplete filter={isNamed}>
          <SearchField className={css['search'] ?? ''} aria-label={t('app.findCountry')} autoFocus>
            <Search size={15} strokeWidth={1.6} aria-hidden="true" />
            <Input className={css['input'] ?? ''} placeholder={t('app.findCountry')} />
          </SearchField>
          <ListBox className={css['list'] ?? ''} renderEmptyState={() => t('app.noCountry')}>
            {section('europe', countries.european)}
            {section('otherCountries', countries.others)}
          </ListBox>
        </Autocomplete>
      </Popover>
    </Select>
  )
}

/** Whether a word of a name begins with what was typed. isNamed('Bosnia & Herzegovina', 'herc') is false, 'herz' true. */
function isNamed(name: string, typed: string): boolean {
  const wanted = fold(typed)
  const folded = fold(name)
  return folded.startsWith(wanted) || folded.includes(` ${wanted}`)
}
