import { z } from 'zod'
import type { Act } from './act.ts'
import type { Binder, Holidays } from './binder.ts'
import { type Day, type Moment, weekdays } from './day.ts'
import { type Id, idSchema } from './id.ts'
import type { Trouble } from './safety.ts'
import type { Tally } from './tally.ts'
import { languages } from './words.ts'

/** A binder standing on the shelf, as the first screen lists it. `ref` names it across the bridge; a path never does. */
export interface BinderOnShelf {
  ref: string
  name: string
  /** Shown only; nothing takes it back as a path. */
  where: string
  isSample: boolean
}

/** Why an opening may only read: somebody else writes (who), or it is a day's copy. */
export interface ReadOnly {
  holder: string
  copyOf?: Day
  /** It may be opened for writing after a question: the holder shows no sign of life, or nobody holds it any more. */
  mayWrite?: 'silent' | 'free'
  /** How long a silent holder has shown none while it was watched from here: whole minutes, in seconds. */
  silentFor?: number
  /** It was open for writing here until another computer took it over. */
  wasOurs?: true
}

/** What the page knows of the open binder before anything is asked. */
export interface OpenBinder {
  id: Id
  name: string
  where: string
  settings: Binder
  /** The public holidays of its country, a year back and three ahead; empty while they are still being worked out. */
  holidays: Holidays
  tally: Tally
  /** Set when this opening may only read, with who holds the binder. */
  readOnly?: ReadOnly
  now: Moment
  /** The clock was set by hand (CARPETA_NOW): shown in the window's title. */
  clockIsSet: boolean
  undo: UndoState
  /** Files the sweep could not read as they stand. */
  troubles: Trouble[]
  /** Drafts of text being typed when the binder was last closed or cut off. */
  drafts: Draft[]
}

export interface UndoState {
  undo: ActSummary | null
  redo: ActSummary | null
}
/** Which act an undo would take back: enough to say it in a sentence. */
export interface ActSummary {
  id: Id
  kind: Act['kind']
  at: Moment
  /** The names of the first few dossiers it touched, and how many it touched in all. */
  names: string[]
  count: number
  to?: string
  /** Where new dossiers came from and what it was called; why a move was made. */
  source?: 'hand' | 'import' | 'sample'
  label?: string
  why?: string
}

/** Text being typed, kept against a crash. `key` is a dossier's id, `<id>:<line>` of its card, `new`, `incoming`, or `day:<yyyy-MM-dd>`. */
export const draftSchema = z.object({
  key: z.string().min(1).max(80),
  note: z.string().max(20_000),
  /** The name its entry, act or dossier will have once it is filed: a draft whose entry stands already is done with. */
  becomes: idSchema.optional(),
  /** Whatever else is half chosen: outcome, typed day, who, since when the clock runs. */
  more: z.record(z.string().max(80), z.string().max(4000))
})
export type Draft = z.infer<typeof draftSchema>

export const newBinderSchema = z.object({
  name: z.string().trim().min(1).max(120),
  owner: z.string().trim().max(120),
  language: z.enum(languages),
  country: z.string().regex(/^[A-Z]{2}$/),
  openWeekdays: z
    .array(z.literal(weekdays as [1, 2, 3, 4, 5, 6, 7]))
    .min(1)
    .max(7),
  limit: z.number().int().min(1).max(2000),
  /** Whether the country's public holidays are no working days; they are unless it is said. */
  keepsHolidays: z.boolean().optional()
})
