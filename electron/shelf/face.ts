import type { Act } from '../../shared/act.ts'
import type { Binder } from '../../shared/binder.ts'
import type { DayBook } from '../../shared/bridge.ts'
import type { Day, Moment } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import type { DocumentKey } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { DocumentData } from '../../shared/file/document.ts'
import type { Form } from '../../shared/form.ts'
import type { Double, DoublePair, Found } from '../../shared/found.ts'
import type { Id } from '../../shared/id.ts'
import type { KnownLine } from '../../shared/known.ts'
import type { ActSummary, Draft, ReadOnly, UndoState } from '../../shared/openBinder.ts'
import type { PileSlice, SlipList } from '../../shared/pile.ts'
import type { Opening } from '../../shared/place.ts'
import type { RoundCount } from '../../shared/round.ts'
import type { DoNotCallLine, Trouble } from '../../shared/safety.ts'
import type { Saved } from '../../shared/saved.ts'
import type { Script } from '../../shared/script.ts'
import type { SilentLine } from '../../shared/silent.ts'
import type { Spine } from '../../shared/spine.ts'
import type { Tally } from '../../shared/tally.ts'
import type { Thought } from '../../shared/thought.ts'
import type { PaperFiles } from './paperFiles.ts'
import type { Safety } from './safety.ts'

// The shelf's face: the seam behind which another engine may stand one day. Nothing above it knows files.

/** An open binder. Every method throws a ProblemError when it can't; nothing is ever half done. */
export interface BinderOnDesk {
  readonly id: Id
  readonly where: string
  /** Who holds the binder when this opening may only read. */
  readonly readOnly: ReadOnly | null
  /** Looks at who holds it right now, where it can only be read. */
  lookAtHolder(): Promise<ReadOnly | null>
  settings(): Binder
  tally(): Tally
  undoState(): UndoState
  troubles(): Trouble[]
  drafts(): Draft[]
  /** The pile of an opening in its order: `most` spines from `from` on, the whole count, slips of the day, done today. */
  pile(opening: Opening, today: Day, from: number, most: number): PileSlice
  /** Open slips, all or only what is waited for, in the order of their days (at most `most`), and what was ticked off today. */
  slips(which: 'all' | 'waiting', today: Day, most: number): SlipList
  /** The spines of a set of dossiers, those that exist. */
  spines(ids: readonly Id[]): Spine[]
  /** Every spine, in order of days: for imports, prints and searches in this process; never sent to a page. */
  allSpines(): Iterable<Spine>
  dossier(id: Id): Dossier
  daySheet(day: Day): DaySheet
  /** The thoughts some days were closed with, in the order asked for; days without one are left out. */
  thoughts(days: readonly Day[]): Thought[]
  /** What a day came to: its last events are counted, so it is asked of today. */
  dayBook(day: Day): DayBook
  /** What is to be known from a day to another. */
  known(from: Day, to: Day): KnownLine[]
  /** The silent longest: `most` from `from` on, how many there are, how many of them are past their latest interval. */
  silent(today: Day, from: number, most: number): { lines: SilentLine[]; count: number; past: number }
  rounds(): RoundCount[]
  /** The blank forms, the ready ones in the binder's language. */
  forms(): Form[]
  /** The scripts, the ready ones in the binder's language, and how often each objection was met. */
  scripts(): { scripts: Script[]; met: Record<Id, number> }
  /** The numbers nobody calls again, the last first, with the dossiers they stand on. */
  doNotCall(): DoNotCallLine[]
  /** Which of some numbers are among them. */
  listed(phones: readonly string[]): string[]
  /** Who is not told of a round yet: all ids, and the first spines by name. */
  untold(round: Id, most: number): { ids: Id[]; spines: Spine[] }
  /** The documents beside the settings and the dossiers: days and lists. */
  papers(): DocumentKey[]
  /** What one of them holds; null when it is gone. */
  paper(key: DocumentKey): DocumentData | null
  /** The files of papers. */
  readonly paperFiles: PaperFiles
  /** Applies an act and resolves when a power cut can no longer lose it. */
  act(act: Act): Promise<Saved>
  undo(now: Moment): Promise<Saved & { undid: ActSummary }>
  redo(now: Moment): Promise<Saved & { redid: ActSummary }>
  /** Keeps text being typed; on disk when it returns. */
  keepDraft(draft: Draft): void
  dropDraft(key: string): void
  /** Dossiers likely to be the one being written: same phone key, same folded name (and town), same mail. */
  doubles(card: { name: string; town: string; phones: readonly string[]; mails: readonly string[]; not?: Id }): Double[]
  /**
   * Dossiers of the whole binder that are likely one client, or those that only look so and are kept apart: `most` of them, how many
   * there are, and how many are kept apart.
   */
  likelyDoubles(most: number, which?: 'likely' | 'apart'): { pairs: DoublePair[]; count: number; apart: number }
  /** Of every dossier what an import compares its rows with; phones by key or bare digits. One pass, never sent to a page. */
  doubleFacts(): Iterable<{ id: Id; name: string; town: string; phones: readonly string[]; mails: readonly string[] }>
  /**
   * Dossiers that hold words beginning with every word of the text, the best first (find.ts). The first few that answered with their
   * papers are quoted from them: `quotes` says how many.
   */
  find(text: string, most: number, quotes?: number): Found[]
  /** Called after every saved act, and when a sweep finds a file changed, damaged or waiting. Gives the way to stop. */
  watch(listener: (news: ShelfNews) => void): () => void
  /** Looks at the folder again (on focus, on waking). */
  sweep(): void
  /** The same, and resolves when it is through. */
  swept(): Promise<void>
  /** Ways out of trouble, versions, what was removed, imports taken back. */
  readonly safety: Safety
  /** Files on disk, journal dropped: everything lies in plain files afterwards. */
  checkpoint(): Promise<void>
  close(): Promise<void>
}

export type ShelfNews =
  | ({ kind: 'saved' } & Saved)
  | { kind: 'waiting'; files: string[] }
  | { kind: 'trouble'; troubles: Trouble[] }
  /** Who holds the binder and whether it could be written: in an opening that reads, or that must read from now on. */
  | { kind: 'holder'; readOnly: ReadOnly }
  | { kind: 'gone' }
