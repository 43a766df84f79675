import type { SlipLine } from '../../shared/pile.ts'
import { putSlip, takeSlipAway } from '../store/acts.ts'
import { slipDraft } from '../store/draft.ts'
import { tell } from '../store/said.ts'
import { say } from '../words/words.ts'
import { SlipForm } from './SlipForm.tsx'

/** A slip that lies in the binder, being changed: its words, its day, whom it waits for, or away with it. */
export function EditSlip({
  line,
  onDone,
  isAlone,
  opensItself
}: {
  line: SlipLine
  onDone: () => void
  isAlone?: boolean
  opensItself?: boolean
}) {
  const { dossier, slip } = line
  const keep = (changed: SlipLine['slip']) => {
    onDone()
    return putSlip(dossier?.id ?? null, changed, slip.day)
  }
  const throwAway = async () => {
    onDone()
    if (await takeSlipAway(dossier?.id ?? null, slip))
      tell(say('slips.thrownAway', { text: slip.text }), { canUndo: true })
  }
  return (
    <SlipForm
      begin={slip}
      needsDay={dossier === null}
      {...(isAlone && { isAlone })}
      {...(opensItself && { opensItself })}
      draftKey={slipDraft(line)}
      onAdd={keep}
      onCancel={onDone}
      onThrowAway={() => void throwAway()}
    />
  )
}
