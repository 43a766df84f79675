import { ArrowRight, AudioLines, Mail } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Entry, Stamp } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import { moneyInWords } from '../../shared/money.ts'
import type { Paper } from '../../shared/paper.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { classes } from '../paper/classes.ts'
import { lookAtPaper } from '../store/papers.ts'
import { useSettings, useToday } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { useWords } from '../words/words.ts'
import { Explained } from './Explained.tsx'
import css from './History.module.css'
import { noteLines } from './noteLines.ts'
import { layInWords } from './words.ts'

interface Props {
  dossier: Id
  entry: Entry
  /** The stamp that came with it: where it was filed then. */
  filed: Stamp | null
  /** The recordings pinned to it. */
  sounds: readonly Paper[]
  children?: ReactNode
}

/** One thing that was said: the day, what it came to, the note, and where it was filed after it. */
export function HistoryEntry({ dossier, entry, filed, sounds, children }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const more = [
    entry.incoming && t('incoming.rangUs'),
    entry.spokenTo && t('dossier.history.with', { name: entry.spokenTo }),
    entry.handedTo && t('qualify.handedTo', { name: entry.handedTo }),
    entry.minutes ? t('dossier.history.minutes', { count: entry.minutes }) : null,
    ...(entry.met ?? []).map(({ text }) => t('scripts.metInHistory', { text })),
    entry.reason && t('dossier.history.reason', { reason: entry.reason }),
    ...(entry.sold ?? []).map((line) => [line.what, line.quantity, line.amount].filter(Boolean).join(', ')),
    entry.payment &&
      (entry.payment.kind === 'promised'
        ? t('terms.promised', {
            amount: moneyInWords(entry.payment.amount, language),
            day: shortDay(entry.payment.by, language, today)
          })
        : t('terms.paid', { amount: moneyInWords(entry.payment.amount, language) })),
    filed && t('dossier.history.filed', { to: layInWords(filed.to, language, today) }),
    entry.struck && t('dossier.history.struck', { day: shortDay(entry.struck.day, language, today) })
  ].filter(Boolean)
  return (
    <li className={classes(css['entry'], entry.struck && css['struck'])}>
      <time dateTime={`${entry.at.day}T${entry.at.time}`}>
        {shortDay(entry.at.day, language, today)}
        <small>{entry.at.time}</small>
      </time>
      <div className={css['said']}>
        {entry.outcome && <b>{outcomeName(entry.outcome, settings.outcomes)}</b>}{' '}
        <span lang={localeOf[settings.language]}>
          {noteLines(entry.note).map(({ key, text, isAim }) => (
            <span key={key} className={classes(css['line'], isAim && css['aim'])}>
              {isAim && <ArrowRight size={13} strokeWidth={1.8} aria-label={t('dossier.aimNext')} />}
              <Explained text={text} />
            </span>
          ))}
        </span>
        {entry.message && !entry.struck && (
          <Button
            className={css['handOn'] ?? ''}
            onPress={() => laySheet({ kind: 'message', dossier, entry: entry.id })}
          >
            <Mail size={13} strokeWidth={1.8} aria-hidden="true" />
            {t('incoming.showMessage', { name: entry.message.to })}
          </Button>
        )}
        {sounds.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={css['mailed']}
            onClick={() => lookAtPaper(id)}
            aria-label={t('papers.pinned', { name })}
          >
            <AudioLines size={14} strokeWidth={1.6} aria-hidden="true" /> {name}
          </button>
        ))}
        {more.length > 0 && <span className={css['more']}>{more.join(' · ')}</span>}
      </div>
      {children}
    </li>
  )
}
