import { useEffect, useState } from 'react'
import type { Day, Month } from '../../shared/day.ts'
import { client, useBinder } from './binderStore.ts'
import { tellProblem } from './said.ts'

/** The yellow slips of a month's days, by day; asked anew after every act. */
export function useMonthNotes(month: Month): Readonly<Record<Day, string>> {
  const [held, setHeld] = useState<{ month: Month; notes: Record<Day, string> } | null>(null)
  // Every answer and every notice brings a tally of its own, whatever it changed.
  const tally = useBinder((facts) => facts.tally)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tally only tells when to ask
  useEffect(() => {
    let isGone = false
    client()
      .binder.monthNotes({ month })
      .then(({ notes }) => !isGone && setHeld({ month, notes }))
      .catch(tellProblem)
    return () => {
      isGone = true
    }
  }, [month, tally])
  return held?.month === month ? held.notes : {}
}
