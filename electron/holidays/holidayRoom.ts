import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CountryHolidays } from '../../shared/bridge.ts'
import { isDay } from '../../shared/day.ts'
import type { HolidaysWanted } from './listedDays.ts'
import { startLookingUp } from './lookUp.ts'

/** Where public holidays are asked for: worked out once, then read from a small file. */
export interface HolidayRoom {
  /** What is known without any work, in a fraction of a millisecond; null when it must be worked out. */
  known(wanted: HolidaysWanted): CountryHolidays | null
  /** Works it out when it must; a country nobody can work out comes back as one without a list. */
  learn(wanted: HolidaysWanted): Promise<CountryHolidays>
  close(): void
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether a kept file holds what was written into it. By hand: the first use of a schema would cost an opening milliseconds. */
const isKept = (value: unknown): value is CountryHolidays =>
  isRecord(value) &&
  typeof value['isListed'] === 'boolean' &&
  isRecord(value['days']) &&
  Object.entries(value['days']).every(([day, name]) => isDay(day) && typeof name === 'string') &&
  Array.isArray(value['regions']) &&
  value['regions'].every((one) => isRecord(one) && typeof one['code'] === 'string' && typeof one['name'] === 'string')

/**
 * `worker` is the built file of worker.ts; `version` is Carpeta's own, which carries its lists: another one works them out
 * anew. The files lie in the folder `holidays` of `config` and may be thrown away at any time.
 */
export function openHolidayRoom(worker: URL, config: string, version: string): HolidayRoom {
  const lookUp = startLookingUp(worker)
  const folder = join(config, 'holidays')
  const memory = new Map<string, CountryHolidays>()
  const underWay = new Map<string, Promise<CountryHolidays>>()
  const nameOf = ({ country, region, language, from, to }: HolidaysWanted) =>
    `${[country, region ?? '-', language, from, to, version].join('_').replace(/[^\w.-]/g, '-')}.json`

  function known(wanted: HolidaysWanted): CountryHolidays | null {
    const name = nameOf(wanted)
    const before = memory.get(name)
    if (before) return before
    try {
      const found: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      if (!isKept(found)) return null
      memory.set(name, found)
      return found
    } catch {
      return null
    }
  }

  async function workOut(wanted: HolidaysWanted): Promise<CountryHolidays> {
    const name = nameOf(wanted)
    try {
      const found = await lookUp.of(wanted)
      memory.set(name, found)
      keep(name, found)
      return found
    } catch {
      // Without the lists the binder works as one without holidays; the next opening tries again.
      return { isListed: false, days: {}, regions: [] }
    } finally {
      underWay.delete(name)
    }
  }

  function keep(name: string, found: CountryHolidays) {
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, name), JSON.stringify(found))
    } catch {
      // a full or write-protected folder: it is worked out again next time
    }
  }

  return {
    known,
    learn(wanted) {
      const found = known(wanted)
      if (found) return Promise.resolve(found)
      const name = nameOf(wanted)
      const now = underWay.get(name) ?? workOut(wanted)
      underWay.set(name, now)
      return now
    },
    close: lookUp.close
  }
}
