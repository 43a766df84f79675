import { z } from 'zod'

/**
 * Everything that can go wrong, by the key of its sentence (`problem.<kind>` in the page's words), with what the sentence
 * names. Thrown as a ProblemError on the inside, sent as a Problem across the bridge.
 */
const problemKinds = [
  // reading a document
  'absent',
  'empty',
  'not-utf8',
  'not-json',
  'wrong-checksum',
  'wrong-shape',
  'newer-version',
  'cloud-placeholder',
  'not-a-file',
  // the binder
  'not-a-binder',
  'binder-gone',
  'binder-exists',
  'name-taken',
  'read-only',
  'held-elsewhere',
  'taken-over',
  'copies-gone',
  'bad-name',
  'no-binder-open',
  // acts
  'moved-meanwhile',
  'no-such-dossier',
  'changed-since',
  'nothing-to-undo',
  'nothing-to-redo',
  'bad-act',
  // the disk
  'disk-full',
  'disk-read-only',
  'no-permission',
  'disk-error',
  'too-many-open',
  // files brought in
  'not-a-table',
  'spreadsheet-not-csv',
  'file-too-big',
  'not-a-form',
  'not-a-script',
  'too-many-rows',
  'too-many-columns',
  'reader-stopped',
  'cancelled',
  'unknown-intake',
  // printing
  'print-failed',
  'unknown-print',
  'no-viewer',
  'no-such-paper',
  'no-such-form',
  'paper-missing',
  'paper-damaged',
  'too-many-papers',
  'never-opened',
  'not-a-mail',
  'mail-too-much',
  'unknown-export',
  'no-link',
  // between the page and the store
  'connection-lost',
  'unexpected'
] as const
export type ProblemKind = (typeof problemKinds)[number]

export const problemSchema = z.object({
  kind: z.enum(problemKinds),
  /** Names for the sentence: clients, a file, a folder, the machine that holds the binder. */
  names: z.array(z.string()).optional(),
  /** A technical word for a report (EIO), never shown alone. */
  code: z.string().optional()
})
export type Problem = z.infer<typeof problemSchema>

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(kind: ProblemKind, more: Omit<Problem, 'kind'> = {}, options?: { cause?: unknown }) {
    super([kind, ...(more.names ?? []), more.code ?? ''].filter(Boolean).join(' '), options)
    this.name = 'ProblemError'
    this.problem = { kind, ...more }
  }
}

/** The Problem of anything thrown; what is not ours is 'unexpected'. */
export const problemOf = (thrown: unknown): Problem =>
  thrown instanceof ProblemError
    ? thrown.problem
    : { kind: 'unexpected', ...(thrown instanceof Error && { code: thrown.message.slice(0, 200) }) }
