import { z } from 'zod'

/** A short sign of one's own and what it stands for: KP, "commercial proposal". */
export const abbreviationSchema = z.looseObject({
  short: z.string().trim().min(1).max(20),
  long: z.string().trim().min(1).max(200)
})
export type Abbreviation = z.infer<typeof abbreviationSchema>

/** Words as they are told apart here: letters, digits and what stands between them without a space. */
const word = /[\p{L}\p{N}]+(?:[./&-][\p{L}\p{N}]+)*/gu
/** Two to six capitals, perhaps with digits: what is likely an abbreviation. */
const likely = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}]{2,6}$/u

/** A text in parts: those that are abbreviations of the list bear what they stand for. The parts together are the text. */
export function explained(text: string, list: readonly Abbreviation[]): { text: string; long?: string }[] {
  const known = new Map(list.map(({ short, long }) => [short, long]))
  const parts: { text: string; long?: string }[] = []
  let at = 0
  for (const found of text.matchAll(word)) {
    const long = known.get(found[0])
    if (long === undefined) continue
    if (found.index > at) parts.push({ text: text.slice(at, found.index) })
    parts.push({ text: found[0], long })
    at = found.index + found[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/**
 * A text for somebody who does not know the signs: each is followed by what it stands for, the first time it comes.
 * 'Sent KP. KP again' with KP is 'Sent KP (commercial proposal). KP again'.
 */
export function expandAbbreviations(text: string, list: readonly Abbreviation[]): string {
  const said = new Set<string>()
  return explained(text, list)
    .map(({ text: part, long }) => {
      if (!long || said.has(part)) return part
      said.add(part)
      return `${part} (${long})`
    })
    .join('')
}

/** The signs of a list some texts use, in the order of the list. */
export function usedAbbreviations(texts: readonly string[], list: readonly Abbreviation[]): Abbreviation[] {
  const words = new Set(texts.flatMap((text) => text.match(word) ?? []))
  return list.filter(({ short }) => words.has(short))
}

/** What looks like an abbreviation and is in no list, the most used first. A line that is all capitals is shouted, not shortened. */
export function unknownAbbreviations(texts: readonly string[], list: readonly Abbreviation[]): string[] {
  const known = new Set(list.map(({ short }) => short))
  const counts = new Map<string, number>()
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const words = line.match(word) ?? []
    const isShouted = words.length > 2 && words.every((one) => one === one.toUpperCase())
    if (isShouted) continue
    for (const one of words) if (likely.test(one) && !known.has(one)) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([short]) => short)
}

/** The list with a sign explained, or without it when the text is empty. */
export function withAbbreviation(list: readonly Abbreviation[], short: string, long: string): Abbreviation[] {
  const text = long.trim()
  const others = list.filter((one) => one.short !== short)
  return text === '' ? others : [...others, { short, long: text }].sort((a, b) => (a.short < b.short ? -1 : 1))
}
