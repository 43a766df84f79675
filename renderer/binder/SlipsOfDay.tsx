import { useState } from 'react'
import type { DaySlip } from '../../shared/pile.ts'
import { putSlip } from '../store/acts.ts'
import { useToday } from '../store/read.ts'
import { openDossier } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './PilePage.module.css'

/** Up to this many slips lie spread out; of more, all but the last are shown when asked for. */
const most = 3

/** The small work lying on this day beside the dossiers: ticked off here, or its dossier opened. */
export function SlipsOfDay({ slips }: { slips: readonly DaySlip[] }) {
  const { t } = useWords()
  const today = useToday()
  const [isSpread, setIsSpread] = useState(false)
  if (slips.length === 0) return null
  const shown = isSpread || slips.length <= most ? slips : slips.slice(0, most - 1)
  return (
    <ul className={css['slips']} aria-label={t('binder.slips')}>
      {shown.map(({ dossier, slip }) => (
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
      {shown.length < slips.length && (
        <li>
          <button type="button" className={css['more']} onClick={() => setIsSpread(true)}>
            {t('binder.moreSlips', { count: slips.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  )
}
