import { addDays, monthAfter, monthFrom, monthOf, weekdayOf } from '../day.ts'
import { workdayFrom } from '../workdays.ts'
import { type Found, fallsOn, notPast, on, type Reading, refused } from './found.ts'
import { anyLength, byLength, countedLength, lengthSaid } from './length.ts'
import { laterBy, nextMonthNumbered, nextWeekday, nthWeekday, weekdayInWeekOf, weekEndOf } from './reckon.ts'
import type { Said, Shape } from './said.ts'

/** Phrases built round a weekday or the weekend: "next Tuesday", "Monday week", "first Monday in July", "after the weekend". */
export const weekdayShapes: readonly Shape[] = [
  ['P?[XTS]*W[XT]?[Pp]*', (said, { today }) => on(nextWeekday(said.the('weekday').n, today))],
  [
    'oW|OW',
    (said, { today }) =>
      (said.find('counting') ?? said.the('ordinal')).n === 1 ? on(nextWeekday(said.the('weekday').n, today)) : null
  ],
  ['WZ|ZW', (said, { today }) => on(addDays(nextWeekday(said.the('weekday').n, today), 7))],
  ['LW|WL', () => refused('past')],
  ['W(?:XU|UX|TU|UT|UZ|ZU)[Pp]*', weekdayOfWeek],
  ['(?:XU|UX|TU|UT|UZ|ZU)W[Pp]*', weekdayOfWeek],
  [
    `W(?<length>U|${countedLength})|(?<first>${countedLength})S?W|SW(?:I)(?<behind>${anyLength})`,
    (said, reading) => {
      const length =
        ['length', 'first', 'behind'].map((name) => said.group(name)).find((group) => group.length > 0) ?? []
      const unit = lengthSaid(length)?.unit
      if (unit !== 'week' && unit !== 'day') return null
      return byLength(length, nextWeekday(said.the('weekday').n, reading.today), reading)
    }
  ],
  [
    `WI(?<length>${anyLength})|I(?<length2>${anyLength})S?W`,
    (said, reading) => {
      const group = said.group('length').length > 0 ? said.group('length') : said.group('length2')
      const length = lengthSaid(group)
      if (length?.unit !== 'week') return null
      const week = laterBy(reading.today, length.n, length.unit, reading.calendar)
      return week ? on(weekdayInWeekOf(said.the('weekday').n, week)) : null
    }
  ],
  ['(?<nth>[OonL])W(?:[XTZ]?U[XTZ]?|[XT]?M[XT]?Y?|J)', nthOfMonth],

  ['T?B', (_, { today }) => on(weekdayOf(today) === 6 ? today : nextWeekday(6, today))],
  ['XB|BX', (_, { today }) => on(weekdayInWeekOf(6, addDays(today, 7)))],
  [
    'V[XT]?B|BV',
    (said, { today, calendar }) => {
      const sunday = weekdayInWeekOf(7, addDays(today, said.has('next') ? 7 : 0))
      return on(workdayFrom(addDays(sunday, 1), calendar))
    }
  ],
  [
    'vT?B|Bv',
    (_, { today, calendar }) => {
      const end = weekEndOf(today, calendar)
      return on(end >= today ? end : addDays(end, 7))
    }
  ]
]

function weekdayOfWeek(said: Said, { today }: Reading): Found | null {
  if (said.the('unit').unit !== 'week') return null
  const ahead = said.has('afterNext') ? 14 : said.has('next') ? 7 : 0
  return notPast(weekdayInWeekOf(said.the('weekday').n, addDays(today, ahead)), today)
}

function nthOfMonth(said: Said, { today }: Reading): Found | null {
  const n = said.has('last') ? -1 : said.number('nth')
  const weekday = said.the('weekday').n
  const named = said.find('month')
  const written = said.find('written-month')
  const unit = said.find('unit')
  if (unit && unit.unit !== 'month') return null
  if (written) return fallsOn(nthWeekday(n, weekday, monthFrom(written.year, written.month)), today)
  const year = said.find('year')?.n
  if (named && year !== undefined) return fallsOn(nthWeekday(n, weekday, monthFrom(year, named.n)), today)
  const ahead = said.has('afterNext') ? 2 : said.has('next') ? 1 : 0
  const month = named ? nextMonthNumbered(named.n, today) : monthAfter(monthOf(today), ahead)
  const day = nthWeekday(n, weekday, month)
  // Gone already this month: the next one is meant, unless "this" was said.
  if (day && day < today && !said.has('this')) return on(nthWeekday(n, weekday, monthAfter(month, named ? 12 : 1)))
  return fallsOn(day, today)
}
