import type { Id } from '../../shared/id.ts'
import { selectionStore } from './selectionStore.ts'
import { openDossier } from './walk.ts'

// How a pile or a sheet asks the opened dossier for something: a wish it takes up as soon as it lies open.

async function wishFor(id: Id, wish: 'call' | 'log' | 'qualify') {
  if (selectionStore.getState().dossier !== id) await openDossier(id)
  selectionStore.setState((selection) => ({ wish: { kind: wish, count: (selection.wish?.count ?? 0) + 1 } }))
}

/** Opens the dossier and dials its first phone: the call's clock begins. */
export const beginCall = (id: Id): Promise<void> => wishFor(id, 'call')

/** Opens a lead's dossier and asks how it leaves: qualified, back to marketing, eliminated. */
export const qualifyLead = (id: Id): Promise<void> => wishFor(id, 'qualify')

/** Opens the dossier with the focus on the outcomes. */
export const logCall = (id: Id): Promise<void> => wishFor(id, 'log')
