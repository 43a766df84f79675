import type { Binder } from '../../shared/binder.ts'
import type { Day, Month } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import { lastTicked } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import type { ReadOnly, UndoState } from '../../shared/openBinder.ts'
import type { DaySlip } from '../../shared/pile.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Trouble } from '../../shared/safety.ts'
import type { BinderPaths } from './binderPaths.ts'
import { diskProblem, unless } from './diskProblem.ts'
import type { DocumentStore } from './documents.ts'
import type { ShelfNews } from './face.ts'
import type { FileFacts, FilePort } from './filePort.ts'
import type { SheetRow } from './indexFile.ts'
import type { Journal } from './journal.ts'
import type { Machine } from './machine.ts'
import type { Rows } from './rows.ts'
import type { UndoStacks } from './undoStack.ts'

/** A file by what a stat tells: the same size and time are the same bytes, until a sweep looks again. */
export type FileMark = Pick<FileFacts, 'changed' | 'size'>

/** Everything an open binder holds in memory. Memory follows the disk: it is changed only after the disk agreed. */
export interface BinderState {
  readonly port: FilePort
  readonly paths: BinderPaths
  readonly id: Id
  readonly machine: Machine
  readonly by: string
  /** Set later too: when another machine has taken the binder over. */
  readOnly: ReadOnly | null
  readonly documents: DocumentStore
  readonly sheets: Map<Month, SheetRow>
  readonly troubles: Map<DocumentKey | 'journal', Trouble>
  /** Documents whose bytes are only in the cloud, and with which nobody wants to be bothered in this opening. */
  readonly leftInCloud: Set<DocumentKey>
  /** Files beside a document that a sync program made of a second version of it, by their names in its folder. */
  readonly copies: Map<DocumentKey, string[]>
  rows: Rows
  settings: Binder
  /** The file the settings were read from when its seal was looked at or we wrote it; null when neither is so. */
  settingsFile: FileMark | null
  stacks: UndoStacks
  /** What undo and redo would take, while the steps themselves were not read yet. */
  readonly undoTops: UndoState | null
  /** Null in an opening that only reads. */
  journal: Journal | null
  /** The index on disk does not hold what memory does (a sweep found something, or it could not be written). */
  isIndexOld: boolean
  /** A stretch of the index was damaged: the tally must be counted anew after the next sweep. */
  isTallyOff: boolean
  isGone: boolean
  isClosed: boolean
  tell(news: ShelfNews): void
  /** Throws 'read-only' when another machine has taken the binder over; from then on this opening only reads. */
  checkHeld(): void
}

/** The minutes the tally is counted with, as a text to compare. */
export const minutesText = (settings: Binder): string => JSON.stringify(Object.entries(settings.minutes).sort())

/** The open, dated slips of a day sheet: those that lie in a pile without a client. */
const looseSlips = (sheet: DaySheet): DaySlip[] =>
  sheet.slips.flatMap(({ id, text, since, day, waitingFor, promise, done }) =>
    day && !done
      ? [
          {
            dossier: null,
            slip: { id, text, since, day, ...(waitingFor !== undefined && { waitingFor }), ...(promise && { promise }) }
          }
        ]
      : []
  )

/** Takes a day sheet's version into memory; null when there is none any more. */
export function laySheet(
  state: BinderState,
  month: Month,
  sheet: DaySheet | null,
  file: Omit<SheetRow, 'slips' | 'ticked'>
): void {
  const slips = sheet ? looseSlips(sheet) : []
  if (sheet) state.sheets.set(month, { ...file, slips, ticked: lastTicked(sheet.slips) })
  else state.sheets.delete(month)
  const notes = Object.entries(sheet?.notes ?? {}).filter(([, note]) => note !== '')
  state.rows.setLoose(
    month,
    slips,
    notes.map(([day]) => day as Day)
  )
}

/**
 * Throws 'binder-gone' unless the marker still stands where it stood: an unplugged disk or a renamed folder is never taken for
 * an empty binder, and nothing is written below it.
 */
export function checkIsThere(state: BinderState): void {
  if (state.isClosed) throw new ProblemError('no-binder-open')
  const isThere = isMarkerThere(state)
  if (!isThere && !state.isGone) {
    state.isGone = true
    state.tell({ kind: 'gone' })
  }
  if (isThere) state.isGone = false
  if (!isThere) throw new ProblemError('binder-gone', { names: [state.settings.name] })
}

function isMarkerThere(state: BinderState): boolean {
  try {
    return unless(['ENOENT', 'ENOTDIR', 'ELOOP'], null, () => state.port.lstat(state.paths.marker))?.kind === 'file'
  } catch (thrown) {
    throw diskProblem(thrown, [state.settings.name])
  }
}

/** The name a document is spoken of by: the client's, or the document's own. */
export function nameOf(state: BinderState, key: DocumentKey): string {
  if (!key.startsWith('dossiers/')) return key === 'binder' ? state.settings.name : key
  return state.rows.row(key.slice('dossiers/'.length))?.spine.name ?? key.slice('dossiers/'.length)
}

export const dossierKey = (id: Id): DocumentKey => `dossiers/${id}`
export const slipsOn = (state: BinderState, day: Day): DaySlip[] => state.rows.slips.get(day) ?? []
