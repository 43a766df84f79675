import type { Dossier, Merged } from '../../shared/dossier.ts'
import type { Entry, Stamp } from '../../shared/history.ts'
import { type HistoryKind, historyKinds, holdsWords, kindsOf, mailHoldsWords } from '../../shared/historyFilter.ts'
import type { Paper } from '../../shared/paper.ts'

/** A line of the history: something said, or a re-filing without a call. */
export type HistoryRow =
  | { kind: 'entry'; key: string; entry: Entry; filed: Stamp | null; sounds: readonly Paper[] }
  | { kind: 'stamp'; key: string; stamp: Stamp }
  /** Another dossier of the same client was laid into this one. */
  | { kind: 'merged'; key: string; merged: Merged }
  /** A mail, on its own day. */
  | { kind: 'mail'; key: string; paper: Paper }

/** The history, newest first: entries with the stamp that came with them and what is pinned to them, stamps "not called" and mails between them. */
export function historyRows(dossier: Pick<Dossier, 'history' | 'stamps' | 'merged' | 'papers'>): HistoryRow[] {
  const called = new Map(
    dossier.stamps.filter((stamp) => stamp.called).map((stamp) => [`${stamp.at.day}${stamp.at.time}`, stamp])
  )
  const pinned = (dossier.papers ?? []).filter(({ entry }) => entry !== undefined)
  const rows: { at: string; row: HistoryRow }[] = [
    ...dossier.history.map((entry) => {
      const at = `${entry.at.day}${entry.at.time}`
      const sounds = pinned.filter((paper) => paper.entry === entry.id)
      return { at, row: { kind: 'entry' as const, key: entry.id, entry, filed: called.get(at) ?? null, sounds } }
    }),
    ...dossier.stamps
      .filter((stamp) => !stamp.called && stamp.why !== 'new')
      .map((stamp, index) => ({
        at: `${stamp.at.day}${stamp.at.time}`,
        row: { kind: 'stamp' as const, key: `${stamp.act}-${index}`, stamp }
      })),
    ...(dossier.merged ?? []).map((merged) => ({
      at: `${merged.at.day}${merged.at.time}`,
      row: { kind: 'merged' as const, key: `merged-${merged.id}`, merged }
    })),
    ...(dossier.papers ?? [])
      // A mail is one under whatever tab it lies; a text when it was pasted as one.
      .filter(({ kind, media }) => media === 'message/rfc822' || (kind === 'correspondence' && media === 'text/plain'))
      .map((paper) => ({
        at: paper.day ? `${paper.day}${paper.time ?? '12:00'}` : `${paper.added.day}${paper.added.time}`,
        row: { kind: 'mail' as const, key: paper.id, paper }
      }))
  ]
  return rows
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.index - a.index))
    .map(({ row }) => row)
}

/** The lines of some kinds that hold the words typed; no kind chosen is every kind. Words are looked for in what was said. */
export function narrowed(rows: readonly HistoryRow[], text: string, kinds: ReadonlySet<HistoryKind>): HistoryRow[] {
  const hasWords = text.trim() !== ''
  return rows.filter((row) => {
    const isOfKind = kinds.size === 0 || kindsOfRow(row).some((kind) => kinds.has(kind))
    return (
      isOfKind &&
      (!hasWords ||
        (row.kind === 'entry' ? holdsWords(row.entry, text) : row.kind === 'mail' && mailHoldsWords(row.paper, text)))
    )
  })
}

/** The kinds that occur, and how many lines of each. */
export function countedKinds(rows: readonly HistoryRow[]): { kind: HistoryKind; count: number }[] {
  return historyKinds
    .map((kind) => ({ kind, count: rows.filter((row) => kindsOfRow(row).includes(kind)).length }))
    .filter(({ count }) => count > 0)
}

const kindsOfRow = (row: HistoryRow): HistoryKind[] =>
  row.kind === 'entry' ? kindsOf(row.entry) : row.kind === 'mail' ? ['mails'] : ['stamps']
