import { CalendarHeart, Plus } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { KnownLine } from '../../shared/known.ts'
import { localeOf, shortDay } from '../../shared/words.ts'
import { Dialog } from '../paper/Dialog.tsx'
import { QuietButton } from '../paper/QuietButton.tsx'
import { freshId, knowDay } from '../store/acts.ts'
import { client, useBinder } from '../store/binderStore.ts'
import { useSettings, useToday } from '../store/read.ts'
import { tellProblem } from '../store/said.ts'
import { openDossier } from '../store/walk.ts'
import { useWords } from '../words/words.ts'
import css from './facts.module.css'
import { KnownForm } from './KnownForm.tsx'

/** What is to be known on the day of an insert, a line each; on a month's insert with their days. A fair is written here, beside what else can be done with the day. */
export function KnownOnInsert({ from, to, beside }: { from: Day; to: Day; beside?: ReactNode }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const lines = useKnown(from, to)
  const [writing, setWriting] = useState<{ id: Id; text: string } | null>(null)
  const isDay = from === to
  const lang = localeOf[settings.language]
  const put = (text: string) => {
    setWriting(null)
    return writing ? knowDay(from, writing.id, text) : Promise.resolve(true)
  }
  if (!isDay && lines.length === 0) return null
  return (
    <div className={css['day']} data-known>
      {lines.length > 0 && (
        <ul aria-label={t('cadence.known.ofDay')}>
          {lines.map(({ day, known, dossier }) => (
            <li key={`${day}${dossier?.id ?? ''}${known.id}`} className={css['line']}>
              <CalendarHeart size={14} strokeWidth={1.6} aria-hidden="true" />
              {!isDay && <b>{shortDay(day, language, today)}</b>}
              {dossier ? (
                <button type="button" onClick={() => void openDossier(dossier.id)}>
                  <b>{dossier.name}</b> <span lang={lang}>{known.text}</span>
                </button>
              ) : isDay ? (
                <button
                  type="button"
                  lang={lang}
                  aria-label={t('cadence.known.edit', { text: known.text, day: shortDay(day, language, today) })}
                  onClick={() => setWriting({ id: known.id, text: known.text })}
                >
                  {known.text}
                </button>
              ) : (
                <span lang={lang}>{known.text}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {isDay && (
        <div className={css['doings']}>
          {beside}
          <QuietButton className={css['add']} onPress={() => setWriting({ id: freshId(), text: '' })}>
            <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
            <span>{t('cadence.known.add')}</span>
          </QuietButton>
        </div>
      )}
      {writing && (
        <Dialog
          title={`${t('cadence.known.add')}: ${shortDay(from, language, today)}`}
          size="small"
          onClose={() => setWriting(null)}
        >
          <KnownForm
            day={from}
            draftKey={writing.text ? `known:${writing.id}` : `known:${from}`}
            onRefused={() => setWriting(writing)}
            {...(writing.text && { begin: { text: writing.text, on: from, yearly: false } })}
            onKeep={({ text }) => put(text)}
            {...(writing.text && { onRemove: () => void put('') })}
            onCancel={() => setWriting(null)}
          />
        </Dialog>
      )}
    </div>
  )
}

/** What is to be known between two days, asked anew whenever something was saved. */
function useKnown(from: Day, to: Day): readonly KnownLine[] {
  const [answer, setAnswer] = useState<{ from: Day; lines: readonly KnownLine[] }>({ from, lines: [] })
  const undo = useBinder((facts) => facts.undo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every saved act may have changed it
  useEffect(() => {
    let isGone = false
    client()
      .binder.known({ from, to })
      .then((lines) => {
        if (!isGone) setAnswer({ from, lines })
      }, tellProblem)
    return () => {
      isGone = true
    }
  }, [from, to, undo])
  return answer.from === from ? answer.lines : []
}
