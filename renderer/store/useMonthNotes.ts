import { useEffect, useState } from 'react'
import { type Day, daysFrom, firstDayOf, lastDayOf, type Month } from '../../shared/day.ts'
import type { KnownLine } from '../../shared/known.ts'
import { thoughtsFoundOn } from '../../shared/thought.ts'
import { useWords } from '../words/words.ts'
import { binderStore, client, useBinder } from './binderStore.ts'
import { useCalendar } from './read.ts'
import { tellProblem } from './said.ts'

/** What is written on a day's insert: all of it in words, and what of it has a mark of its own. */
export interface DayWritten {
  words: string
  hasSlip: boolean
  hasKnown: boolean
}

interface Told {
  month: Month
  notes: Record<Day, string>
  thoughts: ReadonlyMap<Day, string>
  known: readonly KnownLine[]
}

/**
 * What is written on the inserts of a month, by day and in words: "to know: a fair", "slip: New prices", "thought: ask for the order first". Asked
 * anew after every act.
 */
export function useMonthNotes(month: Month): Readonly<Record<Day, DayWritten>> {
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
    const span = { from: firstDayOf(month), to: lastDayOf(month) }
    Promise.all([client().binder.monthNotes({ month }), thoughtsOf(asked), client().binder.known(span)])
      .then(([{ notes }, thoughts, known]) => !isGone && setTold({ month, notes, thoughts, known }))
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
  const knownOn = (day: Day) =>
    told.known
      .filter((line) => line.day === day)
      .map(({ dossier, known }) =>
        t('month.known', { text: dossier ? `${dossier.name}: ${short(known.text)}` : short(known.text) })
      )
  const slipsOn = (day: Day) => [
    ...(told.notes[day] ? [t('month.note', { note: short(told.notes[day]) })] : []),
    ...found(day).flatMap((at) => {
      const text = told.thoughts.get(at)
      return text ? [t('month.thought', { note: short(text) })] : []
    })
  ]
  return Object.fromEntries(
    days.map((day) => {
      const [known, slips] = [knownOn(day), slipsOn(day)]
      return [day, { words: [...known, ...slips].join(', '), hasSlip: slips.length > 0, hasKnown: known.length > 0 }]
    })
  )
}

/** As many days as may be asked for at once. */
const most = 40

async function thoughtsOf(days: readonly Day[]): Promise<ReadonlyMap<Day, string>> {
  const asked = Array.from({ length: Math.ceil(days.length / most) }, (_, n) => days.slice(n * most, (n + 1) * most))
  const answers = await Promise.all(asked.map((some) => client().binder.thoughts({ days: some })))
  return new Map(answers.flat().map(({ day, text }) => [day, text]))
}
