import type { Day, Moment } from '../day.ts'
import type { Filing } from '../filing.ts'
import type { Entry, Lay, Stamp } from '../history.ts'
import { usualOutcomes } from '../outcome.ts'

/**
 * The stamps a client's past must have left: new, then from the day of each result to the day of the next one, then the
 * days it was moved on without a call, and last to where it lies. Each begins where the one before ended.
 */
export function stampsOf(given: {
  id: string
  by: string
  made: Moment
  history: readonly Entry[]
  moves: readonly Day[]
  filing: Filing
}): Stamp[] {
  const { id, by, made, moves, filing } = given
  const calls = given.history.filter((entry) => entry.outcome)
  const stops: { on: Lay; entry?: Entry }[] = [
    ...calls.map((entry) => ({ on: entry.at.day, entry })),
    ...moves.map((on) => ({ on }))
  ]
  const end = endOf(filing)
  const lays: Lay[] = [...stops.map((stop) => stop.on), end]
  if (end === 'stock' && stops.length === 0) return []
  const first = lays[0] as Lay
  const stamps: Stamp[] = [
    {
      act: `${id}-s0`,
      at: end === 'archive' && filing.retired && stops.length === 0 ? { ...made, day: filing.retired.day } : made,
      by,
      from: 'stock',
      to: first,
      why: first === 'archive' ? 'retired' : calls.length > 0 ? 'new' : 'dealt',
      called: false
    }
  ]
  stops.forEach((stop, index) => {
    const to = lays[index + 1] as Lay
    const outcome = usualOutcomes.find((one) => one.id === stop.entry?.outcome)
    stamps.push({
      act: `${id}-s${index + 1}`,
      at: stop.entry?.at ?? ({ day: stop.on, time: '17:40' } as Moment),
      by: stop.entry?.by ?? by,
      from: stop.on,
      to,
      why: to === 'archive' ? 'retired' : stop.entry ? 'call' : 'moved',
      called: stop.entry !== undefined,
      ...(to === filing.next?.on ? { agreed: filing.next.agreed } : { agreed: outcome?.ink ? 'ink' : 'pencil' })
    })
  })
  return stamps
}

// An out card stays where it was filed, and nothing is stamped when it goes out.
const endOf = (filing: Filing): Lay => (filing.retired ? 'archive' : (filing.next?.on ?? 'stock'))
