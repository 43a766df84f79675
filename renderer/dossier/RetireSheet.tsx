import { type KeyboardEvent, useState } from 'react'
import { type Month, monthAfter, monthOf } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { namesOf, retire } from '../store/acts.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { LookAgain } from './LookAgain.tsx'
import css from './MoveSheet.module.css'
import { Reasons } from './Reasons.tsx'

interface Props {
  dossiers: Id[]
  onClose: () => void
}

/** To the archive, never without a reason; a month to look again brings it back by itself. */
export function RetireSheet({ dossiers, onClose }: Props) {
  const { t } = useWords()
  const today = useToday()
  const [reason, setReason] = useState('')
  const [lookAgain, setLookAgain] = useState<Month | null>(null)
  const [isMissing, setMissing] = useState(false)
  const file = () => {
    if (reason.trim() === '') {
      setMissing(true)
      return
    }
    onClose()
    void retire(dossiers, reason.trim(), lookAgain ?? undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.target instanceof HTMLInputElement || event.ctrlKey) {
      event.preventDefault()
      event.stopPropagation()
      file()
    }
  }
  return (
    <Dialog
      title={t('dossier.retire.title', { name: namesOf(dossiers) })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="danger" keyCap="Enter" onPress={file}>
            {t('dossier.toArchive')}
          </Button>
        </>
      }
    >
      <div className={css['fields']} onKeyDown={onKeyDown}>
        <Reasons
          label={t('dossier.retireReason')}
          value={reason}
          autoFocus
          problem={isMissing && reason.trim() === '' ? t('dossier.notYet.reason') : undefined}
          onChange={setReason}
        />
        <LookAgain from={monthAfter(monthOf(today), 1)} value={lookAgain} onChange={setLookAgain} />
      </div>
    </Dialog>
  )
}
