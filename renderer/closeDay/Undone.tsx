import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { type Day, isDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Spine } from '../../shared/spine.ts'
import { localeOf, onInWords } from '../../shared/words.ts'
import { workdaysAfter } from '../../shared/workdays.ts'
import { FourChoices } from '../crease/FourChoices.tsx'
import { Button } from '../paper/Button.tsx'
import { useCalendar, useLoadOf, useSettings, useToday } from '../store/read.ts'
import { laySheet, selectionStore } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './CloseDaySheet.module.css'
import { allTomorrow, isTooMuch, movable, spreadUndone } from './tomorrow.ts'
import { walkRows } from './walkRows.ts'

// The sheet a choice opens is laid over this one, which comes back when it is closed.
function comeBack() {
  const { sheet } = selectionStore.getState()
  selectionStore.setState({ sheetBack: sheet })
}

/** What is still undone: the four choices for each, another day, and one key that lays all pencil under tomorrow. */
export function Undone({ undone }: { undone: Spine[] }) {
  const { t } = useWords()
  const today = useToday()
  const settings = useSettings()
  const pencil = movable(undone)
  const [at, setAt] = useState<Id | null>(null)
  const current = undone.find(({ id }) => id === at)?.id ?? undone[0]?.id
  const isFull = isTooMuch(pencil, useLoadOf()(workdaysAfter(today, 1, useCalendar())), settings)
  const move = (dossier: Id) => {
    comeBack()
    laySheet({ kind: 'move', dossiers: [dossier] })
  }
  return (
    <section>
      <header className={css['head']}>
        <h3>{t('closeDay.stillUndone', { count: undone.length })}</h3>
        {pencil.length > 0 && (
          <div className={css['buttons']}>
            <Button look={isFull ? 'primary' : 'plain'} keyCap="Alt W" onPress={spreadUndone}>
              {t('plan.button.spread')}
            </Button>
            <Button look={isFull ? 'plain' : 'primary'} keyCap="Alt T" onPress={() => void allTomorrow(undone, today)}>
              {t('closeDay.tomorrow', { count: pencil.length })}
            </Button>
          </div>
        )}
      </header>
      {pencil.length < undone.length && <p className={css['about']}>{t('closeDay.inkStays')}</p>}
      <ul className={css['rows']} onKeyDown={walkRows}>
        {undone.map((spine) => (
          <li key={spine.id} data-undone={spine.id} onFocus={() => setAt(spine.id)}>
            <span className={css['name']}>
              <b lang={localeOf[settings.language]}>{spine.name}</b>
              <Facts spine={spine} today={today} />
            </span>
            <Button
              excludeFromTabOrder={spine.id !== current}
              aria-label={t('closeDay.otherDay', { name: spine.name })}
              onPress={() => move(spine.id)}
            >
              <CalendarDays size={16} strokeWidth={1.6} aria-hidden="true" />
            </Button>
            <FourChoices dossier={spine.id} isBeside={spine.id !== current} onChosen={comeBack} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ spine, today }: { spine: Spine; today: Day }) {
  const { t, language } = useWords()
  const { next } = spine.filing
  const since = next && (!isDay(next.on) || next.on < today) ? onInWords(next.on, language, today) : null
  const facts = [
    next?.agreed === 'ink' && t('binder.ink'),
    since && t('binder.since', { day: since }),
    next?.aim ?? spine.lastSaid
  ]
  return <small>{facts.filter(Boolean).join(' · ')}</small>
}
