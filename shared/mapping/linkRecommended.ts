import type { Dossier } from '../dossier.ts'
import { fold } from '../search.ts'

/**
 * Who recommended whom in a list, found by name: a name that exactly one other client of the list bears becomes a link to its dossier;
 * any other stays a name. Changes the dossiers it is given.
 */
export function linkRecommended(dossiers: readonly Dossier[]): void {
  if (!dossiers.some(({ card }) => card.recommendedBy)) return
  const byName = new Map<string, Dossier | null>()
  for (const dossier of dossiers) {
    const name = fold(dossier.card.name)
    byName.set(name, byName.has(name) ? null : dossier)
  }
  for (const dossier of dossiers) {
    const { recommendedBy } = dossier.card
    const by = recommendedBy && byName.get(fold(recommendedBy.name))
    if (recommendedBy && by && by !== dossier) dossier.card.recommendedBy = { ...recommendedBy, id: by.id }
  }
}
