import { createHash, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Dossier } from '../../shared/dossier.ts'
import type { Id } from '../../shared/id.ts'
import type { Paper } from '../../shared/paper.ts'
import { isPaperFile, paperFile } from '../../shared/paperName.ts'
import { ProblemError } from '../../shared/problem.ts'
import { type BinderState, checkIsThere } from './binderState.ts'
import { codeOf, diskProblem, unless } from './diskProblem.ts'
import type { FilePort } from './filePort.ts'
import { ensureFolder, quietly, readFully, writeFully } from './wholeFile.ts'

// The files of papers: written once, before the act that names them, in `papers/<dossier>/`. The name holds the beginning of the
// checksum, so a file is never written over by another content; one that nothing names is left alone.

/** How much is read or written at a time. */
const run = 1024 * 1024
/** So much is brought to the disk on the way, that the end need not wait long. */
const syncAfter = 16 * 1024 * 1024

/** A file on its way in, under another name until it is whole. Every call throws a ProblemError when the disk does not agree. */
export interface GrowingPaper {
  add(bytes: Uint8Array): void
  /** Everything is on the disk: its checksum, size and first bytes. */
  seal(): { sha256: string; bytes: number; head: Uint8Array }
  /** Lays the sealed file in a dossier's folder and gives its name there. */
  layIn(dossier: Id, name: string): string
  drop(): void
}

/** The papers of the open binder, as files. */
export interface PaperFiles {
  grow(): GrowingPaper
  /** At most `most` bytes of a paper from a place on. */
  read(dossier: Id, paper: Paper, from: number, most: number): Buffer
  /** Its bytes in runs, checked at the end against what was taken in: throws 'paper-damaged' then. */
  runs(dossier: Id, paper: Paper): Generator<Buffer>
  /** Lays a paper's file in another dossier's folder too. */
  layToo(dossier: Id, paper: Paper, to: Id): void
}

const headLength = 4096

export function paperFilesOf(state: BinderState): PaperFiles {
  const { port, paths } = state
  const grow = () => {
    checkMayWrite(state)
    return told(() => {
      const made = ensureFolder(port, paths.root, paths.coming)
      for (const folder of made) quietly(() => port.syncFolder(dirname(folder)))
      return growingAt(state, join(paths.coming, randomUUID()))
    })
  }
  return {
    grow,
    read: (dossier, paper, from, most) =>
      opened(state, dossier, paper, (file) => {
        const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(most, paper.bytes - from)))
        if (readFully(port, file, bytes, from) < bytes.length) throw damaged(paper)
        return bytes
      }),
    *runs(dossier, paper) {
      const hash = createHash('sha256')
      for (let from = 0; from < paper.bytes; from += run) {
        const bytes = this.read(dossier, paper, from, run)
        hash.update(bytes)
        yield bytes
      }
      if (hash.digest('hex') !== paper.sha256) throw damaged(paper)
    },
    layToo(dossier, paper, to) {
      checkMayWrite(state)
      const growing = grow()
      try {
        for (const bytes of this.runs(dossier, paper)) growing.add(bytes)
        growing.seal()
        told(() => layAt(state, growing.path, to, paper.file))
      } catch (thrown) {
        growing.drop()
        throw thrown
      }
    }
  }
}

const damaged = (paper: Paper) => new ProblemError('paper-damaged', { names: [paper.name] })

function checkMayWrite(state: BinderState) {
  checkIsThere(state)
  if (state.readOnly) throw new ProblemError('read-only', { names: [state.readOnly.holder] })
  state.checkHeld()
}

function told<T>(call: () => T): T {
  try {
    return call()
  } catch (thrown) {
    throw diskProblem(thrown)
  }
}

function growingAt(state: BinderState, path: string): GrowingPaper & { path: string } {
  const { port } = state
  const hash = createHash('sha256')
  let file: number | null = port.open(path, 'making')
  let size = 0
  let waiting = 0
  let sealed: { sha256: string; bytes: number; head: Uint8Array } | null = null
  let head = Buffer.alloc(0)
  const drop = () => {
    const open = file
    file = null
    if (open !== null) quietly(() => port.close(open))
    quietly(() => port.unlink(path))
  }
  return {
    path,
    drop,
    add(bytes) {
      try {
        if (file === null) throw new ProblemError('unknown-intake')
        writeFully(port, file, bytes, size)
        if (head.length < headLength) head = Buffer.concat([head, bytes.subarray(0, headLength - head.length)])
        hash.update(bytes)
        size += bytes.length
        waiting += bytes.length
        if (waiting < syncAfter) return
        waiting = 0
        port.fdatasync(file)
      } catch (thrown) {
        drop()
        throw diskProblem(thrown)
      }
    },
    seal() {
      if (sealed) return sealed
      try {
        if (file === null) throw new ProblemError('unknown-intake')
        if (port.factsOf(file).size !== size) throw Object.assign(new Error('cut short'), { code: 'ENOSPC' })
        port.fsync(file)
        const open = file
        file = null
        port.close(open)
      } catch (thrown) {
        drop()
        throw diskProblem(thrown)
      }
      sealed = { sha256: hash.digest('hex'), bytes: size, head }
      return sealed
    },
    layIn(dossier, name) {
      if (!sealed) throw new ProblemError('unknown-intake')
      const called = paperFile(name, sealed.sha256)
      told(() => layAt(state, path, dossier, called))
      return called
    }
  }
}

