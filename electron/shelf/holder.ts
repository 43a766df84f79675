import type { LockFile } from './lock.ts'

// Whether the computer that holds a binder still lives is judged by what is seen here: its heartbeat must move. No wall clock is
// asked, neither ours nor theirs: two computers never agree on the time.

/** What is known of whoever holds a binder: it writes, it shows no sign of life, or nobody holds it any more. */
export type Judgement = { kind: 'writes' } | { kind: 'silent'; seconds: number } | { kind: 'free' }

/** How often the holder shows a sign of life, how often it is looked at, how long without one makes it silent; milliseconds. */
export interface Pace {
  beat: number
  look: number
  silence: number
}
export const usualPace: Pace = { beat: 20_000, look: 5_000, silence: 60_000 }

/**
 * A judge of one binder's lock. `saw` takes what the lock file said just now (`null`: there is none; 'unreadable': nothing can be
 * said) with our own monotonic milliseconds. Only time in which somebody really looked counts: a computer that slept, or a
 * folder that was away, begins to watch anew.
 */
export function judgeOf(pace: Pace): { saw(lock: LockFile | null | 'unreadable', now: number): Judgement } {
  let sign = ''
  let since = 0
  let last = Number.NEGATIVE_INFINITY
  return {
    saw(lock, now) {
      const hasWatched = now - last <= pace.look * 3
      last = now
      if (lock === null) return { kind: 'free' }
      const next = lock === 'unreadable' ? '' : `${lock.machine.id} ${lock.pid} ${lock.beat}`
      if (!next || next !== sign || !hasWatched) {
        sign = next
        since = now
        return { kind: 'writes' }
      }
      return now - since >= pace.silence
        ? { kind: 'silent', seconds: Math.round((now - since) / 1000) }
        : { kind: 'writes' }
    }
  }
}
