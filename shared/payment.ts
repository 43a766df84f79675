import type { Filing } from './filing.ts'
import type { InfoCard } from './infoCard.ts'
import { type Money, moneyRead } from './money.ts'
import type { Outcome } from './outcome.ts'

// A call about money owed: its outcomes are asked beside the binder's own, never in their list.

/** What may come of asking for a payment. The digits belong to the binder's own: these have letters, "will pay" and "cash". */
export const paymentOutcomes: readonly Outcome[] = [
  {
    id: 'promised-to-pay',
    key: 'W',
    reached: true,
    effective: true,
    countsAs: 'talk',
    proposes: { kind: 'ask' },
    ink: true
  },
  { id: 'paid', key: 'C', reached: true, effective: true, countsAs: 'talk', proposes: { kind: 'ask' } }
]

/** Whether a payment may be talked about: they owe something, or the next contact is about one. */
export const isAboutPayment = (card: Pick<InfoCard, 'owes'>, { next }: Filing): boolean =>
  card.owes !== undefined || next?.kind === 'payment'

/** Whether an outcome promises a payment for a day. */
export const promisesPayment = (outcome: Pick<Outcome, 'id'>): boolean => outcome.id === 'promised-to-pay'
/** Whether an outcome says how much: promised, or paid. */
export const namesAmount = (outcome: Pick<Outcome, 'id'>): boolean => promisesPayment(outcome) || outcome.id === 'paid'

/** The sum said after a call: what was typed, or all they owe when nothing was; null when there is no sum. */
export function sumSaid(typed: string, owes: Money | undefined, currency: string): Money | null {
  if (typed.trim() !== '') return moneyRead(typed, owes?.currency ?? currency)
  return owes ? { amount: owes.amount, currency: owes.currency } : null
}
