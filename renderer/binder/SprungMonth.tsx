import { useEffect, useRef } from 'react'
import type { Month } from '../../shared/day.ts'
import { monthInWords } from '../../shared/words.ts'
import { dropPlace, watchCarrying } from '../drag/carry.ts'
import { useToday } from '../store/read.ts'
import { useMonthNotes } from '../store/useMonthNotes.ts'
import { useWords } from '../words/words.ts'
import { MonthGrid } from './MonthGrid.tsx'
import css from './SprungMonth.module.css'

/** How long the sheet waits for the hand to come back, in milliseconds. */
const patience = 500

interface Props {
  month: Month
  /** Where it hangs in the cover, in pixels from its left edge. */
  left: number
  onAway: () => void
}

/** The sheet of a month that comes out under its tab while dossiers are held over it: let go on a day, they lie there. */
export function SprungMonth({ month, left, onAway }: Props) {
  const { t, language } = useWords()
  const today = useToday()
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    let away: ReturnType<typeof setTimeout> | undefined
    const stops = [
      dropPlace({
        element,
        onOver: () => clearTimeout(away),
        onLeave: () => {
          away = setTimeout(onAway, patience)
        },
        // Between two days nothing is meant: what is let go there stays where it was.
        onDrop: () => undefined
      }),
      watchCarrying((dossiers) => dossiers || onAway())
    ]
    return () => {
      clearTimeout(away)
      for (const stop of stops) stop()
    }
  }, [onAway])
  return (
    <div ref={sheet} className={css['sprung']} style={{ left }} data-sprung={month}>
      <p className={css['title']}>
        <b>{monthInWords(month, language, today)}</b> {t('month.letGo')}
      </p>
      <MonthGrid month={month} notes={useMonthNotes(month)} isSmall />
    </div>
  )
}

/** How wide the sheet is, in pixels. */
export const sprungWidth = 392
