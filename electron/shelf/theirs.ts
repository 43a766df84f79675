import { dirname, join } from 'node:path'
import type { DocumentKey } from '../../shared/documents.ts'
import type { BinderState } from './binderState.ts'
import { unless } from './diskProblem.ts'
import { type Sealed, type Unsealed, unseal } from './sealed.ts'
import { ensureFolder, isTemporary, readWhole, replaceWhole } from './wholeFile.ts'

/** A second version of a document, made elsewhere: its file, and what is in it; `read` null when it can't be read, or says "gone". */
export interface Theirs {
  path: string
  bytes: Buffer
  read: (Unsealed & Sealed) | null
  /** The document was taken away elsewhere while it was saved here. */
  isGone: boolean
}

/** Every second version of a document that waits for somebody to choose; none that says the same as what lies in its place. */
export function theirsOf(state: BinderState, key: DocumentKey): Theirs[] {
  const folder = state.paths.conflictsOf(key)
  const kept = unless(['ENOENT', 'ENOTDIR'], [] as string[], () => state.port.list(folder))
  const beside = dirname(state.paths.documentAt(key))
  const paths = [
    ...kept.filter((name) => !isTemporary(name)).map((name) => join(folder, name)),
    ...(state.copies.get(key) ?? []).map((name) => join(beside, name))
  ]
  const ours = unless(['ENOENT'], null, () => quietRead(state, state.paths.documentAt(key)))
  return paths.flatMap((path): Theirs[] => {
    const bytes = quietRead(state, path)
    if (!bytes || (ours && bytes.equals(ours))) return []
    const isGone = path.endsWith('gone.json') && path.startsWith(folder)
    try {
      return [{ path, bytes, read: { ...unseal(key, bytes, 'shape'), bytes }, isGone }]
    } catch {
      return [{ path, bytes, read: null, isGone }]
    }
  })
}

function quietRead(state: BinderState, path: string): Buffer | null {
  try {
    return readWhole(state.port, path)?.bytes ?? null
  } catch {
    return null
  }
}

/** Lays a second version with the history: somebody chose, and may still want to look at it. */
export function layAway(state: BinderState, key: DocumentKey, theirs: Theirs): void {
  if (!theirs.isGone) {
    const folder = theirs.read ? state.paths.historyOf(key) : join(state.paths.quarantine, key)
    ensureFolder(state.port, state.paths.root, folder)
    const sha = theirs.read?.sha ?? String(theirs.bytes.length)
    const rev = String(theirs.read?.head.rev ?? 0).padStart(6, '0')
    replaceWhole(
      state.port,
      join(folder, `${key.replace('/', '.')}.${rev}-${sha.slice(0, 24)}.json`),
      theirs.bytes,
      true
    )
    state.port.syncFolder(folder)
  }
  unless(['ENOENT'], undefined, () => state.port.unlink(theirs.path))
}
