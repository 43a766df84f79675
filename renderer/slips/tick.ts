import type { Day } from '../../shared/day.ts'
import type { SlipLine } from '../../shared/pile.ts'
import { putSlip } from '../store/acts.ts'
import { tell } from '../store/said.ts'
import { say } from '../words/words.ts'

/** Ticks a slip off and says so: a wrong tick is taken back with one key. */
export async function tickOff({ dossier, slip }: SlipLine, today: Day): Promise<void> {
  if (await putSlip(dossier?.id ?? null, { ...slip, done: today }))
    tell(say('dossier.ticked', { text: slip.text }), { canUndo: true })
}

/** Puts a ticked slip back among the open ones. */
export async function putSlipBack({ dossier, slip }: SlipLine): Promise<void> {
  const { done: _, ...open } = slip
  if (await putSlip(dossier?.id ?? null, open)) tell(say('slips.isBack', { text: slip.text }), { canUndo: true })
}
