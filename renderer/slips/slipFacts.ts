import type { Day } from '../../shared/day.ts'
import type { SlipLine } from '../../shared/pile.ts'
import { type Language, shortDay } from '../../shared/words.ts'
import type { say } from '../words/words.ts'

/** What is known of a slip beside its text: whom it waits for and since when, by which day, or since when it is late. */
export function slipFacts({ slip }: SlipLine, given: { t: typeof say; language: Language; today: Day }): string {
  const { t, language, today } = given
  const inDay = (day: Day) => shortDay(day, language, today)
  const parts = [
    slip.waitingFor && t('dossier.waitingFor', { whom: slip.waitingFor }),
    t('slips.since', { day: inDay(slip.since) }),
    slip.promise && t('slips.promised', { time: slip.promise.due.time }),
    slip.day && !slip.done && t(slip.day < today ? 'dossier.slipLate' : 'dossier.slipBy', { day: inDay(slip.day) })
  ]
  return parts.filter(Boolean).join(' · ')
}
