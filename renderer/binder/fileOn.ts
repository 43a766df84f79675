import { isAppointmentDue } from '../../shared/appointment.ts'
import { type Day, isDay, type Month } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { isWorkday } from '../../shared/workdays.ts'
import { fileUnder, filingOf, seenOf } from '../store/acts.ts'
import { binderStore } from '../store/binderStore.ts'
import { calendarNow } from '../store/read.ts'
import { metIn } from '../store/scripts.ts'
import { laySheet } from '../store/selectionStore.ts'

/**
 * Files dossiers that were let go on a tab. Ink asks who wanted another day, a closed day offers the nearest working one,
 * and a call that was begun or an appointment whose day has come asks for its result; everything else is filed at once.
 */
export function fileOn(ids: readonly Id[], on: Day | Month, why: 'moved' | 'missed' = 'moved'): void {
  const { open, drafts, now } = binderStore.getState()
  if (!open) return
  const isBegun = ids.length === 1 && (drafts.has(ids[0] as Id) || metIn(ids[0] as Id).length > 0)
  const isInk = ids.some((id) => seenOf(id)?.agreed === 'ink' && seenOf(id)?.on !== on)
  // On a closed day that is today one is working already.
  const isClosed = isDay(on) && on !== now.day && !isWorkday(on, calendarNow())
  const isDue = ids.length === 1 && isAppointmentDue(filingOf(ids[0] as Id), now.day)
  if (isInk || isClosed || isBegun || isDue) laySheet({ kind: 'dropped', dossiers: [...ids], on, why })
  else void fileUnder(ids, on, {}, why)
}
