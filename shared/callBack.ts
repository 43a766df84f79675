import { type Day, type Moment, momentAfter, type Time } from './day.ts'
import type { Entry, Slip } from './history.ts'

// "Never 'call again later': promise to call back within 5 to 15 minutes, and do." The promise is a slip with a minute on it.

/** The longest time after which "I call back in N minutes" is still a promise, not an appointment. */
export const longestPromise = 60

/** The slip of a promise to call back in so many minutes, made now. It lies on the day it is due. */
export function promiseSlip(given: { id: string; text: string; made: Moment; minutes: number }): Slip {
  const due = momentAfter(given.made, given.minutes)
  return {
    id: given.id,
    text: given.text,
    since: given.made.day,
    day: due.day,
    promise: { due, made: given.made, kept: null }
  }
}

const key = ({ day, time }: { day: Day; time: Time }) => `${day} ${time}`
/** Whether a moment is after another. */
export const isAfter = (one: Moment, other: Moment): boolean => key(one) > key(other)

/** When the call of an entry began: the minutes talked before it was written. */
export const begunAt = (entry: Pick<Entry, 'at' | 'minutes'>): Moment => momentAfter(entry.at, -(entry.minutes ?? 0))

/**
 * A slip after a call of its client: an open promise to call back is settled by it, any other slip stays. It is kept when the
 * call began in the minute promised or before; a call that had begun before the promise was made is not the one promised.
 * Promised for 10:15: a call from 10:15 to 10:22 keeps it, one begun at 10:16 does not.
 */
export function calledBack(slip: Slip, entry: Pick<Entry, 'at' | 'minutes'>): Slip {
  if (!slip.promise || slip.done) return slip
  const begun = begunAt(entry)
  return isAfter(slip.promise.made, begun) ? slip : settled(slip, begun, entry.at.day)
}

/** A slip as it is laid: one ticked off by hand settles its promise in that minute; put back, the promise is open again. */
export function ticked(slip: Slip, at: Moment): Slip {
  const { promise } = slip
  if (!promise) return slip
  if (slip.done) return promise.kept || promise.broken ? slip : settled(slip, at, slip.done)
  return promise.kept ? { ...slip, promise: { ...promise, kept: null } } : slip
}

function settled(slip: Slip, begun: Moment, done: Day): Slip {
  const promise = slip.promise as NonNullable<Slip['promise']>
  const isKept = !promise.broken && !isAfter(begun, promise.due)
  return {
    ...slip,
    done,
    promise: isKept ? { ...promise, kept: begun } : { ...promise, broken: promise.broken ?? begun }
  }
}
