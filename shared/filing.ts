import { z } from 'zod'
import { type Day, daySchema, monthSchema, timeSchema } from './day.ts'
import { stableJson } from './file/stableJson.ts'
import { idSchema } from './id.ts'
import { paysSchema } from './terms.ts'

export const contactKinds = [
  'call',
  'first-call',
  'meeting',
  'visit',
  'mail',
  'quote',
  'samples',
  'invoice',
  'payment',
  'paperwork',
  'other'
] as const
export type ContactKind = (typeof contactKinds)[number]

/** Where an appointment is: at our place, at theirs, or on the telephone. */
export const places = ['ours', 'theirs', 'call'] as const
export type AppointmentPlace = (typeof places)[number]

/**
 * The next contact: `on` is its day, or its month while the day is open. `ink` is agreed with the client, `pencil` chosen
 * by me. `order` is a fractional key: the place in the pile of that day (see order.ts).
 */
export const nextSchema = z.looseObject({
  on: z.union([daySchema, monthSchema]),
  at: timeSchema.optional(),
  kind: z.enum(contactKinds),
  aim: z.string().max(400).optional(),
  agreed: z.enum(['ink', 'pencil']),
  order: z.string().max(400),
  /** How long it will take, when that was said; else as long as its kind usually does. */
  minutes: z.number().int().min(1).max(1440).optional(),
  /** An appointment has a place; `where` says it in words. */
  place: z.enum(places).optional(),
  where: z.string().max(300).optional(),
  with: z.string().max(200).optional(),
  /** The appointment's own name in calendars: it stays when the day is moved. */
  meeting: idSchema.optional(),
  /** What they promised to pay, and until when. */
  pays: paysSchema.optional()
})
export type Next = z.infer<typeof nextSchema>

const retiredSchema = z.looseObject({
  reason: z.string().trim().min(1).max(400),
  day: daySchema,
  lookAgain: monthSchema.optional(),
  passedTo: z.string().max(200).optional()
})
export type Retired = z.infer<typeof retiredSchema>

const outSchema = z.looseObject({ to: z.string().min(1).max(200), since: daySchema, back: daySchema })
export type Out = z.infer<typeof outSchema>

/** The facts a place is worked out from (rules 2): the part that a dossier and its spine share. */
export const filingSchema = z.looseObject({
  next: nextSchema.optional(),
  retired: retiredSchema.optional(),
  out: outSchema.optional(),
  inHand: z.looseObject({ since: daySchema }).optional()
})
export type Filing = z.infer<typeof filingSchema>

/** What a move does with a dossier. */
export const destinationSchema = z.discriminatedUnion('kind', [
  /** File it under its next contact; whatever it was, it lies there now. */
  z.object({ kind: z.literal('under'), next: nextSchema }),
  /** Leave it where it is filed: an entry only (the client rang by himself). */
  z.object({ kind: z.literal('stays') }),
  z.object({
    kind: z.literal('retire'),
    reason: z.string().trim().min(1).max(400),
    lookAgain: monthSchema.optional(),
    passedTo: z.string().max(200).optional()
  }),
  /** Back among the prospects never dealt. */
  z.object({ kind: z.literal('stock') }),
  /** Pull it: it lies on the desk, and remembers where it was filed. */
  z.object({ kind: z.literal('desk') }),
  /** Lend it out, or take it along: an out card stays where it was filed. */
  z.object({ kind: z.literal('out'), to: z.string().trim().min(1).max(200), back: daySchema }),
  /** Put a pulled one back where it was filed. */
  z.object({ kind: z.literal('back') })
])
export type Destination = z.infer<typeof destinationSchema>

/**
 * The rule of every move: what the facts are afterwards. Works on a dossier's filing and on a spine's alike.
 * `today` dates what begins today (in hand, retired).
 */
export function applyToFiling(filing: Filing, to: Destination, today: Day): Filing {
  const { next, retired, out, inHand, ...unknown } = filing
  const keep = (part: Filing): Filing => ({ ...unknown, ...part })
  switch (to.kind) {
    case 'under':
      return keep({ next: to.next })
    case 'stays':
      return keep({ ...(next && { next }), ...(retired && { retired }), ...(out && { out }) })
    case 'retire':
      return keep({
        retired: {
          reason: to.reason,
          day: today,
          ...(to.lookAgain && { lookAgain: to.lookAgain }),
          ...(to.passedTo && { passedTo: to.passedTo })
        }
      })
    case 'stock':
      return keep({})
    case 'desk':
      // What is retired or lent out is not in the rings: it can't be pulled, only filed again.
      if (retired || out) return filing
      return keep({ ...(next && { next }), inHand: { since: inHand?.since ?? today } })
    case 'out':
      // What is retired lies in no insert: no card could stand in its place.
      if (retired) return filing
      return keep({ ...(next && { next }), out: { to: to.to, since: today, back: to.back } })
    case 'back':
      return keep({ ...(next && { next }), ...(retired && { retired }), ...(out && { out }) })
  }
}

/** Whether two next contacts are the same; a move that saw another one is refused. Null is "none". */
export function isSameNext(a: Next | null, b: Next | null): boolean {
  if (!a || !b) return a === b
  return (
    a.on === b.on &&
    a.at === b.at &&
    a.kind === b.kind &&
    a.aim === b.aim &&
    a.agreed === b.agreed &&
    a.order === b.order &&
    a.minutes === b.minutes &&
    a.place === b.place &&
    a.where === b.where &&
    a.with === b.with &&
    a.meeting === b.meeting &&
    stableJson(a.pays ?? null) === stableJson(b.pays ?? null)
  )
}

/** The minutes a next contact takes: those agreed, else what its kind usually takes. */
export const minutesOfNext = (next: Pick<Next, 'kind' | 'minutes'>, usual: Record<ContactKind, number>): number =>
  next.minutes ?? usual[next.kind]
