import { basename } from 'node:path'
import type { Month } from '../../shared/day.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { BinderState } from './binderState.ts'
import type { Replaced } from './documents.ts'

const turn = 6
// Who files one dossier after the other waits for the journal only: the files follow when the hand rests, or when many wait.
const rest = 25
const mostResting = 256
const firstWait = 200
const longestWait = 5_000

/**
 * Puts saved documents into their files, a few milliseconds at a time, so that nothing else waits. What can't be replaced now
 * (held by a sync program, the disk is full) is tried again by a timer, ever later, and named after the second failure.
 */
export function makeReplacing(state: BinderState) {
  let immediate: NodeJS.Immediate | null = null
  let timer: NodeJS.Timeout | null = null
  let resting: NodeJS.Timeout | null = null
  let wait = firstWait
  let named = ''
  let code = ''
  const waiting = new Set<DocumentKey>()

  function take(done: Replaced) {
    if (done.kind === 'waiting') {
      waiting.add(done.key)
      code = done.code
      return
    }
    waiting.delete(done.key)
    if (!done.facts) return
    const file = { sha: done.sha, changed: done.facts.changed, size: done.facts.size }
    if (done.key.startsWith('dossiers/')) state.rows.touch(done.key.slice('dossiers/'.length), file)
    else if (done.key === 'binder') state.settingsFile = { changed: file.changed, size: file.size }
    else if (done.key.startsWith('days/')) {
      const sheet = state.sheets.get(done.key.slice('days/'.length) as Month)
      if (sheet) Object.assign(sheet, file)
    }
  }

  function some(milliseconds: number): boolean {
    try {
      state.checkHeld()
    } catch {
      // a disk that fails now: each file tells it itself
    }
    // Taken over: what is saved stays in the journal, and nothing is put over anybody's file.
    if (state.readOnly) return false
    const until = performance.now() + milliseconds
    for (const key of state.documents.pending.keys()) {
      if (waiting.has(key)) continue
      take(state.documents.replace(key))
      if (performance.now() > until) break
    }
    return state.documents.pending.size > waiting.size
  }

  function name() {
    const files = [...waiting].sort().map((key) => basename(state.paths.documentAt(key)))
    if (files.join() === named) return
    named = files.join()
    state.tell({ kind: 'waiting', files })
  }

  function later() {
    if (timer || waiting.size === 0 || state.isClosed) return
    timer = setTimeout(() => {
      timer = null
      wait = Math.min(wait * 2, longestWait)
      waiting.clear()
      while (some(turn));
      name()
      if (waiting.size === 0) wait = firstWait
      later()
    }, wait)
    timer.unref()
  }

  function go() {
    if (immediate || state.isClosed) return
    if (state.documents.pending.size > mostResting) work()
    else if (resting) resting.refresh()
    else resting = setTimeout(work, rest)
  }

  function work() {
    if (resting) clearTimeout(resting)
    resting = null
    if (immediate || state.isClosed) return
    immediate = setImmediate(() => {
      immediate = null
      if (state.isClosed || state.isGone) return
      if (some(turn)) work()
      else if (waiting.size > 0) later()
      else if (named) name()
    })
  }

  return {
    /** Begins to replace what is saved and not in its file yet, after a short rest. */
    go,
    /** One turn of work at once; false when nothing is left that could be done now. */
    some: () => some(turn),
    /** Tries everything once, also what waits; gives the documents that still do, and what the disk said last. */
    all(): { waiting: DocumentKey[]; code: string } {
      waiting.clear()
      while (some(turn));
      name()
      later()
      return { waiting: [...waiting], code }
    },
    stop() {
      if (immediate) clearImmediate(immediate)
      if (timer) clearTimeout(timer)
      if (resting) clearTimeout(resting)
      resting = null
      immediate = null
      timer = null
    }
  }
}
export type Replacing = ReturnType<typeof makeReplacing>
