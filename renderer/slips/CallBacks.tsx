import { Timer } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { minutesBetween } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { DaySlip } from '../../shared/pile.ts'
import { useBinder } from '../store/binderStore.ts'
import { useWords } from '../words/words.ts'
import css from './CallBacks.module.css'

/** So many promises are shown with their names; of more, their number. */
const inSight = 2

/** Promises to call back, counted down over everything that is open: vermilion when late, a click or F8 opens the dossier. */
export function CallBacks({ onCall }: { onCall: (dossier: Id) => void }) {
  const { t } = useWords()
  const all = useCallBacks()
  const now = useBinder((facts) => facts.now)
  const first = all[0]?.dossier?.id
  const latest = useRef({ first, onCall })
  useEffect(() => {
    latest.current = { first, onCall }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.isComposing || !latest.current.first) return
      event.preventDefault()
      event.stopPropagation()
      latest.current.onCall(latest.current.first)
    }
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  if (all.length === 0) return null
  const late = all.filter(({ left }) => left < 0)
  return (
    // React-aria leaves alone what stands on its top layer: a sheet neither hides it nor closes by a click on it.
    <div className={css['place']} data-react-aria-top-layer="true" data-call-backs>
      {all.slice(0, inSight).map(({ dossier, slip, left }) => (
        <button
          key={slip.id}
          type="button"
          className={css['slip']}
          data-late={left < 0 || undefined}
          onClick={() => dossier && onCall(dossier.id)}
        >
          <Timer size={14} strokeWidth={1.6} aria-hidden="true" />
          <b className="num">
            {left < 0
              ? t('slips.late', { count: -left })
              : left === 0
                ? t('slips.now')
                : t('slips.left', { count: left })}
          </b>
          <span className={css['name']}>{dossier?.name ?? slip.text}</span>
          <span className="visually-hidden">{t('slips.promised', { time: slip.promise?.due.time ?? now.time })}</span>
        </button>
      ))}
      {all.length > inSight && <span className={css['more']}>+{all.length - inSight}</span>}
      <span className={css['cap']} aria-hidden="true">
        <kbd>F8</kbd>
      </span>
      <span className="visually-hidden" role="status">
        {late.length > 0 && t('slips.lateNow', { name: late[0]?.dossier?.name ?? '' })}
      </span>
    </div>
  )
}

/** The open promises, the one due first at the front, with the minutes left. */
function useCallBacks(): (DaySlip & { left: number })[] {
  const callBacks = useBinder((facts) => facts.callBacks)
  const now = useBinder((facts) => facts.now)
  return callBacks
    .flatMap((line) => (line.slip.promise ? [{ ...line, left: minutesBetween(now, line.slip.promise.due) }] : []))
    .sort((a, b) => a.left - b.left)
}
