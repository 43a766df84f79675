import { type Marker, markerFrom } from '../../shared/file/marker.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { BinderPaths } from './binderPaths.ts'
import type { FilePort } from './filePort.ts'
import { readOne } from './oneFile.ts'

export const markerShape = {
  from(bytes: Buffer): Marker {
    let json: unknown
    try {
      json = JSON.parse(bytes.toString('utf8'))
    } catch (cause) {
      throw new ProblemError('not-a-binder', {}, { cause })
    }
    return markerFrom(json)
  },
  bytes: (marker: Marker) => Buffer.from(`${JSON.stringify(marker, null, 2)}\n`)
}

/** The marker that makes a folder a binder; throws 'not-a-binder' where there is none. */
export function readMarker(port: FilePort, paths: BinderPaths): Marker {
  const read = readOne(port, paths.marker, markerShape)
  if (!read) throw new ProblemError('not-a-binder', { names: [paths.root] })
  return read.value
}
