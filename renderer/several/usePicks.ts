import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Id } from '../../shared/id.ts'

/**
 * Which of a list are marked. A click opens while nothing is marked, so Ctrl or Shift and a click are caught before the list sees
 * them: they mark one, or all from the last one on. What is no longer in the list is not marked either.
 * A list whose lines are dragged (`onOpen` given) is kept from every press, which would hold the drag up; a click is answered here.
 */
export function usePicks(ids: readonly Id[], onOpen?: (id: Id) => void) {
  const [picked, setPicked] = useState<ReadonlySet<Id>>(new Set())
  const from = useRef<Id | null>(null)
  const key = ids.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are told apart by their text
  useEffect(() => {
    setPicked((now) => {
      const left = [...now].filter((id) => ids.includes(id))
      return left.length === now.size ? now : new Set(left)
    })
  }, [key])

  const toggle = (id: Id) => {
    from.current = id
    setPicked((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }
  const reach = (id: Id) => {
    const [a, b] = [ids.indexOf(from.current ?? id), ids.indexOf(id)].sort((x, y) => x - y) as [number, number]
    setPicked((now) => new Set([...now, ...ids.slice(Math.max(0, a), b + 1)]))
  }
  const idAt = (event: { target: EventTarget | null }) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pick]')?.dataset['pick'] : undefined
  const isMarking = (event: MouseEvent | PointerEvent) => event.ctrlKey || event.metaKey || event.shiftKey
  const stop = (event: MouseEvent | PointerEvent) => {
    if (idAt(event) && (onOpen || isMarking(event))) event.stopPropagation()
  }
  return {
    picked,
    setPicked,
    toggle,
    reach,
    /** For the element around the list. */
    caught: {
      onPointerDownCapture: stop,
      onPointerUpCapture: stop,
      onMouseDownCapture: stop,
      onClickCapture(event: MouseEvent) {
        const id = idAt(event)
        if (id && onOpen && !isMarking(event)) {
          event.stopPropagation()
          if (picked.size > 0) toggle(id)
          else onOpen(id)
          return
        }
        if (!isMarking(event) || !id) {
          from.current = id ?? from.current
          return
        }
        event.stopPropagation()
        event.preventDefault()
        if (event.shiftKey) reach(id)
        else toggle(id)
      }
    }
  }
}
