import { useState } from 'react'
import type { Id } from '../../shared/id.ts'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { Field } from '../paper/Field.tsx'
import { changeAim, namesOf, seenOf } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './crease.module.css'
import { onEnter } from './onEnter.ts'

/** Why I call next time, said anew: the day stays, the aim changes. Enter takes it. */
export function AimSheet({ dossier, onClose }: { dossier: Id; onClose: () => void }) {
  const { t } = useWords()
  const settings = useSettings()
  const [aim, setAim] = useState(() => seenOf(dossier)?.aim ?? '')
  const take = () => {
    onClose()
    void changeAim(dossier, aim.trim())
  }
  return (
    <Dialog
      title={t('crease.aimTitle', { name: namesOf([dossier]) })}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="file" keyCap="Enter" onPress={take}>
            {t('crease.takeAim')}
          </Button>
        </>
      }
    >
      <div className={css['fields']} onKeyDown={onEnter(take)}>
        <Field
          label={t('crease.aim')}
          hint={t('crease.aimHint')}
          value={aim}
          maxLength={400}
          lang={localeOf[settings.language]}
          autoFocus
          onChange={setAim}
        />
      </div>
    </Dialog>
  )
}
