import { addDays, type Day, isDay, type Month, type Time } from './day.ts'
import type { AppointmentPlace, ContactKind, Filing, Next } from './filing.ts'
import type { Outcome } from './outcome.ts'
import { isWorkday, type WorkCalendar } from './workdays.ts'

// An appointment is a next contact with a place: it lies under its day like any other, in ink.

/** What of a next contact makes it an appointment. */
export type Appointment = Pick<Next, 'minutes' | 'place' | 'where' | 'with' | 'meeting'>

/** The appointment a next contact is, or null. */
export function appointmentOf(next: Next): Appointment | null {
  const { minutes, place, where, with: whom, meeting } = next
  const parts = { minutes, place, where, with: whom, meeting }
  const said = Object.entries(parts).filter(([, part]) => part !== undefined)
  return said.length > 0 ? (Object.fromEntries(said) as Appointment) : null
}

/** Whether somebody expects us, or is expected: a place was agreed, or it is a meeting or a visit. */
export const isAppointment = (next: Pick<Next, 'place' | 'kind'>): boolean =>
  next.place !== undefined || next.kind === 'meeting' || next.kind === 'visit'

/** What kind of contact an appointment at a place is. */
export const kindAt: Record<AppointmentPlace, ContactKind> = { ours: 'meeting', theirs: 'visit', call: 'call' }

/** Whether an appointment's day has come, or went by without a word: then it is asked what became of it. */
export function isAppointmentDue(filing: Filing, today: Day): boolean {
  const { next, retired, out } = filing
  return !retired && !out && next !== undefined && isDay(next.on) && next.on <= today && isAppointment(next)
}

/** What may become of an appointment; asked beside the binder's own outcomes, never in their list; by a letter each, the digits being theirs. */
export const appointmentOutcomes: readonly Outcome[] = [
  { id: 'held', key: 'H', reached: true, effective: true, countsAs: 'talk', proposes: { kind: 'ask' } },
  {
    id: 'moved-by-them',
    key: 'M',
    reached: true,
    effective: false,
    countsAs: 'postponed',
    proposes: { kind: 'ask' },
    ink: true
  },
  {
    id: 'did-not-come',
    key: 'N',
    reached: false,
    effective: false,
    countsAs: 'attempt',
    proposes: { kind: 'workdays', n: 1 }
  }
]

const movedBefore = appointmentOutcomes.filter(({ id }) => id === 'moved-by-them')

/**
 * What may have become of the appointment a dossier lies under: anything once its day has come; before it somebody can only have moved
 * it. None where there is no appointment.
 */
export function outcomesOfAppointment(filing: Filing, today: Day): readonly Outcome[] {
  const { next, retired, out } = filing
  if (isAppointmentDue(filing, today)) return appointmentOutcomes
  return !retired && !out && next && isAppointment(next) ? movedBefore : none
}
const none: readonly Outcome[] = []

/** Whether an outcome agrees on an appointment: a new one, or another day for the old. */
export const agreesAppointment = (outcome: Pick<Outcome, 'id' | 'countsAs'>): boolean =>
  outcome.countsAs === 'appointment' || outcome.id === 'moved-by-them'

/**
 * The working day before an appointment, for a call that confirms it; null when that is not after today. For a Monday it is the
 * Friday before.
 */
export function confirmingDay(on: Day, today: Day, calendar: WorkCalendar): Day | null {
  for (let day = addDays(on, -1); day > today; day = addDays(day, -1)) if (isWorkday(day, calendar)) return day
  return null
}

/**
 * What a move by hand does with the slip that confirms an appointment (moveActs.ts): it lies on the working day before the new
 * day, null when none is left, and says the new hour with `say`. Undefined when there is nothing to carry along. From Tuesday
 * 1 December to Thursday 10 at the same hour: { day: '2026-12-09' }.
 */
export function confirmingAfter(
  seen: Next | null,
  next: Next,
  given: { today: Day; calendar: WorkCalendar; say: (at: Time | undefined) => string }
): { day: Day | null; text?: string } | undefined {
  if (!seen?.meeting || seen.meeting !== next.meeting || (seen.on === next.on && seen.at === next.at)) return undefined
  const day = isDay(next.on) ? confirmingDay(next.on, given.today, given.calendar) : null
  return { day, ...(seen.at !== next.at && { text: given.say(next.at) }) }
}

/**
 * The hour a contact has when it is laid on another day and none is said: an appointment keeps its own, since it is still to be
 * held; a call agreed for an hour was agreed for that day. Never on today, where the hour may be gone.
 */
export const hourKept = (old: Next | null, on: Day | Month, today: Day): Time | undefined =>
  old?.at && isAppointment(old) && isDay(on) && (on > today || on === old.on) ? old.at : undefined
