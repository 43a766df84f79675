import { z } from 'zod'
import { momentSchema } from './day.ts'
import { dossierSchema } from './dossier.ts'
import { idSchema } from './id.ts'

/** A dossier taken out of the binder, with when and by whom. Document `trash/<id>`. */
export const removedSchema = z.looseObject({
  dossier: dossierSchema,
  removed: momentSchema,
  by: z.string().max(120),
  /** Set when it was merged into another one, which holds everything of it. */
  mergedInto: z.looseObject({ id: idSchema, name: z.string().max(200) }).optional()
})
export type Removed = z.infer<typeof removedSchema>

/** How many days a removed dossier can be brought back. */
export const daysInTrash = 30
/** How many days a replaced version is kept. */
export const daysOfHistory = 90
