import type { Day, Month } from '../../shared/day.ts'
import { monthOf } from '../../shared/day.ts'
import { binderStore } from '../store/binderStore.ts'
import { selectionStore } from '../store/selectionStore.ts'

/** The day or month of the insert that is open; today when a place of the rail is. Nothing is filed behind today. */
export function openDay(): Day | Month {
  const { opening } = selectionStore.getState()
  const today = binderStore.getState().now.day
  const on = opening.kind === 'day' ? opening.day : opening.kind === 'month' ? opening.month : today
  const isOver = on < (on.length === 7 ? monthOf(today) : today)
  return isOver ? today : on
}
