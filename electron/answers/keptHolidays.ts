import type { Binder, Holidays } from '../../shared/binder.ts'
import { type Day, yearOf } from '../../shared/day.ts'
import type { HolidayRoom } from '../holidays/holidayRoom.ts'
import type { HolidaysWanted } from '../holidays/listedDays.ts'

/** The public holidays of the open binder's country, kept up with its settings and with the year. */
export interface KeptHolidays {
  now(): Holidays
  /** After the settings or the day may have changed; `tell` hears of it when the holidays did. */
  look(): void
}

const none: Holidays = {}

/** A year back, for what is looked up; three ahead, for what is planned. */
export const wantedOf = (
  { country, region }: { country: string; region?: string | undefined },
  language: string,
  today: Day
): HolidaysWanted => ({ country, region, language, from: yearOf(today) - 1, to: yearOf(today) + 3 })

/** Those not known yet come later, through `tell`: an opening never waits for them. */
export function keptHolidays(
  settings: () => Binder,
  today: () => Day,
  room: HolidayRoom,
  tell: (holidays: Holidays) => void
): KeptHolidays {
  let holidays = none
  const wanted = () => {
    const { holidays: kept, language } = settings()
    return kept?.isOn ? wantedOf(kept, language, today()) : null
  }
  const take = (found: Holidays) => {
    if (found === holidays) return
    holidays = found
    tell(holidays)
  }
  return {
    now: () => holidays,
    look() {
      const now = wanted()
      if (!now) return take(none)
      const known = room.known(now)
      if (known) return take(known.days)
      void room.learn(now).then(({ days }) => {
        if (JSON.stringify(wanted()) === JSON.stringify(now)) take(days)
      })
    }
  }
}
