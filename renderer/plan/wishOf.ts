import type { Binder } from '../../shared/binder.ts'
import { addDays, type Day, firstDayOf, isDay, lastDayOf, monthOf } from '../../shared/day.ts'
import { usualPerDay } from '../../shared/dealing.ts'
import { workdaysFrom } from '../../shared/placing.ts'
import type { DealOrder, PlanWish } from '../../shared/plan.ts'
import type { Tally } from '../../shared/tally.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import type { PlanAsk } from '../store/planAsk.ts'

/** What stands in the fields of the sheet; days as they are typed, perhaps not whole yet. */
export interface PlanFields {
  over: number
  from: string
  to: string
  perDay: number
  by: DealOrder
}

/**
 * What the fields begin with: a week of working days; a month dealt evenly from its first working day on, or from tomorrow once it
 * has begun; stock from tomorrow, two thirds of a day's limit.
 */
export function usualFields(
  ask: PlanAsk,
  given: { settings: Binder; calendar: WorkCalendar; today: Day; tally: Tally }
): PlanFields {
  const { settings, calendar, today, tally } = given
  const tomorrow = workdaysFrom(addDays(today, 1), 1, calendar)[0] ?? today
  const usual: PlanFields = { over: 5, from: tomorrow, to: '', perDay: usualPerDay(settings, tomorrow), by: 'category' }
  if (ask.kind === 'shift') return { ...usual, over: 1 }
  if (ask.kind === 'level') {
    if (ask.what.kind !== 'away') return usual
    return { ...usual, from: ask.what.from ?? today, to: ask.what.to ?? ask.what.from ?? today }
  }
  if (ask.what.kind === 'stock') return { ...usual, over: 20, by: 'list' }
  const { month } = ask.what
  const first = month === monthOf(today) ? tomorrow : firstDayOf(month)
  const days = workdaysFrom(first, 31, calendar, lastDayOf(month))
  const open = tally.months[month]?.dossiers ?? 0
  return {
    ...usual,
    // On the last working day of a month only today is left.
    from: days[0] ?? today,
    perDay: Math.min(500, Math.max(1, Math.ceil(open / Math.max(1, days.length))))
  }
}

/** The wish the fields say, or null while a day is missing or the last lies before the first. */
export function wishOf(ask: PlanAsk, fields: PlanFields): PlanWish | null {
  const { over, from, to, perDay, by } = fields
  switch (ask.kind) {
    case 'shift':
      return { kind: 'shift', what: ask.what, by: over }
    case 'level':
      if (ask.what.kind !== 'away') return { kind: 'level', what: ask.what, over }
      return isDay(from) && isDay(to) && from <= to ? { kind: 'level', what: { kind: 'away', from, to }, over } : null
    case 'deal':
      if (!isDay(from)) return null
      return {
        kind: 'deal',
        what: ask.what.kind === 'stock' ? { ...ask.what, over } : ask.what,
        by,
        from,
        perDay
      }
  }
}
