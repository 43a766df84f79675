import { addDays, monthAfter, monthOf } from '../day.ts'
import { type Found, notPast, on, type Reading, refused } from './found.ts'
import { anyLength, byLength, countedLength } from './length.ts'
import { laterBy, mondayOfWeek, quarterOf } from './reckon.ts'
import type { Said, Shape } from './said.ts'

/** Phrases that count from today: "tomorrow", "in two weeks", "+3", "next month", "week 42". */
export const lengthShapes: readonly Shape[] = [
  ['l', () => ({ kind: 'later' })],
  ['P?R[Pp]*', (said, { today }) => notPast(addDays(today, said.the('relative').n), today)],
  [
    'R(?<length>UD?|[Nn]U)|(?<counted>[Nn]U)S?R',
    (said, reading) => {
      const from = addDays(reading.today, said.the('relative').n)
      return byLength(said.group('length').length > 0 ? said.group('length') : said.group('counted'), from, reading)
    }
  ],

  [
    `I(?<length>${anyLength})G?|(?<length2>${countedLength})G?|(?<length3>UD?)G`,
    (said, reading) => {
      const group =
        ['length', 'length2', 'length3'].map((name) => said.group(name)).find((tokens) => tokens.length > 0) ?? []
      return byLength(group, reading.today, reading)
    }
  ],
  [`g(?<length>${anyLength})|(?<length2>${anyLength})g`, () => refused('past')],
  ['XUP?|UX|ZU|UZ', nextUnit],
  ['LU|UL', () => refused('past')],
  ['TU|UT', (said, { today }) => (said.the('unit').unit === 'month' ? on(monthOf(today)) : null)],
  ['UN', (said, { today }) => (said.the('unit').unit === 'week' ? on(mondayOfWeek(said.the('digits').n, today)) : null)]
]

function nextUnit(said: Said, reading: Reading): Found | null {
  const { today, calendar } = reading
  const { n, unit } = said.the('unit')
  const times = said.has('afterNext') ? 2 : 1
  if (unit === 'minute' || unit === 'hour') return null
  if (unit === 'quarter') return on(monthAfter(quarterOf(monthOf(today)), 3 * times))
  const day = laterBy(today, n * times, unit, calendar)
  return day ? on(day) : null
}
