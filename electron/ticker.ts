import { daysBetween, type Moment, minutesOf } from '../shared/day.ts'
import type { Clock } from './clock.ts'

export type TickReason = 'minute' | 'midnight' | 'woke'

const minutesBetween = (from: Moment, to: Moment) =>
  daysBetween(from.day, to.day) * 1440 + minutesOf(to.time) - minutesOf(from.time)

/**
 * What happened from one tick to the next; null while the minute is the same. A gap or a step back means that the
 * computer slept or its clock was set. tickReason(23:59, 00:00 of the next day) is 'midnight'.
 */
export function tickReason(before: Moment, after: Moment): TickReason | null {
  const passed = minutesBetween(before, after)
  if (passed === 0) return null
  if (passed < 0 || passed > 2) return 'woke'
  return before.day === after.day ? 'minute' : 'midnight'
}

/** A running ticker: `woke` tells at once that the computer slept, where the system says so. */
export interface Ticker {
  woke(): void
  stop(): void
}

/** Tells every turn of the minute, as soon as it is there. */
export function startTicking(clock: Clock, tell: (now: Moment, reason: TickReason) => void): Ticker {
  let last = clock.now()
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    // at least 20 ms: a timer may fire a little before its time
    timer = setTimeout(tick, Math.max(20, clock.untilNextMinute() + 5))
  }
  const tick = () => {
    const now = clock.now()
    const reason = tickReason(last, now)
    last = now
    if (reason) tell(now, reason)
    wait()
  }
  wait()
  return {
    woke() {
      clearTimeout(timer)
      last = clock.now()
      tell(last, 'woke')
      wait()
    },
    stop: () => clearTimeout(timer)
  }
}
