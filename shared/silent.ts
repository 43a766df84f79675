import { type Cadences, pastLatest } from './cadence.ts'
import type { Day } from './day.ts'
import type { Spine } from './spine.ts'

/** A client of the list of the silent: when the last effective conversation was, and how far past the latest day. */
export interface SilentLine {
  spine: Spine
  last: Day | null
  /** The day the latest interval ran or runs out; null where none is kept. */
  due: Day | null
  past: number
}

/** Whether a dossier is asked about at all: not retired, and a client or somebody once talked with to an effect. */
const isAsked = ({ filing, level, lastEffective }: Spine) =>
  !filing.retired && (level === 'client' || lastEffective !== undefined)

/**
 * The clients by how far past their latest interval, then by how long silent; never talked with counts as the longest. What lies
 * ahead of them in the binder changes nothing here.
 */
export function silentLongest(spines: Iterable<Spine>, cadences: Cadences | undefined, today: Day): SilentLine[] {
  const lines: SilentLine[] = []
  for (const spine of spines) {
    if (!isAsked(spine)) continue
    const past = pastLatest(spine, cadences, today)
    lines.push({ spine, last: spine.lastEffective ?? null, due: past?.due ?? null, past: past?.past ?? 0 })
  }
  return lines.sort((a, b) => b.past - a.past || compare(a.last ?? '', b.last ?? '') || compare(a.spine.id, b.spine.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
