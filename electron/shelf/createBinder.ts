import { basename, dirname, join } from 'node:path'
import { type Binder, binderSchema } from '../../shared/binder.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { DocumentData } from '../../shared/file/document.ts'
import { markerVersion } from '../../shared/file/marker.ts'
import { ProblemError } from '../../shared/problem.ts'
import { binderPaths, documentFolders } from './binderPaths.ts'
import { disk } from './disk.ts'
import { codeOf, diskProblem, unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import { writeOne } from './oneFile.ts'
import { markerShape } from './readMarker.ts'
import { seal } from './sealed.ts'
import { versionName } from './versions.ts'
import { ensureFolder } from './wholeFile.ts'

export interface CreateOptions {
  port?: FilePort
  /** A copy of the sample binder. */
  sample?: boolean
  /** What lies in it from the beginning: no act, so nothing to undo. */
  documents?: ReadonlyMap<DocumentKey, DocumentData>
}

const asBytes = { from: (bytes: Buffer) => ({ bytes }), bytes: (value: { bytes: Buffer }) => value.bytes }

/**
 * Makes a new binder in a folder that is not there yet or is empty; gives its real path. The marker is written last: what was
 * cut off half-way is no binder. Throws 'binder-exists', 'name-taken' (something else lies there), or what the disk says.
 */
export function createBinder(folder: string, settings: Binder, by: string, options: CreateOptions = {}): string {
  const { port = disk, sample = false, documents = new Map() } = options
  const checked = binderSchema.safeParse(settings)
  if (!checked.success) throw new ProblemError('bad-name', { names: [settings.name] })
  try {
    unless(['EEXIST'], undefined, () => port.makeFolder(folder))
    const names = port.list(folder)
    if (names.includes('carpeta.json')) throw new ProblemError('binder-exists', { names: [basename(folder)] })
    if (names.length > 0) throw new ProblemError('name-taken', { names: [basename(folder)] })
    const root = port.realpath(folder)
    const paths = binderPaths(root)
    for (const one of [...documentFolders.map(paths.folderOf), paths.own, paths.historyOf('binder')])
      ensureFolder(port, root, one)
    for (const [key, data] of new Map<DocumentKey, DocumentData>([['binder', settings], ...documents])) {
      const sealed = seal(key, null, by, data)
      writeOne(port, paths.documentAt(key), asBytes, sealed, true)
      // Later versions lie in the journals; the first one was never in any.
      ensureFolder(port, root, paths.historyOf(key))
      writeOne(port, join(paths.historyOf(key), versionName(key, 1, sealed.sha)), asBytes, sealed, true)
    }
    for (const one of documentFolders.map(paths.folderOf)) port.syncFolder(one)
    const id = crypto.randomUUID()
    const marker = { format: 'carpeta-binder' as const, version: markerVersion, id, ...(sample && { sample }) }
    for (const one of [paths.own, root]) port.syncFolder(one)
    writeOne(port, paths.marker, markerShape, marker, true)
    for (const one of [root, dirname(root)]) port.syncFolder(one)
    return root
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOTDIR') throw new ProblemError('name-taken', { names: [basename(folder)] })
    throw diskProblem(thrown, [basename(folder)])
  }
}
