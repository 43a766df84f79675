import { z } from 'zod'
import { momentSchema } from './day.ts'
import { filingSchema } from './filing.ts'
import { entrySchema, slipSchema, stampSchema } from './history.ts'
import { idSchema } from './id.ts'
import { infoCardSchema } from './infoCard.ts'
import { paperAwaySchema, paperSchema } from './paper.ts'
import { sheetSchema } from './sheet.ts'

/** Another dossier of the same client that was laid into this one: its own lies in the trash. */
const mergedSchema = z.looseObject({
  id: idSchema,
  name: z.string().max(200),
  at: momentSchema,
  by: z.string().max(120)
})
export type Merged = z.infer<typeof mergedSchema>

/** One client's papers. Fields this version does not know are kept as they are. */
export const dossierSchema = z.looseObject({
  id: idSchema,
  made: momentSchema,
  card: infoCardSchema,
  filing: filingSchema,
  history: z.array(entrySchema),
  stamps: z.array(stampSchema),
  slips: z.array(slipSchema),
  merged: z.array(mergedSchema).optional(),
  /** The files kept with it, in their order. Absent where there never was one. */
  papers: z.array(paperSchema).max(10_000).optional(),
  /** Those taken off, the last one last. */
  papersAway: z.array(paperAwaySchema).max(10_000).optional(),
  /** Filled forms, in the order they were begun. */
  sheets: z.array(sheetSchema).max(500).optional()
})
export type Dossier = z.infer<typeof dossierSchema>

/** "We promised": the slips not yet ticked off, without those of a round, which promise nothing. Those with a day first, in order of days. */
export const promisesOf = (dossier: Pick<Dossier, 'slips'>) =>
  dossier.slips
    .filter((slip) => !slip.done && !slip.round)
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.since.localeCompare(b.since))
