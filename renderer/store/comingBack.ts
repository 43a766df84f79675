import type { Id } from '../../shared/id.ts'
import type { Spine } from '../../shared/spine.ts'
import { layBack } from './acts.ts'
import { laySheet } from './selectionStore.ts'
import { openDossier } from './walk.ts'

// Back at the desk: one dossier after the other is opened with the cursor on its note; once the last is filed the sheet
// with the code line lies there again, for the next sheet of paper.

export type CameBack = Pick<Spine, 'id' | 'filing'>

let open: Id | null = null
let waiting: readonly CameBack[] = []

/** Opens the first of what came back; the others follow as each is filed. What was out lies in the rings again from here on. */
export async function beginBack(all: readonly CameBack[]): Promise<void> {
  const [first, ...others] = all
  if (!first) return
  open = first.id
  waiting = others
  if (first.filing.out && !(await layBack([first]))) return
  await openDossier(first.id)
}

/** After a dossier was filed: the next that came back, or the code line again. False when none of it was going on. */
export function goOnBack(filed: Id): boolean {
  if (open !== filed) {
    open = null
    waiting = []
    return false
  }
  if (waiting.length > 0) void beginBack(waiting)
  else {
    open = null
    laySheet({ kind: 'back-at-desk' })
  }
  return true
}
