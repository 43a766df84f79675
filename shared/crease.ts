import type { Binder } from './binder.ts'
import type { Moment } from './day.ts'
import type { Dossier } from './dossier.ts'
import type { Lay, Stamp } from './history.ts'
import type { Spine } from './spine.ts'

const key = (at: Moment) => `${at.day}${at.time}`
const isDated = (lay: Lay) => /^\d/.test(lay)

/**
 * Whether a stamp went to a later day. A month whose day is settled inside it was dealt, not put off: '2026-12' to '2026-12-07'
 * is not later, '2026-11-30' to '2026-12' is.
 */
export function isLater(from: Lay, to: Lay): boolean {
  if (!isDated(from) || !isDated(to)) return false
  return from.length === to.length ? to > from : to.slice(0, 7) > from.slice(0, 7)
}

/**
 * How often a dossier was put off, and how often nobody answered, since its last effective entry (rules 4). Put off is a stamp to
 * a later day with no entry since the stamp before; an attempt is no putting off, and does not end the row either.
 */
export function creaseCounts({ history, stamps }: Pick<Dossier, 'history' | 'stamps'>): {
  postponed: number
  noAnswer: number
} {
  const entries = history.filter((entry) => !entry.struck)
  const effective = entries.findLast((entry) => entry.effective)
  const since = effective ? key(effective.at) : ''
  const wasSaid = (before: Stamp | undefined, stamp: Stamp) =>
    entries.some((entry) => (!before || key(entry.at) > key(before.at)) && key(entry.at) <= key(stamp.at))
  const postponed = stamps.filter(
    (stamp, n) =>
      key(stamp.at) > since && !stamp.called && isLater(stamp.from, stamp.to) && !wasSaid(stamps[n - 1], stamp)
  ).length
  const noAnswer = entries.filter((entry) => entry.countsAs === 'attempt' && key(entry.at) > since).length
  return { postponed, noAnswer }
}

/** Why a corner is creased, with how often. */
export interface Crease {
  because: 'postponed' | 'noAnswer'
  count: number
}

/**
 * The crease of a dossier, or null: put off three times in a row, or six attempts without an answer (both are settings). It is
 * only seen; what lies in the archive shows none.
 */
export function creaseOf(
  spine: Pick<Spine, 'postponed' | 'noAnswer' | 'filing'>,
  after: Binder['creaseAfter']
): Crease | null {
  if (spine.filing.retired) return null
  if (spine.postponed >= after.postponed) return { because: 'postponed', count: spine.postponed }
  if (spine.noAnswer >= after.noAnswer) return { because: 'noAnswer', count: spine.noAnswer }
  return null
}
