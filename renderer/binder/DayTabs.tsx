import { type KeyboardEvent, useMemo, useRef } from 'react'
import { dayInserts } from '../../shared/place.ts'
import { useToday } from '../store/read.ts'
import { useSelection } from '../store/selectionStore.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { DayTab } from './DayTab.tsx'
import css from './Tabs.module.css'
import { useWheel } from './useWheel.ts'

/** The 31 numbered tabs: one Tab stop, arrows walk, Enter or Space turns there. Home is today, as everywhere. */
export function DayTabs() {
  const { t } = useWords()
  const today = useToday()
  const column = useRef<HTMLDivElement>(null)
  const inserts = useMemo(() => dayInserts(today), [today])
  const opening = useSelection((selection) => selection.opening)
  const openNumber = inserts.find((insert) => opening.kind === 'day' && insert.day === opening.day)?.number
  const stop = openNumber ?? inserts.find((insert) => insert.isToday)?.number ?? 1
  useWheel(column)

  function walk(event: KeyboardEvent) {
    const tabs = [...(column.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
    const at = tabs.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, End: tabs.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    event.stopPropagation()
    tabs[(to + tabs.length) % tabs.length]?.focus()
  }

  return (
    <div
      ref={column}
      className={css['days']}
      role="tablist"
      aria-orientation="vertical"
      aria-label={t('binder.days')}
      data-region="tabs"
      onKeyDown={walk}
    >
      {inserts.map((insert) => (
        <DayTab
          key={insert.number}
          insert={insert}
          isOpen={insert.number === openNumber}
          isStop={insert.number === stop}
          onOpen={(day) => openUp({ kind: 'day', day })}
        />
      ))}
    </div>
  )
}
