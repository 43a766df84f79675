import type { Change } from '../../shared/changes.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { changeInWords } from './changeInWords.ts'
import css from './safety.module.css'

/** What differs between two versions, a line each. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const lines = changes.map((change) => changeInWords(change, settings, today, language))
  return (
    <ul className={css['changes']} data-selectable>
      {lines.length === 0 && <li>{t('safety.changed.nothing')}</li>}
      {lines.map((line, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one version never change
        <li key={n}>{line}</li>
      ))}
    </ul>
  )
}
