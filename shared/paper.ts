import { z } from 'zod'
import { addDays, type Day, daySchema, momentSchema, timeSchema } from './day.ts'
import { idSchema } from './id.ts'
import { longestPaperName } from './paperName.ts'

/** What a paper is for: the tabs it stands under, in their order. */
export const paperKinds = [
  'proposal',
  'correspondence',
  'calculation',
  'estimate',
  'schedule',
  'recording',
  'other'
] as const
export type PaperKind = (typeof paperKinds)[number]

/** What a paper may be, and how many may come at once. Past a limit taking in ends in a sentence. */
export const paperLimits = { bytes: 300 * 1024 * 1024, atOnce: 200, onDossier: 2000, name: longestPaperName } as const

/** Who wrote a mail and to whom, as it says itself. */
const mailFactsSchema = z.looseObject({
  from: z.string().max(400),
  to: z.string().max(400),
  subject: z.string().max(400)
})

/** A file kept with a dossier. Its bytes lie in `papers/<dossier>/<file>`, written once; `media` is what they are, not what the name says. */
export const paperSchema = z.looseObject({
  id: idSchema,
  name: z.string().trim().min(1).max(paperLimits.name),
  kind: z.enum(paperKinds),
  file: z.string().min(1).max(260),
  bytes: z.number().int().min(0).max(paperLimits.bytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  media: z.string().max(100),
  added: momentSchema,
  by: z.string().max(120),
  /** The day it is of: written on it, or a mail's own, with its time. */
  day: daySchema.optional(),
  time: timeSchema.optional(),
  mail: mailFactsSchema.optional(),
  /** The entry of the history a recording belongs to. */
  entry: idSchema.optional()
})
export type Paper = z.infer<typeof paperSchema>

/** A paper taken off its dossier: it can be laid back for thirty days. */
export const paperAwaySchema = z.looseObject({ paper: paperSchema, removed: momentSchema })
export type PaperAway = z.infer<typeof paperAwaySchema>

/** What can be changed about a paper; null takes it off. The bytes never change. */
export const paperChangeSchema = paperSchema
  .pick({ name: true, kind: true })
  .partial()
  .extend({ day: daySchema.nullable().optional(), entry: idSchema.nullable().optional() })
  .strict()
export type PaperChange = z.infer<typeof paperChangeSchema>

/** The papers of a dossier, in their order; none before there were papers. */
export const papersOf = (dossier: { papers?: Paper[] | undefined }): readonly Paper[] => dossier.papers ?? []

/** The papers taken off a dossier that can still be laid back today, the last one first. */
export const papersAway = (dossier: { papersAway?: PaperAway[] | undefined }, today: Day): readonly PaperAway[] =>
  (dossier.papersAway ?? []).filter(({ removed }) => removed.day >= addDays(today, -daysPaperAway)).toReversed()

/** How many days a paper that was taken off can be laid back. */
export const daysPaperAway = 30
