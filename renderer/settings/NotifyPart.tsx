import { useState } from 'react'
import { askPermission, isAllowed } from '../notify/permission.ts'
import { Switch } from '../paper/Switch.tsx'
import { useBinder } from '../store/binderStore.ts'
import { prefer } from '../store/prefer.ts'
import { useWords } from '../words/words.ts'
import css from './Part.module.css'

/** Notifications of timed contacts: asked for here and nowhere else; a browser that refuses them is said so. */
export function NotifyPart() {
  const { t } = useWords()
  const preferences = useBinder((facts) => facts.preferences)
  const [isDenied, setDenied] = useState(false)
  if (!preferences) return null
  const inBrowser = preferences.host === 'browser'
  const isOn = preferences.notify === true && (!inBrowser || isAllowed())
  const turn = async (on: boolean) => {
    const isGiven = !on || !inBrowser || (await askPermission())
    setDenied(!isGiven)
    await prefer({ notify: on && isGiven })
  }
  return (
    <>
      <Switch label={t('notify.switch')} hint={t('notify.switchHint')} isOn={isOn} onChange={(on) => void turn(on)} />
      {isDenied && (
        <p className={css['lead']} role="alert">
          {t('notify.denied')}
        </p>
      )}
      {isOn && (
        <Switch
          label={t('notify.names')}
          hint={t('notify.namesHint')}
          isOn={preferences.notifyNames === true}
          onChange={(notifyNames) => void prefer({ notifyNames })}
        />
      )}
    </>
  )
}
