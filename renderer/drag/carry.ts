import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import { dropTargetForExternal, monitorForExternal } from '@atlaskit/pragmatic-drag-and-drop/external/adapter'
import { containsFiles, getFiles } from '@atlaskit/pragmatic-drag-and-drop/external/file'
import { preventUnhandled } from '@atlaskit/pragmatic-drag-and-drop/utils/prevent-unhandled'
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import type { Id } from '../../shared/id.ts'

// The only importer of the drag library. Every way out gives back the function that cleans up.

/** What is being carried: dossiers, in the order they lay. */
export interface Load {
  dossiers: Id[]
}
const mark = Symbol('dossiers')
const isLoad = (data: Record<string | symbol, unknown>): boolean => data[mark] === true
const dossiersIn = (data: Record<string | symbol, unknown>): Id[] => data['dossiers'] as Id[]

interface Carry {
  element: HTMLElement
  handle?: HTMLElement
  /** Asked when the drag begins: the dossier alone, or all that are marked with it. */
  dossiers: () => Id[]
  /** Draws the small card under the pointer. */
  draw: (container: HTMLElement) => void
  onStart?: () => void
  /** `isLaid`: it was let go on a place that took it. */
  onEnd?: (isLaid: boolean) => void
}

/** Makes an element something that can be picked up. */
export function carry({ element, handle, dossiers, draw, onStart, onEnd }: Carry): () => void {
  return draggable({
    element,
    ...(handle && { dragHandle: handle }),
    getInitialData: () => ({ [mark]: true, dossiers: dossiers() }),
    onGenerateDragPreview: ({ nativeSetDragImage }) => {
      setCustomNativeDragPreview({
        nativeSetDragImage,
        getOffset: pointerOutsideOfPreview({ x: '14px', y: '10px' }),
        render: ({ container }) => draw(container)
      })
    },
    onDragStart: () => onStart?.(),
    onDrop: ({ location }) => onEnd?.(location.current.dropTargets.length > 0)
  })
}

interface Drop {
  element: HTMLElement
  /** Whether these may be laid here; a place that says no is passed by. */
  takes?: (dossiers: Id[]) => boolean
  onOver?: (dossiers: Id[]) => void
  onLeave?: () => void
  /** They have been held over it for a while: what stands behind it may come out. */
  onRest?: () => void
  onDrop: (dossiers: Id[]) => void
}

/** How long something is held over a place before it opens, in milliseconds. */
const rest = 600

/** Makes an element a place where dossiers can be laid. */
export function dropPlace({ element, takes, onOver, onLeave, onRest, onDrop }: Drop): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined
  const stop = dropTargetForElements({
    element,
    canDrop: ({ source }) => isLoad(source.data) && (takes?.(dossiersIn(source.data)) ?? true),
    onDragEnter: ({ source }) => {
      if (onRest) resting = setTimeout(onRest, rest)
      onOver?.(dossiersIn(source.data))
    },
    onDragLeave: () => {
      clearTimeout(resting)
      onLeave?.()
    },
    onDrop: ({ source }) => {
      clearTimeout(resting)
      onLeave?.()
      onDrop(dossiersIn(source.data))
    }
  })
  return () => {
    clearTimeout(resting)
    stop()
  }
}

export type Edge = 'before' | 'after'

interface Slot {
  element: HTMLElement
  takes: (dossiers: Id[]) => boolean
  onEdge: (edge: Edge | null) => void
  onDrop: (dossiers: Id[], edge: Edge) => void
}

/** Makes a spine a place to lay another one before or behind it. */
export function slot({ element, takes, onEdge, onDrop }: Slot): () => void {
  const edgeAt = (clientY: number): Edge => {
    const { top, height } = element.getBoundingClientRect()
    return clientY < top + height / 2 ? 'before' : 'after'
  }
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => isLoad(source.data) && takes(dossiersIn(source.data)),
    onDrag: ({ location }) => onEdge(edgeAt(location.current.input.clientY)),
    onDragLeave: () => onEdge(null),
    onDrop: ({ source, location }) => {
      onEdge(null)
      onDrop(dossiersIn(source.data), edgeAt(location.current.input.clientY))
    }
  })
}

/** Tells when dossiers are carried anywhere in the binder, and when they are let go. */
export function watchCarrying(onChange: (dossiers: Id[] | null) => void): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => isLoad(source.data),
    onDragStart: ({ source }) => onChange(dossiersIn(source.data)),
    onDrop: () => onChange(null)
  })
}

/** Makes a long pile scroll while something is carried over its ends. */
export const scrollWhileCarrying = (element: HTMLElement): (() => void) => autoScrollForElements({ element })

interface Files {
  element: HTMLElement
  onOver?: (isOver: boolean) => void
  onDrop: (files: File[]) => void
}

/** Makes an element a place for files from the desktop. The innermost place under the pointer gets them. */
export function filePlace({ element, onOver, onDrop }: Files): () => void {
  return dropTargetForExternal({
    element,
    canDrop: containsFiles,
    onDragEnter: () => onOver?.(true),
    onDragLeave: () => onOver?.(false),
    onDrop: ({ source, location }) => {
      onOver?.(false)
      if (location.current.dropTargets[0]?.element === element) onDrop(getFiles({ source }))
    }
  })
}

/** A file let go beside every place must never make the window leave the page. */
export const refuseStrayFiles = (): (() => void) =>
  monitorForExternal({
    onDragStart: () => preventUnhandled.start(),
    onDrop: () => preventUnhandled.stop()
  })
