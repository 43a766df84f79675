import type { Item, Part, Script } from '../script.ts'

// How the ready scripts are written down: short words for their parts, so that the five languages read like the pages they are.

/** Something to say, in one's own words unless `word` says otherwise. */
export const say = (id: string, name: string, text: string, how?: 'word'): Part => ({
  id,
  kind: 'say',
  name,
  text,
  ...(how && { how })
})
/** Whom to call, whom not, what to do when unsure. */
export const about = (kind: 'whom' | 'whomNot' | 'unsure', name: string, text: string): Part => ({
  id: kind === 'whomNot' ? 'whom-not' : kind,
  kind,
  name,
  text
})
/** A question and the answers to tick; they land in a line of the card. */
export const ask = (
  id: string,
  line: NonNullable<Item['line']>,
  text: string,
  answers: string[],
  takes: 'one' | 'several' = 'one'
): Item => ({ id, text, answers, line, ...(takes === 'one' && { one: true }) })
/** What they say, and what to answer. */
export const reply = (id: string, text: string, answer: string): Item => ({ id, text, answer })

export const list = (kind: 'questions' | 'objections' | 'faq', name: string, items: Item[]): Part => ({
  id: kind,
  kind,
  name,
  items
})

/** The pages of a language, by the call they are for. */
export interface ReadyPages {
  readonly first: Pick<Script, 'name' | 'parts'>
  readonly offer: Pick<Script, 'name' | 'parts'>
  readonly repeat: Pick<Script, 'name' | 'parts'>
  readonly owed: Pick<Script, 'name' | 'parts'>
}
