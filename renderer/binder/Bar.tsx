import { BookCheck, CalendarDays, Import, Plus, Search, Settings } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { onInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { IconButton } from '../paper/IconButton.tsx'
import { useBinder } from '../store/binderStore.ts'
import { leaveCopy } from '../store/copies.ts'
import { closeLook, lookAhead } from '../store/look.ts'
import { laySheet, useSelection } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './Bar.module.css'

/** The bar over the binder: its name, the search, what is done from everywhere. */
export function Bar() {
  const { t, language } = useWords()
  const name = useBinder((facts) => facts.open?.settings.name)
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const clockIsSet = useBinder((facts) => facts.open?.clockIsSet)
  const now = useBinder((facts) => facts.now)
  const isLooking = useSelection((selection) => selection.look !== null)
  return (
    <header className={css['bar']}>
      <span className={css['brand']}>Carpeta</span>
      <span className={css['name']}>
        {name}
        {readOnly?.copyOf && (
          <>
            <em className={css['mark']}>
              {t('safety.copyOf', { day: onInWords(readOnly.copyOf, language, now.day) })}
            </em>
            <button type="button" className={css['mark']} onClick={() => void leaveCopy(null)}>
              {t('safety.copyLeave')}
            </button>
          </>
        )}
        {readOnly && !readOnly.copyOf && (
          <button type="button" className={css['mark']} onClick={() => laySheet({ kind: 'holder' })}>
            {readOnly.mayWrite
              ? t(`binder.mayWrite.${readOnly.mayWrite}`, { holder: readOnly.holder })
              : t('binder.readOnly', { holder: readOnly.holder })}
          </button>
        )}
        {clockIsSet && <em className={css['mark']}>{`${now.day} ${now.time}`}</em>}
      </span>
      <AriaButton className={css['find'] ?? ''} onPress={() => laySheet({ kind: 'find' })}>
        <Search size={16} strokeWidth={1.6} aria-hidden="true" />
        <span>{t('app.search')}</span>
        <i aria-hidden="true">
          <kbd>/</kbd>
        </i>
      </AriaButton>
      <div className={css['right']}>
        <Button look="bare" onPress={() => laySheet({ kind: 'new' })} aria-label={t('binder.newDossier')}>
          <Plus size={16} strokeWidth={1.6} aria-hidden="true" />
          <span className={css['wide']}>{t('binder.newDossier')}</span>
        </Button>
        <IconButton
          icon={CalendarDays}
          label={t('month.sheet')}
          keyCap="V"
          onPress={() => (isLooking ? closeLook() : lookAhead())}
          aria-pressed={isLooking}
        />
        <IconButton icon={Import} label={t('binder.bringList')} onPress={() => laySheet({ kind: 'import' })} />
        <IconButton
          icon={BookCheck}
          label={t('closeDay.open')}
          keyCap="F"
          onPress={() => laySheet({ kind: 'close-day', dossiers: [] })}
        />
        <IconButton icon={Settings} label={t('binder.settings')} onPress={() => laySheet({ kind: 'settings' })} />
      </div>
    </header>
  )
}
