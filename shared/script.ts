import { z } from 'zod'
import { type ContactKind, contactKinds } from './filing.ts'
import { idSchema } from './id.ts'
import { type InfoCard, levels } from './infoCard.ts'

// A script is a page of text with headings: a frame to lean on during a call, beside the note. What of it is said word by word is marked.

/** What a part of a script is. `say` is what one says; the others stand beside it and are looked up. */
export const partKinds = ['say', 'whom', 'whomNot', 'unsure', 'questions', 'objections', 'faq'] as const
export type PartKind = (typeof partKinds)[number]

/** Said as it stands, as some companies insist, or only leaned on. */
export const waysToSay = ['own', 'word'] as const
export type WayToSay = (typeof waysToSay)[number]

/** The lines of a card the ticked answers of a question can land in. */
export const answeredLines = ['field', 'size', 'needs', 'buys', 'howOften', 'potential', 'source', 'notes'] as const
export type AnsweredLine = (typeof answeredLines)[number]

/** A question with the answers to tick, an objection with its answer, or a question they ask with ours. */
export const itemSchema = z.looseObject({
  id: idSchema,
  text: z.string().max(400),
  answer: z.string().max(4000).optional(),
  answers: z.array(z.string().max(200)).max(30).optional(),
  /** Where ticked answers land; the notes unless it is said. */
  line: z.enum(answeredLines).optional(),
  /** Only one of the answers can be ticked. */
  one: z.boolean().optional()
})
export type Item = z.infer<typeof itemSchema>

export const partSchema = z.looseObject({
  id: idSchema,
  kind: z.enum(partKinds),
  name: z.string().max(200),
  text: z.string().max(10_000).optional(),
  how: z.enum(waysToSay).optional(),
  items: z.array(itemSchema).max(100).optional()
})
export type Part = z.infer<typeof partSchema>

/** `kinds` and `levels` are the contacts it is meant for; none is every one. */
export const scriptSchema = z.looseObject({
  id: idSchema,
  name: z.string().max(120),
  kinds: z.array(z.enum(contactKinds)).max(contactKinds.length),
  levels: z.array(z.enum(levels)).max(levels.length),
  parts: z.array(partSchema).max(60)
})
export type Script = z.infer<typeof scriptSchema>

/** Whether a part is a list of items; the others are one text. */
export const hasItems = (kind: PartKind): boolean => kind === 'questions' || kind === 'objections' || kind === 'faq'

/** What a script lacks before it can be kept; null when it can. */
export function scriptLacks(script: Script): 'name' | 'parts' | 'item' | null {
  if (script.name.trim() === '') return 'name'
  const parts = tidyScript(script).parts
  if (parts.length === 0) return 'parts'
  return script.parts.some((part) => part.items?.some((item) => item.text.trim() === '' && hasWords(item)))
    ? 'item'
    : null
}

const hasWords = ({ answer, answers }: Item) => Boolean(answer?.trim() || answers?.some((one) => one.trim()))

/** A script as it is kept: no blanks around words, no empty part, nothing its kinds don't use. What this version does not know stays. */
export function tidyScript(script: Script): Script {
  return {
    ...script,
    name: script.name.trim(),
    parts: script.parts.map(tidyPart).filter((part) => part.name || part.text || (part.items?.length ?? 0) > 0)
  }
}

function tidyPart({ text, how, items, ...part }: Part): Part {
  const name = part.name.trim()
  if (!hasItems(part.kind)) {
    const words = text?.replace(/\s+$/, '') ?? ''
    return { ...part, name, ...(words && { text: words }), ...(part.kind === 'say' && how === 'word' && { how }) }
  }
  return {
    ...part,
    name,
    items: (items ?? [])
      .map((item) => tidyItem(item, part.kind))
      .filter((item) => item.text || item.answer || (item.answers?.length ?? 0) > 0)
  }
}

function tidyItem({ answer, answers, line, one, ...item }: Item, kind: PartKind): Item {
  const text = item.text.trim()
  if (kind !== 'questions') return { ...item, text, ...(answer?.trim() && { answer: answer.trim() }) }
  const words = [...new Set((answers ?? []).map((word) => word.trim()).filter(Boolean))]
  return {
    ...item,
    text,
    ...(words.length > 0 && { answers: words }),
    ...(line && { line }),
    ...(one && words.length > 1 && { one })
  }
}

/**
 * The scripts in the order they suit a contact: those meant for its kind and level first, then for one of both, then for everybody, then
 * the others. Of equals the earlier one.
 */
export function scriptsFor(
  scripts: readonly Script[],
  contact: { kind: ContactKind | undefined; level: InfoCard['level'] }
): Script[] {
  const fits = <One>(wanted: readonly One[], one: One | undefined) =>
    wanted.length === 0 ? 1 : one !== undefined && wanted.includes(one) ? 2 : -3
  const rank = ({ kinds, levels }: Script) => fits(kinds, contact.kind) + fits(levels, contact.level)
  return scripts
    .map((script, at) => ({ script, at }))
    .sort((a, b) => rank(b.script) - rank(a.script) || a.at - b.at)
    .map(({ script }) => script)
}
