import { isAfter } from './callBack.ts'
import { type Moment, momentAfter } from './day.ts'
import type { Id } from './id.ts'

/** Something with a minute on it: a timed contact of today, or a promise to call back. */
export interface Timed {
  key: string
  dossier: Id
  name: string
  at: Moment
  kind: 'contact' | 'promise'
}

/** How many minutes before its time each is told: a contact is prepared, a promise is a matter of minutes. */
export const toldBefore = { contact: 5, promise: 1 } as const

/**
 * What is to be told now, the clock having stood at `before` when it was last looked at: what came within its minutes since, or
 * was made so late that only its own minute is left. What was past already at the first look is shown, never told: the page was
 * only opened. 09:54 to 09:55 tells a contact of 10:00; 09:00 to 11:00, after a sleep, one of 10:30.
 */
export function comesDue(all: readonly Timed[], before: Moment, now: Moment, told: ReadonlySet<string>): Timed[] {
  const isBetween = (at: Moment) => isAfter(at, before) && !isAfter(at, now)
  return all.filter(
    ({ key, at, kind }) => !told.has(key) && (isBetween(momentAfter(at, -toldBefore[kind])) || isBetween(at))
  )
}
