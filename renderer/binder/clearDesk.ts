import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { workdaysAfter } from '../../shared/workdays.ts'
import { fileUnder } from '../store/acts.ts'
import { calendarNow } from '../store/read.ts'

/** Empties the desk in one act: everything in the hand goes under the next working day, in pencil (rules 2). */
export const clearDesk = (ids: readonly Id[], today: Day): Promise<boolean> =>
  fileUnder(ids, workdaysAfter(today, 1, calendarNow()), { agreed: 'pencil' })
