import { join } from 'node:path'
import type { Binder } from '../../shared/binder.ts'
import { isMonth, type Month } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { conflictNameOf } from '../../shared/file/conflictName.ts'
import { isId } from '../../shared/id.ts'
import { type Problem, ProblemError } from '../../shared/problem.ts'
import { documentFolders } from './binderPaths.ts'
import { type BinderState, checkIsThere, dossierKey, laySheet, minutesText, nameOf } from './binderState.ts'
import { unless } from './diskProblem.ts'
import { checkFolders } from './documents.ts'
import type { FileFacts } from './filePort.ts'
import { type Row, rowOf } from './rows.ts'
import { undoStateOf } from './saving.ts'
import { sumIn, type Unsealed, unseal } from './sealed.ts'
import { theirsOf } from './theirs.ts'
import { lastGoodVersion } from './versions.ts'
import { isTemporary, quietly, readWhole, removeTemporaries } from './wholeFile.ts'

const turn = 6

/**
 * Looks at every file of the binder again and takes in what was changed, added, damaged or taken away elsewhere. Reads only
 * what its stat says has changed. Yields every few milliseconds. Tells what it found when it is through.
 * A vanished binder is told as 'gone': nothing is taken for deleted.
 */
export async function sweepBinder(state: BinderState, breathe: () => Promise<void>): Promise<void> {
  checkIsThere(state)
  checkFolders(state.port, state.paths)
  let until = performance.now() + turn
  const pause = async () => {
    if (performance.now() < until) return
    await breathe()
    until = performance.now() + turn
  }
  while (state.rows.readMore()) await pause()
  const before = troublesText(state)
  const changed = new Set<string>()
  const seen = new Set<string>()
  const copies = new Map<DocumentKey, string[]>()
  let isFolderAway = false

  for (const folder of documentFolders) {
    const path = state.paths.folderOf(folder)
    const names = unless(['ENOENT'], null, () => state.port.list(path))
    if (names === null) {
      // The folder itself is away while the marker stands: a half unplugged or half synchronised binder, never an empty one.
      if (folder === 'dossiers' && state.rows.total > 0) isFolderAway = true
      continue
    }
    for (const name of names) {
      await pause()
      if (state.isClosed || state.isGone) return
      if (isTemporary(name)) {
        if (!state.readOnly) quietly(() => state.port.unlink(join(path, name)))
        continue
      }
      const bare = name.endsWith('.json') ? name.slice(0, -'.json'.length) : ''
      if (folder === 'dossiers' && isId(bare)) {
        seen.add(bare)
        if (lookAtDossier(state, bare)) changed.add(bare)
      } else if (folder === 'days' && isMonth(bare)) {
        seen.add(bare)
        lookAtSheet(state, bare)
      } else {
        const of = conflictNameOf(name, folder === 'days' ? isMonth : isId)
        if (of) copies.set(`${folder}/${of}`, [...(copies.get(`${folder}/${of}`) ?? []), name])
      }
    }
  }
  for (const row of [...state.rows.all()]) {
    await pause()
    if (seen.has(row.spine.id) || state.documents.pending.has(dossierKey(row.spine.id))) continue
    checkIsThere(state)
    if (isFolderAway || isThere(state, dossierKey(row.spine.id))) continue
    if (markMissing(state, row)) changed.add(row.spine.id)
  }
  if (state.isTallyOff) {
    state.isTallyOff = false
    state.rows.recount(state.settings.minutes)
  }
  const isSettingsChanged = lookAtSettings(state)
  if (isFolderAway) state.troubles.set('binder', troubleOf(state, 'binder', new ProblemError('binder-gone').problem))
  state.copies.clear()
  for (const [key, names] of copies) state.copies.set(key, names)
  noteConflicts(state)
  if (!state.readOnly) removeTemporaries(state.port, [state.paths.root, state.paths.own], state.paths.own)

  if (changed.size > 0 || isSettingsChanged) {
    state.isIndexOld = true
    const spines = [...changed].flatMap((id) => state.rows.row(id)?.spine ?? [])
    state.tell({
      kind: 'saved',
      spines,
      gone: [...changed].filter((id) => !state.rows.row(id)),
      tally: state.rows.tally(),
      undo: undoStateOf(state),
      ...(isSettingsChanged && { settings: state.settings })
    })
  }
  if (troublesText(state) !== before) state.tell({ kind: 'trouble', troubles: [...state.troubles.values()] })
}

