import { useCallback, useRef } from 'react'
import { ListBoxItem } from 'react-aria-components'
import type { Found } from '../../shared/found.ts'
import type { Id } from '../../shared/id.ts'
import { carry } from '../drag/carry.ts'
import { drawGhost } from '../drag/ghost.ts'
import { laySheet, selectionStore } from '../store/selectionStore.ts'
import { carriedOut } from './carriedOut.ts'
import css from './FindSheet.module.css'
import { FoundLine } from './FoundLine.tsx'

interface Props {
  found: Found
  /** What is carried when this one is picked up: it alone, or all that are marked with it. */
  carries: (id: Id) => Id[]
}

/** A dossier that was found: opened by a click, marked with Ctrl or Shift, dragged out of the list onto a tab. */
export function FoundItem({ found: { spine, said, on }, carries }: Props) {
  const latest = useRef(carries)
  latest.current = carries
  const line = [spine.town, spine.person].filter(Boolean).join(' · ')
  // The list draws its items later than this is rendered: the drag is tied to the element when it comes.
  const tie = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element) return
      let comeBack = () => {}
      return carry({
        element,
        dossiers: () => latest.current(spine.id),
        draw: (container) => drawGhost(container, spine.name, line, latest.current(spine.id).length - 1),
        onStart: () => {
          comeBack = carriedOut()
        },
        onEnd: (isLaid) => {
          comeBack()
          if (isLaid && selectionStore.getState().sheet?.kind === 'find') laySheet(null)
        }
      })
    },
    [spine.id, spine.name, line]
  )
  return (
    <ListBoxItem
      ref={tie}
      id={`dossier-${spine.id}`}
      textValue={spine.name}
      className={css['item'] ?? ''}
      data-pick={spine.id}
    >
      <FoundLine spine={spine} said={said} on={on} />
    </ListBoxItem>
  )
}
