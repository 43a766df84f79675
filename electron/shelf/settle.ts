import { join } from 'node:path'
import type { Act } from '../../shared/act.ts'
import type { Binder } from '../../shared/binder.ts'
import { type Change, changesBetween, settingChanges, sheetChanges } from '../../shared/changes.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { isDocumentKey, kindOfDocument } from '../../shared/file/document.ts'
import type { Id } from '../../shared/id.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Solve, TroubleLook } from '../../shared/safety.ts'
import type { Saved } from '../../shared/saved.ts'
import { type BinderState, checkIsThere, dossierKey, nameOf } from './binderState.ts'
import { codeOf, diskProblem, unless } from './diskProblem.ts'
import { readJournalText } from './journalText.ts'
import type { Job, Version } from './saving.ts'
import { sumIn, type Unsealed, unseal } from './sealed.ts'
import { lookAtDossier, noteConflicts } from './sweep.ts'
import { layAway, type Theirs, theirsOf } from './theirs.ts'
import { lastGoodVersion } from './versions.ts'
import { ensureFolder, isTemporary, readWhole, replaceWhole } from './wholeFile.ts'

// The ways out of trouble. What is wrong is always looked up anew on the disk: what a page was told may be old.

/** Who did it and when: the part of an act that is not the deed. */
export type Signed = Pick<Act, 'id' | 'at' | 'by'>
export type SaveJob = (job: Job) => Promise<Saved>

type Situation =
  | { kind: 'fine' | 'beyond-us' | 'in-the-cloud' }
  | { kind: 'two-versions'; theirs: Theirs[]; ours: Unsealed | null }
  | { kind: 'changed-outside'; read: Unsealed; sha: string; last: Unsealed | null }
  | { kind: 'damaged'; sha: string; last: Unsealed | null }
  | { kind: 'missing'; last: Unsealed | null }

function situationOf(state: BinderState, key: DocumentKey): Situation {
  const theirs = theirsOf(state, key)
  if (theirs.length > 0) return { kind: 'two-versions', theirs, ours: readQuietly(state, key) }
  if (state.documents.pending.has(key)) return { kind: 'fine' }
  let bytes: Buffer | null
  try {
    bytes = readWhole(state.port, state.paths.documentAt(key))?.bytes ?? null
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw diskProblem(thrown)
    return { kind: thrown.problem.kind === 'cloud-placeholder' ? 'in-the-cloud' : 'beyond-us' }
  }
  const last = () => lastGoodVersion(state.port, state.paths, key)
  if (!bytes) return state.troubles.has(key) ? { kind: 'missing', last: last() ?? known(state, key) } : { kind: 'fine' }
  const { sha, isWhole } = sumIn(bytes)
  try {
    const read = unseal(key, bytes, 'shape')
    if (read.isNewer) return { kind: 'beyond-us' }
    return isWhole ? { kind: 'fine' } : { kind: 'changed-outside', read, sha, last: last() }
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.kind === 'newer-version') return { kind: 'beyond-us' }
    return { kind: 'damaged', sha, last: last() ?? known(state, key) }
  }
}

/** The settings are known even where no version of them was kept. */
const known = (state: BinderState, key: DocumentKey): Unsealed | null =>
  key === 'binder' ? ({ head: null, data: state.settings, isNewer: false, sha: '' } as unknown as Unsealed) : null

function readQuietly(state: BinderState, key: DocumentKey): Unsealed | null {
  try {
    return state.documents.read(key, 'shape')
  } catch {
    return null
  }
}

function differences(document: DocumentKey, before: Unsealed['data'] | null, after: Unsealed['data'] | null): Change[] {
  switch (kindOfDocument(document)) {
    case 'dossier':
      return changesBetween(before as Dossier | null, after as Dossier | null)
    case 'days':
      return sheetChanges(before as DaySheet | null, after as DaySheet | null)
    case 'settings':
      return settingChanges(before as Binder | null, after as Binder | null)
    default:
      return []
  }
}

