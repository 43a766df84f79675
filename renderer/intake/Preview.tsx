import { useEffect, useRef } from 'react'
import type { Day } from '../../shared/day.ts'
import type { TablePreview } from '../../shared/mapping.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import { classes } from '../paper/classes.ts'
import { Ticked } from '../paper/Ticked.tsx'
import { useWords } from '../words/words.ts'
import { AskLetters } from './AskLetters.tsx'
import { CardGrid } from './CardGrid.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { type Dealing, dealtDayOf } from './dealing.ts'
import { FileFacts } from './FileFacts.tsx'
import css from './ImportRoom.module.css'
import { NotTaken } from './NotTaken.tsx'
import { Undated } from './Undated.tsx'
import type { Reading } from './useIntake.ts'

interface Props {
  preview: TablePreview
  isStale: boolean
  today: Day
  calendar: WorkCalendar
  dealing: Dealing
  onDealing: (dealing: Dealing) => void
  onCorrect: (change: Reading) => void
  onSaveNotTaken: () => void
}

/** What a list would become: asked letters first, then the columns, the cards, and what is left over. */
export function Preview({ preview, isStale, today, calendar, dealing, onDealing, onCorrect, onSaveNotTaken }: Props) {
  const { t } = useWords()
  const counts = useRef<HTMLParagraphElement>(null)
  // What was asked is gone once it is answered: the focus goes on to the answer's fruit, not to the window's corner.
  useEffect(() => {
    if (!preview.encodingIsGuess) counts.current?.focus()
  }, [preview.encodingIsGuess])
  return (
    <div className={classes(css['preview'], isStale && css['stale'])} aria-busy={isStale}>
      {preview.encodingIsGuess && <AskLetters preview={preview} onChoose={(encoding) => onCorrect({ encoding })} />}
      <FileFacts preview={preview} onCorrect={onCorrect} />
      <p ref={counts} className={css['counts']} role="status" tabIndex={-1}>
        <strong>{t('intake.willTake', { count: preview.willTake })}</strong>
        {preview.past > 0 && <span>{t('intake.past', { count: preview.past })}</span>}
        {preview.doubles > 0 && <span>{t('intake.doubles', { count: preview.doubles })}</span>}
        {preview.doNotCall > 0 && <span>{t('intake.doNotCall', { count: preview.doNotCall })}</span>}
        {preview.refusedCount > 0 && (
          <span className={css['warn']}>{t('intake.refusedCount', { count: preview.refusedCount })}</span>
        )}
      </p>
      {preview.listed > 0 && (
        <Ticked
          label={t('intake.takeDoNotCall')}
          hint={t('intake.takeDoNotCallHint')}
          isOn={preview.doNotCall < preview.listed}
          onChange={(takesDoNotCall) => onCorrect({ columns: preview.columns, takesDoNotCall })}
        />
      )}
      {preview.undated > 0 && (
        <Undated count={preview.undated} dealing={dealing} calendar={calendar} today={today} onChange={onDealing} />
      )}
      <ColumnTable preview={preview} onColumns={(columns) => onCorrect({ columns })} />
      <CardGrid cards={preview.cards} today={today} dealtDay={(n) => dealtDayOf(n, dealing, calendar, today)} />
      {preview.refused.length > 0 && <NotTaken preview={preview} onSave={onSaveNotTaken} />}
    </div>
  )
}
