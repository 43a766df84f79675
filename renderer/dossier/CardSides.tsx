import { RotateCcw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import { PapersPage } from '../papers/PapersPage.tsx'
import { turnCard, useSelection } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { CardPage } from './CardPage.tsx'
import css from './CardSides.module.css'
import { StampsPage } from './StampsPage.tsx'
import { useShown } from './useShown.ts'

/** The left page of an opened dossier: its card, or, turned over, the re-filing slip on its back. */
export function CardSides({ dossier }: { dossier: Dossier }) {
  const { t } = useWords()
  const isTurned = useSelection((selection) => selection.isTurned)
  const hasPapersOver = useSelection((selection) => selection.papers !== null)
  const shown = useShown(dossier)
  const before = useRef(isTurned)
  const side = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (before.current === isTurned) return
    before.current = isTurned
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    side.current?.animate(
      isStill
        ? [{ opacity: 0 }, { opacity: 1 }]
        : [{ transform: `perspective(1600px) rotateY(${isTurned ? '' : '-'}80deg)` }, { transform: 'none' }],
      { duration: isStill ? 120 : 260, easing: 'cubic-bezier(.2,.7,.3,1)' }
    )
  }, [isTurned])
  return (
    <>
      <div className={css['side']} ref={side}>
        {isTurned ? (
          <StampsPage dossier={dossier} />
        ) : hasPapersOver ? (
          <PapersPage dossier={shown} />
        ) : (
          <CardPage key={dossier.id} dossier={dossier} />
        )}
      </div>
      <button
        type="button"
        className={css['turn']}
        onClick={turnCard}
        aria-pressed={isTurned}
        title={t(isTurned ? 'dossier.back.toFront' : 'dossier.back.turn')}
        aria-label={t('dossier.back.turn')}
        data-part="turn"
      >
        <RotateCcw size={14} strokeWidth={1.6} aria-hidden="true" />
      </button>
      <span className="visually-hidden" role="status">
        {isTurned && t('dossier.back.title')}
      </span>
    </>
  )
}
