import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Act } from '../../shared/act.ts'
import { changesBetween } from '../../shared/changes.ts'
import { type Day, isDay } from '../../shared/day.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { isDocumentKey } from '../../shared/file/document.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import { type Id, isId } from '../../shared/id.ts'
import { isPaperFile } from '../../shared/paperName.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { CopyLine, InCopy } from '../../shared/safety.ts'
import type { Saved } from '../../shared/saved.ts'
import { binderPaths } from './binderPaths.ts'
import { type BinderState, checkIsThere } from './binderState.ts'
import { disk } from './disk.ts'
import { codeOf, diskProblem, unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import { readJournalText } from './journalText.ts'
import { trashedIds } from './past.ts'
import { unseal } from './sealed.ts'
import type { SaveJob, Signed } from './settle.ts'
import { copyWhole, ensureFolder, quietly, readWhole, replaceWhole } from './wholeFile.ts'

// A copy of the binder for each day: a folder that is a binder itself, without history and undo. It is built under another name,
// read back, and only then takes its place; only whole copies may push out older ones.

/** How many whole copies are kept. */
const copiesKept = 14

const folders = ['dossiers', 'days', 'lists', '.carpeta/trash'] as const

interface Manifest {
  format: 'carpeta-copy'
  day: Day
  dossiers: number
  /** Documents that were damaged already when they were copied. */
  damaged: number
  files: number
  sum: string
}

/** Copies the binder to `<where>/<day>` after a checkpoint, and lets go of copies beyond the last 14 whole ones. */
export async function copyBinder(
  state: BinderState,
  where: string,
  day: Day,
  parts: { breathe(): Promise<void>; progress(done: number, of: number): void; isCancelled(): boolean }
): Promise<void> {
  checkIsThere(state)
  const { port, paths } = state
  let done = 0
  let of = 0
  const breathe = async () => {
    parts.progress(done, of)
    await parts.breathe()
    if (parts.isCancelled()) throw new ProblemError('cancelled')
  }
  const count = () => {
    done++
  }
  const target = join(where, `${day}.part`)
  try {
    removeTree(port, target)
    makeFolders(port, target)
    const names = filesOf(port, paths.root)
    const before = copiesIn(where, port).map(({ day }) => join(where, day))[0] ?? null
    // Written once, and read back twice.
    of = names.length * 3
    let until = performance.now() + 8
    for (const name of names) {
      count()
      const whole = readWhole(port, join(paths.root, name))
      if (whole) put(port, join(target, name), whole.bytes)
      if (performance.now() < until) continue
      await breathe()
      until = performance.now() + 8
    }
    for (const name of paperNames(port, paths.root)) {
      copyPaper(port, paths.root, target, name, before)
      await breathe()
    }
    // What was saved meanwhile is brought into the copy in one go: it shows one moment of the binder.
    const journal = readWhole(port, paths.journal)
    for (const { lines } of (journal && readJournalText(journal.bytes)?.commits) ?? []) {
      for (const { document, bytes } of lines) {
        const path = binderPaths(target).documentAt(document)
        if (bytes) put(port, path, Buffer.from(bytes))
        else unless(['ENOENT'], undefined, () => port.unlink(path))
      }
    }
    const found = await lookThrough(port, target, breathe, count)
    const dossiers = found.dossiers
    if (dossiers < state.rows.total - found.damaged - missing(state))
      throw new ProblemError('disk-error', { code: 'copy cut short' })
    const manifest: Manifest = { format: 'carpeta-copy', day, ...found }
    put(port, join(target, 'copy.json'), Buffer.from(`${JSON.stringify(manifest)}\n`))
    if (!(await isWholeCopy(port, target, breathe, count)))
      throw new ProblemError('disk-error', { code: 'copy differs' })
    const place = join(where, day)
    if (unless(['ENOENT'], null, () => port.lstat(place))) {
      const old = join(where, `${day}.old`)
      removeTree(port, old)
      port.rename(place, old)
      port.rename(target, place)
      removeTree(port, old)
    } else port.rename(target, place)
    quietly(() => port.syncFolder(where))
    if (manifest.damaged === 0) prune(port, where)
  } catch (thrown) {
    quietly(() => removeTree(port, target))
    throw diskProblem(thrown)
  }
}

const missing = (state: BinderState) =>
  [...state.troubles.values()].filter(({ problem }) => problem.kind === 'absent').length

/** The whole copies in a folder, the newest first. */
export function copiesIn(where: string, port: FilePort = disk): CopyLine[] {
  return unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(where))
    .filter(isDay)
    .sort()
    .reverse()
    .flatMap((day): CopyLine[] => {
      const manifest = manifestIn(port, join(where, day))
      return manifest ? [{ day: day as Day, dossiers: manifest.dossiers }] : []
    })
}

