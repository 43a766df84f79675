import type { DayBook } from '../../shared/bridge.ts'
import { type Day, time } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import { type DayPapers, isUndone, isWorkedAfter, sumOfDay } from '../../shared/daySum.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import type { Spine } from '../../shared/spine.ts'
import type { BinderState } from './binderState.ts'
import type { Row } from './rows.ts'

/**
 * What a day came to. The dossiers worked on it are read, as many as a person can touch in a day; what a plan or an import re-filed
 * by hundreds is counted from its spine alone.
 */
export function dayBookOf(
  state: Pick<BinderState, 'rows'>,
  day: Day,
  sheet: DaySheet,
  read: (id: Id, sha: string | null) => Dossier | null
): DayBook {
  const papers: DayPapers[] = []
  for (const row of state.rows.all()) {
    if (isTouched(row, day)) {
      const dossier = read(row.spine.id, row.sha)
      papers.push(dossier ? { ...dossier, made: dossier.made.day } : spinePapers(row))
    } else if (row.made === day || row.spine.lastStamp?.day === day || isUndone(row.spine.filing, day)) {
      papers.push(spinePapers(row))
    }
  }
  const closed = sheet.closed?.[day]
  const thought = sheet.thoughts?.[day]
  return {
    sum: sumOfDay(papers, day),
    ...(closed && { closed: { at: closed.at, by: closed.by } }),
    ...(thought && { thought }),
    isWorkedSince: closed !== undefined && papers.some((one) => isWorkedAfter(one, closed.at))
  }
}

/** Whether a person did something with it that day: an entry, a re-filing by hand, a promise settled. */
function isTouched({ spine, ticked }: Row, day: Day): boolean {
  if (spine.lastEntry?.day === day) return true
  if (spine.lastStamp?.day === day && byHand(spine.lastStamp)) return true
  if (ticked[0]?.done === day && ticked.some((slip) => slip.promise)) return true
  return spine.slips.some((slip) => slip.promise?.broken?.day === day)
}
const byHand = ({ why }: NonNullable<Spine['lastStamp']>) => why !== 'dealt' && why !== 'levelled' && why !== 'new'

const spinePapers = ({ spine, made }: Row): DayPapers => ({
  filing: spine.filing,
  made,
  history: [],
  slips: [],
  stamps: spine.lastStamp
    ? [
        {
          act: spine.id,
          at: { day: spine.lastStamp.day, time: time('00:00') },
          by: '',
          from: spine.lastStamp.from,
          to: spine.lastStamp.to,
          why: 'moved',
          called: spine.lastStamp.called
        }
      ]
    : []
})
