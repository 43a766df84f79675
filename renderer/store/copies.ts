import { addDays, type Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { client, receiveBinder } from './binderStore.ts'
import { tellProblem } from './said.ts'
import { laySheet, selectionStore } from './selectionStore.ts'
import { fetchCopies, fetchSlice, fetchToday, openDossier } from './walk.ts'

/** Opens a day's copy, to read only. */
export async function lookInside(day: Day): Promise<void> {
  const open = await client().safety.openCopy({ day })
  receiveBinder(open)
  selectionStore.setState({
    opening: { kind: 'day', day: open.now.day },
    chosen: null,
    marked: new Set(),
    dossier: null
  })
  laySheet(null)
  await Promise.all([fetchSlice(), fetchToday()])
}

/** Opens the newest copy that is from before today. */
export async function openYesterday(today: Day): Promise<void> {
  try {
    const { copies } = await client().safety.copies({})
    const last = copies.find(({ day }) => day <= addDays(today, -1))
    if (last) await lookInside(last.day)
    else laySheet({ kind: 'safety', part: 'copies' })
  } catch (thrown) {
    tellProblem(thrown)
  }
}

/** Goes from a day's copy back to its binder; `bringing` takes one dossier along, as it is in the copy. True when it came. */
export async function leaveCopy(bringing: Id | null): Promise<boolean> {
  try {
    const open = await client().safety.leaveCopy({ dossier: bringing })
    receiveBinder(open)
    selectionStore.setState({ dossier: null, chosen: bringing, marked: new Set() })
    laySheet(null)
    await Promise.all([fetchSlice(), fetchToday(), fetchCopies(), bringing && openDossier(bringing)])
    return true
  } catch (thrown) {
    tellProblem(thrown)
    return false
  }
}
