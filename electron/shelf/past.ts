import type { Act } from '../../shared/act.ts'
import { applyInverse } from '../../shared/applyAct.ts'
import { changesBetween } from '../../shared/changes.ts'
import { addDays, type Day } from '../../shared/day.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import type { Id } from '../../shared/id.ts'
import { ProblemError } from '../../shared/problem.ts'
import { daysInTrash, type Removed } from '../../shared/removed.ts'
import type { BigAct, RemovedLine, VersionLine } from '../../shared/safety.ts'
import type { Saved } from '../../shared/saved.ts'
import { type BinderState, dossierKey, nameOf } from './binderState.ts'
import { unless } from './diskProblem.ts'
import { readJournalText } from './journalText.ts'
import { unseal } from './sealed.ts'
import type { SaveJob, Signed } from './settle.ts'
import type { JournalRecord } from './undoStack.ts'
import { archivedJournals, versionsOf } from './versions.ts'
import { readWhole } from './wholeFile.ts'

// Looking back: versions of a dossier, what was removed, acts over many. All of it is read from what is kept anyway.

/** Every kept version of a dossier, the newest first, each with what it changed. */
export function versionsFor(state: BinderState, id: Id): VersionLine[] {
  const key = dossierKey(id)
  const now = shaNow(state, key)
  const all = versionsOf(state.port, state.paths, key).map((version) => ({
    ...version,
    data: unseal(key, version.bytes).data as Dossier
  }))
  if (now && !all.some((one) => one.sha === now.sha)) {
    all.unshift({ sha: now.sha, rev: now.rev, savedBy: now.savedBy, act: null, bytes: Buffer.alloc(0), data: now.data })
    all.sort((a, b) => b.rev - a.rev)
  }
  return all.map(({ sha, rev, savedBy, act, data }, index) => {
    const before = all[index + 1]?.data
    // What came before the oldest one was let go of: what it changed is not known any more.
    const isOldest = before === undefined && rev > 1
    return {
      sha,
      at: act?.at ?? (rev === 1 ? data.made : null),
      by: whoSaved(state, savedBy),
      isNow: sha === now?.sha,
      changes: isOldest ? [] : changesBetween(before ?? null, data),
      ...(isOldest && { isOldest })
    }
  })
}

/** Who saved a version: of whoever works here the name the binder knows, not that of the computer's account. */
function whoSaved(state: BinderState, savedBy: string): string {
  const account = savedBy.split(' @ ')[0] ?? ''
  return account === state.by ? state.settings.owner || account : account
}

function shaNow(state: BinderState, key: DocumentKey) {
  try {
    const read = state.documents.read(key, 'shape')
    return read && { sha: read.sha, rev: read.head.rev, savedBy: read.head.savedBy, data: read.data as Dossier }
  } catch {
    return null
  }
}

/** Puts a kept version of a dossier in place, also of one that was removed meanwhile. Throws 'no-such-dossier'. */
export function returnTo(state: BinderState, save: SaveJob, id: Id, sha: string, signed: Signed): Promise<Saved> {
  const key = dossierKey(id)
  const version = versionsOf(state.port, state.paths, key).find((one) => one.sha === sha)
  if (!version) throw new ProblemError('no-such-dossier', { names: [nameOf(state, key)] })
  const data = unseal(key, version.bytes).data as Record<string, unknown>
  const isInTrash = trashed(state, id) !== null
  const set = [{ document: key, data }, ...(isInTrash ? [{ document: `trash/${id}`, data: null }] : [])]
  return save({ kind: 'act', act: { ...signed, kind: 'return', set, why: 'version' } })
}

export function trashed(state: BinderState, id: Id): Removed | null {
  try {
    return (state.documents.read(`trash/${id}`)?.data as Removed | undefined) ?? null
  } catch {
    return null
  }
}

/** The ids of what lies in the trash. */
export function trashedIds(state: BinderState): Id[] {
  const names = unless(['ENOENT'], [] as string[], () => state.port.list(state.paths.trash))
  const ids = new Set(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)))
  for (const [key, { bytes }] of state.documents.pending) {
    if (!key.startsWith('trash/')) continue
    if (bytes) ids.add(key.slice('trash/'.length))
    else ids.delete(key.slice('trash/'.length))
  }
  return [...ids]
}

/** What was removed and can be brought back, the last first. */
export function removedIn(state: BinderState): RemovedLine[] {
  return trashedIds(state)
    .flatMap((id): RemovedLine[] => {
      const removed = trashed(state, id)
      if (!removed) return []
      const { name, address } = removed.dossier.card
      return [
        {
          id,
          name,
          ...(address?.town && { town: address.town }),
          removed: removed.removed,
          by: removed.by,
          ...(removed.mergedInto && { mergedInto: removed.mergedInto.name })
        }
      ]
    })
    .sort((a, b) => momentText(b.removed).localeCompare(momentText(a.removed)) || a.name.localeCompare(b.name))
}
const momentText = ({ day, time }: { day: string; time: string }) => `${day}${time}`

