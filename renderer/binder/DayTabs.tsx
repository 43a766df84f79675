import { useMemo, useRef } from 'react'
import type { Day } from '../../shared/day.ts'
import { dayInserts } from '../../shared/place.ts'
import { classes } from '../paper/classes.ts'
import { useToday } from '../store/read.ts'
import { useSelection } from '../store/selectionStore.ts'
import { openUp } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { DayTab } from './DayTab.tsx'
import css from './Tabs.module.css'
import { useIsLow } from './useIsLow.ts'
import { useWheel } from './useWheel.ts'
import { walkTabs } from './walkTabs.ts'

const openDay = (day: Day) => openUp({ kind: 'day', day })

/** The 31 numbered tabs: one Tab stop, arrows walk, Enter or Space turns there. Home is today, as everywhere. */
export function DayTabs() {
  const { t } = useWords()
  const today = useToday()
  const column = useRef<HTMLDivElement>(null)
  const inserts = useMemo(() => dayInserts(today), [today])
  const opening = useSelection((selection) => selection.opening)
  const openNumber = inserts.find((insert) => opening.kind === 'day' && insert.day === opening.day)?.number
  const stop = openNumber ?? inserts.find((insert) => insert.isToday)?.number ?? 1
  // Up to this height 31 tabs are less than 24 px each (WCAG 2.5.8).
  const isLow = useIsLow(858)
  useWheel(column)

  return (
    <div
      ref={column}
      className={classes(css['days'], isLow && css['staggered'])}
      role="tablist"
      aria-orientation="vertical"
      aria-label={t('binder.days')}
      data-region="tabs"
      onKeyDown={(event) => walkTabs(event, 'ArrowDown')}
    >
      {inserts.map((insert) => (
        <DayTab
          key={insert.number}
          insert={insert}
          isEven={insert.number % 2 === 0}
          isOpen={insert.number === openNumber}
          isStop={insert.number === stop}
          onOpen={openDay}
        />
      ))}
    </div>
  )
}
