import type { Cadence } from './cadence.ts'
import { creaseCounts } from './crease.ts'
import type { Day } from './day.ts'
import { type Dossier, promisesOf } from './dossier.ts'
import type { ContactKind, Filing } from './filing.ts'
import { type CallBack, type Lay, lastEffectiveOf, lastEntryOf, lastSentence, lastTalkOf } from './history.ts'
import type { Id } from './id.ts'
import { type InfoCard, phonesOf } from './infoCard.ts'
import type { Known } from './known.ts'
import type { SpineRound } from './round.ts'
import { isIncomplete, sheetsOf } from './sheet.ts'
import type { Owes } from './terms.ts'

/** A slip as the pile needs it: open, with its day. */
export interface SpineSlip {
  id: Id
  text: string
  since: Day
  day: Day
  waitingFor?: string
  promise?: CallBack
}

/** A dossier as it shows in a pile: the row of the index. Everything here is worked out from the dossier. */
export interface Spine {
  id: Id
  name: string
  field?: string
  town?: string
  postcode?: string
  country?: string
  category?: InfoCard['category']
  level: InfoCard['level']
  /** The first person of the card, as the pile names them. */
  person?: string
  role?: string
  callMe?: string
  /** The first phone that is not struck, as typed; `phoneKey` is what is dialled. */
  phone?: string
  phoneKey?: string
  filing: Filing
  /** Why I call: the aim, or (in grey) the last sentence of the last note. */
  aim?: string
  lastSaid?: string
  lastTalk?: Day
  /** The last conversation that came to something. */
  lastEffective?: Day
  /** The client's own cadence. */
  cadence?: Cadence
  knows?: Known[]
  /** What they owe, and who recommended them. */
  owes?: Owes
  by?: Id
  /** Rounds not told yet, and those told. */
  rounds?: SpineRound[]
  told?: Id[]
  /** The last entry that stands: what "done today" is counted and said from. */
  lastEntry?: { day: Day; outcome?: string; kind: ContactKind | 'note' }
  lastStamp?: { day: Day; from: Lay; to: Lay; called: boolean; why: string }
  /** Put off in a row, and tried in vain, since the last effective entry; see `creaseOf`. */
  postponed: number
  noAnswer: number
  slips: SpineSlip[]
  /** Dossiers that were laid into this one: what still names them means this one. */
  was?: Id[]
  /** The objections met in its conversations, as often as they came up. */
  met?: Id[]
  /** How many filled forms are incomplete: the ears that stand out. */
  ears?: number
  /** How many open slips have no day. */
  beside?: number
  /** Set while the file can't be read as it stands: the spine is its last known state. */
  trouble?: 'damaged' | 'changed-outside' | 'newer' | 'missing' | 'cloud'
}

/** The spine of a dossier. Empty facts are left out, so that an index row stays short. */
export function spineOf(dossier: Dossier): Spine {
  const { card } = dossier
  const person = card.people[0]
  const phone = phonesOf(card)[0]?.phone
  const entry = lastEntryOf(dossier.history)
  const stamp = dossier.stamps.at(-1)
  const aim = dossier.filing.next?.aim
  const said = entry ? lastSentence(entry.note) : ''
  const talk = lastTalkOf(dossier.history)
  const rounds = roundsOf(dossier)
  const told = dossier.slips.flatMap(({ round, done }) => (round && done ? [round] : []))
  const effective = lastEffectiveOf(dossier.history)
  return {
    id: dossier.id,
    name: card.name,
    ...(card.field && { field: card.field }),
    ...(card.address?.town && { town: card.address.town }),
    ...(card.address?.postcode && { postcode: card.address.postcode }),
    ...(card.address?.country && { country: card.address.country }),
    ...(card.category && { category: card.category }),
    level: card.level,
    ...(person?.name && { person: person.name }),
    ...(person?.role && { role: person.role }),
    ...(person?.callMe && { callMe: person.callMe }),
    ...(phone && { phone: phone.text }),
    ...(phone?.key && { phoneKey: phone.key }),
    filing: dossier.filing,
    ...(aim && { aim }),
    ...(said && { lastSaid: said }),
    ...(talk && { lastTalk: talk.at.day }),
    ...(effective && { lastEffective: effective.at.day }),
    ...(card.cadence && { cadence: card.cadence }),
    ...(card.knows && card.knows.length > 0 && { knows: card.knows }),
    ...(card.owes && { owes: card.owes }),
    ...(card.recommendedBy?.id && { by: card.recommendedBy.id }),
    ...(rounds.length > 0 && { rounds }),
    ...(told.length > 0 && { told }),
    ...(entry && {
      lastEntry: { day: entry.at.day, kind: entry.kind, ...(entry.outcome && { outcome: entry.outcome }) }
    }),
    ...(stamp && {
      lastStamp: { day: stamp.at.day, from: stamp.from, to: stamp.to, called: stamp.called, why: stamp.why }
    }),
    ...creaseCounts(dossier),
    ...besideOf(dossier),
    ...(dossier.merged && dossier.merged.length > 0 && { was: dossier.merged.map(({ id }) => id) }),
    ...metOf(dossier),
    ...earsOf(dossier),
    slips: promisesOf(dossier).flatMap((slip) =>
      slip.day
        ? [
            {
              id: slip.id,
              text: slip.text,
              since: slip.since,
              day: slip.day,
              ...(slip.waitingFor && { waitingFor: slip.waitingFor }),
              ...(slip.promise && { promise: slip.promise })
            }
          ]
        : []
    )
  }
}

function earsOf(dossier: Dossier): { ears?: number } {
  const n = sheetsOf(dossier).filter(isIncomplete).length
  return n > 0 ? { ears: n } : {}
}

function metOf({ history }: Dossier): { met?: Id[] } {
  const met = history.flatMap((entry) => (entry.struck ? [] : (entry.met ?? []).map(({ id }) => id)))
  return met.length > 0 ? { met } : {}
}

function besideOf(dossier: Dossier): { beside?: number } {
  const n = dossier.slips.filter((slip) => !slip.done && !slip.day && !slip.round).length
  return n > 0 ? { beside: n } : {}
}

/** What is still to be told of the rounds a dossier is on. */
export const roundsOf = ({ slips }: Pick<Dossier, 'slips'>): SpineRound[] =>
  slips.flatMap(({ round, done, text, since, until }) =>
    round && !done ? [{ round, text, since, ...(until && { until }) }] : []
  )
