import { day, type Weekday, weekdays } from '../../shared/day.ts'
import { weekdayName } from '../../shared/words.ts'
import { useWords } from '../words/words.ts'
import { Toggles } from './Toggles.tsx'

interface Props {
  label: string
  value: readonly Weekday[]
  onChange: (open: Weekday[]) => void
}

/** The working week: seven days, each open or closed; one stays open whatever is pressed. */
export function WeekdayToggles({ label, value, onChange }: Props) {
  const { language } = useWords()
  const options = weekdays.map((weekday) => ({
    value: weekday,
    label: weekdayName(dayOfWeekday(weekday), language, 'short')
  }))
  return <Toggles label={label} options={options} value={value} onChange={onChange} columns={7} isHatched />
}

/** Some day that is a weekday: the names of weekdays are only asked for by day. 2 November 2026 is a Monday. */
export const dayOfWeekday = (weekday: Weekday) => day(`2026-11-0${weekday + 1}`)
