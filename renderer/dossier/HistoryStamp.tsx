import type { Stamp } from '../../shared/history.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './History.module.css'
import { layInWords } from './words.ts'

/** A re-filing without a call, as a thin line: "moved from 3 to 12 May, not called". */
export function HistoryStamp({ stamp }: { stamp: Stamp }) {
  const { t, language } = useWords()
  const today = useToday()
  const from = layInWords(stamp.from, language, today)
  const to = layInWords(stamp.to, language, today)
  const sentence =
    stamp.why === 'retired'
      ? t('dossier.stamp.retired')
      : stamp.why === 'dealt'
        ? t('dossier.stamp.dealt', { to })
        : stamp.whose
          ? t(`dossier.stamp.${stamp.whose}Asked`, { from, to })
          : t('dossier.stamp.moved', { from, to })
  return (
    <li className={css['stamp']}>
      <time dateTime={stamp.at.day}>{layInWords(stamp.at.day, language, today)}</time>
      {': '}
      {sentence}
    </li>
  )
}
