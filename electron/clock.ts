import {
  addDays,
  type Day,
  daysBetween,
  isDay,
  isTime,
  type Moment,
  minutesOf,
  type Time,
  timeFrom
} from '../shared/day.ts'

/** What tells the time in the store's process. */
export interface Clock {
  now(): Moment
  /** Set by hand, with CARPETA_NOW or CARPETA_TODAY. */
  readonly isSet: boolean
  /** Milliseconds until the next minute begins, at least 1. */
  untilNextMinute(): number
}

/** The computer's own time: the local wall clock, and milliseconds that only ever grow. */
export interface Machine {
  wall(): Date
  elapsed(): number
}

const machine: Machine = { wall: () => new Date(), elapsed: () => Date.now() }

/**
 * The clock. `CARPETA_NOW=yyyy-MM-ddTHH:mm` (seconds may follow) starts it there and it runs on, over midnight too;
 * `CARPETA_TODAY=yyyy-MM-dd` is that day at the present time. Throws a RangeError on any other text.
 * clockFrom({ CARPETA_NOW: '2026-11-22T23:59' }).now() is { day: '2026-11-22', time: '23:59' }.
 */
export function clockFrom(
  env: { CARPETA_NOW?: string | undefined; CARPETA_TODAY?: string | undefined },
  on: Machine = machine
): Clock {
  if (env.CARPETA_NOW) return runningFrom(env.CARPETA_NOW, on)
  const real = () => momentOf(on.wall())
  if (!env.CARPETA_TODAY) return { now: real, isSet: false, untilNextMinute: () => restOfMinute(on.wall()) }
  if (!isDay(env.CARPETA_TODAY)) throw new RangeError(`CARPETA_TODAY is not a day (yyyy-MM-dd): ${env.CARPETA_TODAY}`)
  const shift = daysBetween(real().day, env.CARPETA_TODAY)
  return {
    now: () => ({ day: addDays(real().day, shift), time: real().time }),
    isSet: true,
    untilNextMinute: () => restOfMinute(on.wall())
  }
}

function runningFrom(text: string, on: Machine): Clock {
  const [day, clock = ''] = text.split('T')
  const [time, seconds = '00'] = [clock.slice(0, 5), clock.slice(6) || undefined]
  const isWhole = clock.length === 5 || /^\d\d:\d\d:[0-5]\d$/.test(clock)
  if (!isDay(day) || !isTime(time) || !isWhole) {
    throw new RangeError(`CARPETA_NOW is not a moment (yyyy-MM-ddTHH:mm): ${text}`)
  }
  const began = on.elapsed()
  const startedAt = (minutesOf(time) * 60 + Number(seconds)) * 1000
  const sinceMidnight = () => startedAt + (on.elapsed() - began)
  return {
    now() {
      const minutes = Math.floor(sinceMidnight() / 60_000)
      const days = Math.floor(minutes / 1440)
      return { day: addDays(day, days), time: timeFrom(minutes - days * 1440) as Time }
    },
    isSet: true,
    untilNextMinute: () => 60_000 - (sinceMidnight() % 60_000)
  }
}

const restOfMinute = (wall: Date) => 60_000 - (wall.getSeconds() * 1000 + wall.getMilliseconds())

const two = (n: number) => String(n).padStart(2, '0')
function momentOf(wall: Date): Moment {
  return {
    day: `${wall.getFullYear()}-${two(wall.getMonth() + 1)}-${two(wall.getDate())}` as Day,
    time: `${two(wall.getHours())}:${two(wall.getMinutes())}` as Time
  }
}
