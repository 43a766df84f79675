import type { Binder } from './binder.ts'
import { type Day, monthOf } from './day.ts'
import { blankDaySheet, type DaySheet } from './daySheet.ts'
import type { Dossier } from './dossier.ts'
import { ProblemError } from './problem.ts'
import type { Removed } from './removed.ts'

/** A document by its name: `binder`, `dossiers/<id>`, `days/<yyyy-MM>`, `lists/<name>`, `trash/<id>` (removed). */
export type DocumentKey = 'binder' | `dossiers/${string}` | `days/${string}` | `lists/${string}` | `trash/${string}`
/** Documents by name; null is "there is none". */
export type Documents = Record<string, Binder | Dossier | DaySheet | Removed | Record<string, unknown> | null>

/** The day of a slip that lies on a day's own sheet; without one the act is none. */
export function looseDay(day: Day | undefined): Day {
  if (!day) throw new ProblemError('bad-act')
  return day
}

/** A dossier of these documents; throws 'no-such-dossier'. */
export function dossierIn(documents: Documents, id: string): Dossier {
  const dossier = documents[`dossiers/${id}`]
  if (!dossier) throw new ProblemError('no-such-dossier', { names: [id] })
  return dossier as Dossier
}

/** The sheet of a day's month, laid blank when there was none. */
export function sheetIn(documents: Documents, day: Day): DaySheet {
  const key = `days/${monthOf(day)}`
  documents[key] ??= blankDaySheet(monthOf(day))
  return documents[key] as DaySheet
}

/** The slips of a dossier, or (null) of a day itself. */
export const slipsIn = (documents: Documents, dossier: string | null, day: Day | undefined) =>
  dossier ? dossierIn(documents, dossier).slips : sheetIn(documents, looseDay(day)).slips
