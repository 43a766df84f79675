import type { Person } from '../../shared/infoCard.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'

interface Props {
  people: readonly Person[]
  value: string
  onChange: (name: string) => void
}

/** Who was spoken to: somebody of the card, a name from an earlier card, or somebody else. */
export function SpokenTo({ people, value, onChange }: Props) {
  const { t } = useWords()
  const names = [...new Set([...people.map((person) => person.name), value])].filter((name) => name !== '')
  if (names.length === 0) return null
  return (
    <label className={css['spoken']}>
      {t('dossier.spokenTo')}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value="">{t('dossier.somebodyElse')}</option>
      </select>
    </label>
  )
}
