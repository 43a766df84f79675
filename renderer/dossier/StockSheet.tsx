import type { Id } from '../../shared/id.ts'
import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { namesOf, seenOf, toStock } from '../store/acts.ts'
import { useWords } from '../words/words.ts'

/** Asked before what was agreed with a client goes to stock, where nothing has a day: ink is never moved unasked. */
export function StockSheet({ dossiers, onClose }: { dossiers: Id[]; onClose: () => void }) {
  const { t } = useWords()
  const name = namesOf(dossiers)
  const count = dossiers.filter((id) => seenOf(id)?.agreed === 'ink').length
  return (
    <Dialog
      title={t('dossier.move.toStock')}
      onClose={onClose}
      size="small"
      foot={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            keyCap="Enter"
            autoFocus
            onPress={() => {
              onClose()
              void toStock(dossiers)
            }}
          >
            {t('dossier.move.toStock')}
          </Button>
        </>
      }
    >
      <p>
        {dossiers.length === 1 ? t('dossier.stocking.text', { name }) : t('dossier.stocking.several', { name, count })}
      </p>
    </Dialog>
  )
}
