import { z } from 'zod'
import { cadenceSchema, intervalSchema } from './cadence.ts'
import { daySchema } from './day.ts'
import { idSchema } from './id.ts'
import { knownSchema } from './known.ts'
import { daysToPaySchema, discountSchema, owesSchema, recommendedSchema } from './terms.ts'

// Limits are generous for people and fatal for accidents: a pasted book does not fit on a card.
const line = z.string().max(200)
const lines = z.string().max(4000)

/** A phone as it was typed, with the key it is compared and dialled by (E.164, or bare digits); `struck` once it proved wrong. */
const phoneSchema = z.looseObject({
  text: z.string().min(1).max(60),
  key: z.string().max(32).optional(),
  struck: daySchema.optional()
})
export type Phone = z.infer<typeof phoneSchema>

/** Somebody at the client's. `callMe` is how to address them; `decides` marks who can say yes. */
export const personSchema = z.looseObject({
  id: idSchema,
  name: line,
  role: line.optional(),
  callMe: line.optional(),
  language: line.optional(),
  bestHours: line.optional(),
  phones: z.array(phoneSchema).max(10),
  mails: z.array(line).max(10),
  decides: z.boolean().optional(),
  notes: lines.optional()
})
export type Person = z.infer<typeof personSchema>

export const addressSchema = z.looseObject({
  street: line.optional(),
  postcode: line.optional(),
  town: line.optional(),
  region: line.optional(),
  /** ISO 3166-1, two capital letters. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
})
export type Address = z.infer<typeof addressSchema>

export const levels = ['lead', 'prospect', 'client'] as const
export const categories = ['A', 'B', 'C'] as const

/** Everything about a client on one sheet. Only the name must be there; empty lines are left out, never stored. */
export const infoCardSchema = z.looseObject({
  name: z.string().trim().min(1).max(200),
  field: line.optional(),
  size: line.optional(),
  people: z.array(personSchema).max(40),
  phones: z.array(phoneSchema).max(20),
  mails: z.array(line).max(10),
  site: line.optional(),
  address: addressSchema.optional(),
  category: z.enum(categories).optional(),
  level: z.enum(levels),
  needs: lines.optional(),
  buys: lines.optional(),
  since: line.optional(),
  howOften: line.optional(),
  potential: line.optional(),
  terms: lines.optional(),
  priceList: line.optional(),
  discount: discountSchema.optional(),
  daysToPay: daysToPaySchema.optional(),
  creditChecked: daySchema.optional(),
  owes: owesSchema.optional(),
  recommendedBy: recommendedSchema.optional(),
  source: line.optional(),
  notes: lines.optional(),
  /** Their own cadence, before that of their category. */
  cadence: cadenceSchema.optional(),
  /** How often they order, where the history tells it wrong. */
  rhythm: intervalSchema.optional(),
  knows: z.array(knownSchema).max(60).optional()
})
export type InfoCard = z.infer<typeof infoCardSchema>

/** The lines of the card that hold one text each, in the order they stand on the sheet. */
export const cardLines = [
  'field',
  'size',
  'needs',
  'buys',
  'since',
  'howOften',
  'potential',
  'terms',
  'source',
  'site',
  'notes'
] as const
export type CardLine = (typeof cardLines)[number]

/** The lines of the card that say how they buy and pay, in the order they stand on the sheet (terms.ts). */
export const termLines = ['priceList', 'discount', 'daysToPay', 'creditChecked', 'owes', 'recommendedBy'] as const
export type TermLine = (typeof termLines)[number]

/** Every phone of a card with whose it is: the people's first, then the switchboard's; struck ones last. */
export function phonesOf(card: InfoCard): { phone: Phone; person: Person | null }[] {
  const all = [
    ...card.people.flatMap((person) => person.phones.map((phone) => ({ phone, person }))),
    ...card.phones.map((phone) => ({ phone, person: null }))
  ]
  return [...all.filter(({ phone }) => !phone.struck), ...all.filter(({ phone }) => phone.struck)]
}

/** A card with a name and nothing else. */
export const blankCard = (name: string): InfoCard => ({ name, people: [], phones: [], mails: [], level: 'lead' })
