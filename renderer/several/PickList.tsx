import type { KeyboardEvent, ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Id } from '../../shared/id.ts'
import type { Spine } from '../../shared/spine.ts'
import type { Sheet } from '../store/selectionStore.ts'
import { SeveralBar } from './SeveralBar.tsx'
import css from './several.module.css'
import { actOfKey, doWith } from './severalKeys.ts'
import { usePicks } from './usePicks.ts'

export interface PickLine {
  spine: Spine
  /** Stands at the right of the name. */
  beside: ReactNode
  /** A quieter line below. */
  more?: ReactNode
}

interface Props {
  label: string
  lines: readonly PickLine[]
  onOpen: (spine: Spine) => void
  /** The list to come back to after an act. */
  back: Sheet
}

/**
 * Dossiers listed on a sheet: Enter or a click opens one; Space, Shift, Ctrl and Ctrl+A mark several, which M, A and R then move,
 * retire or put on a round together. With nothing marked the letters mean the one the arrows stand on.
 */
export function PickList({ label, lines, onOpen, back }: Props) {
  const ids = lines.map(({ spine }) => spine.id)
  const { picked, setPicked, caught } = usePicks(ids)
  const spineOf = (id: Id) => lines.find(({ spine }) => spine.id === id)?.spine
  const marked = lines.filter(({ spine }) => picked.has(spine.id)).map(({ spine }) => spine)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const act = actOfKey(event.nativeEvent.code)
    if (!act) return
    const at = (event.target as Element).closest<HTMLElement>('[data-pick]')?.dataset['pick']
    const one = at ? spineOf(at) : undefined
    event.preventDefault()
    event.stopPropagation()
    doWith(act, marked.length > 0 ? marked : one ? [one] : [], back)
  }
  return (
    <div>
      <div {...caught} onKeyDownCapture={onKeyDown}>
        <ListBox
          className={css['list'] ?? ''}
          aria-label={label}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={picked}
          onSelectionChange={(keys) => setPicked(keys === 'all' ? new Set(ids) : new Set([...keys].map(String)))}
          onAction={(key) => {
            const spine = spineOf(String(key))
            if (spine) onOpen(spine)
          }}
          escapeKeyBehavior="none"
        >
          {lines.map(({ spine, beside, more }) => (
            <ListBoxItem
              key={spine.id}
              id={spine.id}
              textValue={spine.name}
              className={css['item'] ?? ''}
              data-pick={spine.id}
            >
              <span className={css['name']}>{spine.name}</span>
              <span className={css['beside']}>{beside}</span>
              {more && <span className={css['more']}>{more}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
      {marked.length > 0 && <SeveralBar count={marked.length} onAct={(act) => doWith(act, marked, back)} />}
    </div>
  )
}
