import { z } from 'zod'
import type { Moment } from './day.ts'
import type { Dossier } from './dossier.ts'
import { stableJson } from './file/stableJson.ts'
import type { Filing } from './filing.ts'
import type { Entry, Slip } from './history.ts'
import type { Id } from './id.ts'
import type { InfoCard } from './infoCard.ts'
import { mergedLine, type SideChosen } from './mergeCards.ts'

// Two dossiers of one client become one. Nothing either of them remembers is lost: histories, stamps and slips are laid together,
// and the second dossier goes to the trash as it was.

/** Which side a line of the card, or the next contact, is taken from. */
export const mergeChoiceSchema = z.record(z.string().max(60), z.enum(['into', 'from', 'both']))
export type MergeChoice = z.infer<typeof mergeChoiceSchema>

/** The first dossier with everything of the second in it. `filing` says whose next contact stands. */
export function mergeDossiers(
  into: Dossier,
  from: Dossier,
  chosen: { lines: MergeChoice; filing: 'into' | 'from'; at: Moment; by: string }
): Dossier {
  return {
    ...restOf(into, from),
    id: into.id,
    made: isBefore(from.made, into.made) ? from.made : into.made,
    card: mergeCards(into.card, from.card, chosen.lines),
    filing: chosen.filing === 'from' ? from.filing : into.filing,
    history: mergeHistories(into.history, from.history),
    stamps: interleaved(into.stamps, onlyNew(into.stamps, from.stamps)),
    slips: mergeSlips(into.slips, from.slips),
    merged: [
      ...(into.merged ?? []),
      ...(from.merged ?? []),
      { id: from.id, name: from.card.name, at: chosen.at, by: chosen.by }
    ]
  }
}

/** The card of the merged dossier; a line nobody chose about is both of a list, else the first dossier's, else the second's. */
export function mergeCards(into: InfoCard, from: InfoCard, lines: MergeChoice): InfoCard {
  const keys = [...new Set([...Object.keys(into), ...Object.keys(from)])]
  const texts = keys.flatMap((key): [string, unknown][] => {
    const [mine, theirs] = [into[key], from[key]]
    if (mine === undefined || theirs === undefined) return [[key, mine ?? theirs]]
    const usual: SideChosen = Array.isArray(mine) ? 'both' : 'into'
    return [[key, mergedLine(key, mine, theirs, lines[key] ?? usual)]]
  })
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined)) as InfoCard
}

/** Whose next contact is offered: one in the rings before one that is not, ink before pencil, the sooner day. */
export function usualFiling(into: Filing, from: Filing): 'into' | 'from' {
  const [a, b] = [rankOf(into), rankOf(from)]
  return b < a ? 'from' : 'into'
}

const rankOf = ({ next, retired, out }: Filing): string => {
  if (retired) return '3'
  if (!next) return out ? '1' : '2'
  return `0${next.agreed === 'ink' ? 0 : 1}${next.on}${next.at ?? '24:00'}`
}

/** Two histories in order of moments; each keeps the order it has. An entry both hold stands once, struck if either struck it. */
function mergeHistories(into: readonly Entry[], from: readonly Entry[]): Entry[] {
  const theirs = new Map(from.map((entry) => [entry.id, entry]))
  const mine = new Map(into.map((entry) => [entry.id, entry]))
  const first = into.map((entry) => {
    const other = theirs.get(entry.id)
    return other?.struck && !entry.struck && isSame(unstruck(other), entry) ? other : entry
  })
  const taken = new Set([...mine.keys(), ...theirs.keys()])
  const second = from.flatMap((entry): Entry[] => {
    const own = mine.get(entry.id)
    if (!own) return [entry]
    return isSame(unstruck(own), unstruck(entry)) ? [] : [{ ...entry, id: freeId(entry.id, taken) }]
  })
  return interleaved(first, second)
}

const unstruck = ({ struck: _, ...entry }: Entry) => entry

/** Both dossiers' slips. Of a round's slips the one that was told stands, of two equal ones the first. */
function mergeSlips(into: readonly Slip[], from: readonly Slip[]): Slip[] {
  const taken = new Set([...into, ...from].map(({ id }) => id))
  const all = [...into]
  for (const slip of from) {
    const at = all.findIndex((one) => (slip.round ? one.round === slip.round : one.id === slip.id))
    const own = all[at]
    if (!own) all.push(slip)
    else if (slip.round) all[at] = own.done || !slip.done ? own : slip
    else if (!isSame(own, slip)) all.push({ ...slip, id: freeId(slip.id, taken) })
  }
  return all
}

/** What a dossier holds beside what every one holds: lists are laid together, the first one's facts stand. */
function restOf(into: Dossier, from: Dossier): Partial<Dossier> {
  const keys = [...new Set([...Object.keys(into), ...Object.keys(from)])]
  return Object.fromEntries(
    keys.map((key) => {
      const [mine, theirs] = [into[key], from[key]]
      if (!Array.isArray(mine) || !Array.isArray(theirs)) return [key, mine ?? theirs]
      return [key, [...mine, ...onlyNew(mine, theirs)]]
    })
  )
}

/** Those of the second list the first does not hold: neither the same thing, nor (papers) the same content. */
function onlyNew<One>(mine: readonly One[], theirs: readonly One[]): One[] {
  const there = new Set(mine.map((one) => stableJson(one)))
  const contents = new Set(mine.map(contentOf).filter((one) => one !== null))
  return theirs.filter((one) => {
    const content = contentOf(one)
    return !there.has(stableJson(one)) && !(content !== null && contents.has(content))
  })
}

const contentOf = (one: unknown): string | null => {
  const sha = (one as { sha256?: unknown } | null)?.sha256
  return typeof sha === 'string' ? sha : null
}

function interleaved<One extends { at: Moment }>(a: readonly One[], b: readonly One[]): One[] {
  const all: One[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]]
    if (mine && (!theirs || !isBefore(theirs.at, mine.at))) {
      all.push(mine)
      i++
    } else if (theirs) {
      all.push(theirs)
      j++
    }
  }
  return all
}

const isBefore = (a: Moment, b: Moment) => `${a.day}${a.time}` < `${b.day}${b.time}`
const isSame = (a: unknown, b: unknown) => stableJson(a) === stableJson(b)

/** A name near a taken one, the same on every computer that works it out. */
function freeId(id: Id, taken: Set<Id>): Id {
  for (let n = 2; ; n++) {
    const free = `${id.slice(0, 56)}-${n}`
    if (taken.has(free)) continue
    taken.add(free)
    return free
  }
}
