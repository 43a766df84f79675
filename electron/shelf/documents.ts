import { basename, dirname, join } from 'node:path'
import type { DocumentKey } from '../../shared/documents.ts'
import { type Head, kindOfDocument } from '../../shared/file/document.ts'
import { versionOf } from '../../shared/file/steps.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { BinderPaths } from './binderPaths.ts'
import { codeOf, unless } from './diskProblem.ts'
import type { FileFacts, FilePort } from './filePort.ts'
import type { JournalLine } from './journalText.ts'
import { readOne, writeOne } from './oneFile.ts'
import { sumIn, type Unsealed, unseal } from './sealed.ts'
import { keepVersion, type Unsynced, versionName } from './versions.ts'
import { ensureFolder, quietly, readWhole } from './wholeFile.ts'

/** A document that is saved (its journal line lasts) and whose file is not replaced yet. */
interface Pending {
  sha: string | null
  bytes: Buffer | null
  /** The versions that may lie on disk without anybody else having been there. */
  bases: Set<string | null>
  /** The file must be written again although it looks right: its fsync failed. */
  isAnew?: boolean
}

/** What was found when a file was to be replaced and another version lay there. */
export interface Collision {
  key: DocumentKey
  kind: 'two-versions' | 'gone'
}

export type Replaced =
  | { kind: 'done'; key: DocumentKey; facts: FileFacts | null; sha: string | null }
  | { kind: 'waiting'; key: DocumentKey; code: string }

const notJson = { from: (bytes: Buffer) => bytes, bytes: (value: { bytes: Buffer }) => value.bytes }

/**
 * The documents of a binder as they are saved: the files, and over them what the journal holds and the files do not yet.
 * `onCollision` hears of versions made elsewhere that were found on the way; they are kept before ours goes in.
 */
