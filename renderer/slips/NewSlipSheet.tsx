import type { Day } from '../../shared/day.ts'
import { dayInWords } from '../../shared/words.ts'
import { Dialog } from '../paper/Dialog.tsx'
import { putSlip } from '../store/acts.ts'
import { useToday } from '../store/read.ts'
import { tell } from '../store/said.ts'
import { say, useWords } from '../words/words.ts'
import { SlipForm } from './SlipForm.tsx'

/** A slip without a client, written for a day. */
export function NewSlipSheet({ day, onClose }: { day: Day; onClose: () => void }) {
  const { t, language } = useWords()
  const today = useToday()
  return (
    <Dialog title={t('slips.new')} size="small" onClose={onClose}>
      <SlipForm
        needsDay
        isAlone
        day={day}
        draftKey="slip:new"
        onCancel={onClose}
        onAdd={(slip) => {
          onClose()
          return putSlip(null, slip).then((isLaid) => {
            if (isLaid && slip.day) {
              const words = say('slips.laid', { text: slip.text, day: dayInWords(slip.day, language, today) })
              tell(words, { canUndo: true })
            }
            return isLaid
          })
        }}
      />
    </Dialog>
  )
}
