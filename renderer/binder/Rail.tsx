import { useEffect, useRef, useState } from 'react'
import type { Opening } from '../../shared/place.ts'
import { heapUnder, slipsIn } from '../../shared/tally.ts'
import { dropPlace } from '../drag/carry.ts'
import { classes } from '../paper/classes.ts'
import { pull, stockByHand } from '../store/acts.ts'
import { useStyle, useTally, useToday } from '../store/read.ts'
import { laySheet, useSelection } from '../store/selectionStore.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { fileOn } from './fileOn.ts'
import css from './Rail.module.css'

type RailPlace = 'today' | 'missed' | 'toDeal' | 'desk' | 'stock' | 'later' | 'out' | 'archive'
const places: readonly RailPlace[] = ['today', 'missed', 'toDeal', 'desk', 'stock', 'later', 'out', 'archive']
/** These stand there always; the others only where something lies. */
const always: readonly RailPlace[] = ['today', 'missed', 'desk', 'archive']

/** The rail at the binder's left: every place that is no insert, with how much lies there. */
export function Rail() {
  const { t } = useWords()
  const tally = useTally()
  const today = useToday()
  const style = useStyle()
  const openingOf = (place: RailPlace): Opening => (place === 'today' ? { kind: 'day', day: today } : { kind: place })
  const shown = places
    .map((place) => ({ place, count: heapUnder(tally, openingOf(place), today, style).dossiers }))
    .filter(({ place, count }) => count > 0 || always.includes(place))
  return (
    <nav className={css['rail']} aria-label={t('binder.rail')} data-region="rail">
      {shown.map(({ place, count }) => (
        <RailEntry key={place} place={place} count={count} opening={openingOf(place)} />
      ))}
      <SlipsEntry />
    </nav>
  )
}

/** The open slips of the whole binder; there while there are any. */
function SlipsEntry() {
  const { t } = useWords()
  const tally = useTally()
  const count = slipsIn(tally)
  if (count === 0) return null
  return (
    <button type="button" className={css['entry']} onClick={() => laySheet({ kind: 'slips' })}>
      <b>{count}</b>
      <span>{t('slips.title')}</span>
    </button>
  )
}

function RailEntry({ place, count, opening }: { place: RailPlace; count: number; opening: Opening }) {
  const { t } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const [isOver, setIsOver] = useState(false)
  const isOpen = useSelection((selection) => JSON.stringify(selection.opening) === JSON.stringify(opening))
  const today = useToday()
  useEffect(() => {
    const element = button.current
    if (!element || !takes(place)) return
    return dropPlace({
      element,
      onOver: () => setIsOver(true),
      onLeave: () => setIsOver(false),
      onDrop: (dossiers) => {
        if (place === 'today') fileOn(dossiers, today)
        else if (place === 'desk') void pull(dossiers)
        else if (place === 'stock') stockByHand(dossiers)
        else if (place === 'archive') laySheet({ kind: 'retire', dossiers })
      }
    })
  }, [place, today])
  const name = t(`binder.place.${place}`)
  return (
    <button
      ref={button}
      type="button"
      className={classes(
        css['entry'],
        place === 'missed' && count > 0 && css['hot'],
        isOpen && css['open'],
        isOver && css['over']
      )}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => openUp(opening)}
    >
      <b>{count}</b>
      <span>{name}</span>
    </button>
  )
}

const takes = (place: RailPlace) => place === 'today' || place === 'desk' || place === 'stock' || place === 'archive'
