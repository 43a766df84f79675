import { extensionOf } from '../../shared/phone.ts'
import { Dialog } from '../paper/Dialog.tsx'
import { useWords } from '../words/words.ts'
import css from './DialSheet.module.css'
import { hangUpSheet, useDialled } from './dial.ts'

/** The number, big enough to be read from across the desk, for those who dial by hand. */
export function DialSheet() {
  const { t } = useWords()
  const dialled = useDialled()
  if (!dialled) return null
  const extension = extensionOf(dialled.phone.text)
  return (
    <Dialog title={dialled.whose} onClose={hangUpSheet} size="large">
      <p className={css['number']} data-selectable>
        {dialled.phone.text}
      </p>
      {extension && <p className={css['more']}>{t('dossier.extension', { extension })}</p>}
      <p className={css['more']}>{t('dossier.clockRuns')}</p>
    </Dialog>
  )
}
