import { Mail } from 'lucide-react'
import type { Paper } from '../../shared/paper.ts'
import { shortDay } from '../../shared/words.ts'
import { lookAtPaper } from '../store/papers.ts'
import { useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './History.module.css'

/** A mail among what was said, on its own day: it opens on the left page. */
export function HistoryMail({ paper }: { paper: Paper }) {
  const { t, language } = useWords()
  const today = useToday()
  const day = paper.day ?? paper.added.day
  const time = paper.day ? paper.time : paper.added.time
  return (
    <li className={css['entry']}>
      <time dateTime={time ? `${day}T${time}` : day}>
        {shortDay(day, language, today)}
        <small>{time}</small>
      </time>
      <div className={css['said']}>
        <button
          type="button"
          className={css['mailed']}
          onClick={() => lookAtPaper(paper.id)}
          aria-label={t('papers.inHistory', { name: paper.name })}
        >
          <Mail size={14} strokeWidth={1.6} aria-hidden="true" />
          <span>{paper.name}</span>
        </button>
        {paper.mail && <span className={css['more']}>{paper.mail.from}</span>}
      </div>
    </li>
  )
}
