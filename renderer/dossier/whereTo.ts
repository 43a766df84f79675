import { agreesAppointment } from '../../shared/appointment.ts'
import type { Style } from '../../shared/binder.ts'
import type { Because } from '../../shared/cadence.ts'
import { type Day, isDay, type Month, monthOf } from '../../shared/day.ts'
import type { Filing } from '../../shared/filing.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { promisesPayment } from '../../shared/payment.ts'
import { type Place, placeOf } from '../../shared/place.ts'
import { proposedDay } from '../../shared/proposal.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import type { DayReading, SaidDay } from '../day/reading.ts'

/** Where a dossier goes after the call. Only the first three can be filed. */
export type WhereTo =
  | { kind: 'under'; said: SaidDay; isProposed: boolean; because?: Because }
  /** It lies ahead, or where no day is asked: an entry forces no re-filing. */
  | { kind: 'stays'; place: Place['kind']; on: Day | Month | null }
  | { kind: 'retire' }
  | { kind: 'say-day' }
  /** Something stands in the day field that is no settled day. */
  | { kind: 'settle' }

/**
 * Where the dossier goes, from what was said so far (rules 4): a typed day first, then "stays" when its next contact lies
 * ahead, then the outcome's proposal. A missed one and one of today need a day.
 */
export function whereTo(given: {
  filing: Filing
  today: Day
  style: Style
  calendar: WorkCalendar
  outcome: Outcome | null
  reading: DayReading
  retires: boolean
  hasPhoneLeft: boolean
  /** The day their cadence asks for. */
  byCadence?: { on: Day; because: Because } | null
}): WhereTo {
  const { filing, today, outcome, reading } = given
  if (given.retires) return { kind: 'retire' }
  if (reading.kind === 'day') return { kind: 'under', said: reading.said, isProposed: false }
  if (reading.kind !== 'nothing') return { kind: 'settle' }
  const proposed = outcome ? proposedDay(outcome, given) : null
  if (proposed?.kind === 'retire') return { kind: 'retire' }
  const place = placeOf(filing, today, given.style).kind
  const on = filing.next?.on ?? null
  const stays: WhereTo = { kind: 'stays', place, on }
  if (place === 'out') return stays
  if (on && liesAhead(filing, today) && !(outcome && (agreesAppointment(outcome) || promisesPayment(outcome))))
    return stays
  if (proposed?.kind === 'under') {
    const agreed = reading.agreed && { agreed: reading.agreed }
    return {
      kind: 'under',
      said: { on: proposed.on, ...agreed },
      isProposed: true,
      ...(proposed.because && { because: proposed.because })
    }
  }
  if (proposed) return { kind: 'say-day' }
  return place === 'stock' || place === 'archive' || place === 'toDeal' ? stays : { kind: 'say-day' }
}

/** Whether the next contact is after today: under it the dossier may stay. */
function liesAhead(filing: Filing, today: Day): boolean {
  const on = filing.retired ? undefined : filing.next?.on
  if (!on) return false
  return isDay(on) ? on > today : on > monthOf(today)
}
