import { Button } from '../paper/Button.tsx'
import { useWords } from '../words/words.ts'
import type { CallForm } from './form.ts'
import css from './IncomingSheet.module.css'
import { KnownFacts } from './KnownFacts.tsx'
import type { Caller } from './useCallers.ts'

interface Props {
  form: CallForm
  callers: readonly Caller[]
  onTake: (caller: Caller) => void
  onNew: () => void
}

/** Who it may be, with the key that takes them; below, to whom the call goes: known clients and new ones have different hosts. */
export function Callers({ form, callers, onTake, onNew }: Props) {
  const { t } = useWords()
  return (
    <div className={css['callers']} role="status">
      {form.known ? (
        <p className={css['taken']}>
          <b>{form.knownName}</b>
          <Button look="bare" keyCap="Alt 0" onPress={onNew}>
            {t('incoming.isNew')}
          </Button>
        </p>
      ) : (
        callers.length > 0 && (
          <>
            <p className={css['perhaps']}>{t('incoming.perhaps')}</p>
            <ul>
              {callers.map((caller, index) => (
                <li key={caller.id}>
                  <Button
                    look="bare"
                    className={css['caller'] ?? ''}
                    keyCap={`Alt ${index + 1}`}
                    onPress={() => onTake(caller)}
                  >
                    <span className={css['callerName']}>
                      {caller.name}
                      <small>
                        {[caller.more, caller.because === 'phone' && t('incoming.byPhone')].filter(Boolean).join(' · ')}
                      </small>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      )}
      {form.known && <KnownFacts dossier={form.known} />}
      <p className={css['route']}>{t(form.known ? 'incoming.toManager' : 'incoming.toConversion')}</p>
    </div>
  )
}
