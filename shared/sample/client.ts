import { z } from 'zod'
import { timeSchema } from '../day.ts'
import { contactKinds, nextSchema } from '../filing.ts'
import { soldLineSchema } from '../history.ts'
import { idSchema } from '../id.ts'
import { addressSchema, infoCardSchema, personSchema } from '../infoCard.ts'

// How a client of the sample is written in resources/sample: as little as a person would write, every day by its
// distance from today. Strict, so that a misspelt line is found by the tests and not missed in the binder.

const when = z.string().regex(/^(w0|[wdm][+-]\d+(\/\d+)?)$/)
const phone = z.union([z.string(), z.strictObject({ text: z.string(), struck: when })])

const rowSchema = z.tuple(
  [
    /** `d-28 11:40`. */
    z.string().regex(/^\S+ \d\d:\d\d$/),
    z.enum([...contactKinds, 'note']),
    /** The id of a usual outcome; null for a note. */
    z.string().nullable(),
    z.string()
  ],
  z.strictObject({
    spokenTo: z.string().optional(),
    decides: z.boolean().optional(),
    minutes: z.number().optional(),
    reason: z.string().optional(),
    by: z.string().optional(),
    sold: z.array(soldLineSchema).optional(),
    struck: z.boolean().optional()
  })
)
export type SampleRow = z.infer<typeof rowSchema>

const slipSchema = z.strictObject({
  text: z.string(),
  since: when,
  day: when.optional(),
  waitingFor: z.string().optional(),
  done: when.optional()
})
export type SampleSlip = z.infer<typeof slipSchema>

const { people: _people, phones: _phones, address: _address, ...cardLines } = infoCardSchema.shape
const { id: _id, phones: _own, mails, ...personLines } = personSchema.shape

const sampleClientSchema = z.strictObject({
  ...cardLines,
  mails: cardLines.mails.optional(),
  id: idSchema,
  street: addressSchema.shape.street,
  postcode: addressSchema.shape.postcode,
  town: addressSchema.shape.town,
  region: addressSchema.shape.region,
  phones: z.array(phone).optional(),
  people: z
    .array(z.strictObject({ ...personLines, phones: z.array(phone).optional(), mails: mails.optional() }))
    .optional(),
  made: when.optional(),
  next: z
    .strictObject({
      on: when,
      at: timeSchema.optional(),
      kind: nextSchema.shape.kind,
      aim: nextSchema.shape.aim,
      agreed: nextSchema.shape.agreed.optional(),
      /** Its place in the pile; those without one lie behind, as if shuffled. */
      lay: z.number().optional()
    })
    .optional(),
  /** The days it lay on since its last entry and was moved on from without a call. */
  moves: z.array(when).optional(),
  retired: z
    .strictObject({ reason: z.string(), day: when, lookAgain: when.optional(), passedTo: z.string().optional() })
    .optional(),
  out: z.strictObject({ to: z.string(), since: when, back: when }).optional(),
  inHand: when.optional(),
  history: z.array(rowSchema).optional(),
  slips: z.array(slipSchema).optional()
})
export type SampleClient = z.infer<typeof sampleClientSchema>

/** A file of the sample: the clients of one country. */
export const sampleFileSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  clients: z.array(sampleClientSchema)
})
