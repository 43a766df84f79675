import type { Style } from './binder.ts'
import { type Day, isDay } from './day.ts'
import type { Slip } from './history.ts'
import type { Id } from './id.ts'
import { isUnder, type Opening, placeOf } from './place.ts'
import type { Spine, SpineSlip } from './spine.ts'

/**
 * What lies under an opening, in the order of the pile. Days and months: timed contacts first, in order of time, then by
 * order key, ties by id. Missed: ink first, then the true day. Archive: the last retired first. Stock and the rest: by name.
 */
export function pileOf(spines: Iterable<Spine>, opening: Opening, today: Day, style: Style): Spine[] {
  return [...spines].filter((spine) => isUnder(placeOf(spine.filing, today, style), opening)).sort(orderIn(opening))
}

// One alphabet for every language of a binder, whichever computer sorts: English adds nothing to ICU's root ('und' would
// mean the computer's own language).
export const inAlphabet = new Intl.Collator('en', { numeric: true }).compare
const byId = (a: Spine, b: Spine) => compare(a.id, b.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** By time, then order key, then id: the order of one day's pile. */
export function inPileOrder(a: Spine, b: Spine): number {
  const one = a.filing.next
  const other = b.filing.next
  return compare(one?.at ?? '99', other?.at ?? '99') || compare(one?.order ?? '', other?.order ?? '') || byId(a, b)
}

/** The comparison an opening's pile is sorted by. */
export function orderIn(opening: Opening): (a: Spine, b: Spine) => number {
  const on = (spine: Spine) => spine.filing.next?.on ?? ''
  switch (opening.kind) {
    case 'day':
      return inPileOrder
    case 'month':
      // The month's open part lies in front of its days.
      return (a, b) => Number(isDay(on(a))) - Number(isDay(on(b))) || compare(on(a), on(b)) || inPileOrder(a, b)
    case 'missed':
      return (a, b) =>
        Number(a.filing.next?.agreed !== 'ink') - Number(b.filing.next?.agreed !== 'ink') ||
        compare(on(a), on(b)) ||
        inPileOrder(a, b)
    case 'archive':
      return (a, b) =>
        compare(b.filing.retired?.day ?? '', a.filing.retired?.day ?? '') || inAlphabet(a.name, b.name) || byId(a, b)
    case 'desk':
    case 'toDeal':
    case 'later':
      return (a, b) => compare(on(a), on(b)) || inPileOrder(a, b)
    case 'stock':
      // An imported list numbers its dossiers: it keeps the order it was called in.
      return byId
    case 'out':
      return (a, b) => inAlphabet(a.name, b.name) || byId(a, b)
  }
}

/** A slip lying on a day: of a dossier, or loose (no client). */
export interface DaySlip {
  dossier: { id: Id; name: string } | null
  slip: SpineSlip
}

/** What the page gets of an opening: the first `spines` of the pile in order, the whole count, and the day's slips and done. */
export interface PileSlice {
  opening: Opening
  spines: Spine[]
  count: number
  slips: DaySlip[]
  /** Only with today: what was worked today and lies elsewhere now. */
  done: Spine[]
  /** Only with today: open promises to call back, of today and before. */
  callBacks?: DaySlip[]
}

/** A slip and whose it is, wherever it lies: with a day, without one, ticked off. */
export interface SlipLine {
  dossier: { id: Id; name: string } | null
  slip: Omit<SpineSlip, 'day'> & Pick<Slip, 'day' | 'done'>
}

/** All open slips (at most so many, `count` in all), and what was ticked off on a day. */
export interface SlipList {
  open: SlipLine[]
  count: number
  ticked: SlipLine[]
}

/** The order slips are listed in: by their day, those without one last; then the longest open; ties by text and id. */
export const inSlipOrder = (a: SlipLine, b: SlipLine): number =>
  compare(a.slip.day ?? '9999', b.slip.day ?? '9999') ||
  compare(a.slip.since, b.slip.since) ||
  compare(a.slip.text, b.slip.text) ||
  compare(a.slip.id, b.slip.id)

/** Whether a dossier was worked today and lies elsewhere now: called, or re-filed away from today. "Later today" is not. */
export function isDoneToday(spine: Spine, today: Day, style: Style): boolean {
  if (spine.lastEntry?.day !== today || spine.lastEntry.outcome === undefined) return false
  const place = placeOf(spine.filing, today, style)
  return !((place.kind === 'day' && place.day === today) || place.kind === 'missed' || place.kind === 'desk')
}
