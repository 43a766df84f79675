import { join } from 'node:path'
import type { DocumentKey } from '../../shared/act.ts'
import type { BinderPaths } from './binderPaths.ts'
import { codeOf, unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import { readJournalText } from './journalText.ts'
import { type Sealed, type Unsealed, unseal } from './sealed.ts'
import { ensureFolder, isTemporary, readWhole, replaceWhole } from './wholeFile.ts'

/** Files and folders written since the last checkpoint, to be fsynced at the next. */
export interface Unsynced {
  files: Set<string>
  folders: Set<string>
}

/**
 * Keeps the bytes that lie under a document's name now, before they are replaced: under `folder`, named by their sum. A hard link where
 * the system has them, a copy elsewhere. The same version twice is one file. Nothing there: nothing kept.
 */
export function keepVersion(
  port: FilePort,
  paths: BinderPaths,
  from: { path: string; bytes: Buffer },
  folder: string,
  name: string,
  unsynced: Unsynced
): void {
  const to = join(folder, name)
  for (let isSecond = false; ; isSecond = true) {
    try {
      port.link(from.path, to)
      break
    } catch (thrown) {
      const code = codeOf(thrown)
      if (code === 'EEXIST') return
      if (code === 'ENOENT' && !isSecond) {
        for (const made of ensureFolder(port, paths.root, folder)) unsynced.folders.add(join(made, '..'))
        continue
      }
      // No hard links here (FAT, some network drives), or no more on this file.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EXDEV', 'EINVAL'].includes(code)) throw thrown
      replaceWhole(port, to, from.bytes)
      break
    }
  }
  unsynced.files.add(to)
  unsynced.folders.add(folder)
}

/** The name a version has in the history: its document, its revision and its sum. */
export const versionName = (key: DocumentKey, rev: number | null, sha: string): string =>
  `${prefixOf(key)}${String(rev ?? 0).padStart(6, '0')}-${sha.slice(0, 24)}.json`

const prefixOf = (key: DocumentKey) => `${key.replace('/', '.')}.`

/** A kept version of a document: whole, with where its bytes were found. */
export interface KeptVersion extends Sealed {
  rev: number
  savedBy: string
}

/**
 * Every whole version of a document that is kept somewhere (replaced files, versions made elsewhere, the journals), the highest
 * revision first. Reads much: for repairs and for looking back, not for every day.
 */
export function versionsOf(port: FilePort, paths: BinderPaths, key: DocumentKey): KeptVersion[] {
  const found = new Map<string, KeptVersion>()
  const take = (bytes: Buffer) => {
    try {
      const { head, sha } = unseal(key, bytes)
      found.set(sha, { bytes, sha, rev: head.rev, savedBy: head.savedBy })
    } catch {
      // a damaged version does not count
    }
  }
  const files = (folder: string, prefix: string) => {
    for (const name of unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(folder))) {
      if (!name.startsWith(prefix) || isTemporary(name)) continue
      const whole = readWhole(port, join(folder, name))
      if (whole) take(whole.bytes)
    }
  }
  files(paths.historyOf(key), prefixOf(key))
  files(paths.conflictsOf(key), '')
  for (const journal of [paths.journal, ...archivedJournals(port, paths)]) {
    const whole = readWhole(port, journal)
    for (const commit of (whole && readJournalText(whole.bytes)?.commits) ?? []) {
      for (const line of commit.lines) if (line.document === key && line.bytes) take(Buffer.from(line.bytes))
    }
  }
  return [...found.values()].sort((a, b) => b.rev - a.rev)
}

const archivedJournals = (port: FilePort, paths: BinderPaths) =>
  unless(['ENOENT'], [] as string[], () => port.list(paths.journals))
    .filter((name) => !isTemporary(name))
    .map((name) => join(paths.journals, name))

/** The last whole version of a document that is kept, or null. */
export function lastGoodVersion(port: FilePort, paths: BinderPaths, key: DocumentKey): (Unsealed & Sealed) | null {
  try {
    const last = versionsOf(port, paths, key)[0]
    return last ? { ...unseal(key, last.bytes), bytes: last.bytes } : null
  } catch {
    return null
  }
}
