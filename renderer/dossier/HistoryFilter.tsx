import { ToggleButton } from 'react-aria-components'
import type { HistoryKind } from '../../shared/historyFilter.ts'
import { useWords } from '../words/words.ts'
import css from './HistoryFilter.module.css'

interface Props {
  text: string
  onText: (text: string) => void
  /** The kinds there are in this history, and how many of each. */
  kinds: readonly { kind: HistoryKind; count: number }[]
  chosen: ReadonlySet<HistoryKind>
  onChosen: (kinds: ReadonlySet<HistoryKind>) => void
  /** How many lines fit. */
  found: number
  isNarrowed: boolean
}

/** Narrows a history to words and kinds, in one quiet line: what was said is what one came for. Nothing chosen is everything. */
export function HistoryFilter({ text, onText, kinds, chosen, onChosen, found, isNarrowed }: Props) {
  const { t } = useWords()
  return (
    <div className={css['filter']} role="search" aria-label={t('dossier.history.narrow')}>
      <input
        type="search"
        className={css['words']}
        aria-label={t('dossier.history.words')}
        placeholder={t('dossier.history.words')}
        value={text}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
      />
      <div className={css['kinds']} role="group" aria-label={t('dossier.history.kinds')}>
        {kinds.map(({ kind, count }) => (
          <ToggleButton
            key={kind}
            className={css['kind'] ?? ''}
            isSelected={chosen.has(kind)}
            onChange={(isOn) => {
              const next = new Set(chosen)
              if (isOn) next.add(kind)
              else next.delete(kind)
              onChosen(next)
            }}
          >
            {t(`dossier.history.kind.${kind}`)} <small>{count}</small>
          </ToggleButton>
        ))}
      </div>
      <p className={css['found']} role="status">
        {isNarrowed ? t('dossier.history.found', { count: found }) : ''}
      </p>
    </div>
  )
}
