import { Button } from '../paper/Button.tsx'
import { Dialog } from '../paper/Dialog.tsx'
import { useBinder } from '../store/binderStore.ts'
import { takeOver } from '../store/hold.ts'
import { tell } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './safety.module.css'

/** Who holds a binder that is only read here, and the way to write in it once they are silent or gone. */
export function HolderSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  if (!readOnly || readOnly.copyOf) return null
  const { holder, mayWrite, silentFor = 0, wasOurs } = readOnly
  const count = Math.max(1, Math.round(silentFor / 60))
  const write = async () => {
    if (await takeOver()) tell(t('safety.holder.taken'))
  }
  return (
    <Dialog
      title={t('safety.holder.title')}
      size="small"
      onClose={onClose}
      foot={
        mayWrite && (
          <Button look="primary" onPress={() => void write()}>
            {t(mayWrite === 'free' ? 'safety.holder.write' : 'safety.holder.writeAnyway')}
          </Button>
        )
      }
    >
      <div className={css['part']} data-holder={mayWrite ?? 'writes'}>
        <p>{t(wasOurs ? 'safety.holder.lost' : 'safety.holder.about', { holder })}</p>
        <p role="status">
          {mayWrite === 'free'
            ? t('safety.holder.free')
            : mayWrite === 'silent'
              ? t('safety.holder.silent', { holder, count })
              : t('safety.holder.writes', { holder })}
        </p>
        {mayWrite === 'silent' && <p className={css['sure']}>{t('safety.holder.silentSure')}</p>}
      </div>
    </Dialog>
  )
}
