import { useEffect, useRef } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Stamp } from '../../shared/history.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { useSettings, useToday } from '../store/read.ts'
import { turnCard } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './StampsPage.module.css'
import { useShown } from './useShown.ts'
import { layInWords } from './words.ts'

/** The back of a dossier: every stamp it was re-filed with, in order, as on the slip of a library book. */
export function StampsPage({ dossier: confirmed }: { dossier: Dossier }) {
  const dossier = useShown(confirmed)
  const { t } = useWords()
  const settings = useSettings()
  const end = useRef<HTMLDivElement>(null)
  const { stamps } = dossier
  // What was stamped last stands at the end: that is what one turns the card for.
  useEffect(() => {
    if (stamps.length > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [stamps.length])
  return (
    <div className={css['page']} data-part="stamps">
      <header className={css['head']}>
        <h1>{t('dossier.back.title')}</h1>
        <Button
          keyCap="Alt B"
          onPress={() => {
            turnCard()
            // This button goes with its side; the corner stands on both.
            document.querySelector<HTMLElement>('[data-part=turn]')?.focus()
          }}
        >
          {t('dossier.back.toFront')}
        </Button>
      </header>
      <p className={css['name']} lang={localeOf[settings.language]}>
        {dossier.card.name}
      </p>
      {stamps.length === 0 ? (
        <p className={css['empty']}>{t('dossier.back.empty')}</p>
      ) : (
        <table className={css['slip']} aria-label={t('dossier.back.title')}>
          <thead>
            <tr>
              <th scope="col">{t('dossier.back.from')}</th>
              <th scope="col">{t('dossier.back.to')}</th>
              <th scope="col">{t('dossier.back.stamped')}</th>
              <th scope="col">{t('dossier.back.why')}</th>
            </tr>
          </thead>
          <tbody>
            {stamps.map((stamp) => (
              <StampRow key={`${stamp.act} ${stamp.from} ${stamp.to}`} stamp={stamp} />
            ))}
          </tbody>
        </table>
      )}
      <div ref={end} />
    </div>
  )
}

function StampRow({ stamp }: { stamp: Stamp }) {
  const { t, language } = useWords()
  const today = useToday()
  const more = [
    t(stamp.called ? 'dossier.back.called' : 'dossier.back.notCalled'),
    stamp.whose && t(`dossier.back.${stamp.whose}Asked`)
  ].filter(Boolean)
  return (
    <tr>
      <td>{layInWords(stamp.from, language, today)}</td>
      <td>
        <b>{layInWords(stamp.to, language, today)}</b>
        {stamp.agreed && <small>{t(stamp.agreed === 'ink' ? 'day.ink' : 'day.pencil')}</small>}
      </td>
      <td>
        <time dateTime={`${stamp.at.day}T${stamp.at.time}`}>
          {shortDay(stamp.at.day, language, today)}, {stamp.at.time}
        </time>
        <small>{stamp.by}</small>
      </td>
      <td>
        {t(`dossier.back.reason.${stamp.why}`)}
        <small>{more.join(' · ')}</small>
      </td>
    </tr>
  )
}
