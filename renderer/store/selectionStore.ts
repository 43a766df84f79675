import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ArchiveWish } from '../../shared/archiveList.ts'
import { type Day, day, type Month } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Opening } from '../../shared/place.ts'
import type { PrintWhat } from '../../shared/printWhat.ts'
import type { Sheet as FilledSheet } from '../../shared/sheet.ts'
import type { PlanAsk } from './planAsk.ts'

/** What the person looks at: nothing here is ever saved. */
export interface Selection {
  /** The insert or place that is open. */
  opening: Opening
  /** Which way the leaf turned last: towards later days (1) or back (-1); null for a jump without a flip. */
  turn: { way: 1 | -1; count: number }
  /** The dossier the arrows stand on. */
  chosen: Id | null
  /** Several, marked with Space, Shift or Ctrl. */
  marked: ReadonlySet<Id>
  /** The dossier that lies open over the spread, and whether it is being worked (the clock runs). */
  dossier: Id | null
  /** What lay open when another dossier was looked up or somebody rang, the last one last: it comes back when that one is closed. */
  interrupted: readonly Interrupted[]
  /** Insert being typed at or dragged over: its tab lifts. */
  candidate: string | null
  /** The opened dossier's card lies on its face: its re-filing slip is seen. */
  isTurned: boolean
  /** The form that lies over the opened dossier's card, to be filled; null for the list of forms to choose from. */
  filling: { dossier: Id; sheet: FilledSheet | null } | null
  /** The script that lies over the opened dossier's card, beside the note; null takes the one that suits the contact. */
  script: { dossier: Id; script: Id | null } | null
  /** The papers of the opened dossier lie over its card, one of them open; null is the card. */
  papers: { paper: Id | null } | null
  /** The month whose sheet lies over the left page. */
  look: Month | null
  /** The month whose inserts a drag that rests on its tab has spread out. */
  peek: Month | null
  /** What the opened dossier is asked to do: dial its first phone, stand on the outcomes, or say how a lead leaves. It clears the wish. */
  wish: { kind: 'call' | 'log' | 'qualify'; count: number } | null
  /** A sheet laid over the binder. */
  sheet: Sheet | null
  /** The sheet to come back to when the one over it is closed. */
  sheetBack: Sheet | null
  /** Somebody rings while a sheet lies open: the form lies over it, and the sheet stays beneath as it is. */
  rings: boolean
}

/** A dossier, a sheet, or a sheet over a dossier that was left for a moment. */
export interface Interrupted {
  opening: Opening
  dossier: Id | null
  sheet: Sheet | null
}

export type Sheet =
  /** `back` is the sheet to come back to: a list that is being worked off. */
  | { kind: 'move'; dossiers: Id[]; back?: Sheet }
  | { kind: 'retire'; dossiers: Id[]; back?: Sheet }
  /** Agreed with the client, and on their way to stock. */
  | { kind: 'stock'; dossiers: Id[] }
  /** One slip for all of these, told at their next contact. */
  | { kind: 'new-round'; dossiers: Id[]; back?: Sheet }
  | { kind: 'rounds' }
  /** One dossier, whose double is looked for, or two. */
  | { kind: 'merge'; dossiers: Id[]; back?: Sheet }
  | { kind: 'doubles' }
  /** Narrowed as it was when something was taken from it. */
  | { kind: 'archive'; wish?: ArchiveWish }
  /** The blank forms, with the designer. */
  | { kind: 'forms'; form?: Id }
  /** The scripts, with the sheet they are written on. */
  | { kind: 'scripts'; script?: Id }
  | { kind: 'silent' }
  | { kind: 'owing' }
  | { kind: 'aim'; dossiers: [Id] }
  | { kind: 'pass-on'; dossiers: Id[] }
  | { kind: 'new'; name?: string; phone?: string }
  | { kind: 'find' }
  | { kind: 'keys' }
  | { kind: 'settings' }
  | { kind: 'import'; file?: File }
  | { kind: 'print-card'; dossiers: Id[] }
  | { kind: 'print-pile' }
  /** What was carried away comes back: its codes are typed, its results asked for. */
  | { kind: 'back-at-desk' }
  /** The print room, beginning with something else. */
  | { kind: 'print'; begin: PrintWhat['kind']; dossiers?: Id[]; forms?: Id[]; sheets?: Id[] }
  | { kind: 'export' }
  /** Closing the day; `dossiers` are those still undone, whose spines are held meanwhile. */
  | { kind: 'close-day'; dossiers: Id[] }
  | { kind: 'slips'; which?: 'all' | 'waiting' }
  /** A slip without a client, being written for a day. */
  | { kind: 'slip'; day: Day }
  /** Somebody rings; who it is may be known, and that it is a message. */
  | { kind: 'incoming'; client?: { id: Id; name: string }; hasMessage?: boolean }
  /** A message for a colleague, to be handed on: an entry of the opened dossier. */
  | { kind: 'message'; dossier: Id; entry: Id }
  /** The appointment of the opened dossier: its confirmation and calendar file. */
  | { kind: 'appointment'; dossiers: [Id] }
  | { kind: 'troubles' }
  | { kind: 'holder' }
  | { kind: 'versions'; dossier: Id }
  | { kind: 'erase'; dossier: Id; name: string }
  | { kind: 'paper'; dossier: Id; paper: Id }
  | { kind: 'paste-mail'; dossier: Id }
  | { kind: 'safety'; part?: 'removed' | 'big' | 'copies' | 'doNotCall' }
  | { kind: 'plan'; ask: PlanAsk }
  | { kind: 'dropped'; dossiers: Id[]; on: Day | Month; why: 'moved' | 'missed' }

export const selectionStore = createStore<Selection>(() => ({
  opening: { kind: 'day', day: day('2000-01-01') },
  turn: { way: 1, count: 0 },
  chosen: null,
  marked: new Set(),
  dossier: null,
  interrupted: [],
  candidate: null,
  isTurned: false,
  filling: null,
  script: null,
  papers: null,
  look: null,
  peek: null,
  wish: null,
  sheet: null,
  sheetBack: null,
  rings: false
}))

export const useSelection = <Answer>(ask: (selection: Selection) => Answer): Answer => useStore(selectionStore, ask)

/** Takes the sheet away; one it was laid over comes back. */
export const closeSheet = (): void =>
  selectionStore.setState(({ sheetBack }) => ({ sheet: sheetBack, sheetBack: null }))
export const laySheet = (sheet: Sheet | null): void =>
  selectionStore.setState(sheet ? { sheet } : { sheet: null, sheetBack: null })
/** Somebody rings, wherever one is: a sheet that lies open stays beneath the form. */
export const layIncoming = (): void => {
  const { sheet } = selectionStore.getState()
  if (!sheet) laySheet({ kind: 'incoming' })
  else if (sheet.kind !== 'incoming') selectionStore.setState({ rings: true })
}
/** Takes the form of a call away that was laid over a sheet. */
export const hangUp = (): void => selectionStore.setState({ rings: false })
export const choose = (id: Id | null): void => selectionStore.setState({ chosen: id })
/** Turns the opened dossier's card over, or back. */
export const turnCard = (): void =>
  selectionStore.setState(({ isTurned }) => ({ isTurned: !isTurned, papers: null, script: null }))
