import { PencilLine } from 'lucide-react'
import { type MouseEvent, memo, useEffect, useRef, useState } from 'react'
import type { Opening } from '../../shared/place.ts'
import type { Spine } from '../../shared/spine.ts'
import { CreasedCorner } from '../crease/Crease.tsx'
import { carry, type Edge, filePlace, slot } from '../drag/carry.ts'
import { drawGhost } from '../drag/ghost.ts'
import { Ear } from '../forms/Ear.tsx'
import { classes } from '../paper/classes.ts'
import { bringPapers } from '../store/papers.ts'
import { useToday } from '../store/read.ts'
import { selectionStore } from '../store/selectionStore.ts'
import { owedLine } from '../words/owedLine.ts'
import { placeLine } from '../words/placeLine.ts'
import { useWords } from '../words/words.ts'
import { FrontDossier } from './FrontDossier.tsx'
import css from './Pile.module.css'
import { useBegunNote } from './useBegunNote.ts'
import { useMark } from './useMark.ts'

interface Props {
  spine: Spine
  opening: Opening
  /** How deep in the pile it lies, 0 on top. */
  depth: number
  isFront: boolean
  /** One line of 28 px instead of a strip. */
  isThick: boolean
  isMarked: boolean
  /** Both stay the same functions while the pile changes, so that a row is drawn anew only when it changed itself. */
  onClick: (event: MouseEvent, spine: Spine) => void
  onLay: (carried: string, beside: string, edge: Edge) => void
}

/** One dossier of the pile: opened in front, or peeking out as a strip or a line. It can be picked up anywhere. */
export const PileRow = memo(function PileRow({
  spine,
  opening,
  depth,
  isFront,
  isThick,
  isMarked,
  onClick,
  onLay
}: Props) {
  const row = useRef<HTMLDivElement>(null)
  const [isCarried, setIsCarried] = useState(false)
  const [edge, setEdge] = useState<Edge | null>(null)
  const mark = useMark(spine, opening)
  const place = spine.filing.retired ? null : placeLine(spine.filing.next)
  const { t, language } = useWords()
  const today = useToday()
  const begun = useBegunNote(spine.id)
  const owed = spine.filing.retired ? null : owedLine(spine, today, language)
  const canLay = opening.kind === 'day'
  const line = [spine.town, spine.person].filter(Boolean).join(' · ')

  useEffect(() => {
    const element = row.current
    if (!element) return
    const stops = [
      carry({
        element,
        dossiers: () => {
          const { marked } = selectionStore.getState()
          return marked.has(spine.id) ? [...marked] : [spine.id]
        },
        draw: (container) => {
          const { marked } = selectionStore.getState()
          drawGhost(container, spine.name, line, marked.has(spine.id) ? marked.size - 1 : 0)
        },
        onStart: () => setIsCarried(true),
        onEnd: () => setIsCarried(false)
      }),
      slot({
        element,
        takes: (dossiers) => canLay && dossiers.length === 1 && dossiers[0] !== spine.id,
        onEdge: setEdge,
        onDrop: ([carried], where) => carried && onLay(carried, spine.id, where)
      }),
      filePlace({ element, onDrop: (files) => void bringPapers(spine.id, files) })
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [spine.id, spine.name, line, canLay, onLay])

  return (
    <div
      ref={row}
      role="row"
      tabIndex={isFront ? 0 : -1}
      aria-selected={isMarked}
      aria-rowindex={depth + 1}
      data-id={spine.id}
      data-front={isFront || undefined}
      className={classes(
        css['row'],
        isFront && css['front'],
        isThick && css['line'],
        isMarked && css['marked'],
        isCarried && css['carried'],
        edge && css[edge]
      )}
      style={{ '--depth': Math.min(depth, 8) } as React.CSSProperties}
      onClick={(event) => onClick(event, spine)}
    >
      <div role="gridcell" className={css['cell']}>
        <Ear open={spine.ears ?? 0} isOnSpine />
        {isFront ? (
          <FrontDossier spine={spine} opening={opening} />
        ) : (
          <>
            <CreasedCorner spine={spine} isSmall />
            <b className={css['name']}>{spine.name}</b>
            <span className={classes(css['time'], mark.isHot && css['hot'], 'num')}>{mark.text}</span>
            <span className={classes(css['why'], begun !== '' && css['begun'])}>
              {begun ? (
                <>
                  <PencilLine size={13} strokeWidth={1.8} aria-hidden="true" />
                  <span className="visually-hidden">{t('binder.begun', { text: begun })}</span>
                  <span aria-hidden="true">{begun}</span>
                </>
              ) : (
                (place || owed
                  ? [place, owed?.text, spine.aim]
                  : spine.aim || spine.lastSaid
                    ? [spine.aim ?? spine.lastSaid, spine.person]
                    : [spine.person, spine.town]
                )
                  .filter(Boolean)
                  .join(' · ')
              )}
            </span>
            <span className={classes(css['phone'], 'num')}>{spine.phone}</span>
          </>
        )}
      </div>
    </div>
  )
})
