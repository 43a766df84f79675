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

/** Which papers themselves: none, all, or some by their ids. */
const whichPapers = z.union([z.enum(['none', 'all']), z.array(idSchema).max(2000)])
export type WhichPapers = z.infer<typeof whichPapers>
const lastEntries = z.union([z.number().int().min(0).max(1000), z.literal('all')])

/**
 * Which parts of a dossier are printed: the card, so many of the last entries or all, slips, stamps, filled forms, blank ones, the
 * list of papers, papers themselves. `own` are the lines of the card that are nobody else's business. What is absent stays out.
 */
const dossierPartsSchema = z.object({
  card: z.boolean(),
  entries: lastEntries,
  slips: z.boolean(),
  stamps: z.boolean(),
  own: z.boolean().optional(),
  forms: z.boolean().optional(),
  blanks: z.array(idSchema).max(50).optional(),
  list: z.boolean().optional(),
  papers: whichPapers.optional()
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
  /** What one takes to an appointment: its place and people, the aim, the card, the last entries, papers. */
  z.object({
    kind: z.literal('meeting'),
    dossier: idSchema,
    entries: lastEntries,
    own: z.boolean().optional(),
    papers: whichPapers.optional(),
    out: outWishSchema.optional()
  }),
  /** Blank forms to be filled by hand. */
  z.object({ kind: z.literal('blanks'), forms: z.array(idSchema).min(1).max(50) }),
  /** Filled forms of a dossier. */
  z.object({ kind: z.literal('sheets'), dossier: idSchema, sheets: z.array(idSchema).min(1).max(500) }),
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
