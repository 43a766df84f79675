import type { Act } from '../../shared/act.ts'
import { applyAct, applyInverse, type Inverse } from '../../shared/applyAct.ts'
import type { Binder } from '../../shared/binder.ts'
import type { Moment, Month } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import type { DocumentKey, Documents } from '../../shared/documents.ts'
import { documentsOf } from '../../shared/documentsOf.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { DocumentData, Head } from '../../shared/file/document.ts'
import { kindOfDocument } from '../../shared/file/document.ts'
import { schemaOf } from '../../shared/file/steps.ts'
import { stillHolds } from '../../shared/file/stillHolds.ts'
import type { Id } from '../../shared/id.ts'
import type { ActSummary, UndoState } from '../../shared/openBinder.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Saved } from '../../shared/saved.ts'
import type { Spine } from '../../shared/spine.ts'
import { type BinderState, checkIsThere, laySheet, minutesText, nameOf } from './binderState.ts'
import { diskProblem, unless } from './diskProblem.ts'
import type { Commit, JournalLine } from './journalText.ts'
import { type Row, rowOf } from './rows.ts'
import { seal } from './sealed.ts'
import { afterCommit, type JournalRecord, topsOf, type UndoStacks, type UndoStep } from './undoStack.ts'
import { revisionsIn } from './versions.ts'

/** Something to be saved: an act, or the last one taken back or done again. */
export type Job =
  | {
      kind: 'act'
      act: Act
      /** Documents that can't be read as they stand: what counts as lying there instead, by whoever looked at them. */
      given?: ReadonlyMap<DocumentKey, Version>
      /** What is kept of it beside the documents: an undo (the usual), nothing, or nothing of these documents ever again. */
      keeps?: 'undo' | 'nothing' | 'for-good'
    }
  | { kind: 'undo'; at?: Moment }
  | { kind: 'redo'; at?: Moment }
export type SavedJob = Saved & { did: ActSummary }

/** A document as it stands while a batch of jobs is worked out. */
export interface Version {
  head: Head | null
  sha: string | null
  data: DocumentData | null
}
interface Change {
  key: DocumentKey
  line: JournalLine
  after: Version
}
interface Prepared {
  record: JournalRecord
  changes: Change[]
}

/**
 * Works out jobs on the documents as they lie on disk, one after the other, and saves them with a single append. Each gets its own
 * answer; a refused one changes nothing and stops no other. When the append fails, every one of them fails and memory stays as
 * it was.
 */
export function saveJobs(state: BinderState, jobs: readonly Job[]): (SavedJob | ProblemError)[] {
  const staged = new Map<DocumentKey, Version>()
  let stacks: UndoStacks
  try {
    stacks = state.stacks
  } catch (thrown) {
    // What can't be taken back later is not done now.
    const problem = diskProblem(thrown, ['undo'])
    return jobs.map(() => problem)
  }
  const prepared = jobs.map((job): Prepared | ProblemError => {
    try {
      checkMayWrite(state)
      const one = prepare(state, staged, stacks, job)
      for (const { key, after } of one.changes) staged.set(key, after)
      if (isKept(one)) stacks = afterCommit(stacks, one.record)
      return one
    } catch (thrown) {
      return thrown instanceof ProblemError ? thrown : diskProblem(thrown)
    }
  })
  const good = prepared.filter((one): one is Prepared => !(one instanceof ProblemError) && isKept(one))
  const journal = state.journal
  if (good.length > 0 && journal) {
    const first = journal.next
    const commits = good.map(
      ({ changes, record }, index): Commit => ({
        number: first + index,
        lines: changes.map(({ line }) => line),
        record
      })
    )
    try {
      journal.append(commits, state.checkHeld)
    } catch (thrown) {
      const problem = diskProblem(thrown)
      return prepared.map((one) => (one instanceof ProblemError ? one : problem))
    }
    for (const { lines } of commits) state.documents.lay(lines)
    state.stacks = stacks
  }
  return prepared.map((one) =>
    one instanceof ProblemError ? one : { ...layIn(state, one.changes), did: one.record.step.summary }
  )
}

/** An act that changes nothing is answered, and not kept: there is nothing to take back. */
const isKept = (one: Prepared) => one.changes.length > 0 || one.record.did === 'undo' || one.record.did === 'redo'

function checkMayWrite(state: BinderState) {
  if (state.readOnly || !state.journal) {
    throw new ProblemError('read-only', { names: state.readOnly ? [state.readOnly.holder] : [] })
  }
  checkIsThere(state)
  const folder = unless(['ENOENT'], null, () => state.port.lstat(state.paths.folderOf('dossiers')))
  // A binder whose folder of dossiers is away is half unplugged: nothing is written beside the gap.
  if (folder?.kind !== 'folder') throw new ProblemError('binder-gone', { names: [state.settings.name] })
}

