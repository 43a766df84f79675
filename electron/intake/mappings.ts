import type { Binder } from '../../shared/binder.ts'
import { columnKinds, type MappedColumn } from '../../shared/mapping.ts'

const mostMappings = 50

/** Columns as they crossed the bridge, or as an older binder remembers them: what is not known is left out. */
export function columnsRead(columns: readonly string[], width: number): MappedColumn[] {
  const known: readonly string[] = columnKinds
  return Array.from({ length: width }, (_, index) => {
    const column = columns[index]
    return column !== undefined && known.includes(column) ? (column as MappedColumn) : 'skip'
  })
}

/** A binder's mappings with one more; the oldest beyond fifty is forgotten. */
export function remembering(mappings: Binder['mappings'], fingerprint: string, columns: MappedColumn[]) {
  const others = Object.entries(mappings ?? {}).filter(([one]) => one !== fingerprint)
  return Object.fromEntries([...others.slice(1 - mostMappings), [fingerprint, columns]])
}
