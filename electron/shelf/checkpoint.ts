import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { DocumentKey } from '../../shared/documents.ts'
import type { UndoState } from '../../shared/openBinder.ts'
import { ProblemError } from '../../shared/problem.ts'
import { type BinderState, checkIsThere, minutesText } from './binderState.ts'
import { diskProblem, unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import { type Covered, type IndexBody, indexBody, writeIndex } from './indexFile.ts'
import { openJournal } from './journal.ts'
import { type JournalHead, readJournalText } from './journalText.ts'
import type { Replacing } from './replacing.ts'
import { stacksText, topsOf, type UndoStacks } from './undoStack.ts'
import { ensureFolder, quietly, readFully, readWhole, replaceWhole, syncFile } from './wholeFile.ts'

const turn = 8

/**
 * Brings everything into plain files and begins a new journal: files and folders fsynced, undo and index written, then the old
 * journal laid with the history (it holds every version written since the one before). Until its last step the old journal
 * stays in force, so that it may stop anywhere. Yields between its steps; acts may come in between.
 * Throws what the disk says, naming files that wait; nothing is lost then.
 */
export async function checkpoint(
  state: BinderState,
  replacing: Replacing,
  breathe: () => Promise<void>
): Promise<void> {
  for (let tries = 1; ; tries++) {
    if (!state.journal) return
    checkIsThere(state)
    state.checkHeld()
    while (replacing.some()) await breathe()
    const { waiting, code } = replacing.all()
    if (waiting.length > 0) throw diskProblem(Object.assign(new Error('files wait'), { code }), waiting)
    if (!(await syncAll(state, breathe))) continue
    // Whoever never stops acting gets an index made in one go in the end.
    const isInBreaths = tries < 4 && (state.journal.count > 0 || state.isIndexOld)
    const { count } = state.journal
    const { version } = state.rows
    const made = isInBreaths ? await indexInBreaths(state, breathe) : null
    if (!isInBreaths || (state.journal?.count === count && state.rows.version === version)) return finish(state, made)
  }
}

/** The stretches of the index, made a few milliseconds at a time; null when they could not be made. */
async function indexInBreaths(state: BinderState, breathe: () => Promise<void>): Promise<IndexBody | null> {
  const steps = indexBody(state.rows, state.sheets)
  let until = performance.now() + turn
  try {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() < until) continue
      await breathe()
      until = performance.now() + turn
    }
  } catch {
    return null
  }
}

/** fsyncs what was written; true when nothing came in meanwhile, so that the journal may be dropped at once. */
async function syncAll(state: BinderState, breathe: () => Promise<void>): Promise<boolean> {
  const { documents, port } = state
  let until = performance.now() + turn
  const pause = async () => {
    if (performance.now() < until) return
    await breathe()
    until = performance.now() + turn
  }
  for (const path of documents.unsynced.files) {
    try {
      syncFile(port, path)
    } catch (thrown) {
      // Never again on this file: the system may have forgotten the bytes it could not write. They go into a new one.
      writeAgain(state, path)
      throw diskProblem(thrown, [path])
    }
    documents.unsynced.files.delete(path)
    await pause()
  }
  for (const path of documents.unsynced.folders) {
    port.syncFolder(path)
    documents.unsynced.folders.delete(path)
    await pause()
  }
  return documents.unsynced.files.size === 0 && documents.unsynced.folders.size === 0 && documents.pending.size === 0
}

/** Lays a document whose fsync failed among those to be written, with its bytes from the journal. */
function writeAgain(state: BinderState, path: string) {
  state.documents.unsynced.files.delete(path)
  const key = [...state.documents.replaced].find((one) => state.paths.documentAt(one) === path)
  if (!key) return
  quietly(() => {
    const journal = readWhole(state.port, state.paths.journal)
    const lines = (journal && readJournalText(journal.bytes)?.commits.flatMap((commit) => commit.lines)) ?? []
    const last = lines.findLast((line) => line.document === key)
    if (last?.bytes) state.documents.writeAnew(key as DocumentKey, { sha: last.sha, bytes: Buffer.from(last.bytes) })
  })
}

