import type { Person } from '../../shared/infoCard.ts'
import { Choice } from '../paper/Choice.tsx'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'

interface Props {
  people: readonly Person[]
  value: string
  onChange: (name: string) => void
}

// The list knows its lines by a word that is never empty, and somebody else has no name.
const named = '@'

/** Who was spoken to: somebody of the card, a name from an earlier card, or somebody else. */
export function SpokenTo({ people, value, onChange }: Props) {
  const { t } = useWords()
  const names = [...new Set([...people.map((person) => person.name), value])].filter((name) => name !== '')
  if (names.length === 0) return null
  return (
    <Choice
      className={css['spoken'] ?? ''}
      look="line"
      label={t('dossier.spokenTo')}
      value={`${named}${value}`}
      options={[...names, ''].map((name) => ({
        value: `${named}${name}`,
        label: name || t('dossier.somebodyElse')
      }))}
      onChange={(chosen) => onChange(chosen.slice(named.length))}
    />
  )
}
