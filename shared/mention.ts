import type { Day } from './day.ts'
import type { Dossier } from './dossier.ts'
import type { Id } from './id.ts'
import { fold } from './search.ts'

/** Where a client is still named beside its own dossier: on another one, on one that was taken out, on a day. */
export type Mention =
  | { kind: 'dossier' | 'removed'; id: Id; name: string; said: string }
  | { kind: 'day'; day: Day; said: string }

// Few say them aloud: "Danube Mills" is who "Danube Mills d.o.o." is in a note.
const formAfter =
  /[\s,]+(d\.? ?o\.? ?o|a\.? ?d|s\.? ?l\.? ?u?|s\.? ?a|ltd|limited|llc|inc|plc|gmbh|ag|kg|bv|s\.? ?r\.? ?l|д\.? ?о\.? ?о|а\.? ?д|п\.? ?р|ο\.? ?ε|ε\.? ?ε|α\.? ?ε|ε\.? ?π\.? ?ε|ι\.? ?κ\.? ?ε)\.?$/iu
const formBefore = /^(тов|фоп|пп|тзов|прат)\s+/iu

/** A client's name as it is said: without the legal form. saidName('Danube Mills d.o.o.') is 'Danube Mills'. */
export const saidName = (name: string): string => name.trim().replace(formAfter, '').replace(formBefore, '')

/** What somebody is looked for by: the client's name, and whole names of the people there. A first name alone would be everybody's. */
export function namesLookedFor({ card }: Pick<Dossier, 'card'>): string[] {
  const people = card.people.map(({ name }) => name).filter((name) => fold(name).includes(' '))
  const names = [saidName(card.name), ...people].map((name) => name.trim()).filter((name) => fold(name).length >= 3)
  return names.filter((name, n) => names.findIndex((one) => fold(one) === fold(name)) === n)
}

/**
 * The first text in a document that names somebody, whole words only, however it is spelled; null when none does.
 * firstNaming({ notes: 'Ask ana petrovic.' }, ['Ана Петровић']) is 'Ask ana petrovic.'
 */
export function firstNaming(document: unknown, names: readonly string[]): string | null {
  const wanted = names.map((name) => ` ${fold(name)} `)
  const look = (part: unknown): string | null => {
    if (typeof part === 'string') {
      const folded = ` ${fold(part)} `
      return wanted.some((name) => folded.includes(name)) ? part : null
    }
    if (typeof part !== 'object' || part === null) return null
    for (const one of Object.values(part)) {
      const found = look(one)
      if (found !== null) return found
    }
    return null
  }
  return look(document)
}
