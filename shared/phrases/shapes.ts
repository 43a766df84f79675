import {
  addDays,
  type Day,
  dayOf,
  isDay,
  isMonth,
  type Month,
  monthAfter,
  monthFrom,
  monthNumberOf,
  monthOf,
  weekdayOf,
  yearOf
} from '../day.ts'
import { workdayFrom } from '../workdays.ts'
import { edgeOf } from './edges.ts'
import { type Found, on, type Reading, refused } from './found.ts'
import { anyLength, countedLength, lengthSaid } from './length.ts'
import type { Sense, Unit } from './phraseBook.ts'
import {
  laterBy,
  mondayOfWeek,
  nextDated,
  nextMonthNumbered,
  nextNumbered,
  nextWeekday,
  nthWeekday,
  quarterOf,
  weekdayInWeekOf,
  weekEndOf
} from './reckon.ts'

/** The tokens of a shape, to be asked by what they are. */
class Said {
  readonly senses: readonly Sense[]
  readonly match: RegExpExecArray
  constructor(senses: readonly Sense[], match: RegExpExecArray) {
    this.senses = senses
    this.match = match
  }
  find<K extends Sense['kind']>(kind: K): Extract<Sense, { kind: K }> | undefined {
    return this.senses.find((sense): sense is Extract<Sense, { kind: K }> => sense.kind === kind)
  }
  /** The one token of that kind; shapes are written so that it is there. */
  the<K extends Sense['kind']>(kind: K): Extract<Sense, { kind: K }> {
    const sense = this.find(kind)
    if (!sense) throw new RangeError(`no ${kind} in this shape`)
    return sense
  }
  has(joint: string): boolean {
    return this.senses.some((sense) => sense.kind === 'joint' && sense.joint === joint)
  }
  /** The tokens of a named group of the shape. */
  group(name: string): readonly Sense[] {
    const [from, to] = this.match.indices?.groups?.[name] ?? [0, 0]
    return this.senses.slice(from, to)
  }
  /** The number of a day: digits, an ordinal, or a number in words. */
  number(name: string): number {
    const sense = this.group(name)[0]
    return sense && 'n' in sense ? sense.n : 0
  }
}

type Rule = (said: Said, reading: Reading) => Found | null

// Letters: see `Sense` and `jointMarks` in phraseBook.ts. A phrase is read when one of these shapes fits all of it.
const shapes: readonly (readonly [string, Rule])[] = [
  ['l', () => ({ kind: 'later' })],
  ['RP*', (said, { today }) => notPast(addDays(today, said.the('relative').n), today)],
  [
    'R(?<length>UD?|[Nn]U)|(?<counted>[Nn]U)S?R',
    (said, reading) => {
      const from = addDays(reading.today, said.the('relative').n)
      return byLength(said.group('length').length > 0 ? said.group('length') : said.group('counted'), from, reading)
    }
  ],

  // weekdays
  ['[XT]*W[XT]?P*', (said, { today }) => on(nextWeekday(said.the('weekday').n, today))],
  [
    'oW|OW',
    (said, { today }) =>
      (said.find('counting') ?? said.the('ordinal')).n === 1 ? on(nextWeekday(said.the('weekday').n, today)) : null
  ],
  ['WZ|ZW', (said, { today }) => on(addDays(nextWeekday(said.the('weekday').n, today), 7))],
  ['LW|WL', () => refused('past')],
  ['W(?:XU|UX|TU|UT|UZ|ZU)P*', weekdayOfWeek],
  ['(?:XU|UX|TU|UT|UZ|ZU)WP*', weekdayOfWeek],
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

  // lengths of time
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
  [
    'UN',
    (said, { today }) => (said.the('unit').unit === 'week' ? on(mondayOfWeek(said.the('digits').n, today)) : null)
  ],

  // beginning, middle and end
  [
    '(?:E|L)(?:[XTZ]?U[XTZ]?|[XT]?M[XT]?Y?|MN|J|qY?|Y)|(?:[XTZ]U|UX|M|q)E|UE',
    (said, reading) => edgeOf(said.senses, reading)
  ],

  // days of a month
  ['(?<n>[NO])P*', (said, { today }) => on(nextNumbered(said.number('n'), today))],
  ['(?<n>[NO])[XTZ]?U[XTZ]?|[XTZ]U(?<n2>[NO])|UX(?<n3>[NO])', numberOfMonth],
  ['W(?<n>[NO])', (said, { today }) => onWeekday(on(nextNumbered(said.number('n'), today)), said)],
  ['W?(?<n>[NOn])[XT]?M(?:Y|(?<year>N))?P*', dayOfMonth],
  ['W?M(?<n>[NO])(?:Y|(?<year>N))?P*', dayOfMonth],
  [
    'W?(?<n>O)(?<month>[Oo])',
    (said, { today }) => onWeekday(on(nextDated(said.number('month'), said.number('n'), today)), said)
  ],
  [
    'W?CP*',
    (said, { today }) => {
      const { year, month, number } = said.the('written')
      return onWeekday(dated(year, month, number, today), said)
    }
  ],

  // months, the day open
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
  ],

  // round the weekend
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

const compiled = shapes.map(([shape, rule]) => [new RegExp(`^(?:${shape})$`, 'd'), rule] as const)

/** Everything a run of senses can mean as a day, by its shape. */
export function daysSaid(senses: readonly Sense[], shape: string, reading: Reading): Found[] {
  return compiled.flatMap(([form, rule]) => {
    const match = form.exec(shape)
    const found = match && rule(new Said(senses, match), reading)
    return found ? [found] : []
  })
}

const notPast = (when: Day | Month, today: Day): Found => {
  if (!isDay(when) && !isMonth(when)) return refused('no-such-day')
  return when < (isDay(when) ? today : monthOf(today)) ? refused('past') : on(when)
}

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
  const year = said.find('year')?.n ?? (short && 'n' in short ? 2000 + short.n : null)
  return onWeekday(dated(year, month, number, today), said)
}

function numberOfMonth(said: Said, { today }: Reading): Found | null {
  if (said.the('unit').unit !== 'month') return null
  const number = said.number('n') || said.number('n2') || said.number('n3')
  const ahead = said.has('afterNext') ? 2 : said.has('next') ? 1 : 0
  if (ahead === 0 && !said.has('this')) return on(nextNumbered(number, today))
  const day = dayOf(monthAfter(monthOf(today), ahead), number)
  return day ? notPast(day, today) : refused('no-such-day')
}

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

const fallsOn = (day: Day | null, today: Day): Found => (day ? notPast(day, today) : refused('no-such-day'))

function nextUnit(said: Said, reading: Reading): Found | null {
  const { today, calendar } = reading
  const { n, unit } = said.the('unit')
  const times = said.has('afterNext') ? 2 : 1
  if (unit === 'minute' || unit === 'hour') return null
  if (unit === 'quarter') return on(monthAfter(quarterOf(monthOf(today)), 3 * times))
  const day = laterBy(today, n * times, unit, calendar)
  return day ? on(day) : null
}

function byLength(senses: readonly Sense[], from: Day, { today, calendar }: Reading): Found | null {
  const length = lengthSaid(senses)
  if (!length) return null
  const minutesIn: Partial<Record<Unit, number>> = { minute: 1, hour: 60 }
  const minutes = minutesIn[length.unit]
  if (minutes !== undefined) return from === today ? { kind: 'minutes', minutes: length.n * minutes } : null
  const day = laterBy(from, length.n, length.unit, calendar)
  return day ? notPast(day, today) : null
}
