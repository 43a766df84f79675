import { z } from 'zod'
import { daySchema, monthSchema } from './day.ts'
import { idSchema } from './id.ts'
import { tabLooks } from './insertSheet.ts'
import { openingSchema } from './openingSchema.ts'

/** Whose work is printed: what lies under an opening, in the order of the pile, or a selection in its own order. */
const workSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opening'), opening: openingSchema }),
  z.object({ kind: z.literal('dossiers'), dossiers: z.array(idSchema).min(1).max(2000) })
])
export type Work = z.infer<typeof workSchema>

const tabs = z.enum(tabLooks)
const months = z.array(monthSchema).min(1).max(12)

/** Which parts of a dossier are printed: the card, so many of the last entries or all, slips, stamps. */
const dossierPartsSchema = z.object({
  card: z.boolean(),
  entries: z.union([z.number().int().min(0).max(1000), z.literal('all')]),
  slips: z.boolean(),
  stamps: z.boolean()
})
export type DossierParts = z.infer<typeof dossierPartsSchema>

/** Out cards to lay where the dossiers lay: who has them, until when. */
const outWishSchema = z.object({ to: z.string().trim().min(1).max(200), back: daySchema })
export type OutWish = z.infer<typeof outWishSchema>

/** What a print is made of. */
export const printWhatSchema = z.discriminatedUnion('kind', [
  /** The info card of each. */
  z.object({ kind: z.literal('cards'), of: workSchema, out: outWishSchema.optional() }),
  /** One list with room to write. */
  z.object({ kind: z.literal('list'), of: workSchema }),
  /** The same on one page for the pocket. */
  z.object({ kind: z.literal('pocket'), of: workSchema }),
  /** Whole dossiers, or the parts chosen. */
  z.object({ kind: z.literal('dossiers'), of: workSchema, parts: dossierPartsSchema, out: outWishSchema.optional() }),
  /** Numbered inserts. */
  z.object({
    kind: z.literal('numbers'),
    numbers: z.array(z.number().int().min(1).max(31)).min(1).max(31),
    tabs,
    weekdays: z.boolean()
  }),
  z.object({ kind: z.literal('months'), months, tabs }),
  /** An insert for every working day of months. */
  z.object({ kind: z.literal('dated'), months, tabs }),
  /** A page a month: how full the days are, what has a time. */
  z.object({ kind: z.literal('plan'), months }),
  /** The label for the back of the binder, its year beginning with a month. */
  z.object({ kind: z.literal('spine'), from: monthSchema }),
  /** Rulers and lines to measure. */
  z.object({ kind: z.literal('test') })
])
export type PrintWhat = z.infer<typeof printWhatSchema>
