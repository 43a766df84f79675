import { z } from 'zod'
import type { Binder } from '../binder.ts'
import { isMonth } from '../day.ts'
import type { DaySheet } from '../daySheet.ts'
import type { DocumentKey } from '../documents.ts'
import type { Dossier } from '../dossier.ts'
import { isId } from '../id.ts'
import { ProblemError } from '../problem.ts'
import type { Removed } from '../removed.ts'
import { type DocumentKind, minReaderOf, schemaOf, stepsOf, versionOf, walkSteps } from './steps.ts'

/** The lines of a document's file above its data. `parent` is the sha256 of the version it was made from. */
const headSchema = z.looseObject({
  format: z.string(),
  version: z.number().int().min(1),
  minReader: z.number().int().min(1),
  id: z.string().min(1).max(80),
  rev: z.number().int().min(1),
  parent: z.string().nullable(),
  savedBy: z.string().max(400),
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
})
export type Head = z.infer<typeof headSchema>

export type DocumentData = Binder | Dossier | DaySheet | Removed | Record<string, unknown>

/** A document read from its file. `isNewer`: a later Carpeta wrote it; it can be read but must not be written. */
export interface ReadDocument {
  head: Head
  data: DocumentData
  isNewer: boolean
}

/** What kind of document a key names. kindOfDocument('days/2026-11') is 'days'. */
export function kindOfDocument(key: DocumentKey): DocumentKind {
  if (key === 'binder') return 'settings'
  if (key.startsWith('dossiers/')) return 'dossier'
  if (key.startsWith('trash/')) return 'trash'
  return key.startsWith('days/') ? 'days' : 'list'
}

/** The name a document has inside its folder: the id of a dossier, the month of a day sheet, 'binder'. */
const nameOfDocument = (key: DocumentKey): string => key.slice(key.indexOf('/') + 1)

/** Whether a text names a document that may lie in a binder; anything else never becomes a path. */
export function isDocumentKey(text: string): text is DocumentKey {
  if (text === 'binder') return true
  const [folder, name, more] = text.split('/')
  if (more !== undefined || name === undefined) return false
  if (folder === 'days') return isMonth(name)
  return (folder === 'dossiers' || folder === 'lists' || folder === 'trash') && isId(name)
}

const formatOf = (kind: DocumentKind): string => `carpeta-${kind}`

/** The head of the next version of a document; its `sha256` is left to whoever seals the file. */
export function headFor(key: DocumentKey, base: Pick<Head, 'rev' | 'sha256'> | null, savedBy: string): Head {
  const kind = kindOfDocument(key)
  return {
    format: formatOf(kind),
    version: versionOf(kind),
    minReader: minReaderOf[kind],
    id: nameOfDocument(key),
    rev: (base?.rev ?? 0) + 1,
    parent: base?.sha256 || null,
    savedBy,
    sha256: ''
  }
}

/**
 * Unknown JSON as a document, older versions walked to ours. Fields this version does not know are kept as they are:
 * the schema only checks. Throws 'wrong-shape' or 'newer-version', naming the document.
 */
export function documentFrom(key: DocumentKey, json: unknown): ReadDocument {
  const kind = kindOfDocument(key)
  const wrong = () => new ProblemError('wrong-shape', { names: [key] })
  const head = headSchema.safeParse(json)
  if (!head.success) throw wrong()
  if (head.data.format !== formatOf(kind) || head.data.id !== nameOfDocument(key)) throw wrong()
  if (head.data.minReader > versionOf(kind)) throw new ProblemError('newer-version', { names: [key] })
  const { data, ...rest } = json as { data?: unknown } & Head
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw wrong()
  const walked = walkSteps(data as Record<string, unknown>, head.data.version, stepsOf[kind])
  if (!schemaOf[kind].safeParse(walked).success) throw wrong()
  if (kind === 'dossier' && walked['id'] !== nameOfDocument(key)) throw wrong()
  return { head: rest, data: walked, isNewer: head.data.version > versionOf(kind) }
}
