import { dirname, join } from 'node:path'
import type { Act } from '../../shared/act.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { type Id, isId } from '../../shared/id.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Saved } from '../../shared/saved.ts'
import { type BinderState, dossierKey } from './binderState.ts'
import { unless } from './diskProblem.ts'
import { commitText, headerText, readJournalText } from './journalText.ts'
import { forgetPapers } from './paperFiles.ts'
import { trashed } from './past.ts'
import { lastReadable, type SaveJob, type Signed } from './settle.ts'
import { stepWithout, type UndoStep } from './undoStack.ts'
import { archivedJournals, prefixOf } from './versions.ts'
import { ensureFolder, isTemporary, readWhole, replaceWhole } from './wholeFile.ts'

// Erasing a person: out of the binder by an act nothing can take back, then out of everything that remembers. A mark lies in
// `.carpeta/erasing` until both are done, so that a crash between them is made good at the next opening.

export interface Erasing {
  save: SaveJob
  checkpoint(): Promise<void>
  dropDraftsOf(ids: readonly Id[]): void
}

/** Takes a person out of everything. `keepDoNotCall` keeps the bare phones on the list of those not to be called. */
export async function erase(
  state: BinderState,
  parts: Erasing,
  id: Id,
  keepDoNotCall: boolean,
  signed: Signed
): Promise<Saved> {
  if (state.readOnly) throw new ProblemError('read-only', { names: [state.readOnly.holder] })
  const dossier = dossierOrTrashed(state, id)
  if (!dossier && !state.rows.row(id)) throw new ProblemError('no-such-dossier', { names: [id] })
  const doNotCall = keepDoNotCall && dossier ? phonesIn(dossier) : []
  const mark = join(state.paths.erasing, id)
  for (const made of ensureFolder(state.port, state.paths.root, state.paths.erasing))
    state.port.syncFolder(dirname(made))
  replaceWhole(state.port, mark, Buffer.from('{}\n'), true)
  state.port.syncFolder(state.paths.erasing)
  await unname(state, parts.save, id, signed)
  const given = new Map()
  const key = dossierKey(id)
  // A file that can't be read is erased all the same.
  if (!isReadable(state, key)) given.set(key, { head: null, sha: shaLying(state, key), data: {} })
  const saved = await parts.save({
    kind: 'act',
    act: { ...signed, kind: 'erase', dossier: id, doNotCall },
    keeps: 'for-good',
    given
  })
  await parts.checkpoint()
  forget(state, [id], parts)
  dropOldIndex(state)
  return saved
}

/** Takes somebody's name off the cards that say they recommended the client; what undo remembers of those goes too. */
async function unname(state: BinderState, save: SaveJob, id: Id, signed: Signed): Promise<void> {
  for (const { spine } of [...state.rows.all()]) {
    if (spine.by !== id || spine.id === id) continue
    const act = { ...signed, id: crypto.randomUUID(), kind: 'card', dossier: spine.id, set: { recommendedBy: null } }
    await save({ kind: 'act', act: act as Act, keeps: 'for-good' })
  }
}

/** Throws removed dossiers away for good, with everything that remembers them. */
export async function throwAway(
  state: BinderState,
  parts: Erasing,
  ids: readonly Id[],
  signed: Signed
): Promise<Saved> {
  const saved = await parts.save({
    kind: 'act',
    act: { ...signed, kind: 'throw-away', dossiers: [...ids] },
    keeps: 'for-good'
  })
  await parts.checkpoint()
  forget(
    state,
    ids.filter((id) => !state.rows.row(id)),
    parts
  )
  dropOldIndex(state)
  return saved
}

/** The index tells words of every dossier. One that could not be made anew just now is taken away: it is only derived. */
function dropOldIndex(state: BinderState): void {
  if (state.isIndexOld) unless(['ENOENT'], undefined, () => state.port.unlink(state.paths.index))
}

/**
 * Goes on where an erasing was cut off. A mark whose person is still there was never acted on. True when something was forgotten: the
 * index of before may still tell words of them, and is made anew.
 */