const manyFiles = 64

/** Every dossier that has a file or waits for one; null when the folder can't be listed. */
function namesThere({ documents }: BinderState): ReadonlySet<string> | null {
  try {
    const names = documents.keysIn('dossiers').map((name) => `dossiers/${name.slice(0, -'.json'.length)}`)
    return new Set([...names, ...documents.pending.keys()])
  } catch {
    return null
  }
}

/** The documents named, as they lie on disk now: whatever was changed elsewhere is the new base. */
function versions(state: BinderState, staged: Map<DocumentKey, Version>, keys: readonly DocumentKey[]) {
  // A long list of new clients: one look at the folder instead of an error for each file that is not there.
  const there = keys.length >= manyFiles ? namesThere(state) : null
  return new Map(
    keys.map((key): [DocumentKey, Version] => {
      const known = staged.get(key)
      if (known) return [key, known]
      if (there && key.startsWith('dossiers/') && !there.has(key)) {
        return [key, { head: null, sha: null, data: null }]
      }
      try {
        const sha = knownVersion(state, key)
        const same = sha === null ? null : state.documents.readKnown(key, sha)
        if (same) return [key, { ...same, sha }]
        const read = state.documents.read(key)
        if (read?.isNewer) throw new ProblemError('newer-version', { names: [key] })
        return [key, read ? { head: read.head, sha: read.sha, data: read.data } : { head: null, sha: null, data: null }]
      } catch (thrown) {
        const { problem } = diskProblem(thrown)
        throw new ProblemError(problem.kind, { ...problem, names: [nameOf(state, key)] })
      }
    })
  )
}

/** The version of a dossier that was taken in last: it need not be checked a second time where it lies there unchanged. */
const knownVersion = (state: BinderState, key: DocumentKey): string | null =>
  key.startsWith('dossiers/') ? (state.rows.row(key.slice('dossiers/'.length))?.sha ?? null) : null

