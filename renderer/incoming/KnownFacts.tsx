import { useEffect, useState } from 'react'
import { type Dossier, promisesOf } from '../../shared/dossier.ts'
import { lastEntryOf, lastSentence } from '../../shared/history.ts'
import type { Id } from '../../shared/id.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { client, useBinder } from '../store/binderStore.ts'
import { useSettings, useStyle, useToday } from '../store/read.ts'
import { outcomeName } from '../words/outcomeName.ts'
import { owedLine } from '../words/owedLine.ts'
import { whereInWords } from '../words/whereInWords.ts'
import { useWords } from '../words/words.ts'
import css from './IncomingSheet.module.css'

const mostPromises = 3

/** What to have in mind while a known client talks: where they lie and why, what was said last, what we promised, what they owe. */
export function KnownFacts({ dossier: id }: { dossier: Id }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const style = useStyle()
  const undo = useBinder((facts) => facts.undo)
  const [dossier, setDossier] = useState<Dossier | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed it
  useEffect(() => {
    let isGone = false
    client()
      .binder.dossier({ id })
      .then(
        (read) => {
          if (!isGone) setDossier(read)
        },
        // Whoever rings is waiting: what can't be read is said when the dossier is opened.
        () => undefined
      )
    return () => {
      isGone = true
    }
  }, [id, undo])
  if (dossier?.id !== id) return null
  const { card, filing, history } = dossier
  const lang = localeOf[settings.language]
  const last = lastEntryOf(history)
  const aim = filing.next?.aim
  const promises = promisesOf(dossier)
  const owes = owedLine({ owes: card.owes, filing }, today, language)
  return (
    <dl className={css['facts']}>
      <dt>{t('merge.next')}</dt>
      <dd>
        <b>{[whereInWords(filing, today, style, language), filing.next?.at].filter(Boolean).join(', ')}</b>
        {aim && <span lang={lang}> {aim}</span>}
      </dd>
      {last && (
        <>
          <dt>{t('dossier.lastTime')}</dt>
          <dd>
            <b>
              {[shortDay(last.at.day, language, today), last.outcome && outcomeName(last.outcome, settings.outcomes)]
                .filter(Boolean)
                .join(' · ')}
            </b>{' '}
            <span lang={lang}>{lastSentence(last.note)}</span>
          </dd>
        </>
      )}
      {promises.length > 0 && (
        <>
          <dt>{t('dossier.promised')}</dt>
          <dd lang={lang}>
            {promises
              .slice(0, mostPromises)
              .map(({ text }) => text)
              .join(' · ')}
            {promises.length > mostPromises && ` +${promises.length - mostPromises}`}
          </dd>
        </>
      )}
      {owes && (
        <>
          <dt>{t('terms.line.owes')}</dt>
          <dd>{owes.text}</dd>
        </>
      )}
    </dl>
  )
}
