import type { Binder } from './binder.ts'
import type { Day, Moment, Time } from './day.ts'
import type { Language } from './words.ts'

export const papers = ['A4', 'Letter'] as const
/** A5 is for what goes into a pocket only. */
export const allPapers = [...papers, 'A5'] as const
export type Paper = (typeof allPapers)[number]
export const holeRules = ['iso', 'us', 'none'] as const
/** Where the punch goes: ISO 838 (two holes), US three-hole, or nowhere. */
export type Holes = (typeof holeRules)[number]

export const sideRules = ['one', 'both'] as const
/**
 * Whether the printer is to print the backs too. On both: each sheet begins on a leaf of its own, and what stands on a back
 * is mirrored for the rings, its marks at the other edge.
 */
export type Sides = (typeof sideRules)[number]

/** How far everything is moved on the sheet to make good what the printer does, in millimetres: right and down. */
export interface Shift {
  x: number
  y: number
}
/** The most a print may be shifted either way, in millimetres. */
export const mostShift = 15

/** What every print is made with. */
export interface PrintSettings {
  language: Language
  paper: Paper
  holes: Holes
  today: Day
  /** The time of the print, which its sheets are marked with. */
  at?: Time
  binder: Pick<Binder, 'name' | 'owner' | 'outcomes' | 'abbreviations' | 'minutes'>
  shift?: Shift
  /** One side unless said otherwise. */
  sides?: Sides
}

export const shiftOf = ({ shift }: Pick<PrintSettings, 'shift'>): Shift => shift ?? { x: 0, y: 0 }

/** When the print was made; midnight where no time was given. */
export const printedAt = ({ today, at }: Pick<PrintSettings, 'today' | 'at'>): Moment => ({
  day: today,
  time: at ?? ('00:00' as Time)
})