function manifestIn(port: FilePort, folder: string): Manifest | null {
  try {
    const whole = readWhole(port, join(folder, 'copy.json'))
    const manifest = JSON.parse(whole?.bytes.toString('utf8') ?? 'null') as Manifest | null
    return manifest?.format === 'carpeta-copy' ? manifest : null
  } catch {
    return null
  }
}

/** Whether every byte of a copy is as it was when it was made. */
export async function isWholeCopy(
  port: FilePort,
  folder: string,
  breathe: () => Promise<void>,
  count: () => void = () => {}
): Promise<boolean> {
  const manifest = manifestIn(port, folder)
  if (!manifest) return false
  const { sum, files } = await lookThrough(port, folder, breathe, count)
  return sum === manifest.sum && files === manifest.files
}

/** Copies beyond the last 14 whole ones go; with fewer whole ones nothing does. */
function prune(port: FilePort, where: string) {
  const whole = copiesIn(where, port).filter(({ day }) => manifestIn(port, join(where, day))?.damaged === 0)
  const oldest = whole[copiesKept - 1]?.day
  if (!oldest) return
  for (const name of port.list(where)) if (isDay(name) && name < oldest) removeTree(port, join(where, name))
}

function filesOf(port: FilePort, root: string): string[] {
  const inFolder = (folder: string) =>
    unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(join(root, folder)))
      .filter((name) => isDocumentKey(`${folder.replace('.carpeta/', '')}/${name.replace(/\.json$/, '')}`))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name))
  return ['carpeta.json', 'binder.json', ...folders.flatMap(inFolder)]
}

/** The files of papers below a binder or a copy of one: `papers/<dossier>/<file>`. */
function paperNames(port: FilePort, root: string): string[] {
  const list = (folder: string) => unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(folder))
  return list(join(root, 'papers'))
    .filter(isId)
    .flatMap((id) =>
      list(join(root, 'papers', id))
        .filter((name) => isPaperFile(name) && port.lstat(join(root, 'papers', id, name)).kind === 'file')
        .map((name) => join('papers', id, name))
    )
    .sort()
}

/**
 * A paper never changes: what the copy of before holds whole is linked into this one, so that fourteen copies need not hold it
 * fourteen times. A file the disk can't give is left out; the dossier that names it says so.
 */
function copyPaper(port: FilePort, root: string, target: string, name: string, before: string | null) {
  const { size } = port.lstat(join(root, name))
  makeFolders(port, dirname(join(target, name)))
  const lying = before ? unless(['ENOENT', 'ENOTDIR'], null, () => port.lstat(join(before, name))) : null
  if (before && lying?.kind === 'file' && lying.size === size) {
    try {
      port.link(join(before, name), join(target, name))
      return
    } catch {
      // No links here: a stick, another disk.
    }
  }
  try {
    copyWhole(port, join(root, name), join(target, name))
  } catch (thrown) {
    if (codeOf(thrown) !== 'EIO') throw thrown
  }
}

/** Brings papers of a copy back that the binder does not hold whole any more. */
function bringPapersBack(state: BinderState, copy: string, only: Id | null) {
  const { port, paths } = state
  for (const name of paperNames(port, copy)) {
    if (only !== null && !name.startsWith(join('papers', only, '/'))) continue
    const lying = unless(['ENOENT', 'ENOTDIR'], null, () => port.lstat(join(paths.root, name)))
    if (lying?.kind === 'file' && lying.size === port.lstat(join(copy, name)).size) continue
    ensureFolder(port, paths.root, dirname(join(paths.root, name)))
    copyWhole(port, join(copy, name), join(paths.root, name))
  }
}

