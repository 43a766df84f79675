import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { remove } from '../store/acts.ts'
import { client, receiveSaved } from '../store/binderStore.ts'
import { tell, tellProblem } from '../store/said.ts'
import { closeDossier, fetchSlice } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './safety.module.css'

interface Props {
  dossier: Id
  name: string
  onClose: () => void
}

/** The last question before a person is taken out of everything, for good. */
export function EraseSheet({ dossier, name, onClose }: Props) {
  const { t } = useWords()
  const [keepDoNotCall, setKeep] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const erase = async () => {
    setBusy(true)
    try {
      receiveSaved(await client().safety.erase({ dossier, keepDoNotCall }))
      closeDossier()
      tell(t('safety.erased', { name }))
      void fetchSlice()
      onClose()
    } catch (thrown) {
      tellProblem(thrown)
      setBusy(false)
    }
  }
  const takeOut = () => {
    onClose()
    void remove([dossier])
  }
  return (
    <Dialog
      title={t('safety.eraseTitle', { name })}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onPress={takeOut}>{t('safety.takeOutInstead')}</Button>
          <Button look="danger" isDisabled={isBusy} onPress={() => void erase()}>
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
      </div>
    </Dialog>
  )
}