function prepare(state: BinderState, staged: Map<DocumentKey, Version>, stacks: UndoStacks, job: Job): Prepared {
  if (job.kind === 'act') {
    const { act } = job
    const keys = [...new Set(documentsOf(act))]
    const bases = versions(
      state,
      staged,
      keys.filter((key) => !job.given?.has(key))
    )
    for (const [key, given] of job.given ?? []) bases.set(key, given)
    for (const [key, base] of bases) {
      if (job.given?.has(key)) continue
      // Known, and its file is not there: whoever took it away must be asked, not overruled.
      const isMissing = base.data === null && key.startsWith('dossiers/') && !staged.has(key)
      const isUnknownToAct = act.kind === 'bring-back' || act.kind === 'erase'
      if (isMissing && !isUnknownToAct && state.rows.row(key.slice('dossiers/'.length))) {
        throw new ProblemError('absent', { names: [nameOf(state, key)] })
      }
    }
    const before = documentsIn(bases)
    const { documents, inverse } = applyAct(before, act)
    const changes = changesOf(state, bases, before, documents, act.kind === 'new')
    const summary = summaryOf(act, before, documents)
    if (job.keeps === 'for-good') {
      const step = stepOf({ ...summary, names: [] }, { patches: [] }, changes)
      // What is thrown out of the trash must not come back as a dossier either.
      for (const { key } of changes) {
        const dossier: DocumentKey = `dossiers/${key.slice('trash/'.length)}`
        if (key.startsWith('trash/') && !(dossier in step.documents)) step.documents[dossier] = { from: null, to: null }
      }
      return { record: { did: 'for-good', step }, changes }
    }
    if (job.keeps === 'nothing') {
      return { record: { did: 'settled', step: stepOf(summary, { patches: [] }, changes) }, changes }
    }
    return { record: { did: 'act', step: stepOf(summary, inverse, changes) }, changes }
  }
  const step = stacks[job.kind].at(-1)
  if (!step) throw new ProblemError(job.kind === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
  const bases = versions(state, staged, Object.keys(step.documents) as DocumentKey[])
  const touched = [...bases].filter(([key, base]) => base.sha !== step.documents[key]?.to)
  if (touched.length > 0) {
    throw new ProblemError('changed-since', { names: touched.slice(0, 20).map(([key]) => nameOf(state, key)) })
  }
  const before = documentsIn(bases)
  const { documents, inverse } = applyInverse(before, step.inverse)
  const changes = changesOf(state, bases, before, documents)
  const record = { did: job.kind, ...(job.at && { at: job.at }), step: stepOf(step.summary, inverse, changes) }
  return { record, changes }
}

const documentsIn = (bases: Map<DocumentKey, Version>): Documents =>
  Object.fromEntries([...bases].map(([key, base]) => [key, base.data]))

function changesOf(
  state: BinderState,
  bases: Map<DocumentKey, Version>,
  before: Documents,
  after: Documents,
  isNew = false
): Change[] {
  const savedBy = `${state.by} @ ${state.machine.name}`
  const revisionOf = revisionsIn(state.port, state.paths)
  return [...bases].flatMap(([key, base]): Change[] => {
    const data = after[key] ?? null
    if (data === before[key]) return []
    if (!data) {
      return [
        {
          key,
          line: { document: key, base: base.sha, sha: null, bytes: null },
          after: { head: null, sha: null, data: null }
        }
      ]
    }
    if (!stillHolds(schemaOf[kindOfDocument(key)], before[key], data))
      throw new ProblemError('bad-act', { names: [nameOf(state, key)] })
    const { bytes, sha, head } = seal(key, base.head ?? (isNew ? null : headBefore(revisionOf(key))), savedBy, data)
    return [{ key, line: { document: key, base: base.sha, sha, bytes }, after: { head, sha, data } }]
  })
}

/** A document made again goes on counting where it left off, so that its last version is the one with the highest revision. */
const headBefore = (rev: number): Pick<Head, 'rev' | 'sha256'> | null => (rev > 0 ? { rev, sha256: '' } : null)

function stepOf(summary: ActSummary, inverse: Inverse, changes: Change[]): UndoStep {
  const documents = {} as UndoStep['documents']
  for (const { key, line } of changes) documents[key] = { from: line.base, to: line.sha }
  return { summary, inverse, documents }
}

/** Which act it was, for a sentence: the first few clients by name, where it went when all went to one place. */
function summaryOf(act: Act, before: Documents, after: Documents): ActSummary {
  const dossiers = documentsOf(act).filter((key) => key.startsWith('dossiers/'))
  const to = act.kind === 'move' ? placeSaid(act) : undefined
  return {
    id: act.id,
    kind: act.kind,
    at: act.at,
    names: dossiers.slice(0, 3).map((key) => ((after[key] ?? before[key]) as Dossier | null)?.card.name ?? ''),
    count: dossiers.length,
    ...(to && { to }),
    ...(act.kind === 'new' && { source: act.source, ...(act.label && { label: act.label }) }),
    ...((act.kind === 'move' || act.kind === 'return') && { why: act.why })
  }
}

function placeSaid(act: Act & { kind: 'move' }): string | undefined {
  const said = new Set(
    act.moves.map(({ to }) => (to.kind === 'under' ? to.next.on : to.kind === 'retire' ? 'archive' : to.kind))
  )
  return said.size === 1 ? [...said][0] : undefined
}

/** Takes saved versions into memory, and gives what changed for whoever shows it. */
export function layIn(
  state: BinderState,
  changes: readonly { key: DocumentKey; after: { sha: string | null; data: DocumentData | null } }[]
): Saved {
  const rows: [Id, Row | null][] = []
  const spines: Spine[] = []
  const gone: Id[] = []
  let settings: Binder | undefined
  let daySheet: DaySheet | undefined
  for (const { key, after } of changes) {
    const { sha, data } = after
    state.troubles.delete(key)
    if (key.startsWith('dossiers/')) {
      const id = key.slice('dossiers/'.length)
      // Nobody waits for the words: they are told when the file is written, or a search asks for them.
      const row = data && rowOf(data as Dossier, { sha, changed: 0, size: 0 }, 'later')
      rows.push([id, row])
      if (row) spines.push(row.spine)
      else gone.push(id)
    } else if (key === 'binder' && data) settings = data as Binder
    else if (key.startsWith('days/')) {
      laySheet(state, key.slice('days/'.length) as Month, data as DaySheet | null, { sha, changed: 0, size: 0 })
      daySheet = (data as DaySheet | null) ?? daySheet
    }
  }
  if (rows.length > 0) state.rows.set(rows, state.settings.minutes)
  if (settings) {
    const isRecounted = minutesText(settings) !== minutesText(state.settings)
    state.settings = settings
    state.settingsFile = null
    if (isRecounted) state.rows.recount(settings.minutes)
  }
  return {
    spines,
    gone,
    tally: state.rows.tally(),
    undo: undoStateOf(state),
    ...(settings && { settings }),
    ...(daySheet && { daySheet })
  }
}

export function undoStateOf(state: BinderState): UndoState {
  try {
    return state.undoTops ?? topsOf(state.stacks)
  } catch {
    // a disk that fails now: the next act tells
    return { undo: null, redo: null }
  }
}
