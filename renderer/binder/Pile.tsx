import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState
} from 'react'
import type { Id } from '../../shared/id.ts'
import type { Opening } from '../../shared/place.ts'
import type { Spine } from '../../shared/spine.ts'
import { scrollWhileCarrying } from '../drag/carry.ts'
import { classes } from '../paper/classes.ts'
import { lay } from '../store/acts.ts'
import { choose, selectionStore, useSelection } from '../store/selectionStore.ts'
import { fetchSlice, openDossier } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { DossierMenu } from './DossierMenu.tsx'
import css from './Pile.module.css'
import { PileRow } from './PileRow.tsx'

interface Props {
  pile: Spine[]
  opening: Opening
  /** How long the pile is on disk, when only its beginning is here. */
  count: number
  /** The page that scrolls with the pile in it. */
  scroller: RefObject<HTMLDivElement | null>
}

/** Up to this many the dossiers peek out as strips; above, each is one line. */
const strips = 8
/** Up to this many the pile is rendered whole. */
const whole = 60

/**
 * The pile: one dossier lies open in front, the others peek out. Arrows leaf through it, Enter opens, Space marks,
 * Alt+arrows lay a dossier higher or lower. One Tab stop, roving focus.
 */
export function Pile({ pile, opening, count, scroller }: Props) {
  const { t } = useWords()
  const grid = useRef<HTMLDivElement>(null)
  const chosen = useSelection((selection) => selection.chosen)
  const marked = useSelection((selection) => selection.marked)
  const last = useRef(0)
  const found = pile.findIndex((spine) => spine.id === chosen)
  // The dossier that was in front has been filed: the next one of the pile comes to the front.
  const front = found >= 0 ? found : Math.min(last.current, pile.length - 1)
  const isLong = pile.length > whole
  const isThick = count > strips

  const virtual = useVirtualizer({
    count: isLong ? pile.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === front ? 190 : 29),
    overscan: 12,
    scrollMargin: grid.current?.offsetTop ?? 0,
    getItemKey: (index) => pile[index]?.id ?? index
  })

  useLayoutEffect(() => {
    last.current = Math.max(0, front)
    const id = pile[front]?.id ?? null
    if (id !== selectionStore.getState().chosen) choose(id)
  }, [front, pile])

  useEffect(() => {
    const element = scroller.current
    if (element) return scrollWhileCarrying(element)
  }, [scroller])

  const [menu, setMenu] = useState<{ spine: Spine; row: HTMLElement } | null>(null)

  function onMenu(event: MouseEvent) {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[role=row]')
    const spine = pile.find((one) => one.id === row?.dataset['id'])
    if (!row || !spine) return
    event.preventDefault()
    if (!marked.has(spine.id)) selectionStore.setState({ chosen: spine.id, marked: new Set() })
    setMenu({ spine, row })
  }

  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (isLong && pile.length < count && lastShown > pile.length - 40) void fetchSlice(300)
  }, [isLong, lastShown, pile.length, count])

  const newest = useRef(pile)
  newest.current = pile
  const focusLast = () => focusOn(newest.current.length - 1)

  function focusOn(index: number) {
    const held = newest.current
    const spine = held[Math.max(0, Math.min(index, held.length - 1))]
    if (!spine) return
    choose(spine.id)
    if (isLong) virtual.scrollToIndex(held.indexOf(spine))
    requestAnimationFrame(() => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-id="${spine.id}"]`)
      row?.focus({ preventScroll: isLong })
      row?.scrollIntoView({ block: 'nearest' })
    })
  }

  function onKey(event: KeyboardEvent) {
    if ((event.target as HTMLElement).closest('button, a, input, textarea')) return
    const spine = pile[front]
    if (!spine) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      event.stopPropagation()
      const to = event.key === 'ArrowUp' ? front - 1 : front + 1
      const other = pile[to]
      if (!other || opening.kind !== 'day') return
      const beyond = pile[event.key === 'ArrowUp' ? to - 1 : to + 1]?.id ?? null
      void (event.key === 'ArrowUp' ? lay(spine.id, beyond, other.id) : lay(spine.id, other.id, beyond))
      return
    }
    const to = { ArrowDown: front + 1, ArrowUp: front - 1, Home: 0, End: pile.length - 1 }[event.key]
    if (to !== undefined && !event.altKey && !event.ctrlKey) {
      event.preventDefault()
      event.stopPropagation()
      if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) mark([spine.id, pile[to]?.id])
      if (event.key === 'End' && pile.length < count)
        void fetchSlice(count).then(() => requestAnimationFrame(focusLast))
      else focusOn(to)
      return
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      void openDossier(spine.id)
    } else if (event.key === ' ') {
      event.preventDefault()
      event.stopPropagation()
      toggle(spine.id)
    }
  }

  function onClick(event: MouseEvent, spine: Spine) {
    // The first click of two has moved the pile: the second belongs to the dossier that came to the front.
    if (event.detail > 1 || (event.target as HTMLElement).closest('button, a')) return
    if (event.ctrlKey || event.metaKey) toggle(spine.id)
    else if (event.shiftKey) {
      const [from, to] = [front, pile.indexOf(spine)].sort((a, b) => a - b) as [number, number]
      mark(pile.slice(from, to + 1).map((one) => one.id))
    } else selectionStore.setState({ chosen: spine.id, marked: new Set() })
  }

  const newestClick = useRef(onClick)
  newestClick.current = onClick
  const clicked = useCallback((event: MouseEvent, spine: Spine) => newestClick.current(event, spine), [])
  const laid = useCallback(
    (carried: Id, beside: Id, edge: 'before' | 'after') => layBeside(newest.current, carried, beside, edge),
    []
  )

  const row = (spine: Spine, index: number) => (
    <PileRow
      key={spine.id}
      spine={spine}
      opening={opening}
      depth={index}
      isFront={index === front}
      isThick={isThick}
      isMarked={marked.has(spine.id)}
      onClick={clicked}
      onLay={laid}
    />
  )

  return (
    <div
      ref={grid}
      className={classes(
        css['pile'],
        opening.kind === 'stock' ? css['unmarked'] : opening.kind !== 'day' && css['wide']
      )}
      role="grid"
      aria-label={t('binder.region.pile')}
      aria-rowcount={count}
      aria-multiselectable="true"
      data-pile
      onKeyDown={onKey}
      onContextMenu={onMenu}
      onDoubleClick={(event) => {
        const { chosen } = selectionStore.getState()
        if (chosen && !(event.target as HTMLElement).closest('button, a')) void openDossier(chosen)
      }}
    >
      {isLong ? (
        <div role="presentation" className={css['long']} style={{ height: virtual.getTotalSize() }}>
          {shown.map((item) => {
            const spine = pile[item.index]
            return (
              spine && (
                <div
                  key={item.key}
                  role="presentation"
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={css['placed']}
                  style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
                >
                  {row(spine, item.index)}
                </div>
              )
            )
          })}
        </div>
      ) : (
        pile.map(row)
      )}
      <DossierMenu open={menu} pile={pile} opening={opening} onClose={() => setMenu(null)} />
    </div>
  )
}

function toggle(id: Id) {
  selectionStore.setState(({ marked }) => {
    const next = new Set(marked)
    if (!next.delete(id)) next.add(id)
    return { marked: next }
  })
}

function mark(ids: (Id | undefined)[]) {
  selectionStore.setState(({ marked }) => ({ marked: new Set([...marked, ...ids.filter((id) => id !== undefined)]) }))
}

/** Lays one carried dossier before or behind another of the same pile. */
function layBeside(pile: Spine[], carried: Id, beside: Id, edge: 'before' | 'after') {
  const rest = pile.filter((spine) => spine.id !== carried)
  const at = rest.findIndex((spine) => spine.id === beside)
  const [before, after] = edge === 'before' ? [rest[at - 1], rest[at]] : [rest[at], rest[at + 1]]
  void lay(carried, before?.id ?? null, after?.id ?? null)
}
