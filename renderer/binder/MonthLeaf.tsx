import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import {
  addDays,
  type Day,
  dayOf,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  numberOf,
  yearOf
} from '../../shared/day.ts'
import { loadOfMonth } from '../../shared/load.ts'
import { inkOfMonth } from '../../shared/tally.ts'
import { monthName } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { closeLook, leafLook, lookAhead } from '../store/look.ts'
import { useCalendar, useLoadOf, useSettings, useTally, useToday } from '../store/read.ts'
import { selectionStore } from '../store/selectionStore.ts'
import { useMonthNotes } from '../store/useMonthNotes.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { durationInWords } from './duration.ts'
import { fileOn } from './fileOn.ts'
import { letterOf } from './letterOf.ts'
import { MonthGrid } from './MonthGrid.tsx'
import css from './MonthLeaf.module.css'
import { focusPile } from './regions.ts'
import { useDayFacts } from './useDayFacts.ts'
import { useKeptFocus } from './useKeptFocus.ts'

/**
 * The month's sheet, laid over the left page: how full its days are, what is agreed, which are closed. Dossiers of the pile
 * beside it are dragged onto its days, or filed there with M; Enter opens a day, Esc takes the sheet away.
 */
export function MonthLeaf({ month }: { month: Month }) {
  const { t, language } = useWords()
  const page = useRef<HTMLDivElement>(null)
  const today = useToday()
  const tally = useTally()
  const settings = useSettings()
  const notes = useMonthNotes(month)
  const [focus, setFocus] = useState<Day>(() => firstFocus(month, today))
  const [over, setOver] = useState<Day | null>(null)
  const shown = monthOf(focus) === month ? focus : sameNumber(month, focus, today)

  useKeptFocus(page, stop)
  // The sheet comes with the focus on its day.
  useEffect(() => focusOn(page.current), [])
  const isCurrent = month === monthOf(today)
  const load = loadOfMonth(month, tally, settings, useCalendar())
  const ink = inkOfMonth(tally, month)

  const stand = (day: Day) => {
    if (day < today) return
    setFocus(day)
    // A pointer that lies somewhere on the sheet must not speak for the keys.
    setOver(null)
    if (monthOf(day) !== month) lookAhead(monthOf(day))
    requestAnimationFrame(() => focusOn(page.current))
  }
  const leave = () => {
    closeLook()
    focusPile()
  }
  const open = useCallback((day: Day) => openUp(day < today ? { kind: 'missed' } : { kind: 'day', day }), [today])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    if (by !== undefined) stand(max(today, addDays(shown, by)))
    else if (event.key === 'Enter' || event.key === ' ') open(shown)
    else if (letterOf(event.nativeEvent) === 'M') fileInHand(shown)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={css['leaf']} ref={page}>
      <header className={css['head']}>
        <Button look="bare" aria-label={t('month.before')} isDisabled={isCurrent} onPress={() => leafLook(-1)}>
          <ChevronLeft size={16} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        <h1 tabIndex={-1} data-heading>
          {`${monthName(month, language)} ${yearOf(month)}`}
        </h1>
        <Button look="bare" aria-label={t('month.after')} onPress={() => leafLook(1)}>
          <ChevronRight size={16} strokeWidth={1.6} aria-hidden="true" />
        </Button>
        <Button look="bare" className={css['close'] ?? ''} aria-label={t('month.close')} onPress={leave}>
          <X size={16} strokeWidth={1.6} aria-hidden="true" />
        </Button>
      </header>
      <p className={css['sum']}>
        {[
          settings.limitIn === 'dossiers'
            ? t('binder.ofDossiers', { held: load.held, count: load.limit })
            : t('binder.ofMinutes', { held: durationInWords(load.held, t), limit: durationInWords(load.limit, t) }),
          ink > 0 && t('month.ink', { count: ink }),
          (tally.months[month]?.dossiers ?? 0) > 0 && t('binder.dayOpen', { count: tally.months[month]?.dossiers ?? 0 })
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <MonthGrid
        month={month}
        notes={notes}
        focus={shown}
        onFocus={setFocus}
        onOver={setOver}
        onOpen={open}
        onKeyDown={onKeyDown}
      />
      <DayLine day={over ?? shown} note={notes[over ?? shown]?.words ?? ''} />
    </div>
  )
}

/** What the day under the pointer, or the one the arrows stand on, is; and what the keys do with it. */
function DayLine({ day, note }: { day: Day; note: string }) {
  const { t } = useWords()
  const load = useLoadOf()(day)
  const { words } = useDayFacts(day, load, note)
  return (
    <footer className={css['line']}>
      <p data-day-line>{words}</p>
      <p className={css['keys']}>
        <kbd>M</kbd> {t('month.keyFile')} <kbd>Enter</kbd> {t('month.keyOpen')} <kbd>Esc</kbd> {t('month.keyBack')}
      </p>
    </footer>
  )
}

const stop = '[role=gridcell][tabindex="0"]'
const max = (a: Day, b: Day): Day => (a > b ? a : b)
const focusOn = (page: HTMLElement | null): void =>
  page?.querySelector<HTMLElement>(stop)?.focus({ preventScroll: true })

/** The open day where it is in the month, else its first day that is not over. */
function firstFocus(month: Month, today: Day): Day {
  const { opening } = selectionStore.getState()
  if (opening.kind === 'day' && monthOf(opening.day) === month) return opening.day
  return max(today, firstDayOf(month))
}

/** The day with the same number in another month, never before today. */
const sameNumber = (month: Month, day: Day, today: Day): Day =>
  max(today, dayOf(month, numberOf(day)) ?? lastDayOf(month))

function fileInHand(day: Day) {
  const { dossier, marked, chosen } = selectionStore.getState()
  const ids = dossier ? [dossier] : marked.size > 0 ? [...marked] : chosen ? [chosen] : []
  if (ids.length > 0) fileOn(ids, day)
}
