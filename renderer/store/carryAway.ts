import type { Day } from '../../shared/day.ts'
import type { Filing } from '../../shared/filing.ts'
import type { Opening } from '../../shared/place.ts'
import type { Work } from '../../shared/printWhat.ts'
import { lendOut } from './acts.ts'
import { client } from './binderStore.ts'

/** As many as one asks for at once: more than any pile a person carries. */
const most = 2000

/** Lends out what was printed: the dossiers of a selection, or of a whole pile as it was printed. */
export async function carryAway(work: Work, to: string, back: Day, today: Day): Promise<boolean> {
  const all = await dossiersOf(work, today)
  return lendOut(
    all.filter(({ filing }) => !filing.retired && !filing.out),
    to,
    back
  )
}

async function dossiersOf(work: Work, today: Day): Promise<{ id: string; filing: Filing }[]> {
  if (work.kind === 'dossiers') return Promise.all(work.dossiers.map((id) => client().binder.dossier({ id })))
  const pile = async (opening: Opening) => (await client().binder.pile({ opening, most })).spines
  const { opening } = work
  // Today's print is today's work, the missed with it.
  if (opening.kind === 'day' && opening.day === today)
    return [...(await pile({ kind: 'missed' })), ...(await pile(opening))]
  return pile(opening)
}
