import { CalendarHeart, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Dossier } from '../../shared/dossier.ts'
import type { Known } from '../../shared/known.ts'
import { dayAndMonth, localeOf } from '../../shared/words.ts'
import { QuietButton } from '../paper/QuietButton.tsx'
import { editCard, freshId } from '../store/acts.ts'
import { lineDraft } from '../store/draft.ts'
import { isKept } from '../store/keeping.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './facts.module.css'
import { focusOn } from './focusOn.ts'
import { KnownForm } from './KnownForm.tsx'

/** The days to know of a client: each stands as a line on the insert of its day. Added, changed and removed here. */
export function KnownDays({ dossier }: { dossier: Dossier }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const knows = dossier.card.knows ?? []
  const keyOf = (id: string) => lineDraft(dossier.id, `k:${id}`)
  const [open, setOpen] = useState<string | 'new' | null>(
    () => ['new', ...knows.map(({ id }) => id)].find((id) => isKept(keyOf(id))) ?? null
  )
  const close = () => {
    setOpen(null)
    focusOn('[data-knows] > button')
  }
  const put = (next: Known[]) => {
    close()
    return editCard(dossier.id, { knows: next.sort((a, b) => (a.on < b.on ? -1 : 1)) })
  }
  const inWords = ({ on, yearly }: Known) =>
    `${dayAndMonth(on, language, yearly ? on : today)}${yearly ? `, ${t('cadence.known.yearly')}` : ''}`
  return (
    <section className={css['knows']} aria-label={t('cadence.known.title')} data-knows>
      {knows.length > 0 && (
        <ul>
          {knows.map((known) => (
            <li key={known.id}>
              {open === known.id ? (
                <KnownForm
                  begin={{ ...known, yearly: known.yearly === true }}
                  draftKey={keyOf(known.id)}
                  onRefused={() => setOpen(known.id)}
                  onKeep={({ text, on, yearly }) =>
                    put(
                      knows.map((one) => {
                        const { yearly: _, ...rest } = one
                        return one === known ? { ...rest, text, on, ...(yearly && { yearly }) } : one
                      })
                    )
                  }
                  onRemove={() => void put(knows.filter((one) => one !== known))}
                  onCancel={close}
                />
              ) : (
                <button
                  type="button"
                  className={css['known']}
                  aria-label={t('cadence.known.edit', { text: known.text, day: inWords(known) })}
                  onClick={() => setOpen(known.id)}
                >
                  <CalendarHeart size={16} strokeWidth={1.6} aria-hidden="true" />
                  <span lang={localeOf[settings.language]}>{known.text}</span>
                  <small>{inWords(known)}</small>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open === 'new' ? (
        <KnownForm
          draftKey={keyOf('new')}
          onRefused={() => setOpen('new')}
          onKeep={({ text, on, yearly }) => put([...knows, { id: freshId(), text, on, ...(yearly && { yearly }) }])}
          onCancel={close}
        />
      ) : (
        knows.length < 60 && (
          <QuietButton onPress={() => setOpen('new')}>
            <Plus size={14} strokeWidth={1.6} aria-hidden="true" />
            {t('cadence.known.add')}
          </QuietButton>
        )
      )}
    </section>
  )
}
