import type { Style } from '../../shared/binder.ts'
import { Picks } from '../paper/Picks.tsx'
import { changeSettings } from '../store/acts.ts'
import { useStyle } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './Part.module.css'

type Cut = Style['kind']
const ahead = ['1', '2', '3'] as const

/** How the inserts are cut: numbered, or dated with one to three months ahead. Only what is shown changes, no dossier does. */
export function InsertsLine() {
  const { t } = useWords()
  const style = useStyle()
  return (
    <div className={css['group']}>
      <Picks<Cut>
        label={t('settings.inserts')}
        value={style.kind}
        options={[
          { value: 'numbered', label: t('settings.insertsNumbered') },
          { value: 'dated', label: t('settings.insertsDated') }
        ]}
        onChange={(cut) => {
          if (cut !== style.kind) choose(cut === 'dated' ? { kind: 'dated', ahead: 2 } : { kind: 'numbered' })
        }}
      />
      <p className={css['lead']}>{t('settings.insertsHint')}</p>
      {style.kind === 'dated' && (
        <Picks
          label={t('settings.monthsAhead')}
          value={`${style.ahead}`}
          options={ahead.map((months) => ({ value: months, label: months }))}
          onChange={(months) => {
            if (Number(months) !== style.ahead) choose({ kind: 'dated', ahead: Number(months) })
          }}
        />
      )}
    </div>
  )
}

const choose = (style: Style) => void changeSettings({ style })
