import { z } from 'zod'
import { calledBack } from './callBack.ts'
import { cardChangeSchema, changeCard, strikePhone } from './cardChange.ts'
import { daySchema, isDay, type Moment } from './day.ts'
import type { Dossier } from './dossier.ts'
import { applyToFiling, type Destination, destinationSchema, type Filing, nextSchema } from './filing.ts'
import { type Entry, entrySchema, type Lay, type Slip, slipSchema, type stampReasons } from './history.ts'
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
  /** What becomes of the slip that confirms the appointment: its day (null when none is left before it), and its text at another hour. */
  confirming: z.object({ day: daySchema.nullable(), text: z.string().trim().min(1).max(1000).optional() }).optional(),
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
  carryConfirming(dossier, move, before.next?.meeting)
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

/**
 * The slip of a call that confirms the appointment: it goes once it is known what became of that, or there is none any more,
 * and lies before the new day when the appointment is only laid elsewhere; while its day is open the slip has none.
 */
function carryConfirming(dossier: Dossier, { to, entry, confirming }: Move, meeting: string | undefined) {
  if (!isRefiling(to) || to.kind === 'out') return
  const at = meeting ? dossier.slips.findIndex((slip) => slip.meeting === meeting && !slip.done) : -1
  if (at < 0) return
  const isOver = entry?.outcome !== undefined || to.kind !== 'under'
  if (isOver || (confirming && confirming.day === null && isDay(to.next.on))) {
    dossier.slips.splice(at, 1)
    return
  }
  if (!confirming) return
  const { day: _, ...slip } = dossier.slips[at] as Slip
  dossier.slips[at] = {
    ...slip,
    ...(confirming.day && { day: confirming.day }),
    ...(confirming.text && { text: confirming.text })
  }
}

const isRefiling = (to: Destination) =>
  to.kind === 'under' || to.kind === 'retire' || to.kind === 'stock' || to.kind === 'out'

/** What a stamp calls the place of these facts. */
export function layOf(filing: Filing): Lay {
  if (filing.retired) return 'archive'
  if (filing.out) return 'out'
  return filing.next?.on ?? 'stock'
}
