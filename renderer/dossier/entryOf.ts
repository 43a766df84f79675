import { type Appointment, agreesAppointment, kindAt } from '../../shared/appointment.ts'
import { isDay, type Moment } from '../../shared/day.ts'
import type { AppointmentPlace, ContactKind } from '../../shared/filing.ts'
import { aimIn, type Entry, type SoldLine } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { InfoCard } from '../../shared/infoCard.ts'
import type { Money } from '../../shared/money.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { promisesPayment } from '../../shared/payment.ts'
import type { Payment } from '../../shared/terms.ts'
import type { SaidDay } from '../day/reading.ts'
import type { FilingWish } from '../store/acts.ts'
import type { Form } from './form.ts'

/** The entry of a call, with its meaning written down as the outcome has it today. */
export function entryOf(given: {
  id: Id
  form: Form
  outcome: Outcome | null
  kind: ContactKind
  at: Moment
  by: string
  spokenTo: string
  minutes: number | null
  card: Pick<InfoCard, 'people'>
  /** What was promised or paid. */
  payment?: Payment | null
}): Entry {
  const { form, outcome } = given
  const sold = outcome && sells(outcome) ? soldLines(form) : []
  const wasSpoken = outcome?.reached !== false && given.spokenTo !== ''
  const person = given.card.people.find((one) => one.name === given.spokenTo)
  const reason = outcome?.countsAs === 'refusal' || form.retires ? form.reason.trim() : ''
  return {
    id: given.id,
    at: given.at,
    by: given.by,
    kind: outcome ? given.kind : 'note',
    ...(outcome && {
      outcome: outcome.id,
      reached: outcome.reached,
      effective: outcome.effective,
      countsAs: outcome.countsAs
    }),
    ...(wasSpoken && { spokenTo: given.spokenTo }),
    ...(wasSpoken && person?.decides && { decides: true }),
    ...(given.minutes !== null && { minutes: Math.min(1440, given.minutes) }),
    note: form.note.trim(),
    ...(reason && { reason }),
    ...(sold.length > 0 && { sold }),
    ...(given.payment && { payment: given.payment })
  }
}

/** Whether an outcome asks for what was sold or quoted. */
export const sells = (outcome: Outcome): boolean => outcome.countsAs === 'sale' || outcome.countsAs === 'quote'

function soldLines(form: Form): SoldLine[] {
  const what = form.what.trim()
  const quantity = form.quantity.trim()
  const amount = form.amount.trim()
  if (!what && !quantity && !amount) return []
  return [{ what, ...(quantity && { quantity }), ...(amount && { amount }) }]
}

/**
 * How the dossier is filed after the call: ink or pencil, the hour, what kind of contact comes next, and its aim. An old
 * aim is done with once a talk came to something, or left words of its own; who was not reached, or only asked to be called back,
 * is called for it still.
 */
export function wishOf(given: {
  said: SaidDay
  form: Form
  outcome: Outcome | null
  kind: ContactKind | undefined
  spokenTo?: string
  /** The appointment's own name in calendars. */
  meeting?: Id
  /** The sum promised, and whether something is still owed after this. */
  sum?: Money | null
  owes?: boolean
}): FilingWish {
  const { said, form, outcome } = given
  const aim = aimIn(form.note)
  const appointment = appointmentAfter(given)
  return {
    at: said.at && isDay(said.on) ? said.at : null,
    kind: kindAfter(outcome, given.kind, form.place, given.owes),
    ...(outcome &&
      promisesPayment(outcome) &&
      given.sum &&
      isDay(said.on) && { pays: { amount: given.sum, by: said.on } }),
    ...(appointment !== undefined && { appointment }),
    ...(aim !== null ? { aim: aim.slice(0, 400) } : isAimDone(outcome, form) ? { aim: null } : {}),
    agreed: said.agreed ?? (outcome?.ink ? 'ink' : 'pencil')
  }
}

const isAimDone = (outcome: Outcome | null, form: Pick<Form, 'note'>): boolean =>
  outcome?.reached === true && (outcome.effective || form.note.trim() !== '')

/** The appointment agreed; null when the old one is over, undefined when it stands as it was. */
function appointmentAfter(given: {
  form: Form
  outcome: Outcome | null
  spokenTo?: string
  meeting?: Id
}): Appointment | null | undefined {
  const { form, outcome } = given
  if (!outcome) return undefined
  if (!agreesAppointment(outcome)) return outcome.reached || outcome.id === 'did-not-come' ? null : undefined
  const minutes = Number(form.length)
  const where = form.where.trim()
  const whom = form.with.trim() || given.spokenTo?.trim()
  return {
    place: form.place,
    ...(minutes >= 1 && { minutes: Math.min(1440, minutes) }),
    ...(where && { where: where.slice(0, 300) }),
    ...(whom && { with: whom.slice(0, 200) }),
    ...(given.meeting && { meeting: given.meeting })
  }
}

/**
 * What kind the next contact is: an appointment is a meeting, a visit or a call by its place; a promised payment is one; after a talk
 * one calls, or goes on asking for the payment while it is owed; else it is what it was.
 */
export function kindAfter(
  outcome: Outcome | null,
  kind: ContactKind | undefined,
  place: AppointmentPlace = 'ours',
  owes = false
): ContactKind {
  if (outcome && agreesAppointment(outcome)) return kindAt[place]
  if (outcome && promisesPayment(outcome)) return 'payment'
  if (owes && kind === 'payment') return kind
  return outcome?.reached || outcome?.id === 'did-not-come' ? 'call' : (kind ?? 'call')
}
