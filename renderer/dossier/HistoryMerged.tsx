import type { Merged } from '../../shared/dossier.ts'
import { shortDay } from '../../shared/words.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './History.module.css'

/** Another dossier of the same client that was laid into this one, as a thin line. */
export function HistoryMerged({ merged }: { merged: Merged }) {
  const { t, language } = useWords()
  const today = useToday()
  return (
    <li className={css['stamp']} data-merged>
      <time dateTime={merged.at.day}>{shortDay(merged.at.day, language, today)}</time>
      {': '}
      {t('merge.historyRow', { name: merged.name })}
    </li>
  )
}
