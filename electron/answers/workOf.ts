import type { Day } from '../../shared/day.ts'
import { inPileOrder } from '../../shared/pile.ts'
import type { WorkSlice } from '../../shared/pileSheet.ts'
import type { Work } from '../../shared/printWhat.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { BinderOnDesk } from '../shelf/face.ts'

/** What a page of a list may hold at most: a whole pile. */
const wholePile = 20_000

/**
 * The dossiers of a piece of work in the order they are worked: a whole pile, or a selection by its days. Today's pile is
 * today's work: the missed stand in front of it, but for what is lent out.
 */
export function workOf(binder: BinderOnDesk, of: Work, today: Day): WorkSlice {
  if (of.kind === 'dossiers') {
    const spines = binder.spines(of.dossiers).toSorted((a, b) => compare(onOf(a), onOf(b)) || inPileOrder(a, b))
    if (spines.length === 0) throw new ProblemError('no-such-dossier', { names: of.dossiers.slice(0, 3) })
    return { opening: null, spines, count: spines.length, slips: [] }
  }
  const { opening } = of
  const pile = binder.pile(opening, today, 0, wholePile)
  if (opening.kind !== 'day' || opening.day !== today) return pile
  const missed = binder.pile({ kind: 'missed' }, today, 0, wholePile).spines.filter((spine) => !spine.filing.out)
  return { ...pile, spines: [...missed, ...pile.spines], count: pile.count + missed.length }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
// What has no next contact comes last.
const onOf = (spine: { filing: { next?: { on: string } | undefined } }) => spine.filing.next?.on ?? '~'
