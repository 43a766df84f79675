import type { Day } from '../day.ts'
import { type Found, notPast, type Reading } from './found.ts'
import type { Sense, Unit } from './phraseBook.ts'
import { laterBy } from './reckon.ts'

/** A length of time: "two and a half months" is 2.5 months. */
export interface Length {
  n: number
  unit: Unit
}

/** The shape of a length that names its number: "two weeks", "half a year", "dve i po nedelje", "+3". */
export const countedLength = '(?:[Nn](?:&?n)?D?UD?|UD|Hn?U|\\+U?)'
/** The same, or a bare unit: "in (a) month". */
export const anyLength = `(?:${countedLength}|UD?)`

/** The length a run of tokens says, or null when it says none ("three twenty days"). */
export function lengthSaid(senses: readonly Sense[]): Length | null {
  const unit = senses.find((sense) => sense.kind === 'unit')
  const plus = senses.find((sense) => sense.kind === 'plus')
  if (plus) {
    if (!unit) return { n: plus.n, unit: plus.unit }
    if (plus.unit !== 'workday') return null
    return { n: plus.n * unit.n, unit: unit.unit === 'day' ? 'workday' : unit.unit }
  }
  if (!unit) return null
  const behind = senses.find((sense) => sense.kind === 'behind')
  if (behind && behind.n !== 30) return null
  if (senses.some((sense) => sense.kind === 'digits' && sense.apart)) return null
  const numbers = senses.flatMap((sense) => (sense.kind === 'digits' || sense.kind === 'number' ? [sense.n] : []))
  const isHalf = senses.some((sense) => sense.kind === 'joint' && sense.joint === 'half')
  const [first = 1, second] = numbers
  if (second !== undefined && !(first >= 20 && first % 10 === 0 && second < 10)) return null
  if (isHalf && first !== 1) return null
  const n = (isHalf ? 0.5 : first + (second ?? 0)) + (behind ? 0.5 : 0)
  return whole(n * unit.n, unit.unit)
}

/** Half hours are minutes, half years months: only halves of days and quarters are left as they are. */
function whole(n: number, unit: Unit): Length | null {
  if (Number.isInteger(n)) return { n, unit }
  if (unit === 'hour') return { n: n * 60, unit: 'minute' }
  if (unit === 'year') return { n: n * 12, unit: 'month' }
  return unit === 'week' || unit === 'month' ? { n, unit } : null
}

/** The day a length after another; hours and minutes only from today on. */
export function byLength(senses: readonly Sense[], from: Day, { today, calendar }: Reading): Found | null {
  const length = lengthSaid(senses)
  if (!length) return null
  const minutesIn: Partial<Record<Unit, number>> = { minute: 1, hour: 60 }
  const minutes = minutesIn[length.unit]
  if (minutes !== undefined) return from === today ? { kind: 'minutes', minutes: length.n * minutes } : null
  const day = laterBy(from, length.n, length.unit, calendar)
  return day ? notPast(day, today) : null
}
