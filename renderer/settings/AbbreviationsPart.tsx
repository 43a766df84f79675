import { X } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { localeOf } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { ProgressLine } from '../paper/ProgressLine.tsx'
import { keepInSettings } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './AbbreviationsPart.module.css'
import { CommitField } from './CommitField.tsx'
import part from './Part.module.css'
import { useSigns } from './useSigns.ts'

const mostUnknown = 40

/** One's own abbreviations: all of them with what they stand for and where they are used, and those nobody explained yet. */
export function AbbreviationsPart() {
  const { t } = useWords()
  const settings = useSettings()
  const list = settings.abbreviations ?? []
  const [short, setShort] = useState('')
  const [long, setLong] = useState('')
  const [isTried, setTried] = useState(false)
  // Counted anew when a sign comes or goes: another wording stands in the same dossiers.
  const counts = useSigns(list.map((one) => one.short).join(' '))
  const form = useRef<HTMLFormElement>(null)
  const lang = localeOf[settings.language]
  const keep = (short: string, long: string) => void keepInSettings({ list: 'abbreviations', short, long })
  const isTaken = list.some((one) => one.short === short.trim())
  const add = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (short.trim() === '' || long.trim() === '') return
    keep(short.trim(), long)
    setShort('')
    setLong('')
    setTried(false)
    form.current?.querySelector('input')?.focus()
  }
  const explain = (sign: string) => {
    setShort(sign)
    form.current?.querySelectorAll('input')[1]?.focus()
  }
  const isCounting = counts !== null && counts.done < counts.of
  return (
    <div className={part['part']}>
      <p className={part['lead']}>{t('settings.signs.hint')}</p>
      <form ref={form} className={css['add']} onSubmit={add} noValidate>
        <Field
          label={t('settings.signs.short')}
          value={short}
          maxLength={20}
          lang={lang}
          autoComplete="off"
          problem={isTried && short.trim() === '' ? t('settings.signs.shortMissing') : undefined}
          hint={isTaken ? t('settings.signs.taken') : undefined}
          onChange={setShort}
        />
        <Field
          label={t('settings.signs.long')}
          value={long}
          maxLength={200}
          lang={lang}
          autoComplete="off"
          problem={isTried && long.trim() === '' ? t('settings.signs.longMissing') : undefined}
          onChange={setLong}
        />
        <Button type="submit">{t('settings.signs.add')}</Button>
      </form>
      {list.length === 0 ? (
        <p className={part['lead']}>{t('settings.signs.none')}</p>
      ) : (
        <ul className={css['list']} aria-label={t('settings.part.abbreviations')}>
          {list.map((one) => (
            <li key={one.short}>
              <b lang={lang}>{one.short}</b>
              <CommitField
                label={t('dossier.signs.means', { short: one.short })}
                value={one.long}
                maxLength={200}
                lang={lang}
                whenEmpty={t('settings.signs.longMissing')}
                onCommit={(text) => keep(one.short, text)}
              />
              <small>
                {counts &&
                  t('settings.signs.usedIn', {
                    count: counts.used.find((used) => used.short === one.short)?.count ?? 0
                  })}
              </small>
              <AriaButton
                className={css['away'] ?? ''}
                aria-label={t('settings.signs.away', { short: one.short })}
                onPress={() => keep(one.short, '')}
              >
                <X size={14} strokeWidth={1.6} aria-hidden="true" />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      {isCounting && <ProgressLine label={t('settings.signs.counting')} done={counts.done} of={counts.of} />}
      {counts && counts.unknown.length > 0 && (
        <section className={part['group']} aria-labelledby="unknown-signs">
          <h3 id="unknown-signs" className={part['heading']}>
            {t('dossier.signs.unknown')}
          </h3>
          <div className={css['unknown']}>
            {counts.unknown.slice(0, mostUnknown).map((one) => (
              <AriaButton key={one.short} className={css['sign'] ?? ''} onPress={() => explain(one.short)}>
                <span lang={lang}>{one.short}</span>
                <small>{t('settings.signs.usedIn', { count: one.count })}</small>
              </AriaButton>
            ))}
          </div>
        </section>
      )}
    </div>
  )
}
