import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import type { DocumentKey } from '../../shared/documents.ts'
import { type DocumentData, documentFrom, type Head, headFor, type ReadDocument } from '../../shared/file/document.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import { ProblemError } from '../../shared/problem.ts'

// A document's file, sealed: its own sha256 stands in it, taken with its own 64 digits as zeros. A flipped bit leaves
// valid JSON in about half of the cases; only the seal tells.

/** A document as bytes, with the sum that names this version of it. */
export interface Sealed {
  bytes: Buffer
  sha: string
}
export type Unsealed = ReadDocument & { sha: string }

const lead = '"sha256":"'
const zeros = '0'.repeat(64)
const sumOf = (bytes: Buffer) => hash('sha256', bytes)

/** The bytes of the next version of a document. `base` is the head of the version before, null for a new one. */
export function seal(
  key: DocumentKey,
  base: Pick<Head, 'rev' | 'sha256'> | null,
  savedBy: string,
  data: DocumentData
): Sealed & { head: Head } {
  const head = headFor(key, base, savedBy)
  const { format, version, minReader, id, rev, parent } = head
  const before = JSON.stringify({ format, version, minReader, id, rev, parent, savedBy }).slice(0, -1)
  const unknown = unknownIn(base)
  const after = `",\n${unknownText(unknown)}"data":${stableJson(data)}}\n`
  const bytes = Buffer.from(`${before},${lead}${zeros}${after}`)
  const sha = sumOf(bytes)
  bytes.write(sha, Buffer.byteLength(before) + 1 + lead.length, 'latin1')
  return { bytes, sha, head: Object.assign(head, unknown, { sha256: sha }) }
}

const known = ['format', 'version', 'minReader', 'id', 'rev', 'parent', 'savedBy', 'sha256', 'data']

/** Lines of a head this version does not know, as they are written again. */
const unknownIn = (base: Pick<Head, 'rev' | 'sha256'> | null): Record<string, unknown> =>
  Object.fromEntries(Object.entries(base ?? {}).filter(([line]) => !known.includes(line)))
const unknownText = (unknown: Record<string, unknown>): string =>
  Object.keys(unknown).length > 0 ? `${stableJson(unknown).slice(1, -1)},\n` : ''

/** The sum of a file's bytes and whether it is the one written in them. Any bytes have a sum: it names a version. */
export function sumIn(bytes: Buffer): { sha: string; isWhole: boolean } {
  const at = bytes.indexOf(lead)
  const from = at + lead.length
  const said = at < 0 ? '' : bytes.toString('latin1', from, from + 64)
  if (!/^[0-9a-f]{64}$/.test(said)) return { sha: sumOf(bytes), isWhole: false }
  const blank = Buffer.from(bytes)
  blank.write(zeros, from, 'latin1')
  const sha = sumOf(blank)
  // A damaged seal must not pass for the version whose digits it lost.
  return sha === said ? { sha, isWhole: true } : { sha: sumOf(bytes), isWhole: false }
}

/** How a file of ours may be read although its sum is wrong: somebody edited it by hand. */
export type Trust = 'sealed' | 'shape'

/**
 * A file's bytes as a document. Throws 'empty', 'not-utf8', 'not-json', 'wrong-checksum' (only when `trust` is 'sealed'),
 * 'wrong-shape', 'newer-version', naming the document.
 */
export function unseal(key: DocumentKey, bytes: Buffer, trust: Trust = 'sealed'): Unsealed {
  const names = [key]
  if (bytes.length === 0) throw new ProblemError('empty', { names })
  if (!isUtf8(bytes)) throw new ProblemError('not-utf8', { names })
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new ProblemError('not-json', { names }, { cause })
  }
  const document = documentFrom(key, json)
  const { sha, isWhole } = sumIn(bytes)
  if (!isWhole && trust === 'sealed') throw new ProblemError('wrong-checksum', { names })
  return { ...document, sha }
}
