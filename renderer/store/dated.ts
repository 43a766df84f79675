import type { Style } from '../../shared/binder.ts'
import { type DatedMonth, datedInserts } from '../../shared/datedInserts.ts'
import { type Day, isDay, type Month, monthOf } from '../../shared/day.ts'
import type { Opening } from '../../shared/place.ts'
import type { Tally } from '../../shared/tally.ts'
import type { WorkCalendar } from '../../shared/workdays.ts'
import { binderStore } from './binderStore.ts'
import { lastAnswer } from './lastAnswer.ts'
import { calendarNow, tallyShown, useCalendar, useStyle, useTally, useToday } from './read.ts'
import { type Selection, selectionStore, useSelection } from './selectionStore.ts'

// Turning from one working day to the next leaves the inserts as they are, and no tab is drawn anew.
const shown = lastAnswer(
  (
    style: Style,
    today: Day,
    calendar: WorkCalendar,
    tally: Tally,
    opening: Opening,
    candidate: string | null
  ): DatedMonth[] =>
    style.kind === 'dated'
      ? datedInserts(
          today,
          calendar,
          style.ahead,
          (day) =>
            tally.days[day] !== undefined ||
            tally.slips[day] !== undefined ||
            tally.notes?.[day] !== undefined ||
            candidate === day ||
            (opening.kind === 'day' && opening.day === day)
        )
      : [],
  (before, now) => JSON.stringify(before) === JSON.stringify(now)
)

/**
 * The dated inserts as they are shown now; none in the numbered style. A closed day has its insert while dossiers, slips
 * or a yellow slip lie there, and while it is opened or typed: whoever looks at it finds its tab.
 */
export function datedMonths(): DatedMonth[] {
  const facts = binderStore.getState()
  if (!facts.open) return []
  const { opening, candidate } = selectionStore.getState()
  return shown(facts.open.settings.style, facts.now.day, calendarNow(), tallyShown(facts), opening, candidate)
}

/** The same, kept up to date in a component. */
export function useDatedMonths(): DatedMonth[] {
  const opening = useSelection((selection) => selection.opening)
  const candidate = useSelection((selection) => selection.candidate)
  return shown(useStyle(), useToday(), useCalendar(), useTally(), opening, candidate)
}

/**
 * The month whose tabs are spread out: the one a drag rests on, else that of the day being typed, else that of what is open;
 * beyond the covered months it is the last of them, with the places of the rail the current one.
 */
export function monthInView(
  months: readonly DatedMonth[],
  { opening, candidate, peek }: Pick<Selection, 'opening' | 'candidate' | 'peek'>
): Month | undefined {
  const covered = (month: Month | null | undefined) => months.find((one) => one.month === month)?.month
  const typed = isDay(candidate) ? covered(monthOf(candidate)) : undefined
  if (opening.kind !== 'day' && opening.kind !== 'month') return covered(peek) ?? typed ?? months[0]?.month
  const opened = opening.kind === 'day' ? monthOf(opening.day) : opening.month
  return covered(peek) ?? typed ?? covered(opened) ?? months.at(-1)?.month
}