async function lookThrough(port: FilePort, root: string, breathe: () => Promise<void>, count: () => void) {
  const hash = createHash('sha256')
  const found = { dossiers: 0, damaged: 0, files: 0 }
  let until = performance.now() + 8
  for (const name of filesOf(port, root).sort()) {
    count()
    const whole = readWhole(port, join(root, name))
    if (!whole) continue
    found.files++
    hash.update(`${name.replaceAll('\\', '/')} ${createHash('sha256').update(whole.bytes).digest('hex')}\n`)
    const key = name
      .replaceAll('\\', '/')
      .replace('.carpeta/', '')
      .replace(/\.json$/, '')
    if (isDocumentKey(key)) {
      if (key.startsWith('dossiers/')) found.dossiers++
      try {
        unseal(key, whole.bytes)
      } catch (thrown) {
        if (!(thrown instanceof ProblemError && thrown.problem.kind === 'newer-version')) found.damaged++
      }
    }
    if (performance.now() < until) continue
    await breathe()
    until = performance.now() + 8
  }
  for (const name of paperNames(port, root)) {
    found.files++
    hash.update(`${name.replaceAll('\\', '/')} ${port.lstat(join(root, name)).size}\n`)
  }
  return { ...found, sum: hash.digest('hex') }
}

function put(port: FilePort, path: string, bytes: Buffer) {
  makeFolders(port, dirname(path))
  replaceWhole(port, path, bytes)
}

function makeFolders(port: FilePort, path: string) {
  if (unless(['ENOENT'], null, () => port.lstat(path))) return
  makeFolders(port, dirname(path))
  unless(['EEXIST'], undefined, () => port.makeFolder(path))
}

/** Takes away a folder of ours with all in it; links are taken away, never followed. */
function removeTree(port: FilePort, path: string) {
  const facts = unless(['ENOENT', 'ENOTDIR'], null, () => port.lstat(path))
  if (!facts) return
  if (facts.kind !== 'folder') {
    port.unlink(path)
    return
  }
  for (const name of port.list(path)) removeTree(port, join(path, name))
  port.removeFolder(path)
}

/** A dossier in the days' copies, the newest first, each with what would change if it were brought back; alike ones once. */
export function inCopies(state: BinderState, where: string, id: Id): InCopy[] {
  const key: DocumentKey = `dossiers/${id}`
  const now = quietRead(() => state.documents.read(key, 'shape')?.data)
  const seen = new Set([now && stableJson(now)])
  return copiesIn(where, state.port).flatMap(({ day }): InCopy[] => {
    const data = quietRead(() => {
      const whole = readWhole(state.port, binderPaths(join(where, day)).documentAt(key))
      return whole && unseal(key, whole.bytes).data
    })
    const text = data && stableJson(data)
    if (!data || !text || seen.has(text)) return []
    seen.add(text)
    return [{ day, changes: changesBetween((now as Dossier | undefined) ?? null, data as Dossier) }]
  })
}

function quietRead<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    // What can't be read offers no way back.
    return null
  }
}

/** Brings one dossier, or everything, back to a copy: an act, undone like any. */
export async function restoreFrom(
  state: BinderState,
  save: SaveJob,
  copy: string,
  only: Id | null,
  signed: Signed
): Promise<Saved> {
  const { port } = state
  if (!(await isWholeCopy(port, copy, async () => {}))) throw new ProblemError('wrong-checksum', { names: [copy] })
  const from = binderPaths(copy)
  const keys = filesOf(port, copy)
    .map((name) => name.replaceAll('\\', '/').replace(/\.json$/, ''))
    .filter((key): key is DocumentKey => isDocumentKey(key) && (only === null || key === `dossiers/${only}`))
  const trash = new Set(trashedIds(state))
  const set: (Act & { kind: 'return' })['set'] = []
  for (const key of keys) {
    const whole = readWhole(port, from.documentAt(key))
    if (!whole) continue
    let data: Record<string, unknown>
    try {
      data = unseal(key, whole.bytes).data as Record<string, unknown>
    } catch {
      // It was damaged when it was copied: what lies in the binder now is no worse.
      continue
    }
    const now = state.documents.read(key)
    if (!now || stableJson(now.data) !== stableJson(data)) set.push({ document: key, data })
    const id = key.slice('dossiers/'.length)
    if (key.startsWith('dossiers/') && trash.has(id)) set.push({ document: `trash/${id}`, data: null })
  }
  if (only === null) {
    const there = new Set(keys)
    for (const { spine } of state.rows.all()) {
      if (!there.has(`dossiers/${spine.id}`)) set.push({ document: `dossiers/${spine.id}`, data: null })
    }
  } else if (keys.length === 0) throw new ProblemError('no-such-dossier', { names: [only] })
  bringPapersBack(state, copy, only)
  const act: Act =
    set.length > 0 ? { ...signed, kind: 'return', set, why: 'copy' } : { ...signed, kind: 'settings', set: {} }
  return save({ kind: 'act', act })
}
