import { binderStore } from '../store/binderStore.ts'
import { selectionStore } from '../store/selectionStore.ts'
import { fetchWhole } from '../store/walk.ts'
import { fileOn } from './fileOn.ts'

/**
 * Takes the missed into today: the marked ones, or all of them, those too that lie too deep in the pile to be drawn. What is
 * lent out stays where it is; what was agreed with a client is asked about, as for any other day.
 */
export async function takeMissed(): Promise<void> {
  const { marked } = selectionStore.getState()
  const ids = marked.size > 0 ? [...marked] : await fetchWhole()
  const { spines, now } = binderStore.getState()
  const here = ids.filter((id) => !spines.get(id)?.filing.out)
  if (here.length > 0) fileOn(here, now.day, 'missed')
}
