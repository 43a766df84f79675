import type { Day } from '../../shared/day.ts'
import type { Spine } from '../../shared/spine.ts'
import { workdaysAfter } from '../../shared/workdays.ts'
import { fileUnder } from '../store/acts.ts'
import { calendarNow } from '../store/read.ts'

/** What one key lays under tomorrow: pencil. Ink was agreed with the client, and is moved only with a word about it. */
export const movable = (undone: readonly Spine[]): Spine[] =>
  undone.filter((spine) => spine.filing.next?.agreed !== 'ink' && !spine.filing.out)

/** Files all that is undone and in pencil under the next working day, in one act. */
export function allTomorrow(undone: readonly Spine[], today: Day): Promise<boolean> {
  const ids = movable(undone).map(({ id }) => id)
  if (ids.length === 0) return Promise.resolve(false)
  return fileUnder(ids, workdaysAfter(today, 1, calendarNow()), { agreed: 'pencil' })
}
