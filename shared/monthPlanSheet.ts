import {
  addDays,
  type Day,
  firstDayOf,
  isDay,
  lastDayOf,
  type Month,
  monthOf,
  numberOf,
  weekdayOf,
  weekOf
} from './day.ts'
import { marksOf } from './load.ts'
import { inPileOrder } from './pile.ts'
import type { PrintSettings } from './printSettings.ts'
import { counted, fill, printWordsIn } from './printWords/printWords.ts'
import type { Spine } from './spine.ts'
import { monthName, weekdayName } from './words.ts'
import { closedBecause, type WorkCalendar } from './workdays.ts'

export interface PlannedDay {
  number: string
  isClosed: boolean
  /** The holiday's name, or why one is away. */
  why: string
  /** "9 / 30", empty where nothing lies. */
  load: string
  /** As on the tabs: one per started fifth of the limit. */
  marks: number
  isOver: boolean
  /** Timed contacts: "10:30 Danube Mills". */
  timed: string[]
  more: string
  note: string
}

/** A month on one page: how full each day is, what has a time, the yellow slips. */
export interface MonthPlanSheet {
  kind: 'plan'
  title: string
  under: string
  weekdays: string[]
  /** Weeks from Monday on; null stands for a day of another month. */
  weeks: { week: string; days: (PlannedDay | null)[] }[]
}

/** What a month's plan is made from. */
export interface MonthFacts {
  /** The dossiers filed on days of the month, and those with the month and no day yet. */
  spines: readonly Spine[]
  notes: Readonly<Partial<Record<Day, string>>>
  /** What a day may hold, in dossiers; 0 where it is counted in minutes. */
  limitFor: (day: Day) => number
  calendar: WorkCalendar
}

const mostTimed = 6

/** The plan of a month, one page. */
export function monthPlanFor(month: Month, facts: MonthFacts, { language }: PrintSettings): MonthPlanSheet {
  const words = printWordsIn(language)
  const byDay = new Map<Day, Spine[]>()
  for (const spine of facts.spines) {
    const on = spine.filing.next?.on
    if (on && isDay(on) && monthOf(on) === month) byDay.set(on, [...(byDay.get(on) ?? []), spine])
  }
  const first = firstDayOf(month)
  const monday = addDays(first, 1 - weekdayOf(first))
  const weeks = Array.from({ length: 6 }, (_, n) => addDays(monday, 7 * n)).filter((day) => day <= lastDayOf(month))
  const open = facts.spines.filter(({ filing }) => filing.next?.on === month).length
  const dated = [...byDay.values()].reduce((sum, pile) => sum + pile.length, 0)
  return {
    kind: 'plan',
    title: `${monthName(month, language)} ${month.slice(0, 4)}`,
    under: [
      counted(words.pile.dossiers, dated, language),
      open > 0 ? `${words.dayOpen}: ${counted(words.pile.dossiers, open, language)}` : ''
    ]
      .filter(Boolean)
      .join(' · '),
    weekdays: Array.from({ length: 7 }, (_, n) => weekdayName(addDays(monday, n), language)),
    weeks: weeks.map((from) => ({
      week: fill(words.insert.week, { n: weekOf(from) }),
      days: Array.from({ length: 7 }, (_, n) => plannedDay(addDays(from, n)))
    }))
  }

  function plannedDay(day: Day): PlannedDay | null {
    if (monthOf(day) !== month) return null
    const pile = (byDay.get(day) ?? []).toSorted(inPileOrder)
    const closed = closedBecause(day, facts.calendar)
    const limit = closed ? 0 : facts.limitFor(day)
    const timed = pile.filter(({ filing }) => filing.next?.at).map((spine) => `${spine.filing.next?.at} ${spine.name}`)
    const held = pile.length
    return {
      number: String(numberOf(day)),
      isClosed: closed !== null,
      why: closed?.kind === 'holiday' ? closed.name : closed?.kind === 'absence' ? closed.reason : '',
      load: held === 0 ? '' : limit > 0 ? `${held} / ${limit}` : String(held),
      marks: marksOf({ held, limit, dossiers: held, minutes: 0 }),
      isOver: limit > 0 && held > limit,
      timed: timed.length > mostTimed ? timed.slice(0, mostTimed - 1) : timed,
      more: timed.length > mostTimed ? `+ ${timed.length - mostTimed + 1}` : '',
      note: (facts.notes[day] ?? '').trim()
    }
  }
}
