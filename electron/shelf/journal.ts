import { ProblemError } from '../../shared/problem.ts'
import type { BinderPaths } from './binderPaths.ts'
import { diskProblem } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
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
  /** The commits last through a power cut when this returns; when it throws, none of them is there. */
  append(commits: readonly Commit[]): void
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
  }
  function closeFile() {
    const open = file
    file = null
    if (open !== null) quietly(() => port.close(open))
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
    append(commits) {
      try {
        // After a failure the file is void: its acknowledged part is brought into a new one first.
        if (file === null) {
          const isThere = readWholeHead(port, paths, head.id)
          if (!isThere) throw new ProblemError('binder-gone')
          makeNew(readBack())
          openFile()
        }
        const texts = commits.map(commitText)
        let length = texts.reduce((sum, text) => sum + text.length, 0)
        if (end + length > laidOut) {
          const room = Math.ceil((end + length) / ahead) * ahead + ahead
          texts.push(Buffer.alloc(room - end - length))
          length = room - end
        }
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
        count += commits.length
        next += commits.length
      } catch (thrown) {
        const open = file
        if (open !== null) {
          // Nobody was told that these are saved, so they must not come back either.
          quietly(() => port.truncate(open, end))
          closeFile()
          laidOut = 0
          quietly(() => {
            makeNew(readBack())
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
