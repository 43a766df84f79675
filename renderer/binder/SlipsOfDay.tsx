import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { DaySlip } from '../../shared/pile.ts'
import { shortDay } from '../../shared/words.ts'
import { EditSlip } from '../slips/EditSlip.tsx'
import { tickOff } from '../slips/tick.ts'
import { useBinder } from '../store/binderStore.ts'
import { useToday } from '../store/read.ts'
import { openDossier } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './PilePage.module.css'

/** Up to this many slips lie spread out; of more, all but the last are shown when asked for. */
const most = 3

/** The small work lying on this day beside the dossiers: ticked off here, changed, or its dossier opened. */
export function SlipsOfDay({ slips, isMissed }: { slips: readonly DaySlip[]; isMissed: boolean }) {
  const { t, language } = useWords()
  const today = useToday()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const [isSpread, setIsSpread] = useState(false)
  const [changing, setChanging] = useState<string | null>(null)
  if (slips.length === 0) return null
  const shown = isSpread || slips.length <= most ? slips : slips.slice(0, most - 1)
  return (
    <ul className={css['slips']} aria-label={t('binder.slips')}>
      {shown.map((line) => {
        const { dossier, slip } = line
        const key = `${dossier?.id ?? ''}${slip.id}`
        if (changing === key) {
          return (
            <li key={key}>
              <EditSlip line={line} onDone={() => setChanging(null)} isAlone />
            </li>
          )
        }
        return (
          <li key={key} className={css['slip']}>
            <input
              type="checkbox"
              aria-label={t('binder.tickOff', { text: slip.text })}
              checked={false}
              disabled={readOnly !== undefined}
              onChange={() => void tickOff(line, today)}
            />
            <span>{slip.text}</span>
            {(isMissed || slip.waitingFor) && (
              <em>
                {[
                  isMissed && t('dossier.slipLate', { day: shortDay(slip.day, language, today) }),
                  slip.waitingFor && t('binder.waitingFor', { who: slip.waitingFor })
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </em>
            )}
            {dossier && (
              <button type="button" onClick={() => void openDossier(dossier.id)}>
                {dossier.name}
              </button>
            )}
            {!readOnly && (
              <button
                type="button"
                className={css['pen']}
                aria-label={t('slips.change', { text: slip.text })}
                onClick={() => setChanging(key)}
              >
                <Pencil size={14} strokeWidth={1.6} aria-hidden="true" />
              </button>
            )}
          </li>
        )
      })}
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