interface Big {
  record: JournalRecord
  /** Each dossier as the act left it. */
  after: Map<DocumentKey, Buffer>
}

/** Imports, deals and levels of the last 30 days that still stand, from the journals that saved them. */
function bigActsIn(state: BinderState, today: Day): Map<Id, Big> {
  const found = new Map<Id, Big>()
  const away = new Set<Id>()
  const since = addDays(today, -daysInTrash)
  const all: { record: JournalRecord; lines: { document: DocumentKey; bytes: Buffer | null }[] }[] = []
  for (const path of [...archivedJournals(state.port, state.paths), state.paths.journal]) {
    const whole = readWhole(state.port, path)
    if (
      !whole ||
      (whole.bytes.indexOf('"source":"import"') < 0 && !/"why":"(dealt|levelled)"/.test(whole.bytes.toString('latin1')))
    )
      continue
    all.push(...(readJournalText(whole.bytes)?.commits ?? []))
  }
  for (const { record, lines } of all) {
    const { summary } = record.step
    if (record.did === 'undo') away.add(summary.id)
    else if (record.did === 'redo') away.delete(summary.id)
    if (record.did !== 'act' || !kindOf(record) || summary.at.day < since) continue
    const after = new Map<DocumentKey, Buffer>()
    for (const { document, bytes } of lines) {
      if (bytes && document.startsWith('dossiers/')) after.set(document, Buffer.from(bytes))
    }
    found.set(summary.id, { record, after })
  }
  // An undo may lie in a journal this search did not open: the open stack knows it too.
  for (const { summary } of state.stacks.redo) away.add(summary.id)
  for (const id of away) found.delete(id)
  return found
}

function kindOf({ step: { summary } }: JournalRecord): BigAct['kind'] | null {
  if (summary.kind === 'new' && summary.source === 'import') return 'import'
  return summary.kind === 'move' && (summary.why === 'dealt' || summary.why === 'levelled') ? summary.why : null
}

/** Which dossiers are as an act left them, and which were changed (or taken away) since. */
function sorted(state: BinderState, { after }: Big): { untouched: DocumentKey[]; touched: DocumentKey[] } {
  const untouched: DocumentKey[] = []
  const touched: DocumentKey[] = []
  for (const [key, bytes] of after) {
    const now = shaNow(state, key)
    const isSame = now !== null && stableJson(now.data) === stableJson(unseal(key, bytes).data)
    ;(isSame ? untouched : touched).push(key)
  }
  return { untouched, touched }
}

/** Imports, deals and levels of the last 30 days, the last first. */
export function bigActs(state: BinderState, today: Day): BigAct[] {
  return [...bigActsIn(state, today)]
    .flatMap(([act, big]): BigAct[] => {
      const { untouched, touched } = sorted(state, big)
      const { summary } = big.record.step
      const kind = kindOf(big.record)
      if (!kind || untouched.length === 0) return []
      return [
        {
          act,
          kind,
          at: summary.at,
          ...(summary.label && { label: summary.label }),
          count: summary.count,
          untouched: untouched.length,
          touched: touched.slice(0, 50).map((key) => nameOf(state, key))
        }
      ]
    })
    .reverse()
}

/** Takes an act over many back for all dossiers nobody touched since; an act, undone like any. Gives the names of the others. */
export async function takeBack(
  state: BinderState,
  save: SaveJob,
  act: Id,
  signed: Signed
): Promise<Saved & { touched: string[] }> {
  const big = bigActsIn(state, signed.at.day).get(act)
  if (!big) throw new ProblemError('nothing-to-undo')
  const { untouched, touched } = sorted(state, big)
  if (untouched.length === 0)
    throw new ProblemError('changed-since', { names: touched.slice(0, 20).map((key) => nameOf(state, key)) })
  const saved = await save({ kind: 'act', act: undoing(state, big, untouched, signed) })
  return { ...saved, touched: touched.map((key) => nameOf(state, key)) }
}

function undoing(state: BinderState, big: Big, keys: readonly DocumentKey[], signed: Signed): Act {
  if (big.record.step.summary.kind === 'new') {
    return { ...signed, kind: 'remove', dossiers: keys.map((key) => key.slice('dossiers/'.length)) }
  }
  const now = Object.fromEntries(keys.map((key) => [key, shaNow(state, key)?.data ?? null]))
  const patches = big.record.step.inverse.patches.filter((patch) => keys.includes(patch.path[0] as DocumentKey))
  const { documents } = applyInverse(now, { patches })
  const set = keys.map((key) => ({ document: key, data: documents[key] as Record<string, unknown> }))
  return { ...signed, kind: 'return', set, why: 'taken-back' }
}
