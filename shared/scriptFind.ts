import type { Id } from './id.ts'
import type { Item, Script } from './script.ts'
import { fold } from './search.ts'

/** An objection or a question of theirs, in which script it stands. */
export interface Answerable {
  kind: 'objections' | 'faq'
  item: Item
  script: Id
}

/** Everything a client may say that has an answer: of the open script first, then of the others; the same words only once. */
export function answerables(scripts: readonly Script[], open: Id | null): Answerable[] {
  const ordered = [...scripts.filter(({ id }) => id === open), ...scripts.filter(({ id }) => id !== open)]
  const seen = new Set<string>()
  return ordered.flatMap((script) =>
    script.parts.flatMap(({ kind, items }) =>
      kind === 'objections' || kind === 'faq'
        ? (items ?? []).flatMap((item) => {
            const words = fold(item.text)
            if (words === '' || seen.has(words)) return []
            seen.add(words)
            return [{ kind, item, script: script.id }]
          })
        : []
    )
  )
}

/**
 * Those that begin with what was typed, then those one of whose words does, then those whose answer does. Two letters are enough:
 * 'de' finds "Too dear" after "Deliveries are late".
 */
export function answersFor(typed: string, all: readonly Answerable[]): Answerable[] {
  const words = fold(typed).split(' ').filter(Boolean)
  if (words.length === 0) return [...all]
  const begins = (text: string) =>
    words.every((word) =>
      fold(text)
        .split(' ')
        .some((one) => one.startsWith(word))
    )
  const rank = ({ item }: Answerable) =>
    fold(item.text).startsWith(words.join(' ')) ? 0 : begins(item.text) ? 1 : begins(item.answer ?? '') ? 2 : 3
  return all
    .map((one, at) => ({ one, at, rank: rank(one) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ one }) => one)
}
