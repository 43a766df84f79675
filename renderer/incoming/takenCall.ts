import { promiseSlip } from '../../shared/callBack.ts'
import type { CardChange } from '../../shared/cardChange.ts'
import { type Moment, minutesBetween, momentAfter } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Destination, Filing } from '../../shared/filing.ts'
import type { Entry, Message, Slip } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import { blankCard, type InfoCard, type Person, type Phone, phonesOf } from '../../shared/infoCard.ts'
import { phoneKey, phonesIn } from '../../shared/phone.ts'
import { fold } from '../../shared/search.ts'
import { type CallForm, nameIn } from './form.ts'

/** What is needed beside the form: ids, the clock, the country phones are read in, and the words of the binder's language. */
export interface Given {
  freshId: () => Id
  /** What the entry is called. */
  becomes: Id
  now: Moment
  since: Moment
  by: string
  country: string
  note: string
  /** What the slip of a promised call says, and that of a message. */
  slipWords: { callBack: string; message: string }
}

/** The phones typed, each with the key it is compared by. */
export const phonesTyped = (form: Pick<CallForm, 'phone'>, country: string): Phone[] =>
  phonesIn(form.phone.trim())
    .slice(0, 10)
    .map((text) => {
      const key = phoneKey(text, country)
      return { text: text.slice(0, 60), ...(key && { key }) }
    })

/** The message a form holds, or null. */
export function messageIn(form: CallForm): Message | null {
  if (!form.hasMessage) return null
  const number = form.phone.trim().slice(0, 60)
  const answered = form.answered.trim()
  const back = form.back.trim()
  return {
    to: form.to.trim(),
    text: form.text.trim(),
    ...(number && { number }),
    ...(form.mood !== 'unsaid' && { mood: form.mood }),
    ...(answered && { answered }),
    ...(back && { back }),
    ...(form.readBack && { readBack: true })
  }
}

/** The entry of an incoming call. It came to something when there was a question or a message. */
export function entryOfCall(form: CallForm, given: Given): Entry {
  const message = messageIn(form)
  const spokenTo = form.name.trim()
  const minutes = given.since.day === given.now.day ? minutesBetween(given.since, given.now) : null
  return {
    id: given.becomes,
    at: given.now,
    by: given.by,
    kind: 'call',
    incoming: true,
    reached: true,
    effective: form.question.trim() !== '' || message !== null,
    countsAs: 'talk',
    ...(spokenTo && { spokenTo }),
    ...(form.decides && { decides: true }),
    ...(minutes !== null && minutes >= 0 && { minutes: Math.min(1440, minutes) }),
    note: given.note,
    ...(message && { message })
  }
}

/** What was promised: the call back with its minute, what we do, what we wait for from them or a colleague. */
export function slipsOfCall(form: CallForm, given: Given): Slip[] {
  const { now, slipWords } = given
  const what = form.what.trim()
  const base = () => ({ id: given.freshId(), since: now.day })
  const waitingFor = form.who === 'they' ? form.name.trim() || nameIn(form) || form.knownName : form.to.trim()
  return [
    ...(form.callBack === '0'
      ? []
      : [promiseSlip({ id: given.freshId(), text: slipWords.callBack, made: now, minutes: Number(form.callBack) })]),
    ...(what === ''
      ? []
      : [{ ...base(), text: what, ...(form.who !== 'we' && waitingFor && { waitingFor: waitingFor.slice(0, 200) }) }]),
    ...(form.hasMessage ? [{ ...base(), text: slipWords.message, waitingFor: form.to.trim() }] : [])
  ]
}

/** The dossier of somebody new: under today at the minute promised, else on the desk, where it waits to be filed. */
export function dossierOfCall(form: CallForm, given: Given & { id: Id; order: string }): Dossier {
  const { now } = given
  const due = form.callBack === '0' ? null : momentAfter(now, Number(form.callBack))
  const aim = form.question.trim().split('\n')[0]?.slice(0, 400)
  const filing: Filing = due
    ? {
        next: {
          on: due.day,
          at: due.time,
          kind: 'call',
          agreed: 'ink',
          order: given.order,
          ...(aim && { aim })
        }
      }
    : { inHand: { since: now.day } }
  const blank = blankCard(nameIn(form))
  return {
    id: given.id,
    made: now,
    card: { ...blank, ...(cardFrom(form, blank, given) as Partial<InfoCard>) },
    filing,
    history: [entryOfCall(form, given)],
    stamps: [],
    slips: slipsOfCall(form, given)
  }
}

/**
 * What the call adds to a card: a person or phone it did not have, and lines that were empty. Nothing that stands there is written
 * over. Null when it adds nothing.
 */
export function cardFrom(form: CallForm, card: InfoCard, given: Pick<Given, 'freshId' | 'country'>): CardChange | null {
  const held = new Set(phonesOf(card).map(({ phone }) => phone.key ?? phone.text))
  const phones = phonesTyped(form, given.country).filter((phone) => !held.has(phone.key ?? phone.text))
  const name = form.name.trim()
  const role = form.position.trim()
  const person = card.people.find((one) => fold(one.name) === fold(name))
  const line = (key: 'potential' | 'howOften' | 'source', text: string) =>
    text.trim() && !card[key] ? { [key]: text.trim() } : {}
  const street = form.address.trim()
  const change: CardChange = {
    ...line('potential', form.volume),
    ...line('howOften', form.howOften),
    ...line('source', form.heard),
    ...(street && !card.address && { address: { street } })
  }
  if (name && !person) {
    const added: Person = {
      id: given.freshId(),
      name,
      phones,
      mails: [],
      ...(role && { role }),
      ...(form.decides && { decides: true })
    }
    if (card.people.length < 40) change.people = [...card.people, added]
  } else if (person) {
    const better: Person = {
      ...person,
      phones: [...person.phones, ...phones].slice(0, 10),
      ...(role && !person.role && { role }),
      ...(form.decides && { decides: true })
    }
    if (JSON.stringify(better) !== JSON.stringify(person)) {
      change.people = card.people.map((one) => (one === person ? better : one))
    }
  } else if (phones.length > 0) change.phones = [...card.phones, ...phones].slice(0, 20)
  return Object.keys(change).length > 0 ? change : null
}

/** Where a known client's dossier goes: an entry forces no re-filing, and what lay on the desk stays there. */
export const destinationOfCall = (filing: Filing): Destination =>
  filing.inHand && !filing.retired && !filing.out ? { kind: 'desk' } : { kind: 'stays' }
