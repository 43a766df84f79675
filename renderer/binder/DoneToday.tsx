import { Check } from 'lucide-react'
import { type Day, isDay, isMonth, numberOf } from '../../shared/day.ts'
import { placeOf } from '../../shared/place.ts'
import type { Spine } from '../../shared/spine.ts'
import { monthName, onInWords } from '../../shared/words.ts'
import { useDone, useSettings, useStyle, useToday } from '../store/read.ts'
import { openDossier } from '../store/walk.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { useWords } from '../words/words.ts'
import css from './PilePage.module.css'

/** What was worked today, with its outcome and where it went. */
export function DoneToday() {
  const { t } = useWords()
  const done = useDone()
  if (done.length === 0) return null
  return (
    <section className={css['done']} aria-label={t('binder.doneToday')}>
      <h3>{t('binder.doneToday')}</h3>
      <ul>
        {done.map((spine) => (
          <DoneRow key={spine.id} spine={spine} />
        ))}
      </ul>
    </section>
  )
}

function DoneRow({ spine }: { spine: Spine }) {
  const { t, language } = useWords()
  const settings = useSettings()
  const today = useToday()
  const style = useStyle()
  const on = spine.filing.next?.on
  const isNumber = on && isDay(on) && placeOf(spine.filing, today, style).kind === 'day'
  const where = spine.filing.retired
    ? t('binder.place.archive')
    : !on
      ? t('binder.place.stock')
      : isNumber
        ? String(numberOf(on as Day))
        : isMonth(on)
          ? monthName(on, language)
          : onInWords(on, language, today)
  return (
    <li>
      <button type="button" className={css['doneRow']} onClick={() => void openDossier(spine.id)}>
        <Check size={14} strokeWidth={2} aria-hidden="true" />
        <b lang={undefined}>{spine.name}</b>
        <em>
          {t('binder.doneHow', { outcome: outcomeName(spine.lastEntry?.outcome, settings.outcomes) })} <b>{where}</b>
        </em>
      </button>
    </li>
  )
}
