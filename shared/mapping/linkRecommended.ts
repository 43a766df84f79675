import type { Dossier } from '../dossier.ts'
import type { Id } from '../id.ts'
import { plainName } from './doubleKeys.ts'

/**
 * Who recommended whom in a list, found by name as doubles are compared: a name that exactly one other client bears, of the list or of
 * those in the binder before, becomes a link to its dossier; any other stays a name. Gives the dossiers, those with a link anew.
 */
export function linkRecommended(
  dossiers: readonly Dossier[],
  before: Iterable<{ id: Id; name: string }>
): readonly Dossier[] {
  if (!dossiers.some(({ card }) => card.recommendedBy)) return dossiers
  const byName = new Map<string, Id | null>()
  const put = (id: Id, name: string) => byName.set(plainName(name), byName.has(plainName(name)) ? null : id)
  for (const { id, name } of before) put(id, name)
  for (const { id, card } of dossiers) put(id, card.name)
  return dossiers.map((dossier) => {
    const { recommendedBy } = dossier.card
    const id = recommendedBy && byName.get(plainName(recommendedBy.name))
    if (!recommendedBy || !id || id === dossier.id) return dossier
    return { ...dossier, card: { ...dossier.card, recommendedBy: { ...recommendedBy, id } } }
  })
}
