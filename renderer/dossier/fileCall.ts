import { agreesAppointment, confirmingDay } from '../../shared/appointment.ts'
import { promiseSlip } from '../../shared/callBack.ts'
import type { CardChange } from '../../shared/cardChange.ts'
import { type Day, isDay, type Moment } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Destination, Next } from '../../shared/filing.ts'
import type { Slip } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import { type Phone, phonesOf } from '../../shared/infoCard.ts'
import { currencyOf, type Money } from '../../shared/money.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { namesAmount, promisesPayment, sumSaid } from '../../shared/payment.ts'
import { kindOf } from '../../shared/plan.ts'
import { owesAfter, type Payment } from '../../shared/terms.ts'
import { confirmingWords, fileUnder, freshId, nextsAtEnd, putSlip, record } from '../store/acts.ts'
import { binderStore } from '../store/binderStore.ts'
import { calendarNow } from '../store/read.ts'
import { metIn } from '../store/scripts.ts'
import { say } from '../words/words.ts'
import { entryOf, wishOf } from './entryOf.ts'
import type { Form } from './form.ts'
import type { WhereTo } from './whereTo.ts'

/** Everything that is filed when the button is pressed. */
export interface Said {
  /** What the entry is called, by which its draft is known to be filed after a crash. */
  becomes: Id
  dossier: Dossier
  form: Form
  outcome: Outcome | null
  to: WhereTo
  spokenTo: string
  minutes: string | null
  /** The minutes in which one promises to call back; null when nothing of the kind was said. */
  callBack: number | null
  /** The phone that was dialled, by key or text. */
  dialled: string | null
}

/** Why it can't be filed yet, as the key of a sentence under `dossier.notYet`; null when it can. */
export function notYet(
  said: Said
): 'settle' | 'sayDay' | 'sayOutcome' | 'nothing' | 'reason' | 'passedTo' | 'result' | 'amount' | 'payDay' | null {
  const { form, outcome, to } = said
  const hasWords = form.note.trim() !== ''
  if (to.kind === 'settle') return 'settle'
  if (outcome?.id === 'held' && !hasWords) return 'result'
  if (outcome && namesAmount(outcome) && !sumOf(said)) return 'amount'
  if (to.kind === 'say-day') return outcome || hasWords ? 'sayDay' : 'sayOutcome'
  if (outcome && promisesPayment(outcome) && (to.kind !== 'under' || !isDay(to.said.on))) return 'payDay'
  if (to.kind === 'stays' && !isCall(said) && form.slips.length === 0) return 'nothing'
  if (to.kind === 'retire') {
    if (outcome?.countsAs === 'passed' && !form.retires) return form.passedTo.trim() === '' ? 'passedTo' : null
    if (form.reason.trim() === '' && outcome?.proposes.kind !== 'today') return 'reason'
  }
  return null
}

/**
 * Whether something was said at all, be it only an objection that was counted; without it the dossier is only moved, and its stamp
 * says "not called".
 */
export const isCall = ({ dossier, outcome, form }: Pick<Said, 'dossier' | 'outcome' | 'form'>): boolean =>
  outcome !== null || form.note.trim() !== '' || metIn(dossier.id).length > 0

/** Files what was said: entry, slips and the dossier's way in one act. True once it is saved. */
export async function fileCall(said: Said): Promise<boolean> {
  const { dossier, form, outcome, to } = said
  const kind = kindOf(dossier)
  const { now, open } = binderStore.getState()
  const meeting = (outcome?.id === 'moved-by-them' && dossier.filing.next?.meeting) || freshId()
  const slips = [...form.slips, ...promiseIn(said, now), ...confirmingIn(said, now, meeting)]
  if (!isCall(said)) {
    if (to.kind === 'under') {
      const wish = wishOf({ said: to.said, form, outcome, kind })
      return fileUnder([dossier.id], to.said.on, wish, 'moved', undefined, slips, said.becomes)
    }
    for (const slip of slips) if (!(await putSlip(dossier.id, slip))) return false
    return true
  }
  const entry = entryOf({
    id: said.becomes,
    form,
    outcome,
    kind,
    at: now,
    by: open?.settings.owner || open?.settings.name || '',
    spokenTo: said.spokenTo,
    minutes: said.minutes === null ? null : Number(said.minutes),
    card: dossier.card,
    payment: paymentOf(said)
  })
  const met = metIn(dossier.id)
  const strikePhone = outcome?.proposes.kind === 'today' ? wrongPhone(said) : null
  return record(dossier.id, {
    entry: { ...entry, ...(met.length > 0 && { met }) },
    to: destinationOf(said, meeting),
    ...(slips.length > 0 && { slips }),
    ...(strikePhone && { strikePhone }),
    ...owesIn(said, now.day),
    ...(outcome?.id === 'moved-by-them' && to.kind === 'under' && { whose: 'they' as const })
  })
}