const troublesText = (state: BinderState) => JSON.stringify([...state.troubles.values()])
const isThere = (state: BinderState, key: DocumentKey) =>
  unless(['ENOENT', 'ENOTDIR'], null, () => state.port.lstat(state.paths.documentAt(key))) !== null

export const troubleOf = (state: BinderState, key: DocumentKey, problem: Problem) => ({
  document: key,
  name: nameOf(state, key),
  problem
})

function markMissing(state: BinderState, row: Row): boolean {
  const key = dossierKey(row.spine.id)
  state.troubles.set(key, troubleOf(state, key, { kind: 'absent', names: [row.spine.name] }))
  if (row.spine.trouble === 'missing') return false
  mark(state, row, 'missing')
  return true
}

/** The spine stays where it was, with a mark. */
function mark(state: BinderState, row: Row, trouble: NonNullable<Row['spine']['trouble']>, file?: FileFacts) {
  const spine = { ...row.spine, trouble }
  state.rows.set(
    [[spine.id, { ...row, spine, changed: file?.changed ?? 0, size: file?.size ?? 0 }]],
    state.settings.minutes
  )
}

/** Takes in a dossier's file when it is not the one its row was read from; true when the row changed. */
export function lookAtDossier(state: BinderState, id: string): boolean {
  const key = dossierKey(id)
  if (state.documents.pending.has(key)) return false
  const row = state.rows.row(id)
  const facts = unless(['ENOENT', 'ENOTDIR'], null, () => state.port.lstat(state.paths.documentAt(key)))
  if (!facts) return row ? markMissing(state, row) : false
  // Words that a damaged index lost are told by the file again.
  const isTold = row !== undefined && state.rows.isTold(row)
  if (isTold && row.changed === facts.changed && row.size === facts.size && facts.kind === 'file') return false
  try {
    const whole = readWhole(state.port, state.paths.documentAt(key))
    if (!whole) return false
    return takeIn(state, key, row, whole)
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) return false
    return setAside(state, key, row, thrown.problem, facts)
  }
}

function takeIn(
  state: BinderState,
  key: DocumentKey,
  row: Row | undefined,
  whole: { bytes: Buffer; facts: FileFacts }
): boolean {
  const { bytes, facts } = whole
  const sum = sumIn(bytes)
  const file = { sha: sum.sha, changed: facts.changed, size: facts.size }
  if (row && state.rows.isTold(row) && sum.isWhole && sum.sha === row.sha && !row.spine.trouble) {
    Object.assign(row, file)
    return false
  }
  try {
    const read = unseal(key, bytes, 'shape')
    const fresh = rowOf(read.data as Dossier, file)
    const trouble = read.isNewer ? 'newer' : sum.isWhole ? null : 'changed-outside'
    if (trouble) {
      fresh.spine.trouble = trouble
      const kind = trouble === 'newer' ? 'newer-version' : 'wrong-checksum'
      state.troubles.set(key, troubleOf(state, key, { kind, names: [fresh.spine.name] }))
    } else if (state.troubles.get(key)?.problem.kind !== 'changed-since') state.troubles.delete(key)
    state.rows.set([[fresh.spine.id, fresh]], state.settings.minutes)
    return true
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    if (!state.readOnly) state.documents.quarantine(key, bytes)
    return setAside(state, key, row, thrown.problem, facts)
  }
}

/** A file that can't be read stays where it is; its spine stays at its last known place, with a mark. */
function setAside(
  state: BinderState,
  key: DocumentKey,
  row: Row | undefined,
  problem: Problem,
  facts: FileFacts
): boolean {
  const known = row ?? lastKnown(state, key)
  const trouble =
    problem.kind === 'newer-version' ? 'newer' : problem.kind === 'cloud-placeholder' ? 'cloud' : 'damaged'
  const name = known?.spine.name ?? key.slice(key.indexOf('/') + 1)
  if (!isLeft(state, key, problem))
    state.troubles.set(key, { document: key, name, problem: { ...problem, names: [name] } })
  if (!known) return false
  const isNew = row?.spine.trouble !== trouble || row.changed !== facts.changed || row.size !== facts.size
  if (isNew) mark(state, known, trouble, facts)
  return isNew
}

