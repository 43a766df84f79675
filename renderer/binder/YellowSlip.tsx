import { useEffect, useState } from 'react'
import type { Day } from '../../shared/day.ts'
import { classes } from '../paper/classes.ts'
import { writeDayNote } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { draftUnder, keepText } from '../store/draft.ts'
import { useWords } from '../words/words.ts'
import css from './LeftPage.module.css'

/** How long a typed key may wait before it is kept, in milliseconds. */
const patience = 250

/** The yellow slip on a day's insert: a click writes on it, leaving it keeps what was written, Esc does not. */
export function YellowSlip({ day, className }: { day: Day; className: string }) {
  const { t } = useWords()
  const note = useBinder((facts) =>
    facts.slice?.opening.kind === 'day' && facts.slice.opening.day === day ? facts.slice.note : ''
  )
  const key = `day:${day}`
  const [writing, setWriting] = useState<string | null>(() => draftUnder(key))
  useEffect(() => {
    if (writing === null) return
    const timer = setTimeout(() => keepText(key, writing), patience)
    return () => clearTimeout(timer)
  }, [key, writing])

  async function keep(text: string) {
    setWriting(null)
    const isKept = text.trim() === note.trim() || (await writeDayNote(day, text.trim()))
    if (isKept) keepText(key, null)
  }

  if (writing !== null) {
    return (
      <textarea
        className={classes(className, css['writing'])}
        aria-label={t('binder.yellowSlip')}
        value={writing}
        rows={3}
        maxLength={2000}
        // biome-ignore lint/a11y/noAutofocus: the person has just clicked on the slip to write on it
        autoFocus
        onChange={(event) => setWriting(event.target.value)}
        onBlur={() => void keep(writing)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') {
            setWriting(null)
            keepText(key, null)
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep(writing)
        }}
      />
    )
  }
  return (
    <button
      type="button"
      className={classes(className, note === '' && css['blank'])}
      aria-label={note ? `${t('binder.yellowSlip')}: ${note}` : undefined}
      onClick={() => setWriting(note)}
    >
      {note || t('binder.writeSlip')}
    </button>
  )
}
