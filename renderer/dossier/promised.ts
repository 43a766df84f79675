import { longestPromise } from '../../shared/callBack.ts'
import { type Moment, minutesBetween } from '../../shared/day.ts'
import type { WhereTo } from './whereTo.ts'

/**
 * In how many minutes one promises to call back, when the day field says "+15m": minutes from now, up to an hour. A time said as
 * such ("10:30") or a longer one is an appointment, not a promise: null.
 */
export function promisedMinutes(typed: string, to: WhereTo, now: Moment): number | null {
  if (to.kind !== 'under' || to.isProposed || !/^[!~]?\+/.test(typed.trim())) return null
  const { on, at } = to.said
  if (on !== now.day || !at) return null
  const minutes = minutesBetween(now, { day: now.day, time: at })
  return minutes > 0 && minutes <= longestPromise ? minutes : null
}
