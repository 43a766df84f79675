import { type FormEvent, useState } from 'react'
import type { Weekday } from '../../shared/day.ts'
import { Button } from '../paper/Button.tsx'
import { CountryField } from '../paper/CountryField.tsx'
import { Field } from '../paper/Field.tsx'
import { NumberLine } from '../paper/NumberLine.tsx'
import { Switch } from '../paper/Switch.tsx'
import { WeekdayToggles } from '../paper/WeekdayToggles.tsx'
import { type client, useBinder } from '../store/binderStore.ts'
import { useWords } from '../words/words.ts'
import { guessCountry } from './guessCountry.ts'
import css from './NewBinderForm.module.css'

type Wanted = Parameters<ReturnType<typeof client>['shelf']['create']>[0]

interface Props {
  isBusy: boolean
  nameProblem: string | undefined
  onNameChange: () => void
  onMake: (wanted: Wanted) => void
}

/** What a new binder has to know. Everything is guessed already; only a name has to be liked. */
export function NewBinderForm({ isBusy, nameProblem, onNameChange, onMake }: Props) {
  const { t, language } = useWords()
  const systemLocale = useBinder((facts) => facts.preferences?.systemLanguage ?? 'en')
  const [name, setName] = useState<string | null>(null)
  const [owner, setOwner] = useState('')
  const [country, setCountry] = useState<string | null>(null)
  const [openWeekdays, setOpenWeekdays] = useState<Weekday[]>([1, 2, 3, 4, 5])
  const [limit, setLimit] = useState(30)
  const [keepsHolidays, setKeepsHolidays] = useState(true)
  const [isNameless, setNameless] = useState(false)
  const nameShown = name ?? t('shelf.usualName')
  const countryShown = country ?? guessCountry(language, systemLocale)

  const make = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (nameShown.trim() === '') {
      setNameless(true)
      return
    }
    onMake({
      name: nameShown.trim(),
      owner: owner.trim(),
      language,
      country: countryShown,
      openWeekdays,
      limit,
      keepsHolidays
    })
  }
  return (
    <form className={css['form']} onSubmit={make} noValidate>
      <div className={css['two']}>
        <Field
          label={t('shelf.name')}
          value={nameShown}
          maxLength={120}
          autoFocus
          problem={isNameless ? t('shelf.nameMissing') : nameProblem}
          onChange={(text) => {
            setName(text)
            setNameless(false)
            onNameChange()
          }}
        />
        <Field
          label={t('shelf.owner')}
          value={owner}
          maxLength={120}
          autoComplete="name"
          hint={t('shelf.ownerHint')}
          onChange={setOwner}
        />
      </div>
      <div className={css['two']}>
        <CountryField
          label={t('shelf.country')}
          hint={t('shelf.countryHint')}
          value={countryShown}
          onChange={setCountry}
        />
        <NumberLine
          label={t('shelf.limit')}
          hint={t('shelf.limitHint')}
          value={limit}
          min={1}
          max={2000}
          onChange={setLimit}
        />
      </div>
      <WeekdayToggles label={t('shelf.week')} value={openWeekdays} onChange={setOpenWeekdays} />
      <Switch
        label={t('shelf.holidays')}
        hint={t('shelf.holidaysHint')}
        isOn={keepsHolidays}
        onChange={setKeepsHolidays}
      />
      <Button type="submit" look="file" className={css['make'] ?? ''} isDisabled={isBusy}>
        {t('shelf.make')}
      </Button>
    </form>
  )
}
