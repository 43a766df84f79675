import type { Binder } from '../../shared/binder.ts'
import { Button } from '../paper/Button.tsx'
import { Picks } from '../paper/Picks.tsx'
import { changeSettings } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './Part.module.css'

/** The paper in the printer and the holes of the real binder. */
export function PrintPart() {
  const { t } = useWords()
  const { print } = useSettings()
  const change = (set: Partial<Binder['print']>) => void changeSettings({ print: { ...print, ...set } })
  return (
    <div className={css['part']}>
      <Picks
        label={t('settings.paper')}
        value={print.paper}
        options={[
          { value: 'A4', label: 'A4' },
          { value: 'Letter', label: 'Letter' }
        ]}
        onChange={(paper) => change({ paper })}
      />
      <Picks
        label={t('settings.holes')}
        value={print.holes}
        options={[
          { value: 'iso', label: t('settings.holesIso') },
          { value: 'us', label: t('settings.holesUs') },
          { value: 'none', label: t('settings.holesNone') }
        ]}
        onChange={(holes) => change({ holes })}
      />
      <p className={css['lead']}>{t('settings.printHint')}</p>
      <div>
        <Button onPress={() => laySheet({ kind: 'print', begin: 'test' })}>{t('print.command.testPage')}</Button>{' '}
        <Button onPress={() => laySheet({ kind: 'print', begin: 'numbers' })}>{t('print.command.inserts')}</Button>
      </div>
    </div>
  )
}
