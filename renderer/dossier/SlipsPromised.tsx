import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Slip } from '../../shared/history.ts'
import { onInSentence } from '../day/words.ts'
import { SlipForm } from '../slips/SlipForm.tsx'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './AfterCall.module.css'

interface Props {
  slips: Slip[]
  /** What a slip being written is kept under. */
  draftKey: string
  isAdding: boolean
  onChange: (slips: Slip[]) => void
  /** The slip being written is added or thrown away. */
  onClose: () => void
}

/** Slips promised in the call being filed; they are filed with it, and taken back with it. */
export function SlipsPromised({ slips, draftKey, isAdding, onChange, onClose }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  if (slips.length === 0 && !isAdding) return null
  return (
    <div className={css['slips']}>
      {slips.length > 0 && (
        <ul aria-label={t('dossier.slipsPromised')}>
          {slips.map((slip) => (
            <li key={slip.id}>
              <span>{slip.text}</span>
              {slip.day && <small>{t('dossier.slipBy', { day: onInSentence(slip.day, language, today) })}</small>}
              <Button
                className={css['small'] ?? ''}
                aria-label={t('dossier.slipAway', { text: slip.text })}
                onPress={() => onChange(slips.filter((one) => one !== slip))}
              >
                <X size={14} strokeWidth={1.6} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <SlipForm
          isAlone
          draftKey={draftKey}
          opensItself
          onCancel={onClose}
          onAdd={(slip) => {
            onChange([...slips, { ...slip }])
            onClose()
            return Promise.resolve(true)
          }}
        />
      )}
    </div>
  )
}
