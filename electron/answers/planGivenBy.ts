import type { Day } from '../../shared/day.ts'
import { minutesOfNext } from '../../shared/filing.ts'
import type { PlanGiven } from '../../shared/plan.ts'
import type { Desk } from './desk.ts'

/** The facts a plan is worked out from: every spine, the counts, the days that are worked. */
export function planGivenBy({ binder: open, calendar }: Pick<Desk, 'binder' | 'calendar'>, today: Day): PlanGiven {
  const binder = open.settings()
  const done = open.pile({ kind: 'day', day: today }, today, 0, 0).done
  return {
    spines: open.allSpines(),
    tally: open.tally(),
    binder,
    calendar: calendar(),
    today,
    done: {
      dossiers: done.length,
      minutes: done.reduce(
        (sum, { filing }) => sum + (filing.next ? minutesOfNext(filing.next, binder.minutes) : binder.minutes.call),
        0
      )
    }
  }
}
