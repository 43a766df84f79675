import type { Binder } from '../../shared/binder.ts'
import type { Day } from '../../shared/day.ts'
import type { Load } from '../../shared/load.ts'
import { weightIn } from '../../shared/placing.ts'
import type { Spine } from '../../shared/spine.ts'
import { workdaysAfter } from '../../shared/workdays.ts'
import { fileUnder } from '../store/acts.ts'
import { calendarNow } from '../store/read.ts'
import { laySheet, selectionStore } from '../store/selectionStore.ts'

/** What one key lays under tomorrow: pencil. Ink was agreed with the client, and is moved only with a word about it. */
export const movable = (undone: readonly Spine[]): Spine[] =>
  undone.filter((spine) => spine.filing.next?.agreed !== 'ink' && !spine.filing.out)

/** Whether a day would be over its limit with so many more: then they are better spread. */
export const isTooMuch = (pencil: readonly Spine[], load: Load, binder: Binder): boolean =>
  load.held + pencil.reduce((sum, spine) => sum + weightIn({ binder }, spine), 0) > load.limit

/** Proposes days for what is undone; the closing lies there again when that sheet is closed. */
export function spreadUndone(): void {
  const { sheet } = selectionStore.getState()
  selectionStore.setState({ sheetBack: sheet })
  laySheet({ kind: 'plan', ask: { kind: 'level', what: { kind: 'undone' } } })
}

/** Files all that is undone and in pencil under the next working day, in one act. */
export function allTomorrow(undone: readonly Spine[], today: Day): Promise<boolean> {
  const ids = movable(undone).map(({ id }) => id)
  if (ids.length === 0) return Promise.resolve(false)
  return fileUnder(ids, workdaysAfter(today, 1, calendarNow()), { agreed: 'pencil' })
}
