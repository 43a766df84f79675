import { join } from 'node:path'
import { type Binder, newBinder } from '../../shared/binder.ts'
import { type Day, isMonth, type Month } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { isId } from '../../shared/id.ts'
import type { ReadOnly } from '../../shared/openBinder.ts'
import { type Problem, ProblemError } from '../../shared/problem.ts'
import { emptyTally } from '../../shared/tally.ts'
import { binderOnDesk } from './binderOnDesk.ts'
import { binderPaths, documentFolders } from './binderPaths.ts'
import { type BinderState, laySheet, minutesText, nameOf } from './binderState.ts'
import { newJournalHead, readStacks } from './checkpoint.ts'
import { disk } from './disk.ts'
import { codeOf, diskProblem, unless } from './diskProblem.ts'
import { checkFolders, makeDocuments } from './documents.ts'
import { makeDrafts } from './drafts.ts'
import type { BinderOnDesk, ShelfNews } from './face.ts'
import type { FilePort } from './filePort.ts'
import { type Pace, usualPace } from './holder.ts'
import { type Covered, type IndexFacts, readIndex } from './indexFile.ts'
import { openJournal, readJournal } from './journal.ts'
import { type Commit, commitText, headerText, type ReadJournal } from './journalText.ts'
import { type Lock, takeLock } from './lock.ts'
import { type Machine, thisMachine } from './machine.ts'
import { readMarker } from './readMarker.ts'
import { makeRows, type Row, rowOf } from './rows.ts'
import { layIn } from './saving.ts'
import { unseal } from './sealed.ts'
import { noteForeignJournals } from './settle.ts'
import { lookAtDossier, lookAtSheet, noteConflicts, noteDamage, troubleOf } from './sweep.ts'
import { afterCommit, type UndoStacks } from './undoStack.ts'
import { lastGoodVersion } from './versions.ts'
import { ensureFolder, replaceWhole } from './wholeFile.ts'

const noLock: Lock = { kind: 'elsewhere', holder: '', isThisMachine: true }

export interface OpenOptions {
  /** Who works: written into what they save. */
  by?: string
  port?: FilePort
  machine?: Machine
  /** Take the binder from another machine whose lock file still stands. */
  takeOver?: boolean
  /** How often signs of life are given and looked for. */
  pace?: Pace
  /** The folder is a day's copy: it is only looked at, and nothing is written below it. */
  copyOf?: Day
}

/**
 * Opens the binder in a folder. Whoever comes second reads only (`readOnly` says who holds it). Throws 'not-a-binder',
 * 'binder-gone', 'newer-version', 'not-a-file' (links where folders should be), or what the disk says.
 */
export async function openBinder(folder: string, options: OpenOptions = {}): Promise<BinderOnDesk> {
  const { port = disk, machine = thisMachine(), by = '', takeOver = false, copyOf, pace = usualPace } = options
  let root: string
  try {
    root = port.realpath(folder)
  } catch (thrown) {
    throw codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR'
      ? new ProblemError('binder-gone', { names: [folder] })
      : diskProblem(thrown)
  }
  const paths = binderPaths(root)
  try {
    const marker = readMarker(port, paths)
    checkFolders(port, paths)
    if (copyOf) return await open({ holder: '', copyOf })
    let onTaken = () => {}
    const lock = await takeLock(port, paths, { machine, by }, { takeOver, pace, onTaken: () => onTaken() })
    try {
      const readOnly = lock.kind === 'elsewhere' ? { holder: lock.holder } : null
      return await open(readOnly, lock, (look) => {
        onTaken = look
      })
    } catch (thrown) {
      if (lock.kind === 'held') await lock.release()
      throw thrown
    }

    async function open(
      readOnly: ReadOnly | null,
      lock: Lock = noLock,
      atBeat: (look: () => void) => void = () => {}
    ): Promise<BinderOnDesk> {
      const listeners = new Set<(news: ShelfNews) => void>()
      const tell = (news: ShelfNews) => {
        for (const listener of listeners) listener(news)
      }
      const documents = makeDocuments(port, paths, ({ key, kind }) => {
        const problem: Problem = { kind: kind === 'gone' ? 'absent' : 'changed-since', names: [nameOf(state, key)] }
        state.troubles.set(key, troubleOf(state, key, problem))
        tell({ kind: 'trouble', troubles: [...state.troubles.values()] })
      })
      let undo: ReturnType<typeof keptUndo>
      const state: BinderState = {
        port,
        paths,
        id: marker.id,
        machine,
        by,
        readOnly,
        documents,
        sheets: new Map(),
        troubles: new Map(),
        copies: new Map(),
        leftInCloud: new Set(),
        rows: makeRows(emptyTally(), new Map(), null),
        settings: newBinder({ name: marker.id, owner: by, language: 'en', country: 'GB' }),
        settingsFile: null,
        get stacks() {
          return undo.get()
        },
        set stacks(next) {
          undo.set(next)
        },
        get undoTops() {
          return undo.tops()
        },
        journal: null,
        isIndexOld: false,
        isTallyOff: false,
        isGone: false,
        isClosed: false,
        tell,
        checkHeld() {
          if (state.readOnly) throw new ProblemError('read-only', { names: [state.readOnly.holder] })
        }
      }
      if (!readOnly) ensureFolder(port, root, paths.own)
      const there = readJournal(port, paths)
      const read = ownJournal(state, there)
      undo = keptUndo(state, read)
      if (read) documents.lay(read.commits.flatMap((commit) => commit.lines))
      const index = readIndexHead(state)
      readSettings(state, index)
      await readRows(state, index, read)
      for (const one of documentFolders) {
        // Empty folders get lost when a binder is copied; one that held dossiers is away, and must not come back empty.
        if (!readOnly && (one !== 'dossiers' || state.rows.total === 0)) {
          ensureFolder(port, root, paths.folderOf(one))
        }
      }
      if (!readOnly) state.journal = startJournal(state, there?.bytes ?? null, read)
      noteConflicts(state)
      noteForeignJournals(state)
      const reload = () => {
        const again = readJournal(port, paths)
        const journal = ownJournal(state, again)
        documents.pending.clear()
        if (!journal) return
        documents.lay(journal.commits.flatMap((commit) => commit.lines))
        layIn(state, changesIn(journal.commits))
        undo = keptUndo(state, journal)
      }
      const binder = binderOnDesk(state, {
        lock,
        pace,
        atBeat,
        drafts: makeDrafts(port, paths, machine),
        listeners,
        reload
      })
      binder.begin()
      return binder
    }
  } catch (thrown) {
    throw diskProblem(thrown)
  }
}