/** A sealed file takes its place. What lies there under this name is the same content, or a damaged copy of it: it is replaced. */
function layAt(state: BinderState, from: string, dossier: Id, called: string): void {
  const { port, paths } = state
  checkMayWrite(state)
  const folder = paths.papersOf(dossier)
  for (const made of ensureFolder(port, paths.root, folder)) quietly(() => port.syncFolder(dirname(made)))
  checkInside(port, paths.root, folder)
  port.rename(from, paths.paperAt(dossier, called))
  port.syncFolder(folder)
}

/** A folder of the binder that was made a link leads nowhere. */
function checkInside(port: FilePort, root: string, folder: string): void {
  if (port.realpath(folder) !== join(port.realpath(root), folder.slice(root.length)))
    throw new ProblemError('not-a-file', { names: [folder.slice(root.length + 1)] })
}

function opened<T>(state: BinderState, dossier: Id, paper: Paper, read: (file: number) => T): T {
  const { port, paths } = state
  checkIsThere(state)
  const names = [paper.name]
  const path = paths.paperAt(dossier, paper.file)
  let file: number
  try {
    checkInside(port, paths.root, dirname(path))
    if (port.lstat(path).kind !== 'file') throw new ProblemError('not-a-file', { names })
    file = port.open(path, 'reading')
  } catch (thrown) {
    const code = codeOf(thrown)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw missing(state, path, names)
    if (code === 'ELOOP' || code === 'EISDIR') throw new ProblemError('not-a-file', { names })
    throw diskProblem(thrown, names)
  }
  try {
    const facts = port.factsOf(file)
    if (facts.kind !== 'file') throw new ProblemError('not-a-file', { names })
    if (facts.isPlaceholder) throw new ProblemError('cloud-placeholder', { names })
    if (facts.size !== paper.bytes) throw damaged(paper)
    return read(file)
  } catch (thrown) {
    throw diskProblem(thrown, names)
  } finally {
    port.close(file)
  }
}

/** Older iCloud leaves `.name.icloud` in place of a file it has taken away. */
function missing({ port }: BinderState, path: string, names: string[]): ProblemError {
  const stub = join(dirname(path), `.${path.slice(dirname(path).length + 1)}.icloud`)
  const isInCloud = unless(['ENOENT', 'ENOTDIR'], null, () => port.lstat(stub)) !== null
  return new ProblemError(isInCloud ? 'cloud-placeholder' : 'paper-missing', { names })
}

/** What a crash left of files on their way in; only for the writer, when it opens the binder. */
export function dropComing({ port, paths }: BinderState): void {
  quietly(() => {
    for (const name of unless(['ENOENT'], [] as string[], () => port.list(paths.coming))) {
      quietly(() => port.unlink(join(paths.coming, name)))
    }
  })
}

/**
 * Takes the files of people's papers away for good, also where a moved one was laid before and nothing names it any more. `papersIn`
 * gives the papers of a dossier that is still there.
 */
export function forgetPapers(
  { port, paths }: BinderState,
  ids: readonly Id[],
  papersIn: (id: Id) => Dossier['papers'] | null
): void {
  const list = (folder: string) => unless(['ENOENT', 'ENOTDIR'], [] as string[], () => port.list(folder))
  const gone = new Set<string>()
  for (const id of ids) {
    const folder = paths.papersOf(id)
    for (const name of list(folder)) {
      if (isPaperFile(name)) gone.add(name)
      unless(['ENOENT', 'EISDIR', 'EPERM'], undefined, () => port.unlink(join(folder, name)))
    }
    quietly(() => port.removeFolder(folder))
  }
  if (gone.size === 0) return
  for (const other of list(paths.papers)) {
    const twins = list(join(paths.papers, other)).filter((name) => gone.has(name))
    if (twins.length === 0) continue
    const named = papersIn(other)
    // What can't be asked keeps its files.
    if (named === null) continue
    const kept = new Set(named?.map(({ file }) => file))
    for (const name of twins) {
      if (!kept.has(name)) unless(['ENOENT', 'EPERM'], undefined, () => port.unlink(join(paths.papers, other, name)))
    }
  }
}
