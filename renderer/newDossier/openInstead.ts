import type { Id } from '../../shared/id.ts'
import { openingOf, placeOf } from '../../shared/place.ts'
import { binderStore, client } from '../store/binderStore.ts'
import { tellProblem } from '../store/said.ts'
import { openDossier, openUp } from '../store/walk.ts'

/** Turns to where a dossier lies and opens it there; false when it could not be read (and that was said). */
export async function openInstead(id: Id): Promise<boolean> {
  try {
    const { filing } = await client().binder.dossier({ id })
    const { now, open } = binderStore.getState()
    openUp(openingOf(placeOf(filing, now.day, open?.settings.style ?? { kind: 'numbered' })))
    await openDossier(id)
    return true
  } catch (thrown) {
    tellProblem(thrown)
    return false
  }
}
