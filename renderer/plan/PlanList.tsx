import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { openDossier } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { linesOf, type PlanItem } from './lines.ts'
import { PlanLine } from './PlanLine.tsx'
import css from './PlanList.module.css'
import { RowDay } from './RowDay.tsx'
import type { PlanState } from './usePlan.ts'

const tall = 34

/**
 * The moves of a plan and what stays: arrows walk, Enter types another day, Delete leaves a dossier where it is. One Tab stop;
 * only the lines in sight are drawn.
 */
export function PlanList({ plan, isFirst }: { plan: PlanState; isFirst: boolean }) {
  const { t } = useWords()
  const { proposal, edits, edit } = plan
  const lines = useMemo(() => (proposal ? linesOf(proposal) : []), [proposal])
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [editing, setEditing] = useState<Id | null>(null)
  const current = Math.min(at, Math.max(0, lines.length - 1))
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => tall,
    overscan: 10
  })

  function focusOn(index: number) {
    const to = Math.max(0, Math.min(index, lines.length - 1))
    setAt(to)
    virtual.scrollToIndex(to)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-line="${to}"]`)?.focus({ preventScroll: true })
    )
  }

  // The first proposal takes the focus, so that one walks it by keys at once; where days are said first it waits.
  const isHere = proposal !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first proposal comes
  useEffect(() => {
    if (isHere && isFirst && lines.length > 0) focusOn(0)
  }, [isHere])

  const toggle = (item: PlanItem) => {
    if (item.kind === 'row') edit(item.row.id, edits.get(item.row.id)?.kind === 'stays' ? null : { kind: 'stays' })
  }
  const enter = (item: PlanItem) => {
    if (item.kind === 'row') setEditing(item.row.id)
    else if (item.kind === 'stay') void openDossier(item.stay.id)
  }

  function onKeyDown(event: KeyboardEvent) {
    if ((event.target as HTMLElement).closest('button') || event.ctrlKey || event.metaKey || event.altKey) return
    const item = lines[current]
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 340) / tall) - 1)
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: lines.length - 1
    }[event.key]
    if (to !== undefined) focusOn(to)
    else if (item && (event.key === 'Delete' || event.key === ' ')) toggle(item)
    else if (item && event.key === 'Enter') enter(item)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const editedRow = proposal?.rows.find((row) => row.id === editing)
  return (
    <div className={css['list']}>
      <div
        ref={scroller}
        className={css['scroll']}
        role="grid"
        aria-label={t('plan.rows')}
        aria-rowcount={lines.length}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={css['all']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((shown) => {
            const item = lines[shown.index] as PlanItem
            return (
              <PlanLine
                key={shown.key}
                item={item}
                index={shown.index}
                top={shown.start}
                edit={item.kind === 'row' ? edits.get(item.row.id) : undefined}
                isCurrent={shown.index === current}
                onChoose={() => setAt(shown.index)}
                onEnter={() => {
                  setAt(shown.index)
                  enter(item)
                }}
                onToggle={() => toggle(item)}
              />
            )
          })}
        </div>
        {proposal && lines.length === 0 && <p className={css['nothing']}>{t('plan.nothing')}</p>}
        {!proposal && plan.isWhole && <p className={css['nothing']}>{t('plan.working')}</p>}
      </div>
      {editedRow && (
        <RowDay
          key={editedRow.id}
          row={editedRow}
          edit={edits.get(editedRow.id)}
          onDone={(made) => {
            if (made !== undefined) edit(editedRow.id, made)
            setEditing(null)
            focusOn(current)
          }}
        />
      )}
    </div>
  )
}
