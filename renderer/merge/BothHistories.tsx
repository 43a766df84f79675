import type { Dossier } from '../../shared/dossier.ts'
import { mergeDossiers } from '../../shared/merge.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { useBinder } from '../store/binderStore.ts'
import { useSettings, useToday } from '../store/read.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { useWords } from '../words/words.ts'
import css from './merge.module.css'

const shown = 6

/** What both remember as it will stand: how much, and the last entries by moment, each with whose it is. */
export function BothHistories({ into, from }: { into: Dossier; from: Dossier }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const now = useBinder((facts) => facts.now)
  const both = mergeDossiers(into, from, { lines: {}, filing: 'into', at: now, by: '' })
  const papers = Array.isArray(both['papers']) ? both['papers'].length : 0
  const last = both.history.slice(-shown).reverse()
  const theirs = new Set(from.history.map(({ id }) => id))
  return (
    <section className={css['part']}>
      <h3>{t('merge.history')}</h3>
      <p className={css['quiet']}>
        {[
          t('merge.entries', { count: both.history.length }),
          t('merge.stamps', { count: both.stamps.length }),
          t('merge.slips', { count: both.slips.length }),
          papers > 0 && t('merge.papers', { count: papers })
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {last.length === 0 && <p className={css['quiet']}>{t('merge.noHistory')}</p>}
      <ol className={css['history']} data-history>
        {last.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at.day}>{shortDay(entry.at.day, language, today)}</time>
            <span className={css['said']} lang={localeOf[settings.language]}>
              {[outcomeName(entry.outcome, settings.outcomes), entry.note].filter(Boolean).join(' · ')}
            </span>
            <small>{t('merge.of', { name: (theirs.has(entry.id) ? from : into).card.name })}</small>
          </li>
        ))}
      </ol>
      {both.history.length > shown && (
        <p className={css['quiet']}>{t('merge.earlier', { count: both.history.length - shown })}</p>
      )}
    </section>
  )
}
