import { addDays, type Day, type Moment, type Month, type Time } from '../day.ts'
import type { Dossier } from '../dossier.ts'
import type { Filing, Next } from '../filing.ts'
import type { Entry, Slip } from '../history.ts'
import type { InfoCard, Person, Phone } from '../infoCard.ts'
import { usualOutcomes } from '../outcome.ts'
import type { WorkCalendar } from '../workdays.ts'
import type { SampleClient, SampleRow, SampleSlip } from './client.ts'
import { stampsOf } from './stampsOf.ts'
import { dayFrom, monthFromToday, onFrom } from './when.ts'

/** What the days of a sample are reckoned from, and who wrote it. */
export interface SampleDesk {
  today: Day
  calendar: WorkCalendar
  by: string
}

/** The dossier of a sample client; its order key is still empty. Throws when a day is miswritten or an outcome unknown. */
export function dossierFrom(client: SampleClient, country: string, desk: SampleDesk): Dossier {
  const { today, calendar, by } = desk
  const card = cardFrom(client, country, desk)
  const history = (client.history ?? []).map((row, index) => entryFrom(row, `${client.id}-e${index + 1}`, card, desk))
  const filing = filingFrom(client, desk)
  const made: Moment = {
    day: client.made ? dayFrom(client.made, today, calendar) : madeBefore(history[0]?.at.day ?? today, desk),
    time: '16:20' as Time
  }
  const moves = (client.moves ?? []).map((text) => dayFrom(text, today, calendar))
  return {
    id: client.id,
    made,
    card,
    filing,
    history,
    stamps: stampsOf({ id: client.id, by, made, history, moves, filing }),
    slips: (client.slips ?? []).map((slip, index) => slipFrom(slip, `${client.id}-p${index + 1}`, desk))
  }
}

/** A slip with its days worked out. */
export function slipFrom(slip: SampleSlip, id: string, { today, calendar }: SampleDesk): Slip {
  return {
    id,
    text: slip.text,
    since: dayFrom(slip.since, today, calendar),
    ...(slip.day && { day: dayFrom(slip.day, today, calendar) }),
    ...(slip.waitingFor && { waitingFor: slip.waitingFor }),
    ...(slip.done && { done: dayFrom(slip.done, today, calendar) })
  }
}

const madeBefore = (day: Day, { calendar }: SampleDesk): Day => dayFrom('d-7', addDays(day, -1), calendar)

function cardFrom(client: SampleClient, country: string, desk: SampleDesk): InfoCard {
  const { id, street, postcode, town, region, phones, people, mails, ...rest } = client
  const { made: _, next: _next, moves: _m, retired: _r, out: _o, inHand: _i, history: _h, slips: _s, ...lines } = rest
  return {
    ...lines,
    people: (people ?? []).map(
      (person, index): Person => ({
        ...person,
        id: `${id}-m${index + 1}`,
        phones: (person.phones ?? []).map((phone) => phoneFrom(phone, desk)),
        mails: person.mails ?? []
      })
    ),
    phones: (phones ?? []).map((phone) => phoneFrom(phone, desk)),
    mails: mails ?? [],
    address: {
      ...(street && { street }),
      ...(postcode && { postcode }),
      ...(town && { town }),
      ...(region && { region }),
      country
    }
  }
}

type WrittenPhone = NonNullable<SampleClient['phones']>[number]

function phoneFrom(phone: WrittenPhone, { today, calendar }: SampleDesk): Phone {
  const text = typeof phone === 'string' ? phone : phone.text
  return {
    text,
    key: text.replace(/[^+\d]/g, ''),
    ...(typeof phone !== 'string' && { struck: dayFrom(phone.struck, today, calendar) })
  }
}

function entryFrom(row: SampleRow, id: string, card: InfoCard, { today, calendar, by }: SampleDesk): Entry {
  const [when, kind, outcomeId, note, more] = row
  const [dayText = '', time] = when.split(' ')
  const at: Moment = { day: dayFrom(dayText, today, calendar), time: time as Time }
  const outcome = usualOutcomes.find((one) => one.id === outcomeId)
  if (outcomeId && !outcome) throw new RangeError(`not an outcome: ${outcomeId}`)
  const { struck, ...said } = more ?? {}
  const person = card.people.find((one) => one.name === said.spokenTo) ?? card.people[0]
  return {
    id,
    at,
    by,
    kind,
    ...(outcome && {
      outcome: outcome.id,
      reached: outcome.reached,
      effective: outcome.effective,
      countsAs: outcome.countsAs,
      minutes: outcome.reached ? 2 + Math.min(13, Math.ceil(note.length / 22)) : 1
    }),
    ...(outcome?.reached && person && { spokenTo: person.name, ...(person.decides && { decides: true }) }),
    note,
    ...said,
    ...(struck && { struck: { ...at, time: '17:55' as Time } })
  }
}

function filingFrom(client: SampleClient, { today, calendar }: SampleDesk): Filing {
  const { next, retired, out, inHand } = client
  return {
    ...(next && {
      next: {
        on: onFrom(next.on, today, calendar) as Day | Month,
        ...(next.at && { at: next.at }),
        kind: next.kind,
        ...(next.aim && { aim: next.aim }),
        agreed: next.agreed ?? 'pencil',
        order: ''
      } satisfies Next
    }),
    ...(retired && {
      retired: {
        reason: retired.reason,
        day: dayFrom(retired.day, today, calendar),
        ...(retired.lookAgain && { lookAgain: monthFromToday(retired.lookAgain, today) }),
        ...(retired.passedTo && { passedTo: retired.passedTo })
      }
    }),
    ...(out && {
      out: { to: out.to, since: dayFrom(out.since, today, calendar), back: dayFrom(out.back, today, calendar) }
    }),
    ...(inHand && { inHand: { since: dayFrom(inHand, today, calendar) } })
  }
}
