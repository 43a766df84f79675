import { isDay, type Time } from '../day.ts'
import type { Found, Reading } from './found.ts'
import { timeSaid } from './hours.ts'
import type { Sense } from './phraseBook.ts'
import { daysSaid } from './shapes.ts'
import { type Reader, type Token, tokensOf } from './tokens.ts'

/** A reading with the time of day that was said with it. */
export interface TimedFound {
  found: Found
  at?: Time
}

// A phrase of people has one or two readings; more ways of taking its words than this is not a phrase.
const mostWays = 400

/** Every reading of a folded phrase in one language, doubles left out; none when it says nothing. */
export function readingsOf(folded: string, reader: Reader, reading: Reading): TimedFound[] {
  const tokens = tokensOf(folded, reader)
  if (!tokens || tokens.length === 0) return []
  const isDotted = tokens.some((token) => token.some((sense) => sense.kind === 'clock' && sense.dotted))
  let refusals: TimedFound[] = []
  for (const ways of bySilence(waysOf(tokens))) {
    const found = ways.flatMap((way) => readingsOfWay(withoutSilence(way), reading))
    const distinct = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
    if (distinct.some((one) => one.found.kind !== 'refused')) return isDotted ? wholeDaysOf(distinct) : distinct
    refusals = [...refusals, ...distinct]
  }
  return refusals
}

/** "Tue 16.06" is that Tuesday and not 16:06, if it is one. */
const wholeDaysOf = (readings: TimedFound[]): TimedFound[] => {
  const days = readings.filter((one) => one.found.kind === 'on' && !one.at)
  return days.length > 0 ? days : readings
}

/** Each way of taking every token in one of its senses. */
function waysOf(tokens: readonly Token[]): Sense[][] {
  let ways: Sense[][] = [[]]
  for (const token of tokens) {
    ways = ways.flatMap((way) => token.map((sense) => [...way, sense]))
    if (ways.length > mostWays) return []
  }
  return ways.filter(isSayable)
}

/** The ways in which the fewest words say nothing come first: "στις 10 το πρωί" is an hour before it is the tenth. */
function bySilence(ways: Sense[][]): Sense[][][] {
  const silences = (way: Sense[]) => way.filter((sense) => sense.kind === 'joint' && sense.joint === 'skip').length
  const counts = [...new Set(ways.map(silences))].sort((a, b) => a - b)
  return counts.map((count) => ways.filter((way) => silences(way) === count))
}

const withoutSilence = (way: readonly Sense[]): Sense[] =>
  way
    .map((sense, i) => (sense.kind === 'digits' && way[i + 1]?.mark === '' ? { ...sense, apart: true } : sense))
    .filter((sense) => sense.mark !== '')

/** "u 10" is an hour and never the tenth: a leading word asks for more than a bare number. */
const isSayable = (way: readonly Sense[]): boolean =>
  way.every((sense, i) => {
    if (sense.kind !== 'joint' || sense.joint !== 'lead') return true
    const rest = way.slice(i + 1).filter((one) => one.mark !== '')
    return rest[0]?.kind !== 'digits' || rest[1]?.kind === 'month' || rest[1]?.kind === 'unit'
  })

function readingsOfWay(way: readonly Sense[], reading: Reading): TimedFound[] {
  const shape = way.map((sense) => sense.mark).join('')
  const found: TimedFound[] = daysSaid(way, shape, reading).map((found) => ({ found }))
  const alone = timeSaid(way, shape, false)
  if (alone) found.push({ found: { kind: 'later' }, at: alone })
  for (let cut = 1; cut < way.length; cut++) {
    const [front, back] = [way.slice(0, cut), way.slice(cut)]
    found.push(...timed(front, shape.slice(0, cut), back, shape.slice(cut), reading))
    if (canLead(shape, cut)) found.push(...timed(back, shape.slice(cut), front, shape.slice(0, cut), reading))
  }
  return found
}

/** A bare number in front is a day, never an hour ("10 tue"); after "στις 10" only a day by its name makes it one. */
const canLead = (shape: string, cut: number): boolean =>
  shape.slice(0, cut) !== 'N' && (!shape.startsWith('a') || /^[XT]*[RW]/.test(shape.slice(cut)))

function timed(
  daySenses: readonly Sense[],
  dayShape: string,
  timeSenses: readonly Sense[],
  timeShape: string,
  reading: Reading
): TimedFound[] {
  const days = daysSaid(daySenses, dayShape, reading).filter(
    (found) => found.kind === 'later' || found.kind === 'refused' || (found.kind === 'on' && isDay(found.on))
  )
  if (days.length === 0) return []
  // "tomorrow evening at 8": the part of the day stands with the day, and means the hour.
  const part = /p/i.test(timeShape) ? [] : daySenses.filter((sense) => sense.kind === 'part')
  // "After the 15th" begins like "later" in some languages, and is no hour.
  if (dayShape === 'l' && !/[KA]/.test(timeShape)) return []
  // "Monday 15" is a date, right or wrong; from "Monday 10" on down it may be an hour.
  if (
    timeShape === 'N' &&
    /^[XTS]*W[XT]?$/.test(dayShape) &&
    timeSenses.some((sense) => sense.kind === 'digits' && sense.n > 12)
  )
    return []
  const at = timeSaid([...timeSenses, ...part], timeShape, true)
  return at ? days.map((found) => ({ found, at })) : []
}
