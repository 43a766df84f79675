import { createHash } from 'node:crypto'
import type { DocumentKey } from '../../shared/documents.ts'
import { isDocumentKey } from '../../shared/file/document.ts'
import type { JournalRecord } from './undoStack.ts'

// The journal as bytes. A header line, then commits:
//   {"begin":7,"size":3512}\n  {"document":"dossiers/a","base":...,"sha":...,"size":3300}\n<3300 bytes> ...  {record}\n  {"commit":7,"sum":...}\n
// What follows the last whole commit is nothing (zeros, laid out ahead) or was never acknowledged.

export interface JournalHead {
  format: 'carpeta-journal'
  version: 1
  /** The name of this journal; a new one at every checkpoint. */
  id: string
  binder: string
  machine: { id: string; name: string }
}

/** What a commit does to one document. `bytes` null takes the file away. `base` is the version it was made from. */
export interface JournalLine {
  document: DocumentKey
  base: string | null
  sha: string | null
  bytes: Buffer | null
}

export interface Commit {
  number: number
  lines: JournalLine[]
  record: JournalRecord
}

const sumOf = (...parts: Buffer[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

export const headerText = (head: JournalHead): Buffer => Buffer.from(`${JSON.stringify(head)}\n`)

/** A commit as it is appended. */
export function commitText(commit: Commit): Buffer {
  const parts: Buffer[] = []
  for (const { document, base, sha, bytes } of commit.lines) {
    parts.push(Buffer.from(`${JSON.stringify({ document, base, sha, size: bytes?.length ?? null })}\n`))
    if (bytes) parts.push(bytes)
  }
  parts.push(Buffer.from(`${JSON.stringify(commit.record)}\n`))
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  parts.unshift(Buffer.from(`{"begin":${commit.number},"size":${size}}\n`))
  parts.push(Buffer.from(`{"commit":${commit.number},"sum":"${sumOf(...parts)}"}\n`))
  return Buffer.concat(parts)
}

export interface ReadJournal {
  head: JournalHead
  commits: Commit[]
  /** Where the last whole commit ends: the next one is written there. */
  end: number
  /** Something stands between or after the commits that is neither a commit nor an unfinished last one. */
  isDamaged: boolean
}

/** Reads a journal; null when not even its header can be read. Commits are only given whole: their sum holds. */
export function readJournalText(bytes: Buffer): ReadJournal | null {
  const head = lineAt(bytes, 0)
  const known = head?.json as unknown as JournalHead | undefined
  if (!head || known?.format !== 'carpeta-journal' || known.version !== 1 || !known.machine) return null
  const commits: Commit[] = []
  let at = head.end
  let end = at
  let isDamaged = false
  while (at < bytes.length) {
    const commit = commitAt(bytes, at)
    if (commit) {
      // A commit behind a bad stretch still counts: it was acknowledged, and says itself that it is whole.
      if (at !== end) isDamaged = true
      commits.push(commit.commit)
      at = commit.end
      end = at
      continue
    }
    const next = bytes.indexOf('\n{"begin":', at)
    if (next < 0) break
    at = next + 1
  }
  // A commit cut off while it was written has no last line yet; one that has it and does not add up was damaged later.
  if (bytes.indexOf('\n{"commit":', end) >= 0) isDamaged = true
  return { head: known, commits, end, isDamaged }
}

function commitAt(bytes: Buffer, at: number): { commit: Commit; end: number } | null {
  if (bytes[at] !== 0x7b) return null
  const begin = lineAt(bytes, at)
  const size = begin?.json['size']
  const number = begin?.json['begin']
  if (!begin || typeof size !== 'number' || typeof number !== 'number' || begin.end + size > bytes.length) return null
  const bodyEnd = begin.end + size
  const last = lineAt(bytes, bodyEnd)
  if (last?.json['commit'] !== number) return null
  if (last.json['sum'] !== sumOf(bytes.subarray(at, begin.end), bytes.subarray(begin.end, bodyEnd))) return null
  const lines: JournalLine[] = []
  let from = begin.end
  for (;;) {
    const line = lineAt(bytes, from)
    if (!line) return null
    const { document, base, sha, size } = line.json as {
      document?: string
      base: string
      sha: string
      size: number | null
    }
    if (document === undefined) {
      return { commit: { number, lines, record: line.json as unknown as JournalRecord }, end: last.end }
    }
    if (!isDocumentKey(document)) return null
    const isPut = size !== null
    lines.push({ document, base, sha, bytes: isPut ? bytes.subarray(line.end, line.end + size) : null })
    from = line.end + (isPut ? size : 0)
  }
}

function lineAt(bytes: Buffer, at: number): { json: Record<string, unknown>; end: number } | null {
  const newline = bytes.indexOf(10, at)
  if (newline < 0) return null
  try {
    const json: unknown = JSON.parse(bytes.toString('utf8', at, newline))
    if (typeof json !== 'object' || json === null) return null
    return { json: json as Record<string, unknown>, end: newline + 1 }
  } catch {
    return null
  }
}
