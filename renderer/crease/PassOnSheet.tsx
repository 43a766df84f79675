import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { namesOf, passOn } from '../store/acts.ts'
import { useWords } from '../words/words.ts'
import css from './crease.module.css'
import { onEnter } from './onEnter.ts'

/** To the archive because somebody else works it now; nothing goes there without saying who. */
export function PassOnSheet({ dossiers, onClose }: { dossiers: Id[]; onClose: () => void }) {
  const { t } = useWords()
  const [to, setTo] = useState('')
  const [isMissing, setMissing] = useState(false)
  const take = () => {
    if (to.trim() === '') {
      setMissing(true)
      return
    }
    onClose()
    void passOn(dossiers, to.trim())
  }
  return (
    <Dialog
      title={t('crease.passTitle', { name: namesOf(dossiers) })}
      onClose={onClose}
      size="small"
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="file" keyCap="Enter" onPress={take}>
            {t('crease.passOn')}
          </Button>
        </>
      }
    >
      <div className={css['fields']} onKeyDown={onEnter(take)}>
        <Field
          label={t('dossier.passedTo')}
          hint={t('crease.passHint')}
          value={to}
          maxLength={200}
          problem={isMissing && to.trim() === '' ? t('dossier.notYet.passedTo') : undefined}
          autoFocus
          onChange={setTo}
        />
      </div>
    </Dialog>
  )
}
