import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { ProblemError } from '../../shared/problem.ts'
import { codeOf, unless } from './diskProblem.ts'
import type { FileFacts, FilePort } from './filePort.ts'

export interface WholeFile {
  bytes: Buffer
  facts: FileFacts
}

/**
 * All bytes of a file, or null when there is none. Throws 'not-a-file' for links, folders, pipes; 'cloud-placeholder' while
 * the bytes are elsewhere; what the disk throws otherwise.
 */
export function readWhole(port: FilePort, path: string): WholeFile | null {
  const refused = (kind: 'not-a-file' | 'cloud-placeholder') => new ProblemError(kind, { names: [basename(path)] })
  let file: number
  try {
    file = port.open(path, 'reading')
  } catch (thrown) {
    const code = codeOf(thrown)
    if (code === 'ENOENT') {
      // Older iCloud leaves `.name.icloud` in place of a file it has taken away.
      const stub = join(dirname(path), `.${basename(path)}.icloud`)
      if (process.platform === 'darwin' && unless(['ENOENT'], null, () => port.lstat(stub))) {
        throw refused('cloud-placeholder')
      }
      return null
    }
    if (code === 'ELOOP' || code === 'EISDIR' || code === 'ENXIO' || code === 'EMLINK') throw refused('not-a-file')
    throw thrown
  }
  try {
    const facts = port.factsOf(file)
    if (facts.kind !== 'file') throw refused('not-a-file')
    if (facts.isPlaceholder) throw refused('cloud-placeholder')
    const bytes = Buffer.allocUnsafe(facts.size)
    const length = readFully(port, file, bytes, 0)
    return { bytes: bytes.subarray(0, length), facts }
  } finally {
    port.close(file)
  }
}

/** Reads until the buffer is full or the file ends; gives how many bytes there were. */
export function readFully(port: FilePort, file: number, into: Buffer, at: number): number {
  let done = 0
  while (done < into.length) {
    const n = port.read(file, into.subarray(done), into.length - done, at + done)
    if (n === 0) break
    done += n
  }
  return done
}

/** Writes until every byte is down; a disk that takes none is full. */
export function writeFully(port: FilePort, file: number, bytes: Uint8Array, at: number): void {
  let done = 0
  while (done < bytes.length) {
    const n = port.write(file, bytes, done, bytes.length - done, at + done)
    if (n === 0) throw Object.assign(new Error('nothing written'), { code: 'ENOSPC' })
    done += n
  }
}

const mark = '.carpeta-'
const end = '.tmp'
let made = 0
/** The name of a temporary file beside a path, never given twice. */
const besideOf = (path: string) =>
  join(dirname(path), `${mark}${process.pid}-${++made}-${Math.random().toString(36).slice(2, 10)}${end}`)
/** Whether a name is that of a temporary file of ours, left by a crash. */
export const isTemporary = (name: string): boolean => name.startsWith(mark) && name.endsWith(end)

/**
 * Takes away temporary files a crash left in some folders, and in all folders below `below`. Only for the binder's writer, between
 * its own writes.
 */
export function removeTemporaries(port: FilePort, folders: readonly string[], below: string): void {
  const look = (folder: string, isDeep: boolean) => {
    for (const name of unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(folder))) {
      const path = join(folder, name)
      if (isTemporary(name)) quietly(() => port.unlink(path))
      else if (isDeep && !name.includes('.') && port.lstat(path).kind === 'folder') look(path, true)
    }
  }
  quietly(() => {
    for (const folder of folders) look(folder, folder === below)
  })
}

/**
 * Puts a whole new file in the place of a path: a temporary file beside it, all bytes, the size checked, then the rename.
 * Whoever reads the path gets the old file or the new one. `isDurable` also fsyncs the bytes (never the folder).
 * On any failure the old file is untouched and the temporary one is taken away. Gives the facts of the new file.
 */
export function replaceWhole(port: FilePort, path: string, bytes: Uint8Array, isDurable = false): FileFacts {
  const beside = besideOf(path)
  let file: number | null = null
  try {
    file = port.open(beside, 'making')
    writeFully(port, file, bytes, 0)
    const facts = port.factsOf(file)
    if (facts.size !== bytes.length) throw Object.assign(new Error('cut short'), { code: 'ENOSPC' })
    if (isDurable) port.fsync(file)
    const open = file
    file = null
    port.close(open)
    port.rename(beside, path)
    return facts
  } catch (thrown) {
    if (file !== null) quietly(() => port.close(file as number))
    quietly(() => port.unlink(beside))
    throw thrown
  }
}

/** Puts a copy of a whole file at a path, in runs, as `replaceWhole` does; gives the copy's checksum. */
export function copyWhole(port: FilePort, from: string, to: string): string {
  const beside = besideOf(to)
  const source = port.open(from, 'reading')
  let file: number | null = null
  try {
    const { size } = port.factsOf(source)
    const hash = createHash('sha256')
    const run = Buffer.allocUnsafe(Math.min(size, 1024 * 1024))
    file = port.open(beside, 'making')
    let at = 0
    while (at < size) {
      const length = readFully(port, source, run.subarray(0, Math.min(run.length, size - at)), at)
      if (length === 0) break
      hash.update(run.subarray(0, length))
      writeFully(port, file, run.subarray(0, length), at)
      at += length
    }
    if (port.factsOf(file).size !== size) throw Object.assign(new Error('cut short'), { code: 'ENOSPC' })
    port.fsync(file)
    const open = file
    file = null
    port.close(open)
    port.rename(beside, to)
    return hash.digest('hex')
  } catch (thrown) {
    if (file !== null) quietly(() => port.close(file as number))
    quietly(() => port.unlink(beside))
    throw thrown
  } finally {
    port.close(source)
  }
}

/** For what is tried on the way out of a failure: the failure itself is what counts. */
export function quietly(call: () => void): void {
  try {
    call()
  } catch {
    // the first failure is the one that is told
  }
}

/** Makes a folder and those above it, as far as `root`; gives the folders that are new. */
export function ensureFolder(port: FilePort, root: string, path: string): string[] {
  const facts = unless(['ENOENT'], null, () => port.lstat(path))
  if (facts) {
    if (facts.kind !== 'folder') throw new ProblemError('not-a-file', { names: [basename(path)] })
    return []
  }
  if (path === root || path === dirname(path)) throw new ProblemError('binder-gone')
  const above = ensureFolder(port, root, dirname(path))
  unless(['EEXIST'], undefined, () => port.makeFolder(path))
  return [...above, path]
}

/** Brings a file's bytes and size to the disk, by its path; nothing when it is not there. (Its times may lag: nothing asks for them.) */
export function syncFile(port: FilePort, path: string): void {
  const file = unless(['ENOENT'], null, () => port.open(path, 'changing'))
  if (file === null) return
  try {
    port.fdatasync(file)
  } finally {
    port.close(file)
  }
}
