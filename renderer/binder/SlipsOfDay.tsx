import type { DaySlip } from '../../shared/pile.ts'
import { putSlip } from '../store/acts.ts'
import { useToday } from '../store/read.ts'
import { openDossier } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './PilePage.module.css'

/** The small work lying on this day beside the dossiers: ticked off here, or its dossier opened. */
export function SlipsOfDay({ slips }: { slips: readonly DaySlip[] }) {
  const { t } = useWords()
  const today = useToday()
  if (slips.length === 0) return null
  return (
    <ul className={css['slips']} aria-label={t('binder.slips')}>
      {slips.map(({ dossier, slip }) => (
        <li key={`${dossier?.id ?? ''}${slip.id}`} className={css['slip']}>
          <input
            type="checkbox"
            aria-label={t('binder.tickOff', { text: slip.text })}
            checked={false}
            onChange={() => void putSlip(dossier?.id ?? null, { ...slip, done: today })}
          />
          <span>{slip.text}</span>
          {slip.waitingFor && <em>{t('binder.waitingFor', { who: slip.waitingFor })}</em>}
          {dossier && (
            <button type="button" onClick={() => void openDossier(dossier.id)}>
              {dossier.name}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