export function finishErasing(state: BinderState, parts: Pick<Erasing, 'dropDraftsOf'>): boolean {
  const names = unless(['ENOENT'], [] as string[], () => state.port.list(state.paths.erasing)).filter(isId)
  const gone = names.filter((id) => !state.rows.row(id) && !state.documents.pending.has(dossierKey(id)))
  if (gone.length > 0) forget(state, gone, parts)
  for (const id of names) unless(['ENOENT'], undefined, () => state.port.unlink(join(state.paths.erasing, id)))
  if (gone.length > 0) state.isIndexOld = true
  return gone.length > 0
}

function dossierOrTrashed(state: BinderState, id: Id): Dossier | null {
  try {
    const read = state.documents.read(dossierKey(id), 'shape')
    if (read) return read.data as Dossier
  } catch {
    return lastReadable(state, id)
  }
  return trashed(state, id)?.dossier ?? null
}

const phonesIn = ({ card }: Dossier) =>
  [...card.phones, ...card.people.flatMap((person) => person.phones)].map((phone) => phone.key ?? phone.text)

function isReadable(state: BinderState, key: DocumentKey): boolean {
  try {
    state.documents.read(key)
    return true
  } catch {
    return false
  }
}

function shaLying(state: BinderState, key: DocumentKey): string | null {
  const whole = unless(['ENOENT'], null, () => state.documents.fileOf(key))
  return whole ? state.documents.sumOf(whole.bytes) : null
}

/** Takes every trace of dossiers out of history, conflicts, quarantine, journals, copies beside and drafts. */
function forget(state: BinderState, ids: readonly Id[], parts: Pick<Erasing, 'dropDraftsOf'>): void {
  const { port, paths } = state
  const keys = ids.flatMap((id): DocumentKey[] => [dossierKey(id), `trash/${id}`])
  const unlink = (path: string) => unless(['ENOENT', 'EISDIR', 'EPERM'], undefined, () => port.unlink(path))
  const list = (folder: string) => unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(folder))
  for (const key of keys) {
    const folder = paths.historyOf(key)
    for (const name of list(folder)) if (name.startsWith(prefixOf(key))) unlink(join(folder, name))
    for (const aside of [paths.conflictsOf(key), join(paths.quarantine, key)]) {
      for (const name of list(aside)) unlink(join(aside, name))
    }
    for (const name of state.copies.get(key) ?? []) unlink(join(dirname(paths.documentAt(key)), name))
    state.copies.delete(key)
    state.troubles.delete(key)
  }
  forgetPapers(state, ids, (id) => {
    try {
      const document = state.documents.read(dossierKey(id), 'shape')
      const dossier = document ? (document.data as Dossier) : trashed(state, id)?.dossier
      return [...(dossier?.papers ?? []), ...(dossier?.papersAway ?? []).map(({ paper }) => paper)]
    } catch {
      return null
    }
  })
  const foreign = list(paths.foreign).map((name) => join(paths.foreign, name))
  for (const journal of [...archivedJournals(port, paths), ...foreign]) {
    if (!isTemporary(journal)) forgetInJournal(state, journal, keys)
  }
  parts.dropDraftsOf(ids)
  for (const id of ids) unlink(join(paths.erasing, id))
}

const nothingLeft = (step: UndoStep): UndoStep => ({
  summary: { ...step.summary, names: [], count: 0 },
  inverse: { patches: [] },
  documents: {} as UndoStep['documents']
})

/** Writes a journal anew without some documents; its other commits stay word for word. */
function forgetInJournal(state: BinderState, path: string, keys: readonly DocumentKey[]): void {
  const whole = readWhole(state.port, path)
  if (!whole || !keys.some((key) => whole.bytes.indexOf(`"${key}"`) >= 0)) return
  const read = readJournalText(whole.bytes)
  if (!read) return
  const commits = read.commits.map((commit) => ({
    ...commit,
    lines: commit.lines.filter((line) => !keys.includes(line.document)),
    record: { ...commit.record, step: stepWithout(commit.record.step, keys) ?? nothingLeft(commit.record.step) }
  }))
  replaceWhole(state.port, path, Buffer.concat([headerText(read.head), ...commits.map(commitText)]), true)
}
