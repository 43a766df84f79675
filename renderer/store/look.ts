import { type Month, monthAfter, monthOf } from '../../shared/day.ts'
import { binderStore } from './binderStore.ts'
import { selectionStore } from './selectionStore.ts'

/**
 * Lays the month's sheet over the left page: the given month, else that of what is open. What lies at the right stays there, to
 * be laid on one of its days.
 */
export function lookAhead(month?: Month): void {
  const { opening, look } = selectionStore.getState()
  const today = binderStore.getState().now.day
  const open = opening.kind === 'day' ? monthOf(opening.day) : opening.kind === 'month' ? opening.month : monthOf(today)
  const wanted = month ?? open
  const current = monthOf(today)
  const isOver = wanted < current
  const shown = isOver ? current : wanted
  // Leafing from sheet to sheet turns no leaf of the binder.
  if (look) selectionStore.setState({ look: shown })
  else selectionStore.setState(({ turn }) => ({ look: shown, turn: { way: 1, count: turn.count + 1 } }))
}

/** The sheet of the month before or after; there is none before this month's. */
export function leafLook(way: 1 | -1): void {
  const { look } = selectionStore.getState()
  if (look) lookAhead(monthAfter(look, way))
}

/** Takes the month's sheet away again. */
export function closeLook(): void {
  if (!selectionStore.getState().look) return
  selectionStore.setState(({ turn }) => ({ look: null, turn: { way: -1, count: turn.count + 1 } }))
}
