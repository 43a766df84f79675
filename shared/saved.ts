import type { z } from 'zod'
import type { Binder, Holidays } from './binder.ts'
import type { Moment } from './day.ts'
import type { DaySheet } from './daySheet.ts'
import type { Id } from './id.ts'
import type { ReadOnly, UndoState } from './openBinder.ts'
import type { problemSchema } from './problem.ts'
import type { Trouble } from './safety.ts'
import type { Spine } from './spine.ts'
import type { Tally } from './tally.ts'

/** An act that is saved: spines as they are now, the whole tally, and what undo would take back. */
export interface Saved {
  spines: Spine[]
  gone: Id[]
  tally: Tally
  undo: UndoState
  settings?: Binder
  daySheet?: DaySheet
}

/**
 * A print in the making needs a picture in a form it can take: the page that asked for the print draws it anew and gives it as
 * `print.redrawn`, under the id of this wish.
 */
export interface RedrawWanted {
  kind: 'redraw'
  job: Id
  wish: Id
  dossier: Id
  paper: Id
  media: string
  bytes: number
}

/** What the store tells the page unasked. */
export type Notice =
  | ({ kind: 'saved'; by: 'this' | 'other' } & Saved)
  | { kind: 'clock'; now: Moment; reason: 'minute' | 'midnight' | 'woke' }
  /** The holidays of the open binder's country: after it was chosen, and when a year turns. */
  | { kind: 'holidays'; holidays: Holidays }
  /** A notification was clicked: its dossier is wanted. */
  | { kind: 'wanted'; dossier: Id }
  | { kind: 'progress'; job: Id; done: number; of: number }
  | RedrawWanted
  /** Files waiting to be replaced (held by a sync program), or writable again. */
  | { kind: 'waiting'; files: string[] }
  | { kind: 'trouble'; troubles: Trouble[] }
  /** A copy was made, or could not be: whoever shows copies asks anew. */
  | { kind: 'copies' }
  /** Who holds a binder that is only read here, and whether it may be written all the same. */
  | { kind: 'holder'; readOnly: ReadOnly }
  | { kind: 'closed'; problem: z.infer<typeof problemSchema> | null }

/** What came of files that were brought: those now on the dossier, and the names of those that lay there already. */
export interface TakenPapers {
  taken: Id[]
  doubles: string[]
}
/** The same, with the act as it was saved; null when there was nothing new. */
export interface SavedPapers extends TakenPapers {
  saved: Saved | null
}
