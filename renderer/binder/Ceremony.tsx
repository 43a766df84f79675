import { Button } from 'react-aria-components'
import { monthsToDeal } from '../../shared/ceremony.ts'
import { inSentence, monthInWords } from '../../shared/words.ts'
import { useCalendar, useTally, useToday } from '../store/read.ts'
import { laySheet } from '../store/selectionStore.ts'
import { useWords } from '../words/words.ts'
import css from './PlanButtons.module.css'

/** Quiet lines on today's insert: a month comes, or has begun, and some of it have no day yet. */
export function Ceremony() {
  const { t, language } = useWords()
  const today = useToday()
  return monthsToDeal(useTally(), useCalendar(), today).map(({ month, count, hasBegun }) => (
    <Button
      key={month}
      className={css['ceremony'] ?? ''}
      data-ceremony
      onPress={() => laySheet({ kind: 'plan', ask: { kind: 'deal', what: { kind: 'month', month } } })}
    >
      {t(hasBegun ? 'plan.ceremony.begun' : 'plan.ceremony.eve', {
        count,
        month: inSentence(monthInWords(month, language, today), language)
      })}
    </Button>
  ))
}