function finish(state: BinderState, made: IndexBody | null) {
  const { journal, port, paths } = state
  if (!journal) return
  state.checkHeld()
  if (journal.isTaken()) throw new ProblemError('held-elsewhere')
  if (journal.count === 0) {
    if (state.isIndexOld) writeIndexNow(state, [{ journal: journal.id, commits: 0 }], made)
    return
  }
  const head = newJournalHead(state)
  const covers: Covered[] = [
    { journal: journal.id, commits: journal.count },
    { journal: head.id, commits: 0 }
  ]
  writeStacks(state, covers)
  writeIndexNow(state, covers, made)
  archive(state)
  // The new journal is renamed over the old one; if that fails, the old one is still there and still whole.
  state.journal = openJournal(port, paths, head, null)
  journal.close()
  state.documents.replaced.clear()
}

/** The old journal, laid with the history before its name is taken by the new one. */
function archive(state: BinderState) {
  const { port, paths, journal } = state
  if (!journal) return
  const made = ensureFolder(port, paths.root, paths.journals)
  journal.trim()
  const to = join(paths.journals, journal.id)
  try {
    unless(['EEXIST'], undefined, () => port.link(paths.journal, to))
  } catch {
    // no hard links here: a copy does
    const whole = readWhole(port, paths.journal)
    if (!whole) throw new ProblemError('binder-gone')
    replaceWhole(port, to, whole.bytes.subarray(0, journal.size), true)
  }
  for (const folder of [paths.journals, ...made.map((one) => dirname(one))]) port.syncFolder(folder)
}

function writeIndexNow(state: BinderState, covers: Covered[], made: IndexBody | null) {
  try {
    const known = state.settingsFile && { file: state.settingsFile, data: state.settings }
    const settings = { minutes: minutesText(state.settings), known }
    writeIndex(state.port, state.paths, state.id, covers, settings, state.rows, state.sheets, made)
    state.isIndexOld = false
  } catch {
    // Derived: an index that can't be written costs time at the next opening, nothing else.
    state.isIndexOld = true
  }
}

/** The head of a new journal of this binder on this machine. */
export const newJournalHead = (state: Pick<BinderState, 'id' | 'machine'>): JournalHead => ({
  format: 'carpeta-journal',
  version: 1,
  id: crypto.randomUUID(),
  binder: state.id,
  machine: state.machine
})

/** The undo's file: a line with what the first paint shows and the rest's sum, then the steps, read when they are needed. */
interface StacksLine extends UndoState {
  format: 'carpeta-undo'
  version: 1
  covers: Covered[]
  sum: string
}

function writeStacks(state: BinderState, covers: Covered[]) {
  const { undo, redo } = stacksText(state.stacks)
  const body = `{"undo":${undo},"redo":${redo}}\n`
  const { stacks } = state
  const line: StacksLine = { format: 'carpeta-undo', version: 1, covers, sum: sumOf(body), ...topsOf(stacks) }
  replaceWhole(state.port, state.paths.undo, Buffer.from(`${JSON.stringify(line)}\n${body}`), true)
  state.port.syncFolder(state.paths.own)
}

const sumOf = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

/**
 * Undo as it was kept at the last checkpoint, or null when there is nothing that can be read. Only its first line is read here; the
 * steps (an import's are long) when they are asked for, and none of them when their sum is wrong.
 */
export function readStacks(state: Pick<BinderState, 'port' | 'paths'>) {
  try {
    const line = firstLine(state.port, state.paths.undo)
    if (line?.format !== 'carpeta-undo') return null
    return {
      covers: line.covers,
      tops: { undo: line.undo, redo: line.redo },
      read: (): UndoStacks => {
        const bytes = readWhole(state.port, state.paths.undo)?.bytes ?? Buffer.alloc(0)
        const body = bytes.subarray(bytes.indexOf(10) + 1)
        return sumOf(body) === line.sum ? (JSON.parse(body.toString('utf8')) as UndoStacks) : { undo: [], redo: [] }
      }
    }
  } catch {
    return null
  }
}

const firstRead = 16 * 1024

function firstLine(port: FilePort, path: string): StacksLine | null {
  const file = port.open(path, 'reading')
  try {
    const start = Buffer.allocUnsafe(firstRead)
    const text = start.toString('utf8', 0, readFully(port, file, start, 0))
    const end = text.indexOf('\n')
    return end < 0 ? null : (JSON.parse(text.slice(0, end)) as StacksLine)
  } finally {
    port.close(file)
  }
}
