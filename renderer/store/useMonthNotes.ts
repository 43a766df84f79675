import { useEffect, useState } from 'react'
import { type Day, daysFrom, firstDayOf, lastDayOf, type Month } from '../../shared/day.ts'
import { thoughtsFoundOn } from '../../shared/thought.ts'
import { useWords } from '../words/words.ts'
import { binderStore, client, useBinder } from './binderStore.ts'
import { useCalendar } from './read.ts'
import { tellProblem } from './said.ts'

interface Told {
  month: Month
  notes: Record<Day, string>
  thoughts: ReadonlyMap<Day, string>
}

/**
 * What is written on the inserts of a month, by day and in words: "slip: New prices", "thought: ask for the order first". Asked
 * anew after every act.
 */
export function useMonthNotes(month: Month): Readonly<Record<Day, string>> {
  const { t } = useWords()
  const calendar = useCalendar()
  const [told, setTold] = useState<Told | null>(null)
  // Every answer and every notice brings a tally of its own, whatever it changed.
  const tally = useBinder((facts) => facts.tally)
  const days = daysFrom(firstDayOf(month), lastDayOf(month))
  const found = (day: Day) => thoughtsFoundOn(day, calendar)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tally only tells when to ask
  useEffect(() => {
    let isGone = false
    const asked = [...new Set(days.flatMap(found))]
    Promise.all([client().binder.monthNotes({ month }), thoughtsOf(asked)])
      .then(([{ notes }, thoughts]) => !isGone && setTold({ month, notes, thoughts }))
      .catch((thrown) => {
        // A binder that was closed meanwhile answers nothing any more.
        if (!isGone && binderStore.getState().open) tellProblem(thrown)
      })
    return () => {
      isGone = true
    }
  }, [month, tally, calendar])
  if (told?.month !== month) return {}
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 80)
  const linesOf = (day: Day) => [
    ...(told.notes[day] ? [t('month.note', { note: short(told.notes[day]) })] : []),
    ...found(day).flatMap((at) => {
      const text = told.thoughts.get(at)
      return text ? [t('month.thought', { note: short(text) })] : []
    })
  ]
  return Object.fromEntries(days.map((day) => [day, linesOf(day).join(', ')]))
}

/** As many days as may be asked for at once. */
const most = 40

async function thoughtsOf(days: readonly Day[]): Promise<ReadonlyMap<Day, string>> {
  const asked = Array.from({ length: Math.ceil(days.length / most) }, (_, n) => days.slice(n * most, (n + 1) * most))
  const answers = await Promise.all(asked.map((some) => client().binder.thoughts({ days: some })))
  return new Map(answers.flat().map(({ day, text }) => [day, text]))
}
