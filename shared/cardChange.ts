import type { z } from 'zod'
import type { Day } from './day.ts'
import type { Dossier } from './dossier.ts'
import { infoCardSchema, termLines } from './infoCard.ts'

/** A card's new lines; a line set to null is emptied. Everything not named stays. */
export const cardChangeSchema = infoCardSchema
  .partial()
  .extend(
    Object.fromEntries(
      (
        [
          'field',
          'size',
          'site',
          'address',
          'category',
          'needs',
          'buys',
          'since',
          'howOften',
          'potential',
          'terms',
          ...termLines,
          'source',
          'notes',
          'cadence',
          'rhythm'
        ] as const
      ).map((line) => [line, infoCardSchema.shape[line].nullable().optional()])
    ) as Record<string, z.ZodType>
  )
export type CardChange = {
  [line in keyof z.infer<typeof infoCardSchema>]?: z.infer<typeof infoCardSchema>[line] | null
}

// Without these a card is none.
const kept = new Set(['name', 'level', 'people', 'phones', 'mails'])

/** Writes a card's new lines on a draft of its dossier. */
export function changeCard(dossier: Dossier, set: Record<string, unknown>) {
  const card = dossier.card as Record<string, unknown>
  for (const [line, text] of Object.entries(set)) {
    if (text !== null && text !== undefined) card[line] = text
    else if (!kept.has(line)) delete card[line]
  }
  // Nothing owed, nothing promised.
  if (set['owes'] === null && dossier.filing.next?.pays) {
    const { pays: _, ...next } = dossier.filing.next
    dossier.filing = { ...dossier.filing, next }
  }
}

/** Strikes a phone that proved wrong, by its key or its text, wherever it stands on the card. */
export function strikePhone(dossier: Dossier, keyOrText: string, today: Day) {
  for (const phone of [...dossier.card.phones, ...dossier.card.people.flatMap((person) => person.phones)]) {
    if (phone.key === keyOrText || phone.text === keyOrText) phone.struck ??= today
  }
}
