import type { Binder } from './binder.ts'
import type { Day } from './day.ts'
import type { Language } from './words.ts'

export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]
export const holeRules = ['iso', 'us', 'none'] as const
/** Where the punch goes: ISO 838 (two holes), US three-hole, or nowhere. */
export type Holes = (typeof holeRules)[number]

/** What every print is made with. */
export interface PrintSettings {
  language: Language
  paper: Paper
  holes: Holes
  today: Day
  binder: Pick<Binder, 'name' | 'owner' | 'outcomes' | 'minutes'>
}
