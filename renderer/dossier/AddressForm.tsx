import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Address } from '../../shared/infoCard.ts'
import { Button } from '../paper/Button.tsx'
import { countriesIn } from '../paper/countries.ts'
import { Field } from '../paper/Field.tsx'
import { useWords } from '../words/words.ts'
import css from './CardPage.module.css'
import form from './PersonForm.module.css'

interface Props {
  address: Address
  onSave: (address: Address | null) => void
  onCancel: () => void
}

/** The address, being written: Enter keeps, Esc restores, nothing in it takes it off the card. */
export function AddressForm({ address, onSave, onCancel }: Props) {
  const { t, language } = useWords()
  const [draft, setDraft] = useState(address)
  const { european, others } = useMemo(() => countriesIn(language), [language])
  const line = (name: 'street' | 'postcode' | 'town' | 'region') => ({
    label: t(`dossier.address.${name}`),
    value: draft[name] ?? '',
    maxLength: 200,
    onChange: (text: string) => setDraft({ ...draft, [name]: text })
  })
  const save = () => {
    const { street, postcode, town, region, country, ...rest } = draft
    const filled = Object.entries({ street, postcode, town, region, country }).flatMap(([name, text]) =>
      text?.trim() ? [[name, text.trim()]] : []
    )
    onSave(filled.length === 0 ? null : { ...rest, ...Object.fromEntries(filled) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && event.target instanceof HTMLInputElement)) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter') save()
      else onCancel()
    }
  }
  return (
    <div className={css['address']} onKeyDown={onKeyDown} data-own-enter>
      <Field className={css['wide'] ?? ''} autoFocus {...line('street')} />
      <Field {...line('postcode')} />
      <Field {...line('town')} />
      <Field {...line('region')} />
      <label className={css['select']}>
        {t('dossier.address.country')}
        <select
          value={draft.country ?? ''}
          onChange={(event) => setDraft({ ...draft, country: event.target.value || undefined })}
        >
          <option value="">{t('dossier.address.noCountry')}</option>
          {[...european, ...others].map((country) => (
            <option key={country.code} value={country.code}>
              {country.name}
            </option>
          ))}
        </select>
      </label>
      <div className={form['buttons']}>
        <span />
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap="Enter" onPress={save}>
          {t('app.save')}
        </Button>
      </div>
    </div>
  )
}
