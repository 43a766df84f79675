import type { Id } from '../../shared/id.ts'
import { laySheet } from './selectionStore.ts'
import { openDossier } from './walk.ts'

// Back at the desk: one dossier after the other is opened with the cursor on its note; once the last is filed the sheet
// with the code line lies there again, for the next sheet of paper.

let open: Id | null = null
let waiting: Id[] = []

/** Opens the first of what came back; the others follow as each is filed. */
export function beginBack(ids: readonly Id[]): void {
  const [first, ...others] = ids
  if (!first) return
  open = first
  waiting = others
  void openDossier(first)
}

/** After a dossier was filed: the next that came back, or the code line again. False when none of it was going on. */
export function goOnBack(filed: Id): boolean {
  if (open !== filed) {
    open = null
    waiting = []
    return false
  }
  if (waiting.length > 0) beginBack(waiting)
  else {
    open = null
    laySheet({ kind: 'back-at-desk' })
  }
  return true
}
