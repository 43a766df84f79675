import { dirname, join } from 'node:path'
import { addDays, type Day, daySchema } from '../../shared/day.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { type Id, isId } from '../../shared/id.ts'
import { papersAway, papersOf } from '../../shared/paper.ts'
import { isPaperFile } from '../../shared/paperName.ts'
import { daysOfHistory } from '../../shared/removed.ts'
import { type BinderState, checkIsThere, dossierKey } from './binderState.ts'
import { unless } from './diskProblem.ts'
import { trashed } from './past.ts'
import { archivedJournals, prefixOf } from './versions.ts'
import { quietly, readWhole, replaceWhole } from './wholeFile.ts'

// The files of papers nobody names any more: taken off, moved to another dossier, brought and then undone. Such a file goes when it
// was found loose on every look for 90 days, and then only if nothing that is kept names it: no version, no journal, no undo, nothing
// in the trash. The days' copies hold their own. When in doubt it stays: a file too many harms nobody.

/** No more files go in one day. */
const mostADay = 500
/** How much of a file is looked through without a pause. */
const stretch = 4 * 1024 * 1024
/** A name's mark with what stands round it. */
const markLength = 24

/** Loose files by dossier and the mark in their names, with the day each was first found so. No names of people's files. */
type Loose = Record<string, Day>

/** The sixteen digits every paper's file has in its name. */
const markOf = (file: string): string | null => / - ([0-9a-f]{16})\.[a-z0-9]{1,10}$/.exec(file)?.[1] ?? null

export async function tidyPapers(state: BinderState, today: Day, breathe: () => Promise<void>): Promise<void> {
  const { port, paths } = state
  const known = looseBefore(state)
  const loose: Loose = {}
  const due: { id: Id; name: string; mark: string }[] = []
  let until = performance.now() + 8
  for (const id of namesIn(state, paths.papers).filter(isId)) {
    const files = namesIn(state, paths.papersOf(id)).filter(isPaperFile)
    const named = files.length > 0 ? marksNamedBy(state, id, today) : null
    for (const name of named ? files : []) {
      const mark = markOf(name)
      if (!mark || named?.has(mark)) continue
      const since = known[`${id}/${mark}`]
      const first = since && since <= today ? since : today
      loose[`${id}/${mark}`] = first
      if (first <= addDays(today, -daysOfHistory) && due.length < mostADay) due.push({ id, name, mark })
    }
    if (performance.now() < until) continue
    await breathe()
    until = performance.now() + 8
  }
  if (due.length > 0) {
    const remembered = await marksRemembered(state, new Set(due.map(({ id }) => id)), breathe)
    const before = Date.parse(addDays(today, -daysOfHistory))
    for (const { id, name, mark } of due) {
      if (remembered.has(mark)) continue
      checkIsThere(state)
      state.checkHeld()
      const path = paths.paperAt(id, name)
      const facts = unless(['ENOENT', 'ENOTDIR'], null, () => port.lstat(path))
      // Brought again while this looked: it is young, or named.
      if (facts?.kind !== 'file' || facts.changed >= before || (marksNamedBy(state, id, today)?.has(mark) ?? true))
        continue
      quietly(() => port.unlink(path))
      delete loose[`${id}/${mark}`]
    }
  }
  if (JSON.stringify(loose) !== JSON.stringify(known)) {
    replaceWhole(port, paths.loose, Buffer.from(`${JSON.stringify(loose)}\n`))
  }
}

const namesIn = (state: BinderState, folder: string) =>
  unless(['ENOENT', 'ENOTDIR'], [] as string[], () => state.port.list(folder)).sort()

function looseBefore(state: BinderState): Loose {
  try {
    const all = JSON.parse(readWhole(state.port, state.paths.loose)?.bytes.toString('utf8') ?? '{}') as object
    return Object.fromEntries(Object.entries(all).filter(([, day]) => daySchema.safeParse(day).success))
  } catch {
    // Then the ninety days begin anew.
    return {}
  }
}

/** What a dossier names as it lies in the binder or in the trash; null when that can't be asked, and then all of it stays. */
function marksNamedBy(state: BinderState, id: Id, today: Day): Set<string> | null {
  try {
    const read = state.documents.read(dossierKey(id), 'shape')
    if (!read && state.rows.row(id)) return null
    const inTrash = state.documents.read(`trash/${id}`) ? trashed(state, id) : null
    const dossiers = [(read?.data as Dossier | undefined) ?? {}, inTrash?.dossier ?? {}]
    const papers = dossiers.flatMap((one) => [...papersOf(one), ...papersAway(one, today).map(({ paper }) => paper)])
    return new Set(papers.flatMap(({ file }) => markOf(file) ?? []))
  } catch {
    return null
  }
}

/** Every mark in what is kept of some dossiers: versions, conflicts, quarantine, copies beside; all journals and undo. */
async function marksRemembered(state: BinderState, ids: Set<Id>, breathe: () => Promise<void>): Promise<Set<string>> {
  const { port, paths } = state
  const found = new Set<string>()
  const look = async (path: string) => {
    const bytes = readWhole(port, path)?.bytes
    for (let at = 0; bytes && at < bytes.length; at += stretch) {
      const text = bytes.toString('latin1', Math.max(0, at - markLength), at + stretch)
      for (const [, mark = ''] of text.matchAll(/ - ([0-9a-f]{16})\./g)) found.add(mark)
      await breathe()
    }
  }
  const foreign = namesIn(state, paths.foreign).map((name) => join(paths.foreign, name))
  for (const path of [paths.journal, paths.undo, ...archivedJournals(port, paths), ...foreign]) await look(path)
  for (const id of ids) {
    for (const key of [dossierKey(id), `trash/${id}`] satisfies DocumentKey[]) {
      const history = paths.historyOf(key)
      const versions = namesIn(state, history).filter((name) => name.startsWith(prefixOf(key)))
      for (const name of versions) await look(join(history, name))
      for (const aside of [paths.conflictsOf(key), join(paths.quarantine, key)]) {
        for (const name of namesIn(state, aside)) await look(join(aside, name))
      }
      const beside = dirname(paths.documentAt(key))
      for (const name of state.copies.get(key) ?? []) await look(join(beside, name))
    }
  }
  return found
}
