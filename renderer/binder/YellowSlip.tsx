import { useState } from 'react'
import type { Day } from '../../shared/day.ts'
import { classes } from '../paper/classes.ts'
import { writeDayNote } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { useWords } from '../words/words.ts'
import css from './LeftPage.module.css'

/** The yellow slip on a day's insert: a click writes on it, leaving it keeps what was written, Esc does not. */
export function YellowSlip({ day, className }: { day: Day; className: string }) {
  const { t } = useWords()
  const note = useBinder((facts) =>
    facts.slice?.opening.kind === 'day' && facts.slice.opening.day === day ? facts.slice.note : ''
  )
  const [writing, setWriting] = useState<string | null>(null)

  async function keep(text: string) {
    setWriting(null)
    if (text.trim() !== note.trim()) await writeDayNote(day, text.trim())
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
          if (event.key === 'Escape') setWriting(null)
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
