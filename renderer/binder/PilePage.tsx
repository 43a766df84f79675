import { Printer, StickyNote } from 'lucide-react'
import { useRef } from 'react'
import type { Opening } from '../../shared/place.ts'
import { heapUnder, missedSince } from '../../shared/tally.ts'
import { dayAndMonth } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { IconButton } from '../paper/IconButton.tsx'
import { useBinder } from '../store/binderStore.ts'
import { useDone, usePile, useStyle, useTally, useToday } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { DoneToday } from './DoneToday.tsx'
import { Pile } from './Pile.tsx'
import css from './PilePage.module.css'
import { PlaceActions } from './PlaceActions.tsx'
import { SlipsOfDay } from './SlipsOfDay.tsx'

/** The pile that lies under what is open: its head, the missed in front of today, slips, dossiers, and what is done. */
export function PilePage({ opening }: { opening: Opening }) {
  const { t } = useWords()
  const today = useToday()
  const pile = usePile()
  const slice = useBinder((facts) => facts.slice)
  const isToday = opening.kind === 'day' && opening.day === today
  const done = useDone().length
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const scroller = useRef<HTMLDivElement>(null)
  // While a longer pile is only begun here, the disk's count is the true one.
  const count = slice && slice.count > slice.shown ? slice.count : pile.length
  // The pile before stays in sight until the turned insert's own is here; nothing is counted or done by it meanwhile.
  const isHere = slice !== null && JSON.stringify(slice.opening) === JSON.stringify(opening)
  const firsts = pile.filter((spine) => spine.filing.next?.kind === 'first-call').length
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h2>
          {isToday
            ? t('binder.toCallToday')
            : opening.kind === 'day' || opening.kind === 'month'
              ? t('binder.liesHere')
              : t(`binder.place.${opening.kind}`)}
        </h2>
        <span className={css['count']} data-count>
          {isHere &&
            isToday &&
            done > 0 &&
            pile.length > 0 &&
            `${t('binder.nth', { nth: done + 1, all: done + pile.length })} · `}
          {isHere &&
            (count > 8 && firsts > 0 && count === pile.length
              ? t('binder.repeatsAndFirsts', {
                  repeats: t('binder.repeats', { count: count - firsts }),
                  firsts: t('binder.firsts', { count: firsts })
                })
              : count)}
        </span>
        <span className={css['tools']}>
          {opening.kind === 'day' && !readOnly && (
            <IconButton
              icon={StickyNote}
              label={t('dossier.slip')}
              onPress={() => laySheet({ kind: 'slip', day: opening.day })}
            />
          )}
          {count > 0 && (
            <IconButton
              icon={Printer}
              label={t(isToday ? 'binder.dayList' : 'binder.printList')}
              keyCap="⇧P"
              onPress={() => laySheet({ kind: 'print-pile' })}
            />
          )}
        </span>
      </header>
      {isHere && <PlaceActions opening={opening} pile={pile} count={count} />}
      <div className={css['scroll']} ref={scroller}>
        {isToday && <MissedEdge />}
        <SlipsOfDay slips={slice?.slips ?? []} isMissed={opening.kind === 'missed'} />
        {slice &&
          (count > 0 ? (
            // Until the turned insert's own slice is here, the pile before stays as it is: the leaf turns over it meanwhile.
            <Pile
              key={JSON.stringify(slice.opening)}
              pile={pile}
              opening={slice.opening}
              count={count}
              scroller={scroller}
            />
          ) : (
            <Empty opening={opening} isToday={isToday} />
          ))}
        {isToday && <DoneToday />}
      </div>
    </div>
  )
}

/** The edge of a sheet in front of today's pile: how many were missed, since when. */
function MissedEdge() {
  const { t, language } = useWords()
  const tally = useTally()
  const today = useToday()
  const style = useStyle()
  const count = heapUnder(tally, { kind: 'missed' }, today, style).dossiers
  const since = missedSince(tally, today)
  if (count === 0) return null
  return (
    <button type="button" className={css['missed']} onClick={() => openUp({ kind: 'missed' })}>
      {since
        ? t('binder.missedSince', { count, day: dayAndMonth(since, language, today) })
        : t('binder.missedEdge', { count })}
    </button>
  )
}

function Empty({ opening, isToday }: { opening: Opening; isToday: boolean }) {
  const { t } = useWords()
  const isWorked = useDone().length > 0
  const isNew = useBinder((facts) => facts.tally.total === 0)
  const isInsert = opening.kind === 'day' || opening.kind === 'month'
  if (isNew && isToday) {
    return (
      <div className={css['empty']}>
        <h3>{t('binder.newBinder')}</h3>
        <p>{t('binder.newBinderHint')}</p>
        <div className={css['first']}>
          <Button look="file" onPress={() => laySheet({ kind: 'import' })}>
            {t('binder.bringList')}
          </Button>
          <Button keyCap="N" onPress={() => laySheet({ kind: 'new' })}>
            {t('binder.newDossier')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={css['empty']}>
      <h3>{t(!isToday ? 'binder.empty' : isWorked ? 'binder.emptyToday' : 'binder.nothingToday')}</h3>
      <p>{t(isInsert ? 'binder.emptyHint' : 'binder.emptyPlace')}</p>
    </div>
  )
}
