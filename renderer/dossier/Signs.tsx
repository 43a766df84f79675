import { useDeferredValue, useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { unknownAbbreviations, usedAbbreviations } from '../../shared/abbreviations.ts'
import type { Entry } from '../../shared/history.ts'
import { Button } from '../paper/Button.tsx'
import { Field } from '../paper/Field.tsx'
import { keepInSettings } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './HistoryFilter.module.css'

const mostShown = 12
const none: readonly Entry[] = []

/** The key to one's own abbreviations, below the history: those used here, and those nobody explained yet. A click explains one. */
export function Signs({ history: now }: { history: readonly Entry[] }) {
  // Years of notes are looked through after the dossier is drawn.
  const history = useDeferredValue(now, none)
  const { t } = useWords()
  const { abbreviations = [] } = useSettings()
  const readOnly = useBinder((facts) => facts.open?.readOnly)
  const [editing, setEditing] = useState<{ short: string; long: string } | null>(null)
  const { used, unknown } = useMemo(() => {
    const notes = history.map(({ note }) => note)
    return { used: usedAbbreviations(notes, abbreviations), unknown: unknownAbbreviations(notes, abbreviations) }
  }, [history, abbreviations])
  if (used.length === 0 && unknown.length === 0) return null
  const keep = () => {
    if (!editing) return
    void keepInSettings({ list: 'abbreviations', ...editing })
    setEditing(null)
  }
  const sign = (short: string, long: string) => (
    <AriaButton
      key={short}
      className={css['sign'] ?? ''}
      isDisabled={Boolean(readOnly)}
      onPress={() => setEditing({ short, long })}
    >
      {long ? `${short} = ${long}` : short}
    </AriaButton>
  )
  return (
    <section className={css['signs']} aria-label={t('dossier.signs.title')} data-signs>
      {used.length > 0 && (
        <div className={css['list']}>
          <span>{t('dossier.signs.title')}</span>
          {used.map(({ short, long }) => sign(short, long))}
        </div>
      )}
      {unknown.length > 0 && (
        <div className={css['list']}>
          <span>{t('dossier.signs.unknown')}</span>
          {unknown.slice(0, mostShown).map((short) => sign(short, ''))}
        </div>
      )}
      {editing && (
        <form
          className={css['explain']}
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <Field
            label={t('dossier.signs.means', { short: editing.short })}
            value={editing.long}
            maxLength={200}
            autoComplete="off"
            autoFocus
            onChange={(long) => setEditing({ ...editing, long })}
          />
          <Button onPress={() => setEditing(null)}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('dossier.signs.keep')}
          </Button>
        </form>
      )}
    </section>
  )
}
