import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { Edge } from './carry.ts'

const mark = Symbol('line')

interface Line {
  element: HTMLElement
  handle: HTMLElement
  /** Lines of one list only: they are told apart by its name. */
  list: string
  id: string
  onEdge: (edge: Edge | null) => void
  /** A line of the same list was let go before or after this one. */
  onDrop: (carried: string, edge: Edge) => void
}

/** A line of a list that can be picked up by its handle and laid before or after another. Gives back what cleans up. */
export function reorder({ element, handle, list, id, onEdge, onDrop }: Line): () => void {
  const isOurs = (data: Record<string | symbol, unknown>) => data[mark] === list && data['id'] !== id
  const edgeAt = (clientY: number): Edge => {
    const { top, height } = element.getBoundingClientRect()
    return clientY < top + height / 2 ? 'before' : 'after'
  }
  const stops = [
    draggable({ element, dragHandle: handle, getInitialData: () => ({ [mark]: list, id }) }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => isOurs(source.data),
      onDrag: ({ location }) => onEdge(edgeAt(location.current.input.clientY)),
      onDragLeave: () => onEdge(null),
      onDrop: ({ source, location }) => {
        onEdge(null)
        onDrop(String(source.data['id']), edgeAt(location.current.input.clientY))
      }
    })
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