/** What may be done about a document that needs a look, and what differs, in words. */
export function lookAt(state: BinderState, document: string): TroubleLook {
  if (document === 'journal') return lookAtJournals(state)
  if (!isDocumentKey(document)) throw new ProblemError('bad-act')
  const situation = situationOf(state, document)
  const changes = (before: Unsealed | null, after: Unsealed | null): Change[] =>
    differences(document, before?.data ?? null, after?.data ?? null)
  const look = (kind: TroubleLook['kind'], solves: Solve[], found: Change[] = [], by = ''): TroubleLook => ({
    document,
    name: nameOf(state, document),
    kind,
    solves: state.readOnly ? [] : solves,
    changes: found,
    ...(by && { by })
  })
  switch (situation.kind) {
    case 'two-versions': {
      const [first] = situation.theirs
      if (first?.isGone) return look('gone-elsewhere', ['keep-ours', 'let-go'])
      const by = first?.read?.head.savedBy ?? ''
      const solves: Solve[] = first?.read ? ['take-theirs', 'keep-ours'] : ['keep-ours']
      return look('two-versions', solves, first?.read ? changes(situation.ours, first.read) : [], by)
    }
    case 'changed-outside':
      return look(
        'changed-outside',
        situation.last ? ['as-it-is', 'last-good'] : ['as-it-is'],
        situation.last ? changes(situation.last, situation.read) : []
      )
    case 'damaged':
      return look('damaged', situation.last ? ['last-good', 'let-go'] : ['let-go'])
    case 'missing':
      return look('missing', situation.last ? ['write-again', 'let-go'] : ['let-go'])
    case 'in-the-cloud':
      return look('in-the-cloud', ['fetch-it', 'go-on'])
    default:
      return look(situation.kind, [])
  }
}

/** Deals with a document that needs a look. Undone like any act where that makes sense; nothing is thrown away by it. */
export async function settle(
  state: BinderState,
  save: SaveJob,
  document: string,
  how: Solve,
  signed: Signed
): Promise<Saved> {
  checkIsThere(state)
  if (state.readOnly) throw new ProblemError('read-only', { names: [state.readOnly.holder] })
  if (document === 'journal') return settleJournals(state, save, how, signed)
  if (!isDocumentKey(document) || !lookAt(state, document).solves.includes(how)) throw new ProblemError('bad-act')
  const key = document
  const situation = situationOf(state, key)
  const put = (data: Unsealed['data'], why: 'outside' = 'outside'): Act => ({
    ...signed,
    kind: 'return',
    set: [{ document: key, data: structuredClone(data) as Record<string, unknown> }],
    why
  })
  const lying = (sha: string | null, last: Unsealed | null, data: Unsealed['data'] | null): Map<DocumentKey, Version> =>
    new Map([[key, { head: last?.head ?? null, sha, data }]])
  let saved: Saved | null = null
  switch (situation.kind) {
    case 'in-the-cloud': {
      if (how === 'fetch-it') fetchFromCloud(state, key)
      else state.leftInCloud.add(key)
      break
    }
    case 'two-versions': {
      const theirs = situation.theirs[0] as Theirs
      if (how === 'take-theirs' && theirs.read) saved = await save({ kind: 'act', act: put(theirs.read.data) })
      else if (how === 'let-go') saved = await save({ kind: 'act', act: removal(key, signed) })
      layAway(state, key, theirs)
      state.copies.set(
        key,
        (state.copies.get(key) ?? []).filter((name) => !theirs.path.endsWith(name))
      )
      break
    }
    case 'changed-outside': {
      const { read, sha, last } = situation
      const isTheirs = how === 'as-it-is'
      const act = put(isTheirs ? read.data : (last as Unsealed).data)
      const keeps = isTheirs ? 'nothing' : 'undo'
      saved = await save({ kind: 'act', act, given: lying(sha, highest(read, last), read.data), keeps })
      break
    }
    case 'damaged':
    case 'missing': {
      const { last } = situation
      const sha = situation.kind === 'damaged' ? situation.sha : null
      if (how !== 'let-go' && last) {
        saved = await save({ kind: 'act', act: put(last.data), given: lying(sha, last, null), keeps: 'nothing' })
      } else if (last && key.startsWith('dossiers/')) {
        saved = await save({ kind: 'act', act: removal(key, signed), given: lying(sha, last, last.data) })
      } else {
        const act: Act = { ...signed, kind: 'return', set: [{ document: key, data: null }], why: 'outside' }
        saved = await save({ kind: 'act', act, given: lying(sha, null, {}), keeps: 'nothing' })
      }
    }
  }
  state.troubles.delete(key)
  noteConflicts(state)
  state.tell({ kind: 'trouble', troubles: [...state.troubles.values()] })
  return saved ?? save({ kind: 'act', act: { ...signed, kind: 'settings', set: {} } })
}

/** Has the system bring a file's bytes here: reading one byte asks for them. Throws 'cloud-placeholder' while they do not come. */
function fetchFromCloud(state: BinderState, key: DocumentKey) {
  const path = state.paths.documentAt(key)
  const file = unless(['ENOENT'], null, () => state.port.open(path, 'reading'))
  if (file !== null) {
    try {
      state.port.read(file, new Uint8Array(1), 1, 0)
    } catch (thrown) {
      throw new ProblemError('cloud-placeholder', { names: [nameOf(state, key)], code: codeOf(thrown) })
    } finally {
      state.port.close(file)
    }
  }
  state.leftInCloud.delete(key)
  readWhole(state.port, path)
  if (key.startsWith('dossiers/')) lookAtDossier(state, key.slice('dossiers/'.length))
}

