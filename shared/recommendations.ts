import type { Dossier } from './dossier.ts'
import type { Id } from './id.ts'
import type { Spine } from './spine.ts'

/** A dossier as another one names it. */
export interface Named {
  id: Id
  name: string
  town?: string
}

/** Who recommended a client, where that is a dossier of the binder, and whom they recommended, by name. */
export interface Recommendations {
  by: Named | null
  recommended: Named[]
}

/**
 * Both ends of "recommended by", worked out from the binder as it is now: a dossier that was renamed says its new name, one merged into
 * another is that other one, one taken out is nobody until it comes back. Nobody recommends themselves.
 */
export function recommendationsOf(spines: Iterable<Spine>, id: Id): Recommendations {
  const all = [...spines]
  const own = all.find((spine) => spine.id === id)
  if (!own) return { by: null, recommended: [] }
  const means = (spine: Spine, one: Id) => spine.id === one || (spine.was?.includes(one) ?? false)
  const by = own.by === undefined ? undefined : all.find((spine) => means(spine, own.by as Id))
  return {
    by: by && by !== own ? named(by) : null,
    recommended: all
      .filter((spine) => spine !== own && spine.by !== undefined && means(own, spine.by))
      .map(named)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  }
}

/** The dossier with the name its recommender goes by today, for paper and tables; `nameOf` knows merged ones too. */
export function namedNow(dossier: Dossier, nameOf: (id: Id) => string | undefined): Dossier {
  const by = dossier.card.recommendedBy
  const name = by?.id && nameOf(by.id)
  if (!by || !name || name === by.name) return dossier
  return { ...dossier, card: { ...dossier.card, recommendedBy: { ...by, name } } }
}

/** Gives the names of dossiers by their ids, also by those that were merged into them. The spines are gone through when first asked. */
export function namesOf(spines: () => Iterable<Pick<Spine, 'id' | 'name' | 'was'>>): (id: Id) => string | undefined {
  let names: Map<Id, string> | null = null
  return (id) => {
    names ??= new Map(
      [...spines()].flatMap(({ id: own, name, was }) => [own, ...(was ?? [])].map((one) => [one, name]))
    )
    return names.get(id)
  }
}

const named = ({ id, name, town }: Spine): Named => ({ id, name, ...(town && { town }) })
