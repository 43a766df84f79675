import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Outcome } from '../../shared/outcome.ts'
import { Button } from '../paper/Button.tsx'
import { changeSettings, freshId } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { OutcomeRow } from './OutcomeRow.tsx'
import css from './OutcomesPart.module.css'
import { outcomeName } from './outcomeName.ts'
import { withBack, withNew } from './outcomes.ts'
import part from './Part.module.css'

/** What a call can come to: each with its key, its name, what it counts as and where it proposes to file. */
export function OutcomesPart() {
  const { t } = useWords()
  const { outcomes } = useSettings()
  const [openId, setOpenId] = useState<string | null>(null)
  const [freshOne, setFreshOne] = useState<string | null>(null)
  const [gone, setGone] = useState<{ outcome: Outcome; at: number } | null>(null)
  const change = (next: Outcome[]) => void changeSettings({ outcomes: next })
  return (
    <div className={part['part']}>
      <p className={part['lead']}>{t('settings.outcomesHint')}</p>
      <ul className={css['list']}>
        {outcomes.map((outcome, at) => (
          <OutcomeRow
            key={outcome.id}
            outcome={outcome}
            outcomes={outcomes}
            isOpen={openId === outcome.id}
            isFresh={freshOne === outcome.id}
            onOpen={() => setOpenId(openId === outcome.id ? null : outcome.id)}
            onChange={change}
            onRemove={() => {
              setGone({ outcome, at })
              setOpenId(null)
              change(outcomes.filter((one) => one !== outcome))
            }}
          />
        ))}
      </ul>
      {gone && (
        <p className={css['gone']} role="status">
          <span>{t('settings.removed', { name: outcomeName(gone.outcome) })}</span>
          <Button
            look="bare"
            onPress={() => {
              change(withBack(outcomes, gone.outcome, gone.at))
              setGone(null)
            }}
          >
            {t('app.undo')}
          </Button>
        </p>
      )}
      <Button
        className={css['add'] ?? ''}
        isDisabled={outcomes.length >= 30}
        onPress={() => {
          const id = freshId().slice(0, 40)
          change(withNew(outcomes, id, t('settings.newOutcome')))
          setOpenId(id)
          setFreshOne(id)
        }}
      >
        <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
        {t('settings.addOutcome')}
      </Button>
    </div>
  )
}