/** The journal when it may be replayed here; another machine's is kept aside and offered, never replayed. */
function ownJournal(state: BinderState, there: { bytes: Buffer; read: ReadJournal | null } | null): ReadJournal | null {
  if (!there) return null
  const { read } = there
  // Who only looks on sees what the writer has saved, whichever computer it is.
  if (state.readOnly) return read?.head.binder === state.id ? read : null
  const isOwn = read !== null && read.head.binder === state.id && read.head.machine.id === state.machine.id
  if (read && isOwn && !read.isDamaged) return read
  const name = read ? read.head.id : 'unreadable'
  if (!isOwn && read && read.commits.length === 0) return null
  ensureFolder(state.port, state.paths.root, state.paths.foreign)
  const to = join(
    state.paths.foreign,
    `${String(name)
      .replace(/[^\w-]/g, '')
      .slice(0, 60)}-${there.bytes.length}`
  )
  if (!unless(['ENOENT'], null, () => state.port.lstat(to))) replaceWhole(state.port, to, there.bytes, true)
  state.troubles.set('journal', {
    document: 'journal',
    name: read?.head.machine.name ?? 'journal',
    problem: isOwn
      ? { kind: 'wrong-checksum', names: ['journal'] }
      : { kind: 'held-elsewhere', names: [read?.head.machine.name ?? '?'] }
  })
  return isOwn ? read : null
}

/** The journal to append to: the one that lies there when it is whole, else a new one with its whole commits. */
function startJournal(state: BinderState, bytes: Buffer | null, read: ReadJournal | null) {
  const { port, paths } = state
  if (!bytes || !read) return openJournal(port, paths, newJournalHead(state), null)
  const commits = read.commits.length
  const next = (read.commits.at(-1)?.number ?? 0) + 1
  const isClean = !read.isDamaged && bytes.subarray(read.end).equals(Buffer.alloc(bytes.length - read.end))
  const acknowledged = read.isDamaged
    ? Buffer.concat([headerText(read.head), ...read.commits.map(commitText)])
    : bytes.subarray(0, read.end)
  return openJournal(port, paths, read.head, {
    bytes: acknowledged,
    commits,
    next,
    size: isClean ? bytes.length : null
  })
}

