import { type Abbreviation, unknownAbbreviations, usedAbbreviations } from './abbreviations.ts'
import type { Dossier } from './dossier.ts'

/** A sign and in how many dossiers it stands. */
export interface SignCount {
  short: string
  count: number
}

/** The signs of some dossiers: those of the list, those nobody explained yet; `done` of `of` dossiers were read so far. */
export interface SignCounts {
  used: SignCount[]
  unknown: SignCount[]
  done: number
  of: number
}

/** What is read for signs: notes that stand. */
const notesOf = ({ history }: Pick<Dossier, 'history'>): string[] =>
  history.flatMap(({ note, struck }) => (struck ? [] : [note]))

/** In how many of some dossiers each sign stands, however often it does in one of them. */
export function signsIn(
  dossiers: Iterable<Pick<Dossier, 'history'>>,
  list: readonly Abbreviation[]
): Pick<SignCounts, 'used' | 'unknown'> {
  const used = new Map<string, number>()
  const unknown = new Map<string, number>()
  const bump = (counts: Map<string, number>, short: string) => counts.set(short, (counts.get(short) ?? 0) + 1)
  for (const dossier of dossiers) {
    const notes = notesOf(dossier)
    for (const { short } of usedAbbreviations(notes, list)) bump(used, short)
    for (const short of unknownAbbreviations(notes, list)) bump(unknown, short)
  }
  return { used: mostUsedFirst(used), unknown: mostUsedFirst(unknown) }
}

/** Two counts of different dossiers as one. */
export function bothCounts(a: readonly SignCount[], b: readonly SignCount[]): SignCount[] {
  const sums = new Map(a.map(({ short, count }) => [short, count]))
  for (const { short, count } of b) sums.set(short, (sums.get(short) ?? 0) + count)
  return mostUsedFirst(sums)
}

const mostUsedFirst = (counts: ReadonlyMap<string, number>): SignCount[] =>
  [...counts]
    .map(([short, count]) => ({ short, count }))
    .sort((a, b) => b.count - a.count || (a.short < b.short ? -1 : 1))
