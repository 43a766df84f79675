import type { Binder } from '../../shared/binder.ts'
import { type Weekday, weekdays } from '../../shared/day.ts'

type Week = Binder['weekdays']

const map = (week: Week, change: (plan: Week['1'], weekday: Weekday) => Week['1']): Week =>
  Object.fromEntries(weekdays.map((weekday) => [String(weekday), change(week[`${weekday}`], weekday)])) as Week

/** The weekdays work is done on. */
export const openWeekdaysOf = (binder: Pick<Binder, 'weekdays'>): Weekday[] =>
  weekdays.filter((weekday) => binder.weekdays[`${weekday}`].open)

/** The week with exactly these weekdays open; limits stay as they are. */
export const withOpenWeekdays = (binder: Pick<Binder, 'weekdays'>, open: readonly Weekday[]): Week =>
  map(binder.weekdays, (plan, weekday) => ({ ...plan, open: open.includes(weekday) }))

/** The week with another limit on one weekday. */
export const withLimit = (binder: Pick<Binder, 'weekdays'>, of: Weekday, limit: number): Week =>
  map(binder.weekdays, (plan, weekday) => (weekday === of ? { ...plan, limit } : plan))

/** The week with one weekday meant for calls, meetings or both. */
export const withUse = (binder: Pick<Binder, 'weekdays'>, of: Weekday, use: Week['1']['use']): Week =>
  map(binder.weekdays, (plan, weekday) => (weekday === of ? { ...plan, use } : plan))

/**
 * The limits counted in the other unit: a dossier stands for the minutes of a call, rounded to five. 30 dossiers at ten
 * minutes are 300 minutes, and back again 30.
 */
export function limitsIn(
  binder: Pick<Binder, 'weekdays' | 'minutes'>,
  unit: Binder['limitIn']
): Pick<Binder, 'weekdays' | 'limitIn'> {
  const aCall = binder.minutes.call
  const turned = (limit: number) =>
    unit === 'minutes' ? Math.round((limit * aCall) / 5) * 5 : Math.round(limit / aCall)
  return {
    limitIn: unit,
    weekdays: map(binder.weekdays, (plan) => ({ ...plan, limit: Math.min(2000, Math.max(1, turned(plan.limit))) }))
  }
}