/** Still in the cloud, and somebody said to go on without it. */
const isLeft = (state: BinderState, key: DocumentKey, { kind }: Problem) =>
  kind === 'cloud-placeholder' && state.leftInCloud.has(key)

function lastKnown(state: BinderState, key: DocumentKey): Row | undefined {
  const version: Unsealed | null = lastGoodVersion(state.port, state.paths, key)
  return version ? rowOf(version.data as Dossier, { sha: null, changed: 0, size: 0 }) : undefined
}

/** Takes in a day sheet's file when it is not the one known. */
export function lookAtSheet(state: BinderState, month: Month): void {
  const key: DocumentKey = `days/${month}`
  if (state.documents.pending.has(key)) return
  const known = state.sheets.get(month)
  const facts = unless(['ENOENT'], null, () => state.port.lstat(state.paths.documentAt(key)))
  if (!facts || (known && known.changed === facts.changed && known.size === facts.size)) return
  try {
    const read = state.documents.read(key)
    if (!read) return
    state.troubles.delete(key)
    laySheet(state, month, read.data as DaySheet, { sha: read.sha, changed: facts.changed, size: facts.size })
    state.isIndexOld = true
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) return
    noteDamage(state, key, thrown.problem)
  }
}

/** Lists a document that is not a dossier and can't be read, and keeps a copy of its bytes. */
export function noteDamage(state: BinderState, key: DocumentKey, problem: Problem): void {
  if (isLeft(state, key, problem)) return
  state.troubles.set(key, troubleOf(state, key, problem))
  if (state.readOnly || ['not-a-file', 'cloud-placeholder', 'absent'].includes(problem.kind)) return
  quietly(() => {
    const whole = readWhole(state.port, state.paths.documentAt(key))
    if (whole) state.documents.quarantine(key, whole.bytes)
  })
}

function lookAtSettings(state: BinderState): boolean {
  try {
    const read = state.documents.read('binder')
    if (!read) throw new ProblemError('absent', { names: ['binder'] })
    if (state.troubles.get('binder')) state.troubles.delete('binder')
    if (read.facts && !read.isNewer) {
      const { changed, size } = read.facts
      // The next opening need not read them: worth an index of its own.
      if (state.settingsFile?.changed !== changed || state.settingsFile.size !== size) state.isIndexOld = true
      state.settingsFile = { changed, size }
    } else state.settingsFile = null
    if (JSON.stringify(read.data) === JSON.stringify(state.settings)) return false
    const isRecounted = minutesText(read.data as Binder) !== minutesText(state.settings)
    state.settings = read.data as Binder
    if (isRecounted) state.rows.recount(state.settings.minutes)
    return true
  } catch (thrown) {
    if (thrown instanceof ProblemError) noteDamage(state, 'binder', thrown.problem)
    return false
  }
}

/** Documents of which two versions were made: one lies in its place, the others aside, until somebody chose. */
export function noteConflicts(state: BinderState): void {
  const found = new Set<DocumentKey>()
  for (const folder of documentFolders) {
    const path = join(state.paths.conflicts, folder)
    for (const name of unless(['ENOENT', 'ENOTDIR'], [] as string[], () => state.port.list(path))) {
      const key = `${folder}/${name}` as DocumentKey
      if (theirsOf(state, key).length > 0) found.add(key)
    }
  }
  for (const key of state.copies.keys()) if (theirsOf(state, key).length > 0) found.add(key)
  for (const key of found) {
    if (!state.troubles.has(key)) {
      state.troubles.set(key, troubleOf(state, key, { kind: 'changed-since', names: [nameOf(state, key)] }))
    }
  }
  for (const [key, { problem }] of [...state.troubles]) {
    if (problem.kind === 'changed-since' && key !== 'journal' && !found.has(key)) state.troubles.delete(key)
  }
}
