import { isAfter } from './callBack.ts'
import { type Day, isDay, type Moment, type Month, monthOf } from './day.ts'
import type { Dossier } from './dossier.ts'
import type { Entry, Lay, Stamp } from './history.ts'

/** What a day came to, counted from history and stamps. Dossiers, but for `calls`, `reached`, `minutes` and the promises. */
export interface DaySum {
  /** Lay under the day or missed when it began. Each was done, moved, or is undone. */
  planned: number
  /** Called and filed elsewhere; planned or not. */
  done: number
  /** Planned, and re-filed without a call. */
  moved: number
  /** Came into the binder. */
  fresh: number
  /** Lie under the day, or missed, still. */
  undone: number
  calls: number
  reached: number
  minutes: number
  kept: number
  broken: number
}

/** What of a dossier a day is counted from. */
export type DayPapers = Pick<Dossier, 'filing' | 'history' | 'stamps' | 'slips'> & { made: Day }

const isDue = (on: Day | Month, day: Day) => (isDay(on) ? on <= day : on < monthOf(day))
const isDueLay = (lay: Lay, day: Day) => /^\d/.test(lay) && isDue(lay as Day | Month, day)

/** Whether a dossier lies under a day or before it: nothing was done with it, or it is to be tried again today. */
export const isUndone = ({ retired, out, next }: Dossier['filing'], day: Day): boolean =>
  !retired && !out && next !== undefined && isDue(next.on, day)

const isCallOn = (day: Day) => (entry: Entry) => !entry.struck && entry.at.day === day && entry.outcome !== undefined
const isStampOn = (day: Day) => (stamp: Stamp) => stamp.at.day === day

/**
 * The sum of a day. A dossier called at nine and laid under today again "+2h" is undone; one the client rang about is done
 * without having been planned; one made today is new, not planned. planned = done of them + moved + undone of them, always.
 */
export function sumOfDay(papers: Iterable<DayPapers>, day: Day): DaySum {
  const sum: DaySum = {
    planned: 0,
    done: 0,
    moved: 0,
    fresh: 0,
    undone: 0,
    calls: 0,
    reached: 0,
    minutes: 0,
    kept: 0,
    broken: 0
  }
  for (const { filing, history, stamps, slips, made } of papers) {
    const calls = history.filter(isCallOn(day))
    const first = stamps.find(isStampOn(day))
    const lies = isUndone(filing, day)
    const isFresh = made === day
    const wasPlanned = !isFresh && (first ? isDueLay(first.from, day) : lies)
    const isDone = calls.length > 0 && !lies
    sum.calls += calls.length
    sum.reached += calls.filter((entry) => entry.reached).length
    sum.minutes += calls.reduce((minutes, entry) => minutes + (entry.minutes ?? 0), 0)
    if (wasPlanned) sum.planned++
    if (isDone) sum.done++
    if (wasPlanned && !isDone && !lies) sum.moved++
    if (isFresh) sum.fresh++
    if (lies) sum.undone++
    for (const { promise } of slips) {
      if (promise?.kept?.day === day) sum.kept++
      if (promise?.broken?.day === day) sum.broken++
    }
  }
  return sum
}

/** Whether anything was written or re-filed on a day after a moment: a closed day that was worked on. */
export const isWorkedAfter = ({ history, stamps }: Pick<DayPapers, 'history' | 'stamps'>, at: Moment): boolean =>
  [...history, ...stamps].some((one) => one.at.day === at.day && isAfter(one.at, at))
