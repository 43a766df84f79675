import { Button, Group } from 'react-aria-components'
import { addDays, addMonths, type Day, minutesOf, timeFrom } from '../../shared/day.ts'
import { workdayFrom } from '../../shared/workdays.ts'
import { useBinder } from '../store/binderStore.ts'
import { useCalendar, useToday } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import css from './DayField.module.css'
import { PickDay } from './PickDay.tsx'
import type { TypedDay } from './useTypedDay.ts'

const usual = [
  { words: 'day.tomorrow', from: (today: Day) => addDays(today, 1) },
  { words: 'day.inThreeDays', from: (today: Day) => addDays(today, 3) },
  { words: 'day.inAWeek', from: (today: Day) => addDays(today, 7) },
  { words: 'day.inTwoWeeks', from: (today: Day) => addDays(today, 14) },
  { words: 'day.inAMonth', from: (today: Day) => addMonths(today, 1) }
] as const

interface Props {
  typed: TypedDay
  offersToday: boolean
  /** Whether the month's sheet to pick from is open. */
  isPicking: boolean
  setPicking: (isPicking: boolean) => void
}

/** The usual days, one press each; on a closed day the next working day is meant, as with any proposal. */
export function DayChips({ typed, offersToday, isPicking, setPicking }: Props) {
  const { t } = useWords()
  const today = useToday()
  const calendar = useCalendar()
  const inTwoHours = timeFrom(minutesOf(useBinder((facts) => facts.now.time)) + 120)
  return (
    <Group className={css['chips'] ?? ''} aria-label={t('day.usual')}>
      {offersToday && inTwoHours && (
        <Button className={css['chip'] ?? ''} onPress={() => typed.offer({ on: today, at: inTwoHours })}>
          {t('day.inTwoHours')}
        </Button>
      )}
      {offersToday && (
        <Button className={css['chip'] ?? ''} onPress={() => typed.offer({ on: today })}>
          {t('day.laterToday')}
        </Button>
      )}
      {usual.map((chip) => (
        <Button
          key={chip.words}
          className={css['chip'] ?? ''}
          onPress={() => typed.offer({ on: workdayFrom(chip.from(today), calendar) })}
        >
          {t(chip.words)}
        </Button>
      ))}
      <PickDay today={today} isOpen={isPicking} setOpen={setPicking} onPick={(on) => typed.offer({ on })} />
    </Group>
  )
}
