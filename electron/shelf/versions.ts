import { join } from 'node:path'
import type { Moment } from '../../shared/day.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { ActSummary } from '../../shared/openBinder.ts'
import type { BinderPaths } from './binderPaths.ts'
import { codeOf, unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import { readJournalText } from './journalText.ts'
import { type Sealed, type Unsealed, unseal } from './sealed.ts'
import type { JournalRecord } from './undoStack.ts'
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

export const prefixOf = (key: DocumentKey) => `${key.replace('/', '.')}.`

/** A kept version of a document: whole, with who saved it and, when a journal knows it, by which act and when. */
export interface KeptVersion extends Sealed {
  rev: number
  savedBy: string
  act: { summary: ActSummary; did: JournalRecord['did']; at: Moment } | null
}

/**
 * Every whole version of a document that is kept somewhere (replaced files, versions made elsewhere, the journals), the highest
 * revision first. Reads much: for repairs and for looking back, not for every day.
 */
export function versionsOf(port: FilePort, paths: BinderPaths, key: DocumentKey): KeptVersion[] {
  const found = new Map<string, KeptVersion>()
  const take = (bytes: Buffer, record?: JournalRecord) => {
    try {
      const { head, sha } = unseal(key, bytes)
      const act = record && { summary: record.step.summary, did: record.did, at: record.at ?? record.step.summary.at }
      found.set(sha, { bytes, sha, rev: head.rev, savedBy: head.savedBy, act: act ?? found.get(sha)?.act ?? null })
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
  const named = `"document":"${key}"`
  for (const journal of [paths.journal, ...archivedJournals(port, paths)]) {
    const whole = readWhole(port, journal)
    // Most journals know nothing of this document: a glance is far cheaper than reading them.
    if (!whole || whole.bytes.indexOf(named) < 0) continue
    for (const commit of readJournalText(whole.bytes)?.commits ?? []) {
      for (const line of commit.lines) {
        if (line.document === key && line.bytes) take(Buffer.from(line.bytes), commit.record)
      }
    }
  }
  return [...found.values()].sort((a, b) => b.rev - a.rev)
}

/** The highest revision of each document whose replaced versions lie in the history: what a document made again goes on from. */
export function revisionsIn(port: FilePort, paths: BinderPaths): (key: DocumentKey) => number {
  const folders = new Map<string, string[]>()
  return (key) => {
    const folder = paths.historyOf(key)
    let names = folders.get(folder)
    if (!names) {
      names = unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(folder))
      folders.set(folder, names)
    }
    const prefix = prefixOf(key)
    const revs = names.flatMap((name) =>
      name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : []
    )
    return Math.max(0, ...revs)
  }
}

export const archivedJournals = (port: FilePort, paths: BinderPaths) =>
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
