import { type Id, isId } from '../id.ts'
import { ProblemError } from '../problem.ts'

/** The file that makes a folder a binder. `sample` marks a copy of the sample binder. Fields unknown here are kept. */
export interface Marker {
  format: 'carpeta-binder'
  version: number
  id: Id
  sample?: boolean
  [unknown: string]: unknown
}

export const markerVersion = 1

/** Unknown JSON as the marker; throws 'not-a-binder', or 'newer-version' when a later Carpeta made the binder. */
export function markerFrom(json: unknown): Marker {
  if (!isMarker(json)) throw new ProblemError('not-a-binder')
  if (json.version > markerVersion) throw new ProblemError('newer-version')
  return json
}

// By hand: a schema's first use costs more than all the rest of looking whether a folder is a binder.
function isMarker(json: unknown): json is Marker {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false
  const { format, version, id, sample } = json as Record<string, unknown>
  return (
    format === 'carpeta-binder' &&
    Number.isSafeInteger(version) &&
    (version as number) >= 1 &&
    isId(id) &&
    (sample === undefined || typeof sample === 'boolean')
  )
}
