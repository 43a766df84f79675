import { type Binder, limitOf } from './binder.ts'
import { addDays, type Day, daysFrom, firstDayOf, lastDayOf, type Month } from './day.ts'
import { type Heap, heapOfMonth, heapUnder, type Tally } from './tally.ts'
import { isWorkday, type WorkCalendar } from './workdays.ts'

/** How full a day or month is: what it holds and may hold, in the binder's unit (dossiers or minutes). */
export interface Load {
  held: number
  limit: number
  dossiers: number
  minutes: number
}

const inUnit = (binder: Binder, heap: Heap) => (binder.limitIn === 'dossiers' ? heap.dossiers : heap.minutes)

/**
 * The load of a day (rules 5). Of today it is today + missed + done today; of any other day what lies under it.
 */
export function loadOf(day: Day, tally: Tally, binder: Binder, today: Day, done: Heap): Load {
  const heap = tally.days[day] ?? { dossiers: 0, minutes: 0 }
  const more: Heap[] = day === today ? [heapUnder(tally, { kind: 'missed' }, today, binder.style), done] : []
  const sum = more.reduce(
    (all, one) => ({ dossiers: all.dossiers + one.dossiers, minutes: all.minutes + one.minutes }),
    heap
  )
  return { held: inUnit(binder, sum), limit: limitOf(binder, day), dossiers: sum.dossiers, minutes: sum.minutes }
}

/** The load of a month against the sum of its working days' limits. */
export function loadOfMonth(month: Month, tally: Tally, binder: Binder, calendar: WorkCalendar): Load {
  const heap = heapOfMonth(tally, month)
  const limit = daysFrom(firstDayOf(month), lastDayOf(month))
    .filter((day) => isWorkday(day, calendar))
    .reduce((sum, day) => sum + limitOf(binder, day), 0)
  return { held: inUnit(binder, heap), limit, dossiers: heap.dossiers, minutes: heap.minutes }
}

/** The marks on a tab: one per started fifth of the limit, none when empty, five at most. 7 of 30 is 2. */
export function marksOf(load: Load): number {
  if (load.held <= 0) return 0
  if (load.limit <= 0) return 5
  return Math.min(5, Math.ceil((load.held * 5) / load.limit))
}

/** Shown quietly in amber, never blocked. */
export const isOver = (load: Load): boolean => load.held > load.limit

/**
 * The working days nearest to a full one that still have room, before it (never before today) and after it, within three
 * weeks; at most n, in order of days. What an overloaded insert suggests; nothing is moved.
 */
export function daysWithRoom(day: Day, tally: Tally, binder: Binder, calendar: WorkCalendar, today: Day, n = 3): Day[] {
  const nothing: Heap = { dossiers: 0, minutes: 0 }
  const near = Array.from({ length: 21 }, (_, index) => [addDays(day, index + 1), addDays(day, -index - 1)]).flat()
  return near
    .filter((at) => at > today && isWorkday(at, calendar))
    .filter((at) => {
      const load = loadOf(at, tally, binder, today, nothing)
      return load.held < load.limit
    })
    .slice(0, n)
    .sort()
}
