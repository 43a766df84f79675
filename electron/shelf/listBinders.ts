import { join } from 'node:path'
import type { Binder } from '../../shared/binder.ts'
import type { Id } from '../../shared/id.ts'
import { binderPaths } from './binderPaths.ts'
import { disk } from './disk.ts'
import { unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import { readOne } from './oneFile.ts'
import { readMarker } from './readMarker.ts'
import { unseal } from './sealed.ts'

/** A binder found on the shelf. `name` is the folder's when its settings can't be read. */
export interface ListedBinder {
  folder: string
  id: Id
  name: string
  isSample: boolean
}

/** The binder in one folder, or null when there is none (or it can't be read as one). */
export function binderIn(folder: string, port: FilePort = disk): ListedBinder | null {
  try {
    const paths = binderPaths(folder)
    const marker = readMarker(port, paths)
    let name = folder.split(/[/\\]/).findLast((part) => part !== '') ?? marker.id
    try {
      const read = readOne(port, paths.documentAt('binder'), { from: (bytes) => unseal('binder', bytes, 'shape') })
      name = (read?.value.data as Binder | undefined)?.name ?? name
    } catch {
      // it opens all the same, by its last good settings
    }
    return { folder, id: marker.id, name, isSample: marker.sample === true }
  } catch {
    return null
  }
}

/** The binders standing in a folder, by name; none when the folder is not there. Links are not followed. */
export function listBinders(rootFolder: string, port: FilePort = disk): ListedBinder[] {
  const names = unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(rootFolder))
  return names
    .filter((name) => unless(['ENOENT', 'EACCES'], null, () => port.lstat(join(rootFolder, name)))?.kind === 'folder')
    .flatMap((name) => binderIn(join(rootFolder, name), port) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name) || (a.folder < b.folder ? -1 : 1))
}
