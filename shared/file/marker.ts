import { z } from 'zod'
import { idSchema } from '../id.ts'
import { ProblemError } from '../problem.ts'

/** The file that makes a folder a binder. `sample` marks a copy of the sample binder. */
export const markerSchema = z.looseObject({
  format: z.literal('carpeta-binder'),
  version: z.number().int().min(1),
  id: idSchema,
  sample: z.boolean().optional()
})
export type Marker = z.infer<typeof markerSchema>

export const markerVersion = 1

/** Unknown JSON as the marker; throws 'not-a-binder', or 'newer-version' when a later Carpeta made the binder. */
export function markerFrom(json: unknown): Marker {
  const marker = markerSchema.safeParse(json)
  if (!marker.success) throw new ProblemError('not-a-binder')
  if (marker.data.version > markerVersion) throw new ProblemError('newer-version')
  return marker.data
}