export function makeDocuments(port: FilePort, paths: BinderPaths, onCollision: (collision: Collision) => void) {
  const pending = new Map<DocumentKey, Pending>()
  const unsynced: Unsynced = { files: new Set(), folders: new Set() }
  /** The documents whose files were replaced since the last checkpoint. */
  const replaced = new Set<DocumentKey>()

  /** A document as it is saved, or null when there is none. Throws what reading finds wrong, naming the document. */
  function read(
    key: DocumentKey,
    trust: 'sealed' | 'shape' = 'sealed'
  ): (Unsealed & { facts: FileFacts | null }) | null {
    const over = pending.get(key)
    if (over) return over.bytes && { ...unseal(key, over.bytes, trust), facts: null }
    const one = readOne<Unsealed>(port, paths.documentAt(key), { from: (bytes) => unseal(key, bytes, trust) })
    return one && { ...one.value, facts: one.facts }
  }

  function keepConflict(key: DocumentKey, path: string, bytes: Buffer, sha: string) {
    keepVersion(port, paths, { path, bytes }, paths.conflictsOf(key), `${sha.slice(0, 24)}.json`, unsynced)
  }

  /** Puts one saved document in its file's place. */
  function replace(key: DocumentKey): Replaced {
    const over = pending.get(key)
    const path = paths.documentAt(key)
    if (!over) return { kind: 'done', key, facts: null, sha: null }
    try {
      const there = readForReplace(path)
      const sum = there && sumIn(there.bytes)
      const isSame = sum?.isWhole === true && sum.sha === over.sha
      // Made elsewhere from ours: whoever wrote it had seen it. Not one of ours, made before this one came back a second time.
      const isOlder = sum !== null && over.bases.has(sum.sha)
      const isNext =
        sum?.isWhole === true && !isOlder && over.sha !== null && there !== null && parentIn(there.bytes) === over.sha
      const isOurs = isNext || (isSame && !over.isAnew)
      let facts: FileFacts | null = isOurs ? (there?.facts ?? null) : null
      if (there && sum && !isOurs && !isSame) {
        // A version without a whole seal is a base only where somebody looked at it and decided.
        const isBase = over.bases.has(sum.sha)
        if (isBase) {
          keepVersion(
            port,
            paths,
            { path, bytes: there.bytes },
            paths.historyOf(key),
            versionName(key, revIn(there.bytes), sum.sha),
            unsynced
          )
        } else if (sum.isWhole || isReadable(key, there.bytes)) {
          keepConflict(key, path, there.bytes, sum.sha)
          onCollision({ key, kind: 'two-versions' })
        } else if (there.bytes.length > 0) {
          // What a power cut left of a file that was on its way: nobody's version, kept all the same.
          keepVersion(
            port,
            paths,
            { path, bytes: there.bytes },
            join(paths.quarantine, key),
            `${sum.sha.slice(0, 24)}.json`,
            unsynced
          )
        }
      }
      if (!there && over.bytes && !over.bases.has(null)) {
        ensureFolder(port, paths.root, paths.conflictsOf(key))
        writeOne(port, join(paths.conflictsOf(key), 'gone.json'), notJson, { bytes: Buffer.from('{"gone":true}\n') })
        onCollision({ key, kind: 'gone' })
      }
      if (over.bytes === null) {
        if (there) unless(['ENOENT'], undefined, () => port.unlink(path))
      } else if (!isOurs) {
        if (!there) {
          for (const made of ensureFolder(port, paths.root, dirname(path))) unsynced.folders.add(dirname(made))
        }
        facts = writeOne(port, path, notJson, { bytes: over.bytes })
      }
      pending.delete(key)
      replaced.add(key)
      if (there || over.bytes) {
        unsynced.files.add(path)
        unsynced.folders.add(dirname(path))
      }
      return { kind: 'done', key, facts: isNext ? null : facts, sha: over.sha }
    } catch (thrown) {
      return { kind: 'waiting', key, code: codeOf(thrown) || 'UNKNOWN' }
    }
  }

  /** The bytes in the way; a link or a folder put there is refused and waits like a file that is held. */
  const readForReplace = (path: string) => readWhole(port, path)

  return {
    pending,
    unsynced,
    replaced,
    read,
    replace,
    /** Takes in a journal's lines: from now on they are what is saved. */
    lay(lines: readonly JournalLine[]) {
      for (const { document, base, sha, bytes } of lines) {
        const before = pending.get(document)
        const bases = before ? new Set([...before.bases, before.sha, base]) : new Set([base])
        pending.set(document, { sha, bytes, bases })
      }
    },
    /** Has a document's file written again at the next turn. */
    writeAnew(key: DocumentKey, { sha, bytes }: { sha: string | null; bytes: Buffer }) {
      if (!pending.has(key)) pending.set(key, { sha, bytes, bases: new Set([sha]), isAnew: true })
    },
    /** Bytes of a file that can't be read as a document, kept apart; the file stays where it is. */
    quarantine(key: DocumentKey, bytes: Buffer) {
      const { sha } = sumIn(bytes)
      quietly(() => {
        const folder = join(paths.quarantine, key)
        ensureFolder(port, paths.root, folder)
        const to = join(folder, `${sha.slice(0, 24)}.json`)
        if (!unless(['ENOENT'], null, () => port.lstat(to))) writeOne(port, to, notJson, { bytes })
      })
    },
    /**
     * A document whose version is known already: its bytes are that version, so its shape was checked when it was taken in. Null when
     * another version lies there, one in an older form, or nothing.
     */
    readKnown(key: DocumentKey, sha: string): Pick<Unsealed, 'head' | 'data'> | null {
      const bytes = pending.has(key) ? pending.get(key)?.bytes : readWhole(port, paths.documentAt(key))?.bytes
      const sum = bytes && sumIn(bytes)
      if (!bytes || !sum?.isWhole || sum.sha !== sha) return null
      const { data, ...head } = JSON.parse(bytes.toString('utf8')) as Head & { data: Unsealed['data'] }
      return head.version === versionOf(kindOfDocument(key)) ? { head, data } : null
    },
    /** The documents in one of the binder's folders, by the names of their files. */
    keysIn(folder: 'dossiers' | 'days' | 'lists'): string[] {
      return port.list(paths.folderOf(folder))
    },
    /** The name a version has by its bytes, whole or not. */
    sumOf: (bytes: Buffer) => sumIn(bytes).sha,
    /** The file of a document as it lies there, without what waits over it. */
    fileOf: (key: DocumentKey) => readWhole(port, paths.documentAt(key))
  }
}
export type DocumentStore = ReturnType<typeof makeDocuments>

function isReadable(key: DocumentKey, bytes: Buffer): boolean {
  try {
    unseal(key, bytes, 'shape')
    return true
  } catch {
    return false
  }
}

const parentIn = (bytes: Buffer) => /"parent":"([0-9a-f]{64})"/.exec(bytes.toString('latin1', 0, 800))?.[1] ?? null

function revIn(bytes: Buffer): number | null {
  const rev = /"rev":(\d{1,12})[,}]/.exec(bytes.toString('latin1', 0, 800))
  return rev ? Number(rev[1]) : null
}

/** Refuses links and anything but real folders where the binder's own folders should be. */
export function checkFolders(port: FilePort, paths: BinderPaths): void {
  for (const folder of ['dossiers', 'days', 'lists', '.carpeta'] as const) {
    const facts = unless(['ENOENT'], null, () => port.lstat(join(paths.root, folder)))
    if (facts && facts.kind !== 'folder') throw new ProblemError('not-a-file', { names: [basename(folder)] })
  }
}
