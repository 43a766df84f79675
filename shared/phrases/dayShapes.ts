import { type Day, dayOf, isDay, monthAfter, monthFrom, monthNumberOf, monthOf, weekdayOf, yearOf } from '../day.ts'
import { type Found, notPast, on, type Reading, refused } from './found.ts'
import { nextDated, nextMonthNumbered, nextNumbered } from './reckon.ts'
import type { Said, Shape } from './said.ts'

/** Phrases that name a day of a month, or a month with its day open: "15", "5 July 2027", "5/7", "the 3rd of next month", "july". */
export const dayShapes: readonly Shape[] = [
  ['S?(?:(?<n>N)P*|(?<o>O)[Pp]*)', (said, { today }) => on(nextNumbered(said.number('n') || said.number('o'), today))],
  ['(?<n>[NO])[XTZ]?U[XTZ]?|[XTZ]U(?<n2>[NO])|UX(?<n3>[NO])', numberOfMonth],
  ['[XTS]*W(?<n>[NO])', (said, { today }) => onWeekday(on(nextNumbered(said.number('n'), today)), said)],
  ['(?:[XTS]*W)?(?<n>[NOno])[XT]?M(?:Y|(?<year>N))?[Pp]*', dayOfMonth],
  ['W?M(?<n>[NO])(?:Y|(?<year>N))?[Pp]*', dayOfMonth],
  [
    'W?(?<n>O)(?<month>[Oo])',
    (said, { today }) => onWeekday(on(nextDated(said.number('month'), said.number('n'), today)), said)
  ],
  [
    'W?C[Pp]*',
    (said, { today }) => {
      const { year, month, number } = said.the('written')
      return onWeekday(dated(year, month, number, today), said)
    }
  ],

  [
    '[XT]?M[XT]?',
    (said, { today }) => {
      const month = nextMonthNumbered(said.the('month').n, today)
      return on(said.has('next') && month === monthOf(today) ? monthAfter(month, 12) : month)
    }
  ],
  ['MY', (said, { today }) => notPast(monthFrom(said.the('year').n, said.the('month').n), today)],
  [
    'J',
    (said, { today }) => notPast(monthFrom(said.the('written-month').year, said.the('written-month').month), today)
  ],
  [
    'qY?',
    (said, { today }) => {
      const first = said.the('quarter').n * 3 - 2
      const year = said.find('year')?.n
      if (year !== undefined) return notPast(monthFrom(year, first), today)
      return on(monthFrom(yearOf(today) + (first < monthNumberOf(today) ? 1 : 0), first))
    }
  ]
]

function dated(year: number | null, month: number, number: number, today: Day): Found {
  if (year === null) return on(nextDated(month, number, today))
  const day = month >= 1 && month <= 12 ? dayOf(monthFrom(year, month), number) : null
  return day && isDay(day) ? notPast(day, today) : refused('no-such-day')
}

/** A weekday said beside a day must be the right one: a wrong one is a slip of the pen, and either half may be it. */
function onWeekday(found: Found, said: Said): Found {
  const weekday = said.find('weekday')
  if (!weekday || found.kind !== 'on') return found
  return weekdayOf(found.on as Day) === weekday.n ? found : refused('no-such-day')
}

function dayOfMonth(said: Said, { today }: Reading): Found | null {
  const short = said.group('year')[0]
  const number = said.number('n')
  const month = said.the('month').n
  if (short && 'n' in short && short.n < 22) return null
  // "Πρώτη Ιουλίου" is its first; the other counting words count weekdays.
  if (said.group('n')[0]?.kind === 'counting' && number !== 1) return null
  const year = said.find('year')?.n ?? (short && 'n' in short ? 2000 + short.n : null)
  return onWeekday(dated(year, month, number, today), said)
}

function numberOfMonth(said: Said, { today }: Reading): Found | null {
  if (said.the('unit').unit !== 'month') return null
  const number = said.number('n') || said.number('n2') || said.number('n3')
  const bare = said.find('digits')
  const ahead = said.has('afterNext') ? 2 : said.has('next') ? 1 : 0
  // "3 months" is a length; "the 3 of the month" is a day.
  if (bare && !bare.apart && ahead === 0 && !said.has('this')) return null
  if (ahead === 0 && !said.has('this')) return on(nextNumbered(number, today))
  const day = dayOf(monthAfter(monthOf(today), ahead), number)
  return day ? notPast(day, today) : refused('no-such-day')
}
