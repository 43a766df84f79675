import { type Apart, keyOfTwo } from '../../shared/apart.ts'
import type { DoublePair } from '../../shared/found.ts'
import { fold } from '../../shared/search.ts'
import type { Spine } from '../../shared/spine.ts'
import { comparesByTalk } from './byTalk.ts'
import type { Named, Rows } from './rows.ts'

/** Fewer digits than this are an extension, not a number. */
const fewestDigits = 6

/** Nobody looks through more of those that are alike for one's other half. */
const mostLookedAt = 50

/**
 * Dossiers of the whole binder that are likely one client: a phone in common first, then the same name where no town tells them
 * apart, then a mail in common. Of several that are alike each stands beside the one talked with last. Each two stand once. Two that
 * were found to be two clients stand in a list of their own, and each beside the next that may be its other half.
 */
export function likelyDoubles(rows: Rows, apart: readonly Apart[]): { likely: DoublePair[]; apart: DoublePair[] } {
  const all = [...rows.named()]
  const found = { likely: [] as DoublePair[], apart: [] as DoublePair[] }
  const seen = new Set<string>()
  const two = new Set(apart.map(([a, b]) => keyOfTwo(a, b)))
  const look = (because: DoublePair['because'], keysOf: (one: Named) => readonly string[]) => {
    for (const [kind, pairs] of Object.entries(pairsOf(all, because, keysOf, seen, two)))
      found[kind as keyof typeof found].push(...pairs.sort(byName))
  }
  look('phone', ({ row }) => row.phones.filter((phone) => phone.length >= fewestDigits))
  look('name', ({ name }) => [name])
  look('mail', ({ row }) => row.mails.map((mail) => mail.trim().toLowerCase()))
  return found
}

function pairsOf(
  all: readonly Named[],
  because: DoublePair['because'],
  keysOf: (one: Named) => readonly string[],
  seen: Set<string>,
  two: ReadonlySet<string>
): { likely: DoublePair[]; apart: DoublePair[] } {
  const byKey = new Map<string, Spine[]>()
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      if (key.trim() === '') continue
      const alike = byKey.get(key)
      if (alike) alike.push(one.row.spine)
      else byKey.set(key, [one.row.spine])
    }
  }
  const found = { likely: [] as DoublePair[], apart: [] as DoublePair[] }
  for (const alike of byKey.values()) {
    if (alike.length < 2) continue
    const sorted = alike.toSorted(comparesByTalk)
    sorted.forEach((from, n) => {
      for (const into of sorted.slice(0, Math.min(n, mostLookedAt))) {
        if (because === 'name' && areApart(into, from)) continue
        const both = keyOfTwo(into.id, from.id)
        if (seen.has(both)) {
          if (two.has(both)) continue
          break
        }
        seen.add(both)
        found[two.has(both) ? 'apart' : 'likely'].push({ into, from, because })
        if (!two.has(both)) break
      }
    })
  }
  return found
}

const byName = (a: DoublePair, b: DoublePair) => (a.into.name < b.into.name ? -1 : a.into.name > b.into.name ? 1 : 0)
const areApart = (a: Spine, b: Spine) => Boolean(a.town && b.town && fold(a.town) !== fold(b.town))
