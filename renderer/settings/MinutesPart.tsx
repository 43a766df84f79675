import { contactKinds } from '../../shared/filing.ts'
import { NumberLine } from '../paper/NumberLine.tsx'
import { changeSettings } from '../store/acts.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import minutesCss from './MinutesPart.module.css'
import css from './Part.module.css'

/** How long each kind of contact usually takes: what the minutes of a day are counted from. */
export function MinutesPart() {
  const { t } = useWords()
  const { minutes } = useSettings()
  return (
    <div className={css['part']}>
      <p className={css['lead']}>{t('settings.minutesHint')}</p>
      <div className={minutesCss['kinds']}>
        {contactKinds.map((kind) => (
          <NumberLine
            key={kind}
            label={t(`binder.kind.${kind}`)}
            value={minutes[kind]}
            min={1}
            max={480}
            onChange={(n) => {
              if (n !== minutes[kind]) void changeSettings({ minutes: { ...minutes, [kind]: n } })
            }}
          />
        ))}
      </div>
    </div>
  )
}
