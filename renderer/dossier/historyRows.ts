import type { Dossier, Merged } from '../../shared/dossier.ts'
import type { Entry, Stamp } from '../../shared/history.ts'

/** A line of the history: something said, or a re-filing without a call. */
export type HistoryRow =
  | { kind: 'entry'; key: string; entry: Entry; filed: Stamp | null }
  | { kind: 'stamp'; key: string; stamp: Stamp }
  /** Another dossier of the same client was laid into this one. */
  | { kind: 'merged'; key: string; merged: Merged }

/** The history, newest first: entries with the stamp that came with them, and stamps "not called" between them. */
export function historyRows(dossier: Pick<Dossier, 'history' | 'stamps' | 'merged'>): HistoryRow[] {
  const called = new Map(
    dossier.stamps.filter((stamp) => stamp.called).map((stamp) => [`${stamp.at.day}${stamp.at.time}`, stamp])
  )
  const rows: { at: string; row: HistoryRow }[] = [
    ...dossier.history.map((entry) => {
      const at = `${entry.at.day}${entry.at.time}`
      return { at, row: { kind: 'entry' as const, key: entry.id, entry, filed: called.get(at) ?? null } }
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
    }))
  ]
  return rows
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.index - a.index))
    .map(({ row }) => row)
}
