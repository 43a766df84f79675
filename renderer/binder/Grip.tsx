import { GripVertical } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Id } from '../../shared/id.ts'
import { carry } from '../drag/carry.ts'
import { drawGhost } from '../drag/ghost.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './Grip.module.css'

/** Where the opened dossier is taken hold of: dragged to a tab like a spine, or pressed to say the day. */
export function Grip({ dossier, name, line }: { dossier: Id; name: string; line: string }) {
  const { t } = useWords()
  const grip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = grip.current
    if (!element) return
    return carry({
      element,
      dossiers: () => [dossier],
      draw: (container) => drawGhost(container, name, line, 0)
    })
  }, [dossier, name, line])
  return (
    <button
      ref={grip}
      type="button"
      className={css['grip']}
      aria-label={t('binder.moveDossier', { name })}
      title={t('binder.dragOrMove')}
      data-grip
      onClick={() => laySheet({ kind: 'move', dossiers: [dossier] })}
    >
      <GripVertical size={16} strokeWidth={1.6} aria-hidden="true" />
    </button>
  )
}
