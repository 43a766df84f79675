import { useRef } from 'react'
import type { Opening } from '../../shared/place.ts'
import { DayPage } from './DayPage.tsx'
import css from './LeftPage.module.css'
import { MonthPage } from './MonthPage.tsx'
import { PlacePage } from './PlacePage.tsx'
import { useWheel } from './useWheel.ts'

/** The insert of what is open: a day's, a month's, or the sheet of a place. */
export function LeftPage({ opening }: { opening: Opening }) {
  const page = useRef<HTMLDivElement>(null)
  useWheel(page)
  return (
    <div className={css['page']} ref={page}>
      {opening.kind === 'day' ? (
        <DayPage day={opening.day} />
      ) : opening.kind === 'month' ? (
        <MonthPage month={opening.month} />
      ) : (
        <PlacePage place={opening.kind} />
      )}
    </div>
  )
}
