import { type ReactNode, useEffect, useRef } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import { classes } from '../paper/classes.ts'
import { useStyle } from '../store/read.ts'
import { useSelection } from '../store/selectionStore.ts'
import { settleOpening } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { DatedTabs } from './DatedTabs.tsx'
import { DayTabs } from './DayTabs.tsx'
import { Grip } from './Grip.tsx'
import { LeftPage } from './LeftPage.tsx'
import { MonthLeaf } from './MonthLeaf.tsx'
import { MonthTabs } from './MonthTabs.tsx'
import { PilePage } from './PilePage.tsx'
import { Rings } from './Rings.tsx'
import css from './Spread.module.css'
import { useFlip } from './useFlip.ts'

interface Props {
  /** The pages of the opened dossier; null shows the insert and its pile. */
  pages: { dossier: Dossier; left: ReactNode; right: ReactNode } | null
}

/** The two pages in their cover, with rings, day tabs and month tabs. */
export function Spread({ pages }: Props) {
  const { t } = useWords()
  const cover = useRef<HTMLDivElement>(null)
  const left = useRef<HTMLElement>(null)
  const right = useRef<HTMLElement>(null)
  const opening = useSelection((selection) => selection.opening)
  const look = useSelection((selection) => selection.look)
  // A form being filled, a script, or papers: they lie over the card and need more width than it.
  const isOver = useSelection(({ filling, script, papers }) => (filling ?? script ?? papers) !== null)
  const style = useStyle()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever the inserts are cut otherwise
  useEffect(settleOpening, [style])
  useFlip(cover, left, right)
  return (
    <main className={css['spread']}>
      <div
        className={css['cover']}
        ref={cover}
        data-look={look ?? undefined}
        data-read={pages && !look ? (isOver ? 'over' : 'card') : undefined}
      >
        <MonthTabs />
        <div className={css['spine']} />
        <div className={css['leftEdge']} />
        <section
          ref={left}
          className={classes(css['page'], css['left'], (look || !pages) && css['divider'])}
          aria-label={t(look ? 'month.sheet' : pages ? 'binder.region.card' : 'binder.region.insert')}
          data-region="left"
        >
          {look ? (
            <MonthLeaf month={look} />
          ) : pages ? (
            <>
              {pages.left}
              <Grip
                dossier={pages.dossier.id}
                name={pages.dossier.card.name}
                line={pages.dossier.card.address?.town ?? ''}
              />
            </>
          ) : (
            <LeftPage opening={opening} />
          )}
        </section>
        <section
          ref={right}
          className={classes(css['page'], css['right'])}
          aria-label={t(pages ? 'binder.region.afterCall' : 'binder.region.pile')}
          data-region="right"
        >
          {pages?.right ?? <PilePage opening={opening} />}
        </section>
        <Rings />
        {style.kind === 'dated' ? <DatedTabs /> : <DayTabs />}
      </div>
    </main>
  )
}
