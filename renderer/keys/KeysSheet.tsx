import { Dialog } from '../paper/Dialog.tsx'
import { useBinder } from '../store/binderStore.ts'
import { useWords } from '../words/words.ts'
import css from './KeysSheet.module.css'
import { keyGroups } from './keyGroups.ts'

/** All keys, by where they work. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const hasLetters = useBinder((facts) => facts.preferences?.letterKeys ?? true)
  return (
    <Dialog title={t('app.keys.title')} size="large" isRead onClose={onClose}>
      <p className={css['lead']}>{t(hasLetters ? 'app.keys.lead' : 'app.keys.lettersOff')}</p>
      <div className={css['groups']}>
        {keyGroups.map((group) => (
          <section key={group.title} className={css['group']} aria-labelledby={`keys-${group.title}`}>
            <h3 id={`keys-${group.title}`} className={css['title']}>
              {t(`app.keys.group.${group.title}`)}
            </h3>
            <dl className={css['list']}>
              {group.lines.map(({ does, caps }) => (
                <div key={does} className={css['line']}>
                  <dt>{t(`app.keys.${does}`)}</dt>
                  <dd className={css['caps']}>
                    {caps.map((one) => (
                      <span key={one.join()} className={css['together']}>
                        {one.map((cap) => (
                          <kbd key={cap}>{cap in names ? t(`app.keyName.${cap as Name}`) : cap}</kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

// Keys whose cap is a word, printed on the keyboard in its own language.
const names = { space: 1, home: 1, enter: 1, pageUp: 1, pageDown: 1, shift: 1, ctrl: 1 }
type Name = keyof typeof names
