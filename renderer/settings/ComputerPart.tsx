import { Button } from '../paper/Button.tsx'
import { Picks } from '../paper/Picks.tsx'
import { Switch } from '../paper/Switch.tsx'
import { useBinder } from '../store/binderStore.ts'
import { copyReport } from '../store/copyReport.ts'
import { prefer } from '../store/prefer.ts'
import { useWords } from '../words/words.ts'
import { NotifyPart } from './NotifyPart.tsx'
import css from './Part.module.css'

/** What this computer prefers, whichever binder is open. */
export function ComputerPart() {
  const { t } = useWords()
  const preferences = useBinder((facts) => facts.preferences)
  if (!preferences) return null
  return (
    <div className={css['part']}>
      <Picks
        label={t('settings.theme')}
        value={preferences.theme}
        options={[
          { value: 'system', label: t('settings.themeSystem') },
          { value: 'light', label: t('settings.themeLight') },
          { value: 'dark', label: t('settings.themeDark') }
        ]}
        onChange={(theme) => void prefer({ theme })}
      />
      <Switch
        label={t('settings.dialByHand')}
        hint={t('settings.dialByHandHint')}
        isOn={preferences.dialByHand}
        onChange={(dialByHand) => void prefer({ dialByHand })}
      />
      <Switch
        label={t('settings.letterKeys')}
        hint={t('settings.letterKeysHint')}
        isOn={preferences.letterKeys}
        onChange={(letterKeys) => void prefer({ letterKeys })}
      />
      <NotifyPart />
      <Button onPress={() => void copyReport()}>{t('settings.copyReport')}</Button>
      <p className={css['lead']}>{t('settings.reportHint')}</p>
      <p className={css['lead']}>{t('settings.version', { version: preferences.version })}</p>
      <p className={css['lead']}>{t('settings.credit')}</p>
    </div>
  )
}
