import { Button } from '../paper/Button.tsx'
import { CountryField } from '../paper/CountryField.tsx'
import { LanguageRow } from '../paper/LanguageRow.tsx'
import { Switch } from '../paper/Switch.tsx'
import { changeSettings } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { useSettings } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import { CommitField } from './CommitField.tsx'
import { InsertsLine } from './InsertsLine.tsx'
import css from './Part.module.css'

/** Whose binder it is, and how it speaks. */
export function BinderPart() {
  const { t } = useWords()
  const { name, owner, language, country, monthFirst } = useSettings()
  const where = useBinder((facts) => facts.open?.where)
  return (
    <div className={css['part']}>
      <div className={css['two']}>
        <CommitField
          label={t('settings.name')}
          value={name}
          maxLength={120}
          whenEmpty={t('settings.nameMissing')}
          onCommit={(text) => void changeSettings({ name: text })}
        />
        <CommitField
          label={t('settings.owner')}
          hint={t('settings.ownerHint')}
          value={owner}
          maxLength={120}
          onCommit={(text) => void changeSettings({ owner: text })}
        />
      </div>
      <LanguageRow
        label={t('settings.language')}
        value={language}
        onChange={(one) => void changeSettings({ language: one })}
      />
      <div className={css['two']}>
        <CountryField
          label={t('settings.country')}
          hint={t('settings.countryHint')}
          value={country}
          onChange={(code) => {
            if (code !== country) void changeSettings({ country: code })
          }}
        />
      </div>
      {language === 'en' && (
        <Switch
          label={t('settings.monthFirst')}
          hint={t('settings.monthFirstHint')}
          isOn={monthFirst}
          onChange={(isOn) => void changeSettings({ monthFirst: isOn })}
        />
      )}
      <InsertsLine />
      <div>
        <p className={css['lead']}>{t('export.about')}</p>
        <Button onPress={() => laySheet({ kind: 'export' })}>{t('export.open')}</Button>
      </div>
      {where && (
        <p className={css['lead']} data-selectable>
          {t('settings.where', { where })}
        </p>
      )}
    </div>
  )
}
