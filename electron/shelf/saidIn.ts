import type { Day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import { fold } from '../../shared/search.ts'
import { sheetsOf, textsOf } from '../../shared/sheet.ts'

const around = 60
const remembered = 200

/** A line of a dossier's papers: as it stands, as it is searched, and the day it was said. */
interface Line {
  text: string
  folded: string
  on?: Day
}

/**
 * The words around what was looked for in the dossiers read last: while somebody types on, the same ones answer again and again, so
 * each is read and folded once. `read` gets the version its row was made from.
 */
export function rememberingDossiers(read: (id: Id, sha: string | null) => Dossier | null) {
  const kept = new Map<Id, { sha: string | null; lines: readonly Line[] }>()
  return ({ spine, sha }: { spine: { id: Id }; sha: string | null }, words: readonly string[]) => {
    const known = kept.get(spine.id)
    let lines = known && sha !== null && known.sha === sha ? known.lines : null
    kept.delete(spine.id)
    if (!lines) {
      const dossier = read(spine.id, sha)
      if (!dossier) return null
      lines = linesOf(dossier)
    }
    kept.set(spine.id, { sha, lines })
    for (const oldest of kept.keys()) {
      if (kept.size <= remembered) break
      kept.delete(oldest)
    }
    return saidInLines(lines, words)
  }
}

/** The lines of a dossier a search looks at: its notes, then its history, the latest first, then what lies beside. */
function linesOf({ card, filing, history, slips, sheets }: Dossier): Line[] {
  const { address } = card
  const notes = [
    ...[
      card.needs,
      card.buys,
      card.notes,
      card.terms,
      card.priceList,
      card.recommendedBy?.name,
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
  const beside = [
    filing.next?.aim,
    filing.next?.where,
    filing.next?.with,
    filing.retired?.reason,
    ...slips.flatMap((slip) => [slip.text, slip.waitingFor])
  ]
  const onSheets = sheetsOf({ sheets }).flatMap((sheet) =>
    textsOf(sheet).map((text) => ({ text, on: sheet.filled.day }))
  )
  return [...notes, ...said, ...beside.map((text) => ({ text })), ...onSheets].flatMap(({ text, ...on }) =>
    text ? [{ text, folded: ` ${fold(text)}`, ...on }] : []
  )
}

/** The words around what was looked for: of the line that holds most of them, the first one among equals. Null when nowhere. */
function saidInLines(lines: readonly Line[], words: readonly string[]): { said: string; on?: Day } | null {
  let best: { line: Line; held: number } | null = null
  for (const line of lines) {
    const held = words.filter((word) => line.folded.includes(` ${word}`)).length
    if (held > (best?.held ?? 0)) best = { line, held }
    if (held === words.length) break
  }
  if (!best) return null
  const { text, on } = best.line
  return { said: stretchOf(text, words), ...(on && { on }) }
}

/** A line cut down to the words around the first one that answers. */
export function stretchOf(text: string, words: readonly string[]): string {
  const pieces = [...text.matchAll(/\S+/gu)]
  const hit = pieces.find((piece) => words.some((word) => ` ${fold(piece[0])}`.includes(` ${word}`)))
  const at = hit?.index ?? 0
  const from = at <= around ? 0 : text.indexOf(' ', at - around) + 1
  const rest = text.slice(from, from + 3 * around)
  const cut = from + 3 * around < text.length ? rest.replace(/\s+\S*$/u, '') : rest
  return `${from > 0 ? '… ' : ''}${cut.replace(/\s+/g, ' ').trim()}${cut.length < text.length - from ? ' …' : ''}`
}
