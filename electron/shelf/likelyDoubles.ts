import type { DoublePair } from '../../shared/found.ts'
import { fold } from '../../shared/search.ts'
import type { Spine } from '../../shared/spine.ts'
import { comparesByTalk } from './byTalk.ts'
import type { Named, Rows } from './rows.ts'

/** Fewer digits than this are an extension, not a number. */
const fewestDigits = 6

/**
 * Dossiers of the whole binder that are likely one client: a phone in common first, then the same name where no town tells them
 * apart, then a mail in common. Of several that are alike each stands beside the one talked with last. Each two stand once.
 */
export function likelyDoubles(rows: Rows): DoublePair[] {
  const all = [...rows.named()]
  const seen = new Set<string>()
  return [
    ...pairsOf(all, 'phone', ({ row }) => row.phones.filter((phone) => phone.length >= fewestDigits), seen),
    ...pairsOf(all, 'name', ({ name }) => [name], seen),
    ...pairsOf(all, 'mail', ({ row }) => row.mails.map((mail) => mail.trim().toLowerCase()), seen)
  ]
}

function pairsOf(
  all: readonly Named[],
  because: DoublePair['because'],
  keysOf: (one: Named) => readonly string[],
  seen: Set<string>
): DoublePair[] {
  const byKey = new Map<string, Spine[]>()
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      if (key.trim() === '') continue
      const alike = byKey.get(key)
      if (alike) alike.push(one.row.spine)
      else byKey.set(key, [one.row.spine])
    }
  }
  const pairs: DoublePair[] = []
  for (const alike of byKey.values()) {
    if (alike.length < 2) continue
    const [into, ...others] = alike.toSorted(comparesByTalk) as [Spine, ...Spine[]]
    for (const from of others) {
      if (because === 'name' && areApart(into, from)) continue
      const both = into.id < from.id ? `${into.id} ${from.id}` : `${from.id} ${into.id}`
      if (seen.has(both)) continue
      seen.add(both)
      pairs.push({ into, from, because })
    }
  }
  return pairs.sort((a, b) => (a.into.name < b.into.name ? -1 : a.into.name > b.into.name ? 1 : 0))
}

const areApart = (a: Spine, b: Spine) => Boolean(a.town && b.town && fold(a.town) !== fold(b.town))
