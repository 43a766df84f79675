import type { z } from 'zod'
import type { Change } from './changes.ts'
import type { Day, Moment } from './day.ts'
import type { DoNotCall } from './doNotCall.ts'
import type { Id } from './id.ts'
import type { problemSchema } from './problem.ts'

export interface Trouble {
  document: string
  name: string
  problem: z.infer<typeof problemSchema>
}

/** What can be done about a document that needs a look. */
export const solves = [
  'as-it-is',
  'last-good',
  'take-theirs',
  'keep-ours',
  'write-again',
  'let-go',
  'fetch-it',
  'go-on',
  'take-journal',
  'leave-journal'
] as const
export type Solve = (typeof solves)[number]

/** A document that needs a look, looked at: what it is, what differs, and the ways out. */
export interface TroubleLook {
  document: string
  name: string
  kind:
    | 'fine'
    | 'beyond-us'
    | 'in-the-cloud'
    | 'two-versions'
    | 'gone-elsewhere'
    | 'changed-outside'
    | 'damaged'
    | 'missing'
    | 'foreign-journal'
    | 'journal-damaged'
  solves: Solve[]
  changes: Change[]
  /** Who saved the other version. */
  by?: string
  names?: string[]
}

/** A version of a dossier that is kept, and what it changed. */
export interface VersionLine {
  sha: string
  at: Moment | null
  by: string
  isNow: boolean
  changes: Change[]
  /** Those before it are not kept any more: what it changed is not known. */
  isOldest?: boolean
}

/** A dossier taken out of the binder, which can still be brought back. */
export interface RemovedLine {
  id: Id
  name: string
  town?: string
  removed: Moment
  by: string
  /** The name of the dossier it was merged into. */
  mergedInto?: string
}

/** An act over many dossiers of the last 30 days: an import, a deal, a level. */
export interface BigAct {
  act: Id
  kind: 'import' | 'dealt' | 'levelled'
  at: Moment
  label?: string
  count: number
  /** Those that are as the act left them, and the names of the others. */
  untouched: number
  touched: string[]
}

/** A number nobody calls again, and the dossiers it stands on. */
export interface DoNotCallLine extends DoNotCall {
  dossiers: { id: Id; name: string }[]
}

/** A day's copy of the binder. */
export interface CopyLine {
  day: Day
  dossiers: number
}
export interface Copies {
  where: string
  /** The copies that are whole, the newest first. */
  copies: CopyLine[]
  /** How many days ago the last good one was made; null when there is none. */
  daysAgo: number | null
  problem: z.infer<typeof problemSchema> | null
  /** Whether another folder can be chosen here. */
  canChoose: boolean
  /** The copy being made now: what it is cancelled by, and its progress told under. */
  underWay: Id | null
  /** It was tried and there is none of the last 7 days: said wherever the person stands. */
  isOld: boolean
}
/** A dossier as a day's copy holds it, and what bringing it back would change. */
export interface InCopy {
  day: Day
  changes: Change[]
}

/** Where copies could go beside the binder's own disk. */
export interface CopyDisks {
  /** The copies lie on the disk the binder lies on: if it breaks, both are gone. */
  isSameDisk: boolean
  /** `where` is only shown. */
  disks: { ref: string; where: string }[]
}
