import { type Day, type Month, monthAfter, monthOf } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { TabLook } from '../../shared/insertSheet.ts'
import type { DossierParts, OutWish, PrintWhat, Work } from '../../shared/printWhat.ts'
import { numbersTyped } from './numbersTyped.ts'

/** What can be printed, in the order it is offered. */
export const printKinds = [
  'cards',
  'dossiers',
  'meeting',
  'sheets',
  'list',
  'pocket',
  'blanks',
  'plan',
  'numbers',
  'months',
  'dated',
  'spine',
  'test'
] as const
export type PrintKind = (typeof printKinds)[number]

/** Those made of somebody's work: the others are of the binder itself. */
export const workKinds: ReadonlySet<PrintKind> = new Set(['cards', 'dossiers', 'meeting', 'sheets', 'list', 'pocket'])

/** Those that stand on both sides of a leaf where that is asked for. */
export const turnedKinds: ReadonlySet<PrintKind> = new Set(['cards', 'dossiers', 'list', 'plan'])

/** Those that are taken along as dossiers: an out card can stand in their place. */
export const carriedKinds: ReadonlySet<PrintKind> = new Set(['cards', 'dossiers', 'meeting'])

/** Work that can be printed, and what it is called. */
export interface NamedWork {
  work: Work
  label: string
}

/** Something to choose by its name. */
export interface Named {
  id: Id
  name: string
}

/** What of the only dossier of a piece of work can be printed beside it. */
export interface OnlyDossier {
  id: Id
  isAppointment: boolean
  sheets: readonly Named[]
  papers: readonly Named[]
}

/** Everything chosen in the room: what is not asked for by the kind chosen now is kept for when it is. */
export interface Wants {
  kind: PrintKind
  /** Which of the works. */
  whose: number
  parts: DossierParts
  /** Filled forms, by their ids; null is all of them. */
  sheets: readonly Id[] | null
  /** Blank forms. */
  forms: readonly Id[]
  tabs: TabLook
  /** The weekdays of the next twelve months on numbered inserts. */
  weekdays: boolean
  /** As typed: "1-31". */
  numbers: string
  months: Month[]
  datedMonths: Month[]
  planMonths: Month[]
}

/** What the room begins with. Dated inserts: this month and the next. */
export function firstWants(kind: PrintKind, today: Day, more: Partial<Wants> = {}): Wants {
  const month = monthOf(today)
  const next = (n: number) => monthAfter(month, n)
  return {
    kind,
    whose: 0,
    parts: { card: true, entries: 10, slips: true, stamps: false },
    tabs: 'cut',
    weekdays: true,
    numbers: '1-31',
    months: Array.from({ length: 12 }, (_, n) => next(n)),
    datedMonths: [month, next(1)],
    planMonths: [month],
    sheets: null,
    forms: [],
    ...more
  }
}

/** What to print as it is chosen, or null while that is nothing. */
export function whatOf(
  wants: Wants,
  works: readonly NamedWork[],
  today: Day,
  out: OutWish | null,
  only: OnlyDossier | null = null
): PrintWhat | null {
  const of = (works[wants.whose] ?? works[0])?.work
  const { kind, tabs, weekdays, months, datedMonths } = wants
  switch (kind) {
    case 'cards':
      return of ? { kind, of, ...(out && { out }) } : null
    case 'list':
    case 'pocket':
      return of ? { kind, of } : null
    case 'dossiers':
      return of ? { kind, of, parts: wants.parts, ...(out && { out }) } : null
    case 'meeting': {
      const { entries, own, papers } = wants.parts
      return (
        only && { kind, dossier: only.id, entries, ...(own && { own }), ...(papers && { papers }), ...(out && { out }) }
      )
    }
    case 'sheets': {
      const sheets = (only?.sheets ?? []).map(({ id }) => id).filter((id) => wants.sheets?.includes(id) ?? true)
      return only && sheets.length > 0 ? { kind, dossier: only.id, sheets } : null
    }
    case 'blanks':
      return wants.forms.length > 0 ? { kind, forms: [...wants.forms] } : null
    case 'numbers': {
      const numbers = numbersTyped(wants.numbers, 31)
      return numbers && { kind, numbers, tabs, weekdays }
    }
    case 'months':
      return months.length > 0 ? { kind, months, tabs } : null
    case 'dated':
      return datedMonths.length > 0 ? { kind, months: datedMonths, tabs } : null
    case 'plan':
      return wants.planMonths.length > 0 ? { kind, months: wants.planMonths } : null
    case 'spine':
      return { kind, from: monthOf(today) }
    case 'test':
      return { kind }
  }
}
