import { join } from 'node:path'
import { addDays, type Day, daySchema } from '../../shared/day.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import { isDocumentKey } from '../../shared/file/document.ts'
import { daysInTrash, daysOfHistory } from '../../shared/removed.ts'
import type { BinderState } from './binderState.ts'
import { unless } from './diskProblem.ts'
import { readJournalText } from './journalText.ts'
import { trashed, trashedIds } from './past.ts'
import { unseal } from './sealed.ts'
import { tidyPapers } from './tidyPapers.ts'
import { archivedJournals, versionName } from './versions.ts'
import { ensureFolder, isTemporary, readWhole, replaceWhole } from './wholeFile.ts'

// Nothing replaced more than 90 days ago is kept; nothing goes that is the only good version of a document. A computer whose clock
// jumped must not cost the past: after a jump of more than 60 days the binder waits for eight days of work before it lets go.

const daysToBelieve = 8
const longestGap = 60

/** Lets go of what is too old. Once a day; gives whether anything was looked at. */
export async function rotate(state: BinderState, today: Day, breathe: () => Promise<void>): Promise<boolean> {
  if (state.readOnly || !isBelieved(state, today)) return false
  const before = millisecondsOf(addDays(today, -daysOfHistory))
  dropTrash(state, addDays(today, -daysInTrash))
  for (const path of archivedJournals(state.port, state.paths)) {
    if (state.port.lstat(path).changed < before) dropJournal(state, path)
    await breathe()
  }
  for (const folder of namesIn(state, state.paths.history)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    dropVersions(state, join(state.paths.history, folder), before)
    await breathe()
  }
  for (const name of namesIn(state, state.paths.foreign)) {
    const path = join(state.paths.foreign, name)
    if (name.endsWith('.done') && state.port.lstat(path).changed < before) state.port.unlink(path)
  }
  await tidyPapers(state, today, breathe)
  return true
}

const millisecondsOf = (day: Day) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
const namesIn = (state: BinderState, folder: string) =>
  unless(['ENOENT', 'ENOTDIR'], [] as string[], () => state.port.list(folder))

/** Notes today among the days the binder was worked in; true when the last eight of them make the clock believable. */
function isBelieved(state: BinderState, today: Day): boolean {
  const days = seenDays(state)
  if (days.at(-1) !== today) {
    const seen = [...days.filter((day) => day < today), today].slice(-40)
    replaceWhole(state.port, state.paths.seen, Buffer.from(`${JSON.stringify({ days: seen })}\n`))
    days.splice(0, days.length, ...seen)
  }
  const last = days.slice(-daysToBelieve)
  return (
    last.length === daysToBelieve && last.every((day, n) => n === 0 || day <= addDays(last[n - 1] as Day, longestGap))
  )
}

function seenDays(state: BinderState): Day[] {
  try {
    const whole = readWhole(state.port, state.paths.seen)
    const { days } = JSON.parse(whole?.bytes.toString('utf8') ?? '{}') as { days?: unknown }
    return daySchema.array().parse(days)
  } catch {
    return []
  }
}

function dropTrash(state: BinderState, before: Day) {
  for (const id of trashedIds(state)) {
    const key: DocumentKey = `trash/${id}`
    const removed = trashed(state, id)
    if (removed && removed.removed.day < before && !state.documents.pending.has(key)) {
      unless(['ENOENT'], undefined, () => state.port.unlink(state.paths.documentAt(key)))
    }
  }
}

/** Whether a document lies in its place and can be read; then no older version is the only good one. */
function isGood(state: BinderState, key: DocumentKey): boolean {
  try {
    return state.documents.read(key) !== null
  } catch {
    return false
  }
}

function dropJournal(state: BinderState, path: string) {
  const whole = readWhole(state.port, path)
  const last = new Map<DocumentKey, Buffer>()
  for (const { lines } of (whole && readJournalText(whole.bytes)?.commits) ?? []) {
    for (const { document, bytes } of lines) {
      if (bytes) last.set(document, bytes)
      else last.delete(document)
    }
  }
  for (const [key, bytes] of last) {
    if (isGood(state, key)) continue
    // The only good version may be this one: it goes on lying with the history.
    const { head, sha } = unseal(key, bytes)
    const folder = state.paths.historyOf(key)
    ensureFolder(state.port, state.paths.root, folder)
    replaceWhole(state.port, join(folder, versionName(key, head.rev, sha)), bytes, true)
    state.port.syncFolder(folder)
  }
  state.port.unlink(path)
}

/** In one folder of the history: of each document goes what had been replaced before a moment. */
function dropVersions(state: BinderState, folder: string, before: number) {
  const byKey = new Map<DocumentKey, { name: string; rev: number; written: number }[]>()
  for (const name of namesIn(state, folder)) {
    const parts = /^(binder|(dossiers|days|lists|trash)\.([a-z0-9-]+))\.(\d+)-[0-9a-f]+\.json$/.exec(name)
    if (!parts || isTemporary(name)) continue
    const key = parts[2] ? `${parts[2]}/${parts[3]}` : 'binder'
    if (!isDocumentKey(key)) continue
    const one = { name, rev: Number(parts[4]), written: state.port.lstat(join(folder, name)).changed }
    byKey.set(key, [...(byKey.get(key) ?? []), one])
  }
  for (const [key, versions] of byKey) {
    versions.sort((a, b) => a.rev - b.rev)
    const isAnyOld = versions.some(({ written }) => written < before)
    if (!isAnyOld) continue
    const isThere = isGood(state, key)
    const now = unless(['ENOENT'], null, () => state.port.lstat(state.paths.documentAt(key)))
    versions.forEach(({ name, written }, n) => {
      const next = versions[n + 1]
      const replaced = next ? next.written : isThere && now ? now.changed : Number.POSITIVE_INFINITY
      if (written < before && replaced < before) state.port.unlink(join(folder, name))
    })
  }
}
