import { type KeyboardEvent, useMemo, useState } from 'react'
import { type Address, addressSchema } from '../../shared/infoCard.ts'
import { Button } from '../paper/Button.tsx'
import { countriesIn } from '../paper/countries.ts'
import { Field } from '../paper/Field.tsx'
import { useBegun, useKeeping } from '../store/keeping.ts'
import { useWords } from '../words/words.ts'
import css from './CardPage.module.css'
import form from './PersonForm.module.css'

interface Props {
  address: Address
  /** What it is kept under while it is written. */
  draftKey: string
  onSave: (address: Address | null) => Promise<boolean>
  /** The save was refused: the form is to be shown again. */
  onRefused: () => void
  onCancel: () => void
}

/** The address, being written: Enter keeps, Esc restores, nothing in it takes it off the card. */
export function AddressForm({ address, draftKey, onSave, onRefused, onCancel }: Props) {
  const { t, language } = useWords()
  const begun = useBegun(draftKey, addressSchema)
  const [draft, setDraft] = useState(begun ?? address)
  const kept = useKeeping(draftKey, draft, address)
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
    kept.until(onSave(filled.length === 0 ? null : { ...rest, ...Object.fromEntries(filled) }), onRefused)
  }
  const cancel = () => {
    kept.drop()
    onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' || (event.key === 'Enter' && event.target instanceof HTMLInputElement)) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter') save()
      else cancel()
    }
  }
  return (
    <div className={css['address']} onKeyDown={onKeyDown} data-own-enter>
      <Field className={css['wide'] ?? ''} autoFocus={begun === null} {...line('street')} />
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
        <Button onPress={cancel}>{t('app.cancel')}</Button>
        <Button look="primary" keyCap="Enter" onPress={save}>
          {t('app.save')}
        </Button>
      </div>
    </div>
  )
}