/** The sum promised or paid, as the call left it; null when none was named, or none can be read. */
function sumOf({ dossier, form, outcome }: Pick<Said, 'dossier' | 'form' | 'outcome'>): Money | null {
  if (!outcome || !namesAmount(outcome)) return null
  const { open } = binderStore.getState()
  return sumSaid(form.pay, dossier.card.owes, currencyOf(open?.settings.country ?? ''))
}

function paymentOf(said: Said): Payment | null {
  const { outcome, to } = said
  const amount = sumOf(said)
  if (!outcome || !amount) return null
  if (!promisesPayment(outcome)) return { kind: 'paid', amount }
  return to.kind === 'under' && isDay(to.said.on) ? { kind: 'promised', amount, by: to.said.on } : null
}

/** What is owed from now on: less after a payment, and at all once somebody promised to pay. */
function owesIn(said: Said, today: Day): { card?: CardChange } {
  const { owes } = said.dossier.card
  const payment = paymentOf(said)
  if (!payment) return {}
  if (payment.kind === 'promised') return owes ? {} : { card: { owes: { ...payment.amount, since: today } } }
  const left = owesAfter(owes, payment.amount)
  return left === owes ? {} : { card: { owes: left ?? null } }
}

/** Whether something is still owed once this is filed. */
function stillOwes(said: Said, today: Day): boolean {
  const { card } = owesIn(said, today)
  return card ? Boolean(card.owes) : said.dossier.card.owes !== undefined
}

/** The slip that counts down to a promised call; of an unreached client nothing was promised. */
function promiseIn({ callBack, outcome }: Said, now: Moment): Slip[] {
  if (callBack === null || outcome?.reached === false) return []
  return [promiseSlip({ id: freshId(), text: say('slips.callBack'), made: now, minutes: callBack })]
}

/** The slip of a call that confirms an appointment, on the working day before; none when that is not after today. */
export function confirmingIn(
  { form, outcome, to }: Pick<Said, 'form' | 'outcome' | 'to'>,
  now: Moment,
  meeting: Id
): Slip[] {
  if (!form.confirms || !outcome || !agreesAppointment(outcome) || to.kind !== 'under' || !isDay(to.said.on)) return []
  const day = confirmingDay(to.said.on, now.day, calendarNow())
  return day ? [{ id: freshId(), text: confirmingWords(to.said.at), since: now.day, day, meeting }] : []
}

function destinationOf(said: Said, meeting: Id): Destination {
  const { dossier, form, outcome, to } = said
  if (to.kind === 'under') {
    const wish = wishOf({
      said: to.said,
      form,
      outcome,
      kind: kindOf(dossier),
      spokenTo: said.spokenTo,
      meeting,
      sum: sumOf(said),
      owes: stillOwes(said, binderStore.getState().now.day)
    })
    return { kind: 'under', next: nextsAtEnd([dossier.id], to.said.on, wish)[0] as Next }
  }
  if (to.kind !== 'retire') return { kind: 'stays' }
  const passedTo = outcome?.countsAs === 'passed' && !form.retires ? form.passedTo.trim() : ''
  const reason = passedTo
    ? say('dossier.passedOnTo', { name: passedTo })
    : form.reason.trim() || say('dossier.reason.wrongNumber')
  return {
    kind: 'retire',
    reason: reason.slice(0, 400),
    ...(form.lookAgain && { lookAgain: form.lookAgain }),
    ...(passedTo && { passedTo })
  }
}

const keyOf = (phone: Phone) => phone.key ?? phone.text
const standing = (dossier: Dossier) =>
  phonesOf(dossier.card)
    .map(({ phone }) => phone)
    .filter((phone) => !phone.struck)

/** The phone that proved wrong: the one named, else the one dialled, else the first; null when there is none. */
export function wrongPhone(said: Pick<Said, 'dossier' | 'form' | 'dialled'>): string | null {
  const phones = standing(said.dossier).map(keyOf)
  const named = said.form.wrongPhone ?? said.dialled
  return named && phones.includes(named) ? named : (phones[0] ?? null)
}

/** Whether another phone is left to try once the wrong one is struck. */
export function hasPhoneLeft(said: Pick<Said, 'dossier' | 'form' | 'dialled'>): boolean {
  const wrong = wrongPhone(said)
  return standing(said.dossier).some((phone) => keyOf(phone) !== wrong)
}