const highest = (a: Unsealed, b: Unsealed | null) => (b && b.head.rev > a.head.rev ? b : a)
const removal = (key: DocumentKey, signed: Signed): Act => ({
  ...signed,
  kind: 'remove',
  dossiers: [key.slice('dossiers/'.length)]
})

const foreignJournals = (state: BinderState) =>
  unless(['ENOENT'], [] as string[], () => state.port.list(state.paths.foreign))
    .filter((name) => !isTemporary(name) && !name.endsWith('.done'))
    .flatMap((name) => {
      const path = join(state.paths.foreign, name)
      const whole = readWhole(state.port, path)
      return whole ? [{ path, bytes: whole.bytes, read: readJournalText(whole.bytes) }] : []
    })

/** Journals kept aside wait until somebody decided, over any number of openings. */
export function noteForeignJournals(state: BinderState): void {
  const [first] = foreignJournals(state)
  if (!first || state.troubles.has('journal')) return
  const name = first.read?.head.machine.name ?? '?'
  state.troubles.set('journal', { document: 'journal', name, problem: { kind: 'held-elsewhere', names: [name] } })
}

function lookAtJournals(state: BinderState): TroubleLook {
  const [first] = foreignJournals(state)
  const isForeign = first?.read != null && first.read.head.machine.id !== state.machine.id
  const names = new Set(
    (first?.read?.commits ?? []).flatMap(({ lines }) =>
      lines.flatMap(({ document }) => (document.startsWith('dossiers/') ? nameOf(state, document) : []))
    )
  )
  return {
    document: 'journal',
    name: first?.read?.head.machine.name ?? '?',
    kind: isForeign ? 'foreign-journal' : 'journal-damaged',
    solves: state.readOnly ? [] : isForeign ? ['take-journal', 'leave-journal'] : ['leave-journal'],
    changes: [],
    names: [...names].slice(0, 20)
  }
}

/** Takes in what another computer had saved and not yet put into the files; where both went on, both versions are kept. */
async function settleJournals(state: BinderState, save: SaveJob, how: Solve, signed: Signed): Promise<Saved> {
  const set: { document: string; data: Record<string, unknown> | null }[] = []
  const journals = foreignJournals(state)
  if (how === 'take-journal') {
    for (const { read } of journals) {
      if (!read || read.head.binder !== state.id) continue
      const last = new Map<DocumentKey, { sha: string | null; bytes: Buffer | null; bases: Set<string | null> }>()
      for (const { lines } of read.commits) {
        for (const { document, base, sha, bytes } of lines) {
          const before = last.get(document)
          const bases = before ? before.bases.add(before.sha).add(base) : new Set([base])
          last.set(document, { sha, bytes, bases })
        }
      }
      for (const [key, { sha, bytes, bases }] of last) {
        const here = readQuietly(state, key)
        if ((here?.sha ?? null) === sha) continue
        if (bases.has(here?.sha ?? null)) {
          set.push({ document: key, data: bytes && (unseal(key, bytes).data as Record<string, unknown>) })
        } else {
          // Both went on from the same version: theirs is laid beside ours, to be compared.
          ensureFolder(state.port, state.paths.root, state.paths.conflictsOf(key))
          const name = bytes ? `${(sha ?? '').slice(0, 24)}.json` : 'gone.json'
          replaceWhole(
            state.port,
            join(state.paths.conflictsOf(key), name),
            bytes ?? Buffer.from('{"gone":true}\n'),
            true
          )
        }
      }
    }
  }
  const act: Act =
    set.length > 0 ? { ...signed, kind: 'return', set, why: 'journal' } : { ...signed, kind: 'settings', set: {} }
  const saved = await save({ kind: 'act', act })
  for (const { path } of journals) state.port.rename(path, `${path}.done`)
  state.troubles.delete('journal')
  noteConflicts(state)
  state.tell({ kind: 'trouble', troubles: [...state.troubles.values()] })
  return saved
}

/** The dossier of a trouble as it can be read: for a dossier that can't be opened as it stands. */
export function lastReadable(state: BinderState, id: Id): Dossier | null {
  return (lastGoodVersion(state.port, state.paths, dossierKey(id))?.data as Dossier | undefined) ?? null
}
