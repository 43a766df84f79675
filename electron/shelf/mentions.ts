import type { DaySheet } from '../../shared/daySheet.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { firstNaming, type Mention, namesLookedFor } from '../../shared/mention.ts'
import { wordsOf } from '../../shared/search.ts'
import { type BinderState, dossierKey } from './binderState.ts'
import { hitsIn } from './find.ts'
import { trashed, trashedIds } from './past.ts'
import { stretchOf } from './saidIn.ts'

const mostLookedAt = 200

/**
 * Where somebody would still be named once their dossier is erased: in free words on other dossiers, on those that were taken out, on the
 * days. What erasing takes off by itself (the link of who recommended a client) is left out. At most `most`.
 */
export function mentionsOf(state: BinderState, id: Id, most: number): Mention[] {
  const dossier = readOr(state, id)
  if (!dossier) return []
  const names = namesLookedFor(dossier)
  const words = names.flatMap((name) => wordsOf(name))
  const found: Mention[] = []
  const likely = new Set(names.flatMap((name) => hitsIn(state.rows, name, mostLookedAt).map(({ row }) => row.spine.id)))
  for (const other of likely) {
    if (found.length >= most) return found
    if (other === id) continue
    const said = firstNaming(withoutLink(readOr(state, other), id), names)
    const name = state.rows.row(other)?.spine.name
    if (said !== null && name) found.push({ kind: 'dossier', id: other, name, said: stretchOf(said, words) })
  }
  for (const other of trashedIds(state)) {
    if (found.length >= most) return found
    const removed = other === id ? null : trashed(state, other)
    if (!removed) continue
    const said = firstNaming(removed.dossier, names)
    const wasMerged = removed.mergedInto?.id === id
    if (said !== null || wasMerged) {
      const { name } = removed.dossier.card
      found.push({ kind: 'removed', id: other, name, said: stretchOf(said ?? name, words) })
    }
  }
  for (const { day, text } of onDays(state)) {
    if (found.length >= most) return found
    if (firstNaming(text, names) !== null) found.push({ kind: 'day', day, said: stretchOf(text, words) })
  }
  return found
}

function* onDays(state: BinderState) {
  for (const month of [...state.sheets.keys()].sort().reverse()) {
    let sheet: DaySheet | undefined
    try {
      sheet = state.documents.read(`days/${month}`, 'shape')?.data as DaySheet | undefined
    } catch {
      continue
    }
    if (!sheet) continue
    const lines = [
      ...Object.entries(sheet.notes),
      ...Object.entries(sheet.thoughts ?? {}),
      ...sheet.slips.flatMap(({ day, text, waitingFor = '' }) =>
        day ? [[day, `${text} ${waitingFor}`] as const] : []
      ),
      ...(sheet.knows ?? []).map(({ on, text }) => [on, text] as const)
    ]
    for (const [day, text] of lines) yield { day: day as Extract<Mention, { kind: 'day' }>['day'], text }
  }
}

function readOr(state: BinderState, id: Id): Dossier | null {
  try {
    return (state.documents.read(dossierKey(id), 'shape')?.data as Dossier | undefined) ?? null
  } catch {
    return null
  }
}

/** A dossier without the link of who recommended it, where erasing takes that off. */
function withoutLink(dossier: Dossier | null, id: Id): Dossier | null {
  if (dossier?.card.recommendedBy?.id !== id) return dossier
  const { recommendedBy: _, ...card } = dossier.card
  return { ...dossier, card: card as Dossier['card'] }
}
