import type { Day } from '../../shared/day.ts'
import { dayAndMonth, localeOf } from '../../shared/words.ts'
import { useBinder } from '../store/binderStore.ts'
import { useSettings, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './Thoughts.module.css'

/** What was thought when the day of this number was closed the last time; and when this day itself was closed, with its own line. */
export function Thoughts({ day }: { day: Day }) {
  const { t, language } = useWords()
  const today = useToday()
  const settings = useSettings()
  const slice = useBinder((facts) =>
    facts.slice?.opening.kind === 'day' && facts.slice.opening.day === day ? facts.slice : null
  )
  const thoughts = slice?.thoughts ?? []
  const closed = slice?.closed ? t('closeDay.closedAt', { time: slice.closed.at.time }) : null
  if (thoughts.length === 0 && !closed) return null
  return (
    <div className={css['thoughts']} data-part="thoughts">
      {closed && thoughts.every((one) => one.day !== day) && <p>{closed}</p>}
      {thoughts.map(({ day: on, text }) => (
        <blockquote key={on}>
          <small>{on === day && closed ? closed : dayAndMonth(on, language, today)}</small>
          <span lang={localeOf[settings.language]}>{text}</span>
        </blockquote>
      ))}
    </div>
  )
}
