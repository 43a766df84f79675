import { binderStore, client, receiveBinder } from './binderStore.ts'
import { tellProblem } from './said.ts'
import { laySheet, selectionStore } from './selectionStore.ts'
import { fetchSlice, fetchToday, openDossier } from './walk.ts'

/** Opens the binder that is only read here for writing; whatever lies open stays open. True when it can be written now. */
export async function takeOver(): Promise<boolean> {
  try {
    const open = await client().shelf.takeOver({})
    const { dossier } = selectionStore.getState()
    receiveBinder(open)
    laySheet(null)
    await Promise.all([fetchSlice(), fetchToday(), dossier && openDossier(dossier)])
    return binderStore.getState().open?.readOnly === undefined
  } catch (thrown) {
    tellProblem(thrown)
    return false
  }
}
