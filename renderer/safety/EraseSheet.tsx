import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { remove } from '../store/acts.ts'
import { client, receiveSaved } from '../store/binderStore.ts'
import { tell, tellProblem } from '../store/said.ts'
import { closeDossier, fetchSlice } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import { Mentions, mostMentions } from './Mentions.tsx'
import css from './safety.module.css'
import { useAsked } from './useAsked.ts'

interface Props {
  dossier: Id
  name: string
  onClose: () => void
}

/**
 * The last question before a person is taken out of everything, for good, and where else they are named. Those places stay in sight once
 * it is done, to be gone through.
 */
export function EraseSheet({ dossier, name, onClose }: Props) {
  const { t } = useWords()
  const [keepDoNotCall, setKeep] = useState(true)
  const [step, setStep] = useState<'asks' | 'erases' | 'erased'>('asks')
  const { answer: mentions } = useAsked(() => client().safety.mentions({ dossier, most: mostMentions }))
  const count = mentions?.length ?? 0
  const erase = async () => {
    setStep('erases')
    try {
      receiveSaved(await client().safety.erase({ dossier, keepDoNotCall }))
      closeDossier()
      void fetchSlice()
      tell(count > 0 ? t('safety.erasedBut', { name, count }) : t('safety.erased', { name }))
      if (count > 0) setStep('erased')
      else onClose()
    } catch (thrown) {
      tellProblem(thrown)
      setStep('asks')
    }
  }
  const takeOut = () => {
    onClose()
    void remove([dossier])
  }
  const named = mentions && count > 0 && <Mentions name={name} mentions={mentions} onClose={onClose} />
  if (step === 'erased') {
    return (
      <Dialog
        title={t('safety.erasedTitle', { name })}
        size="medium"
        onClose={onClose}
        foot={
          <Button look="primary" autoFocus onPress={onClose}>
            {t('app.close')}
          </Button>
        }
      >
        <div className={css['part']}>{named}</div>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t('safety.eraseTitle', { name })}
      size={count > 0 ? 'medium' : 'small'}
      onClose={onClose}
      foot={
        <>
          <Button onPress={takeOut}>{t('safety.takeOutInstead')}</Button>
          {/* What else names them is known before the button can be pressed. */}
          <Button look="danger" isDisabled={step === 'erases' || mentions === null} onPress={() => void erase()}>
            {t('safety.erase')}
          </Button>
        </>
      }
    >
      <div className={css['part']}>
        <p>{t('safety.eraseAbout', { name })}</p>
        <label className={css['tick']}>
          <input type="checkbox" checked={keepDoNotCall} onChange={(event) => setKeep(event.target.checked)} />
          <span>
            {t('safety.keepDoNotCall')}
            <small>{t('safety.keepDoNotCallHint')}</small>
          </span>
        </label>
        {named}
      </div>
    </Dialog>
  )
}
