import { z } from 'zod'
import { calledBack } from './callBack.ts'
import { cardChangeSchema, changeCard, strikePhone } from './cardChange.ts'
import type { Moment } from './day.ts'
import type { Dossier } from './dossier.ts'
import { applyToFiling, type Destination, destinationSchema, type Filing, nextSchema } from './filing.ts'
import { type Entry, entrySchema, type Lay, slipSchema, type stampReasons } from './history.ts'
import { idSchema } from './id.ts'

/** One dossier's part of a move. `seen` is the next contact it was moved from: if that no longer holds, the whole act is refused. */
export const moveSchema = z.object({
  dossier: idSchema,
  seen: nextSchema.nullable(),
  to: destinationSchema,
  /** What was said, when a call came with it. */
  entry: entrySchema.optional(),
  /** The key (or text) of a phone that proved wrong. */
  strikePhone: z.string().max(60).optional(),
  /** What was learned of the client in the same breath. */
  card: cardChangeSchema.optional(),
  /** Slips promised in the same breath. */
  slips: z.array(slipSchema).max(20).optional(),
  /** Who asked for another day, when ink was moved by hand. */
  whose: z.enum(['they', 'i']).optional()
})
export type Move = z.infer<typeof moveSchema>

/** Carries out one dossier's part of a move on its draft: where it lies, what was said, what was learned, and the stamp. */
export function applyMove(
  dossier: Dossier,
  move: Move,
  act: { id: string; at: Moment; by: string; why: (typeof stampReasons)[number] }
) {
  const before = dossier.filing
  const from = layOf(before)
  dossier.filing = applyToFiling(before, move.to, act.at.day)
  if (move.entry) dossier.history.push(move.entry)
  if (move.entry?.outcome) settlePromises(dossier, move.entry)
  if (move.entry?.outcome && isRefiling(move.to)) dropConfirming(dossier, before.next?.meeting)
  if (move.card) changeCard(dossier, move.card)
  for (const slip of move.slips ?? []) if (!dossier.slips.some(({ id }) => id === slip.id)) dossier.slips.push(slip)
  if (move.strikePhone) strikePhone(dossier, move.strikePhone, act.at.day)
  const to = layOf(dossier.filing)
  if (isRefiling(move.to)) {
    dossier.stamps.push({
      act: act.id,
      at: act.at,
      by: act.by,
      from,
      to,
      why: act.why,
      called: move.entry !== undefined,
      ...(move.to.kind === 'under' && { agreed: move.to.next.agreed }),
      ...(move.whose && { whose: move.whose })
    })
  }
}

function settlePromises(dossier: Dossier, entry: Entry) {
  for (const [index, slip] of dossier.slips.entries()) {
    const after = calledBack(slip, entry)
    if (after !== slip) dossier.slips[index] = after
  }
}

/** An appointment that was held, moved or failed needs no call that confirms it any more. */
function dropConfirming(dossier: Dossier, meeting: string | undefined) {
  const at = meeting ? dossier.slips.findIndex((slip) => slip.meeting === meeting && !slip.done) : -1
  if (at >= 0) dossier.slips.splice(at, 1)
}

const isRefiling = (to: Destination) =>
  to.kind === 'under' || to.kind === 'retire' || to.kind === 'stock' || to.kind === 'out'

/** What a stamp calls the place of these facts. */
export function layOf(filing: Filing): Lay {
  if (filing.retired) return 'archive'
  if (filing.out) return 'out'
  return filing.next?.on ?? 'stock'
}
