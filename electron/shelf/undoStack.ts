import type { Inverse } from '../../shared/applyAct.ts'
import type { Moment } from '../../shared/day.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { ActSummary, UndoState } from '../../shared/openBinder.ts'

// What can be taken back and done again, over a restart too. Each step knows which version of every document it left behind: if
// another one lies there now, somebody changed it since, and the step is refused.

export interface UndoStep {
  summary: ActSummary
  inverse: Inverse
  /** The version of each document before and after; null is "there was none". */
  documents: Record<DocumentKey, { from: string | null; to: string | null }>
}

/** What a journal's commit was. */
export interface JournalRecord {
  /** 'settled': an outside change dealt with, nothing to take back. 'for-good': thrown away; no step may bring it back. */
  did: 'act' | 'undo' | 'redo' | 'settled' | 'for-good'
  /** When it was taken back or done again. */
  at?: Moment
  /** The step that takes this commit back. */
  step: UndoStep
}

export interface UndoStacks {
  undo: UndoStep[]
  redo: UndoStep[]
}

/** How many acts can be taken back. */
const undoDepth = 200
/** Steps over this many bytes in all are forgotten, oldest first; the last one never. */
const undoBytes = 64_000_000

/** The stacks after a commit. Works on new arrays: stacks handed out before stay as they were. */
export function afterCommit(stacks: UndoStacks, { did, step }: JournalRecord): UndoStacks {
  if (did === 'settled') return stacks
  if (did === 'for-good') return without(stacks, Object.keys(step.documents) as DocumentKey[])
  if (did === 'act') return { undo: [...stacks.undo, step].slice(-undoDepth), redo: [] }
  const undo = did === 'undo' ? stacks.undo.slice(0, -1) : [...stacks.undo, step].slice(-undoDepth)
  const redo = did === 'undo' ? [...stacks.redo, step] : stacks.redo.slice(0, -1)
  const taken = (did === 'undo' ? stacks.undo : stacks.redo).at(-1)
  if (!taken) return { undo, redo }
  // The data are again what they were before the taken step, under a new version's name: the nearest step that left the old
  // name behind now knows the new one. Only the nearest: an older one may have left the same bytes, and so the same name.
  const left = did === 'undo' ? undo : redo
  // Each step is copied once and then written in: a copy for every document took a minute for an act over 5,000.
  const copied = new Set<number>()
  for (const [key, version] of Object.entries(step.documents) as [DocumentKey, { to: string | null }][]) {
    const before = taken.documents[key]?.from
    const at = left.findLastIndex((one) => key in one.documents)
    const nearest = left[at]
    const known = nearest?.documents[key]
    if (!before || !nearest || known?.to !== before) continue
    if (!copied.has(at)) left[at] = { ...nearest, documents: { ...nearest.documents } }
    copied.add(at)
    ;(left[at] as UndoStep).documents[key] = { ...known, to: version.to }
  }
  return { undo, redo }
}

/** The stacks with nothing left of some documents; a step over others too still takes those back. */
export function without(stacks: UndoStacks, keys: readonly DocumentKey[]): UndoStacks {
  const all = (steps: UndoStep[]) => steps.flatMap((step) => stepWithout(step, keys) ?? [])
  return { undo: all(stacks.undo), redo: all(stacks.redo) }
}

/** A step with nothing left of some documents, nor of their names; null when nothing else is left of it. */
export function stepWithout(step: UndoStep, keys: readonly DocumentKey[]): UndoStep | null {
  if (!keys.some((key) => key in step.documents)) return step
  const taken = new Set(keys)
  const documents = Object.fromEntries(
    Object.entries(step.documents).filter(([key]) => !taken.has(key as DocumentKey))
  ) as UndoStep['documents']
  const left = Object.keys(documents).filter((key) => key.startsWith('dossiers/')).length
  if (Object.keys(documents).length === 0) return null
  const patches = step.inverse.patches.filter((patch) => !taken.has(patch.path[0] as DocumentKey))
  return { summary: { ...step.summary, names: [], count: left }, inverse: { patches }, documents }
}

/** Which acts undo and redo would take next. */
export const topsOf = (stacks: UndoStacks): UndoState => ({
  undo: stacks.undo.at(-1)?.summary ?? null,
  redo: stacks.redo.at(-1)?.summary ?? null
})

/** The stacks as a text to keep, without the oldest steps when they would grow too big. */
export function stacksText(stacks: UndoStacks): { undo: string; redo: string } {
  let left = undoBytes
  const kept = (steps: UndoStep[]) => {
    const texts: string[] = []
    for (const step of steps.toReversed()) {
      const text = JSON.stringify(step)
      left -= text.length
      if (left < 0 && texts.length > 0) break
      texts.unshift(text)
    }
    return `[${texts.join(',')}]`
  }
  return { undo: kept(stacks.undo), redo: kept(stacks.redo) }
}
