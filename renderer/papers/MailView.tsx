import { Paperclip } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'
import type { Id } from '../../shared/id.ts'
import type { MailRead } from '../../shared/mail.ts'
import type { Paper } from '../../shared/paper.ts'
import { problemOf } from '../../shared/problem.ts'
import { dayInWords } from '../../shared/words.ts'
import { Button } from '../paper/Button.tsx'
import { client } from '../store/binderStore.ts'
import { keepAttachment } from '../store/papers.ts'
import { useToday } from '../store/read.ts'
import { sentenceOf } from '../store/said.ts'
import { useWords } from '../words/words.ts'
import css from './papers.module.css'

/** A mail: who and when, its text; its own page, cleaned, when it is asked for; what came with it, to be kept as papers. */
export function MailView({ dossier, paper }: { dossier: Id; paper: Paper }) {
  const { t, language } = useWords()
  const today = useToday()
  const [mail, setMail] = useState<MailRead | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [page, setPage] = useState<string | null>(null)
  /** The text of a mail that was sent as a page alone. */
  const [pageText, setPageText] = useState('')
  useEffect(() => {
    let isWanted = true
    setMail(null)
    setProblem(null)
    setPage(null)
    setPageText('')
    client()
      .papers.mail({ dossier, paper: paper.id })
      .then(
        (read) => {
          if (!isWanted) return
          setMail(read)
          const { html, text } = read
          if (html && text.trim() === '')
            void import('./mailHtml.ts').then(({ mailText }) => isWanted && setPageText(mailText(html)))
        },
        (thrown) => isWanted && setProblem(sentenceOf(problemOf(thrown)))
      )
    return () => {
      isWanted = false
    }
  }, [dossier, paper.id])
  if (problem) return <p className={css['say']}>{problem}</p>
  if (!mail) return <p className={css['say']}>{t('papers.coming')}</p>
  const { html } = mail
  const heads = [
    ['from', mail.from],
    ['to', [mail.to, mail.cc].filter(Boolean).join(', ')],
    ['subject', mail.subject]
  ] as const
  const showPage = () => {
    if (page !== null || !html) setPage(null)
    else void import('./mailHtml.ts').then(({ cleanedMail }) => setPage(cleanedMail(html)))
  }
  return (
    <div className={css['mail']} data-part="mail">
      <dl className={css['heads']}>
        {heads.map(
          ([line, said]) =>
            said && (
              <Fragment key={line}>
                <dt>{t(`papers.mail.${line}`)}</dt>
                <dd>{said}</dd>
              </Fragment>
            )
        )}
        {mail.day && (
          <>
            <dt>{t('papers.mail.day')}</dt>
            <dd>{[dayInWords(mail.day, language, today), mail.time].filter(Boolean).join(', ')}</dd>
          </>
        )}
      </dl>
      {html && (
        <Button look="bare" className={css['as'] ?? ''} onPress={showPage} aria-pressed={page !== null}>
          {t(page === null ? 'papers.mail.asPage' : 'papers.mail.asText')}
        </Button>
      )}
      {page === null ? (
        <pre className={css['text']}>{mail.text.trim() ? mail.text : pageText || t('papers.mail.noText')}</pre>
      ) : (
        <iframe className={css['frame']} title={mail.subject || paper.name} sandbox="" srcDoc={page} />
      )}
      {mail.isCut && <p className={css['say']}>{t('papers.cut')}</p>}
      {mail.attachments.length > 0 && (
        <ul className={css['attachments']} aria-label={t('papers.mail.attachments')}>
          {mail.attachments.map(({ name }, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are asked by
            <li key={number}>
              <Paperclip size={14} strokeWidth={1.6} aria-hidden="true" />
              <span>{name}</span>
              <Button
                look="bare"
                aria-label={t('papers.mail.keepNamed', { name })}
                onPress={() => void keepAttachment(dossier, paper.id, number)}
              >
                {t('papers.mail.keep')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
