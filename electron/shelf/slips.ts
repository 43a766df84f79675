import type { Day } from '../../shared/day.ts'
import { inSlipOrder, type SlipLine, type SlipList } from '../../shared/pile.ts'
import type { BinderState } from './binderState.ts'

/**
 * The slips of a binder, in one pass over the rows in memory: no file is read, however many dossiers there are. What was ticked
 * off counts when it was today.
 */
export function slipsIn(
  state: Pick<BinderState, 'rows' | 'sheets'>,
  which: 'all' | 'waiting',
  today: Day,
  most: number
): SlipList {
  const open: SlipLine[] = []
  const ticked: SlipLine[] = []
  const isAsked = ({ slip }: SlipLine) => which === 'all' || slip.waitingFor !== undefined
  const take = (to: SlipLine[], line: SlipLine) => {
    if (isAsked(line)) to.push(line)
  }
  for (const { spine, beside, ticked: off } of state.rows.all()) {
    if (spine.slips.length === 0 && beside.length === 0 && off[0]?.done !== today) continue
    const dossier = { id: spine.id, name: spine.name }
    for (const slip of [...spine.slips, ...beside]) take(open, { dossier, slip })
    if (off[0]?.done === today) for (const slip of off) take(ticked, { dossier, slip })
  }
  for (const { slips, ticked: off } of state.sheets.values()) {
    for (const { slip } of slips) take(open, { dossier: null, slip })
    if (off[0]?.done === today) for (const slip of off) take(ticked, { dossier: null, slip })
  }
  return { open: open.sort(inSlipOrder).slice(0, most), count: open.length, ticked: ticked.sort(inSlipOrder) }
}
