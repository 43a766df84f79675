import { selectionStore } from '../store/selectionStore.ts'
import { fetchWhole } from '../store/walk.ts'

/** Marks everything in the open pile, what lies too deep in it to be drawn too: all means all. */
export async function markPile(): Promise<void> {
  const ids = await fetchWhole()
  if (ids.length > 0) selectionStore.setState({ marked: new Set(ids) })
}
