import { z } from 'zod'
import { type Day, daySchema, daysBetween } from './day.ts'
import { idSchema } from './id.ts'
import { type Money, moneySchema } from './money.ts'

// What was agreed with a client about prices and payment, and how they stand. Each is a line of the card by itself.

/** Hundredths of a percent: 750 is 7.5 %. */
export const discountSchema = z.number().int().min(1).max(10_000)
export const daysToPaySchema = z.number().int().min(0).max(999)

/** What they owe us; `since` is the day it was due. */
export const owesSchema = moneySchema.extend({ since: daySchema.optional() })
export type Owes = z.infer<typeof owesSchema>

/** Who recommended us: a dossier by its id, and by the name it had then; a name alone is somebody without a dossier. */
export const recommendedSchema = z.looseObject({ name: z.string().trim().min(1).max(200), id: idSchema.optional() })
export type Recommended = z.infer<typeof recommendedSchema>

/** A promise to pay: how much, until when. It lies on the next contact and stays with it until it is paid or promised anew. */
export const paysSchema = z.looseObject({ amount: moneySchema, by: daySchema })
export type Pays = z.infer<typeof paysSchema>

/** What an entry says about money: promised until a day, or paid. */
export const paymentSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('promised'), amount: moneySchema, by: daySchema }),
  z.looseObject({ kind: z.literal('paid'), amount: moneySchema })
])
export type Payment = z.infer<typeof paymentSchema>

/** How a debt stands: nothing promised, promised for a day to come, or the promised day has passed and it is still owed. */
export type Standing =
  | { kind: 'owed' }
  | { kind: 'promised'; pays: Pays }
  | { kind: 'broken'; pays: Pays; days: number }

/**
 * How what a client owes stands today; null when they owe nothing. A promise is good on its day and broken from the next one on,
 * whatever day the dossier was moved to meanwhile.
 */
export function standingOf(
  owes: Owes | undefined,
  next: { pays?: Pays | undefined } | undefined,
  today: Day
): Standing | null {
  if (!owes) return null
  const pays = next?.pays
  if (!pays) return { kind: 'owed' }
  return pays.by < today ? { kind: 'broken', pays, days: daysBetween(pays.by, today) } : { kind: 'promised', pays }
}

/** What is owed after a payment: less, or nothing any more (null). Another currency can't be reckoned and changes nothing. */
export function owesAfter(owes: Owes | undefined, paid: Money): Owes | null | undefined {
  if (!owes || owes.currency !== paid.currency) return owes
  return paid.amount >= owes.amount ? null : { ...owes, amount: owes.amount - paid.amount }
}

/** A percentage as it was typed, in hundredths; null when it is none. discountRead('7,5 %') is 750. */
export function discountRead(text: string): number | null {
  const read = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.normalize('NFKC').trim())
  if (!read) return null
  const hundredths = Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0'))
  return hundredths >= 1 && hundredths <= 10_000 ? hundredths : null
}

/** A percentage as a table holds it: 750 is "7.5 %", 500 is "5 %". */
export const discountWritten = (hundredths: number): string => `${hundredths / 100} %`

/** Days to pay as they were typed; null when they are none. '30', '30 days', '30 дана' are 30. */
export function daysToPayRead(text: string): number | null {
  const read = /^(\d{1,3})(?:\s*\p{L}{1,12}\.?){0,2}$/u.exec(text.trim())
  return read ? Number(read[1]) : null
}
