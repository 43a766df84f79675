import { Phone } from 'lucide-react'
import type { DaySlip } from '../../shared/pile.ts'
import { Button } from '../paper/Button.tsx'
import { beginCall } from '../store/calls.ts'
import { useWords } from '../words/words.ts'
import css from './CloseDaySheet.module.css'

/** Promises to call back that are still owed: called now, or noted as broken when the day is closed. */
export function Owed({ callBacks }: { callBacks: readonly DaySlip[] }) {
  const { t } = useWords()
  return (
    <section>
      <h3>{t('closeDay.owed', { count: callBacks.length })}</h3>
      <ul className={css['rows']}>
        {callBacks.map(({ dossier, slip }) => (
          <li key={slip.id}>
            <span className={css['name']}>
              <b>{dossier?.name ?? slip.text}</b>
              {slip.promise && <small>{t('slips.promised', { time: slip.promise.due.time })}</small>}
            </span>
            {dossier && (
              <Button onPress={() => void beginCall(dossier.id)}>
                <Phone size={16} strokeWidth={1.6} aria-hidden="true" />
                {t('crease.callNow')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
