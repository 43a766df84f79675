import { ProblemError } from '../../shared/problem.ts'
import type { BinderPaths } from './binderPaths.ts'
import { diskProblem, unless } from './diskProblem.ts'
import type { FileFacts, FilePort } from './filePort.ts'
import {
  type Commit,
  commitText,
  headerText,
  type JournalHead,
  type ReadJournal,
  readJournalText
} from './journalText.ts'
import { quietly, readFully, readWhole, replaceWhole, writeFully } from './wholeFile.ts'

// Bytes laid out ahead: an append into them changes no file size, and costs half.
const ahead = 256 * 1024

export interface Journal {
  readonly id: string
  /** How many bytes of acknowledged commits it holds. */
  readonly size: number
  /** How many commits it holds. */
  readonly count: number
  /**
   * The commits last through a power cut when this returns; when it throws, none of them is there. `checkHeld` is asked before they are
   * written and again before anybody is told: it throws when the binder was taken over, and the journal is left alone from then on.
   */
  append(commits: readonly Commit[], checkHeld?: () => void): void
  /** Another journal lies in its place: somebody else writes now. */
  isTaken(): boolean
  /** The number of the next commit. */
  readonly next: number
  /** Gives back the room laid out ahead. */
  trim(): void
  close(): void
}

/** The journal of a binder as it lies on disk, or null when there is none. `head` null: something is there, but no journal. */
export function readJournal(port: FilePort, paths: BinderPaths): { bytes: Buffer; read: ReadJournal | null } | null {
  const whole = readWhole(port, paths.journal)
  return whole && { bytes: whole.bytes, read: readJournalText(whole.bytes) }
}

/**
 * Opens the journal for appending. `kept` are the bytes of commits already acknowledged (with the header), and the size of the
 * file when nothing but zeros follows them there; without them a new journal is made under `head`. A new one is written whole, fsynced and renamed in, so the one before stays until then.
 */
export function openJournal(
  port: FilePort,
  paths: BinderPaths,
  head: JournalHead,
  kept: { bytes: Buffer; commits: number; next: number; size: number | null } | null
): Journal {
  let file: number | null = null
  let opened: FileFacts | null = null
  let hasNumber = true
  let bytes = kept?.bytes ?? headerText(head)
  let end = bytes.length
  let laidOut = 0
  let count = kept?.commits ?? 0
  let next = kept?.next ?? 1

  function makeNew(acknowledged: Buffer) {
    const room = Buffer.alloc(Math.ceil((acknowledged.length + 1) / ahead) * ahead)
    acknowledged.copy(room)
    replaceWhole(port, paths.journal, room, true)
    port.syncFolder(paths.own)
    laidOut = room.length
  }
  function openFile() {
    file = port.open(paths.journal, 'changing')
    opened = port.factsOf(file)
    // Some file systems number a file anew each time it is asked for: there the journal is told by its id alone.
    hasNumber = port.lstat(paths.journal).inode === opened.inode
  }
  /** What lies in the journal's place: the file that is open, no file or an older one of the same journal, or another journal. */
  function place(): 'ours' | 'moved' | 'other' {
    const facts = unless(['ENOENT'], null, () => port.lstat(paths.journal))
    if (!facts) return 'moved'
    if (hasNumber && facts.inode === opened?.inode && facts.device === opened.device) return 'ours'
    if (!readWholeHead(port, paths, head.id)) return 'other'
    return hasNumber ? 'moved' : 'ours'
  }
  function closeFile() {
    const open = file
    file = null
    if (open !== null) quietly(() => port.close(open))
  }
  /**
   * A sync program that took the journal away, or laid an older one there, must not send commits into a file without a name.
   * Another journal there is somebody else's, who writes now.
   */
  function makeSureOfPlace() {
    const where = place()
    if (where === 'other') throw new ProblemError('held-elsewhere')
    if (where === 'ours') return
    const all = readBack()
    closeFile()
    makeNew(all)
    openFile()
  }

  if (kept?.size == null) makeNew(bytes)
  else laidOut = kept.size
  openFile()
  // The bytes are on disk; from here on they are read back when they are needed.
  bytes = Buffer.alloc(0)

  function readBack(): Buffer {
    const all = Buffer.alloc(end)
    const from = file ?? port.open(paths.journal, 'reading')
    try {
      if (readFully(port, from, all, 0) !== end) throw new ProblemError('disk-error', { code: 'journal cut short' })
    } finally {
      if (file === null) quietly(() => port.close(from))
    }
    return all
  }

  return {
    id: head.id,
    get size() {
      return end
    },
    get count() {
      return count
    },
    get next() {
      return next
    },
    isTaken: () => place() === 'other',
    append(commits, checkHeld = () => {}) {
      try {
        checkHeld()
        // After a failure the file is void: its acknowledged part is brought into a new one first.
        if (file === null) {
          const isThere = readWholeHead(port, paths, head.id)
          if (!isThere) throw new ProblemError('binder-gone')
          makeNew(readBack())
          openFile()
        } else makeSureOfPlace()
        const texts = commits.map(commitText)
        let length = texts.reduce((sum, text) => sum + text.length, 0)
        if (end + length > laidOut) {
          const room = Math.ceil((end + length) / ahead) * ahead + ahead
          texts.push(Buffer.alloc(room - end - length))
          length = room - end
        }
        const before = end
        const acknowledged = end + texts.slice(0, commits.length).reduce((sum, text) => sum + text.length, 0)
        writeFully(
          port,
          file as unknown as number,
          texts.length === 1 ? (texts[0] as Buffer) : Buffer.concat(texts),
          end
        )
        port.fdatasync(file as unknown as number)
        laidOut = Math.max(laidOut, end + length)
        end = acknowledged
        try {
          // Whoever took the binder over meanwhile may not have seen these: then nobody is told that they are saved.
          checkHeld()
          makeSureOfPlace()
        } catch (thrown) {
          end = before
          throw thrown
        }
        count += commits.length
        next += commits.length
      } catch (thrown) {
        const open = file
        if (open !== null) {
          // Nobody was told that these are saved, so they must not come back either.
          quietly(() => port.truncate(open, end))
          let acknowledged: Buffer | null = null
          quietly(() => {
            acknowledged = readBack()
          })
          closeFile()
          laidOut = 0
          quietly(() => {
            checkHeld()
            const there = unless(['ENOENT'], null, () => port.lstat(paths.journal))
            if (!acknowledged || (there && !readWholeHead(port, paths, head.id))) return
            makeNew(acknowledged)
            openFile()
          })
        }
        throw diskProblem(thrown, ['journal'])
      }
    },
    trim() {
      const open = file
      if (open === null || laidOut <= end) return
      port.truncate(open, end)
      laidOut = end
    },
    close: closeFile
  }
}

/** Whether the journal on disk is still the one with this id: after a failure somebody may have taken the disk away. */
function readWholeHead(port: FilePort, paths: BinderPaths, id: string): boolean {
  const file = port.open(paths.journal, 'reading')
  try {
    const start = Buffer.alloc(1024)
    const length = readFully(port, file, start, 0)
    return readJournalText(start.subarray(0, length))?.head.id === id
  } finally {
    port.close(file)
  }
}
