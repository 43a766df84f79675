import { useMemo, useRef, useState } from 'react'
import { isAppointmentDue, outcomesOfAppointment } from '../../shared/appointment.ts'
import { dayByCadence } from '../../shared/cadence.ts'
import { momentAfter } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { lastTalkOf } from '../../shared/history.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { isAboutPayment, paymentOutcomes } from '../../shared/payment.ts'
import { binderStore, useBinder } from '../store/binderStore.ts'
import { useCalendar, useSettings, useStyle, useToday } from '../store/read.ts'
import { forgetMet } from '../store/scripts.ts'
import { agreedBefore } from './agreedBefore.ts'
import { useMinutes } from './CallClock.tsx'
import { stopClock } from './callClock.ts'
import { kindAfter } from './entryOf.ts'
import { fileCall, hasPhoneLeft, isCall, notYet, type Said } from './fileCall.ts'
import { focusPart } from './focus.ts'
import { usuallyInSight } from './Outcomes.tsx'
import { promisedMinutes } from './promised.ts'
import { useKeptForm } from './useKeptForm.ts'
import { whereTo } from './whereTo.ts'

/** What was said after a call so far, where it would go, and the ways to change and file it. */
export function useAfterCall(dossier: Dossier, onFiled: () => void) {
  const today = useToday()
  const style = useStyle()
  const settings = useSettings()
  const calendar = useCalendar()
  const isDue = isAppointmentDue(dossier.filing, today)
  const became = outcomesOfAppointment(dossier.filing, today)
  const isPayment = isAboutPayment(dossier.card, dossier.filing)
  const isPaymentCall = dossier.filing.next?.kind === 'payment'
  const outcomes = useMemo(
    () => [
      ...(isDue ? became : []),
      // An appointment whose day has come and a call about a payment ask first; else the digits stay where the hand expects them.
      ...(isPayment && isPaymentCall ? paymentOutcomes : []),
      ...settings.outcomes.slice(0, usuallyInSight),
      ...(isDue ? [] : became),
      ...(isPayment && !isPaymentCall ? paymentOutcomes : []),
      ...settings.outcomes.slice(usuallyInSight)
    ],
    [became, isDue, isPayment, isPaymentCall, settings.outcomes]
  )
  const { form, day, call, becomes, change, keep, forget } = useKeptForm(dossier.id, (form) =>
    kindAfter(
      outcomes.find((one) => one.id === form.outcome) ?? null,
      dossier.filing.next?.kind,
      form.place,
      dossier.card.owes !== undefined
    )
  )
  const minutes = useMinutes(call, form)
  const [isAsking, setAsking] = useState(false)
  const [complaint, setComplaint] = useState<ReturnType<typeof notYet>>(null)
  const isBusy = useRef(false)

  const outcome = outcomes.find((one) => one.id === form.outcome) ?? null
  const spokenTo = form.spokenTo ?? lastTalkOf(dossier.history)?.spokenTo ?? dossier.card.people[0]?.name ?? ''
  const dialled = call?.phone ?? null
  const phoneIsLeft = hasPhoneLeft({ dossier, form, dialled })
  const { reading } = day
  const to = useMemo(
    () =>
      whereTo({
        filing: dossier.filing,
        today,
        style,
        calendar,
        outcome,
        reading,
        retires: form.retires,
        hasPhoneLeft: phoneIsLeft,
        byCadence: dayByCadence({
          card: dossier.card,
          history: dossier.history,
          cadences: settings.cadence,
          today,
          sells: outcome?.countsAs === 'sale'
        })
      }),
    [dossier, today, style, calendar, settings.cadence, outcome, reading, form.retires, phoneIsLeft]
  )
  const now = useBinder((facts) => facts.now)
  const callBack = promisedMinutes(day.text, to, now)
  const said: Said = { becomes, dossier, form, outcome, to, spokenTo, minutes, callBack, dialled }

  /** Shows what is missing, and puts the focus there. */
  function ask(why: NonNullable<ReturnType<typeof notYet>>) {
    if (why === 'settle' && reading.kind === 'closed' && reading.offers[0]) {
      setComplaint(null)
      day.take({ ...reading.said, on: reading.offers[0] })
    } else if (why === 'settle' || why === 'sayDay' || why === 'payDay') focusPart('day')
    else if (why === 'sayOutcome' || why === 'nothing') focusPart('outcomes')
    else focusPart(why === 'result' ? 'note' : why)
  }

  function filed() {
    forget()
    forgetMet(dossier.id)
    stopClock(dossier.id)
    onFiled()
  }

  async function fileAll() {
    if (isBusy.current) return
    const why = notYet(said)
    setComplaint(why)
    if (why) {
      ask(why)
      return
    }
    // Ink moved without a call: who asked for another day?
    if (!isCall(said) && to.kind === 'under' && dossier.filing.next?.agreed === 'ink' && !to.said.agreed) {
      setAsking(true)
      return
    }
    isBusy.current = true
    const isFiled = await fileCall(said)
    isBusy.current = false
    if (isFiled) filed()
  }

  /** Promises to call back in so many minutes, and files what was said until then: under today, with its minute. */
  async function promise(callBack: number) {
    if (isBusy.current) return
    isBusy.current = true
    const due = momentAfter(binderStore.getState().now, callBack)
    const isFiled = await fileCall({
      ...said,
      outcome: outcome ?? outcomes.find((one) => one.id === 'call-back') ?? null,
      to: { kind: 'under', said: { on: due.day, at: due.time }, isProposed: false },
      callBack
    })
    isBusy.current = false
    if (isFiled) filed()
  }

  return {
    form,
    day,
    call,
    becomes,
    change,
    keep,
    outcome,
    outcomes,
    to,
    spokenTo,
    minutes,
    dialled,
    /** What was missing when filing was last asked for, while it still is. */
    complaint: complaint === notYet(said) ? complaint : null,
    /** How many outcomes are asked before the binder's own: what became of an appointment whose day has come, what of a payment. */
    asked: became.length + (isPayment ? paymentOutcomes.length : 0),
    choose: (next: Outcome) =>
      change({
        outcome: next.id,
        ...(next.id === 'moved-by-them' && form.outcome !== next.id && agreedBefore(dossier)),
        until: binderStore.getState().now,
        retires: form.retires && next.countsAs === 'refusal'
      }),
    file: () => void fileAll(),
    promise: (minutes: number) => void promise(minutes),
    /** When a promised call is due, when the day field promises one to somebody who was reached. */
    promisedBy: callBack !== null && outcome?.reached !== false ? momentAfter(now, callBack).time : null,
    filed,
    isAsking,
    stopAsking: () => setAsking(false)
  }
}
