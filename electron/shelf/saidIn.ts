import type { Day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { fold } from '../../shared/search.ts'

const around = 60
const remembered = 200

/** `saidInDossier` over the dossiers read last: while somebody types on, the same ones answer again and again. */
export function rememberingDossiers(read: (id: Id) => Dossier | null) {
  const kept = new Map<Id, { sha: string | null; dossier: Dossier }>()
  return ({ spine, sha }: { spine: { id: Id }; sha: string | null }, words: readonly string[]) => {
    const known = kept.get(spine.id)
    const dossier = known && sha !== null && known.sha === sha ? known.dossier : read(spine.id)
    kept.delete(spine.id)
    if (!dossier) return null
    kept.set(spine.id, { sha, dossier })
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - remembered))) kept.delete(oldest)
    return saidInDossier(dossier, words)
  }
}

/** The words around what was looked for in a dossier's notes, else in its history (the latest first, with its day). Null when nowhere. */
export function saidInDossier(
  { card, filing, history, slips }: Dossier,
  words: readonly string[]
): { said: string; on?: Day } | null {
  const { address } = card
  const lines: { text: string | undefined; on?: Day }[] = [
    ...[
      card.needs,
      card.buys,
      card.notes,
      card.terms,
      card.field,
      card.size,
      card.since,
      card.howOften,
      card.potential
    ],
    ...[card.source, card.site, address?.street, address?.postcode, address?.region],
    ...card.people.flatMap((person) => [person.role, person.callMe, person.notes])
  ].map((text) => ({ text }))
  const said = history
    .filter((entry) => !entry.struck)
    .reverse()
    .flatMap((entry) =>
      [entry.note, entry.reason, entry.spokenTo, ...(entry.sold ?? []).map((line) => line.what)].map((text) => ({
        text,
        on: entry.at.day
      }))
    )
  const beside = [filing.next?.aim, filing.retired?.reason, ...slips.flatMap((slip) => [slip.text, slip.waitingFor])]
  const all = [...lines, ...said, ...beside.map((text) => ({ text }))]
  const count = (text: string) => {
    const folded = ` ${fold(text)}`
    return words.filter((word) => folded.includes(` ${word}`)).length
  }
  let best: { text: string; on?: Day; held: number } | null = null
  for (const { text, ...on } of all) {
    if (!text) continue
    const held = count(text)
    if (held > (best?.held ?? 0)) best = { text, ...on, held }
    if (held === words.length) break
  }
  if (!best) return null
  const { text, on } = best
  return { said: stretchOf(text, words), ...(on && { on }) }
}

/** A line cut down to the words around the first one that answers. */
function stretchOf(text: string, words: readonly string[]): string {
  const pieces = [...text.matchAll(/\S+/gu)]
  const hit = pieces.find((piece) => words.some((word) => ` ${fold(piece[0])}`.includes(` ${word}`)))
  const at = hit?.index ?? 0
  const from = at <= around ? 0 : text.indexOf(' ', at - around) + 1
  const rest = text.slice(from, from + 3 * around)
  const cut = from + 3 * around < text.length ? rest.replace(/\s+\S*$/u, '') : rest
  return `${from > 0 ? '… ' : ''}${cut.replace(/\s+/g, ' ').trim()}${cut.length < text.length - from ? ' …' : ''}`
}