function readSettings(state: BinderState, index: IndexFacts | null) {
  const { port, paths } = state
  const known = state.documents.pending.has('binder') ? null : index?.settings
  const facts = known && unless(['ENOENT'], null, () => port.lstat(paths.documentAt('binder')))
  if (known && facts?.kind === 'file' && facts.changed === known.file.changed && facts.size === known.file.size) {
    // Checked and sealed when the index was written. A schema's first use would cost more than all the rest of the opening; the
    // sweep reads them again.
    state.settings = known.data
    state.settingsFile = known.file
    return
  }
  try {
    const read = state.documents.read('binder', 'shape')
    if (!read) throw new ProblemError('absent', { names: ['binder'] })
    state.settings = read.data as Binder
  } catch (thrown) {
    // Without its settings the rest still opens: by the last good version, or by what a new binder has (never written).
    noteDamage(state, 'binder', diskProblem(thrown).problem)
    const last = lastGoodVersion(state.port, state.paths, 'binder')
    if (last) state.settings = last.data as Binder
  }
}

/** The commits of a journal an index or the undo does not know yet; null when it does not know this journal at all. */
function since(covers: Covered[], read: ReadJournal | null): Commit[] | null {
  const known = covers.find((one) => one.journal === read?.head.id)
  return known && read ? read.commits.slice(known.commits) : null
}

const readIndexHead = (state: BinderState): IndexFacts | null =>
  readIndex(state.port, state.paths, state.id, () => {
    // Its dossiers come back with the sweep, which reads what it does not know, and counts anew.
    state.isIndexOld = true
    state.isTallyOff = true
  })

async function readRows(state: BinderState, index: IndexFacts | null, read: ReadJournal | null) {
  const rest = index?.minutes === minutesText(state.settings) ? since(index.covers, read) : null
  if (index && rest) {
    state.rows = makeRows(index.tally, index.slips, index.unread)
    for (const [month, sheet] of index.sheets) state.sheets.set(month, sheet)
    if (rest.length > 0) layIn(state, changesIn(rest))
    return
  }
  index?.leave()
  state.isIndexOld = true
  await readAllDossiers(state)
}

/** The last version of every document in some commits. */
function changesIn(commits: Commit[]) {
  const last = new Map<DocumentKey, { sha: string | null; data: ReturnType<typeof unseal>['data'] | null }>()
  for (const { lines } of commits) {
    for (const { document, sha, bytes } of lines) {
      last.set(document, { sha, data: bytes && unseal(document, bytes).data })
    }
  }
  return [...last].map(([key, after]) => ({ key, after }))
}

/** Makes the index anew from the documents themselves. */
async function readAllDossiers(state: BinderState) {
  state.rows = makeRows(emptyTally(), new Map(), null)
  const rows: [string, Row][] = []
  const unreadable: string[] = []
  let until = performance.now() + 12
  const names = unless(['ENOENT'], [] as string[], () => state.port.list(state.paths.folderOf('dossiers')))
  const ids = new Set(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)))
  for (const key of state.documents.pending.keys())
    if (key.startsWith('dossiers/')) ids.add(key.slice('dossiers/'.length))
  for (const id of ids) {
    if (!isId(id)) continue
    try {
      const one = state.documents.read(`dossiers/${id}`)
      if (one && !one.isNewer) {
        const file = { sha: one.sha, changed: one.facts?.changed ?? 0, size: one.facts?.size ?? 0 }
        rows.push([id, rowOf(one.data as Dossier, file)])
      } else if (one) unreadable.push(id)
    } catch {
      unreadable.push(id)
    }
    if (performance.now() > until) {
      await new Promise<void>((resolve) => setImmediate(resolve))
      until = performance.now() + 12
    }
  }
  state.rows.set(rows, state.settings.minutes)
  for (const id of unreadable) lookAtDossier(state, id)
  for (const name of unless(['ENOENT'], [] as string[], () => state.port.list(state.paths.folderOf('days')))) {
    const month = name.replace(/\.json$/, '')
    if (isMonth(month)) lookAtSheet(state, month)
  }
  for (const key of state.documents.pending.keys()) {
    if (!key.startsWith('days/')) continue
    const read = state.documents.read(key)
    if (read)
      laySheet(state, key.slice('days/'.length) as Month, read.data as DaySheet, { sha: read.sha, changed: 0, size: 0 })
  }
}

/** Lays undo and redo as they were kept and as the journal goes on from there. An import's undo is long: read when it is asked for. */
function keptUndo(state: Pick<BinderState, 'port' | 'paths'>, read: ReadJournal | null) {
  const kept = readStacks(state)
  const rest = kept && since(kept.covers, read)
  let stacks: UndoStacks | null = null
  return {
    tops: () => (stacks === null && kept && rest?.length === 0 ? kept.tops : null),
    get(): UndoStacks {
      if (stacks) return stacks
      stacks = kept && rest ? kept.read() : { undo: [], redo: [] }
      for (const { record } of rest ?? read?.commits ?? []) stacks = afterCommit(stacks, record)
      return stacks
    },
    set(next: UndoStacks) {
      stacks = next
    }
  }
}
