import { Worker } from 'node:worker_threads'
import type { CountryHolidays } from '../../shared/bridge.ts'
import type { HolidaysWanted } from './listedDays.ts'

/** Ways to look holidays up in the lists, and to leave. */
export interface LookUp {
  of(wanted: HolidaysWanted): Promise<CountryHolidays>
  close(): void
}

// Who looks through countries and regions asks again at once; half a minute later the memory is worth more.
const idle = 30_000

/** Looks up in a worker that is begun when something is asked and ended when nothing was asked for a while; `url` is its file. */
export function startLookingUp(url: URL): LookUp {
  let worker: Worker | null = null
  let timer: NodeJS.Timeout | null = null
  let last = 0
  const waiting = new Map<number, { resolve(found: CountryHolidays): void; reject(thrown: unknown): void }>()

  function end() {
    if (timer) clearTimeout(timer)
    void worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error('the holidays were not looked up'))
    waiting.clear()
  }
  function begin(): Worker {
    const begun = new Worker(url, { stdin: false })
    begun.unref()
    begun.on('message', ({ number, found }: { number: number; found: CountryHolidays }) => {
      waiting.get(number)?.resolve(found)
      waiting.delete(number)
    })
    const fell = () => begun === worker && end()
    begun.on('error', fell)
    begun.on('exit', fell)
    return begun
  }
  return {
    of(wanted) {
      worker ??= begin()
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => waiting.size === 0 && end(), idle)
      timer.unref()
      const number = ++last
      const answer = new Promise<CountryHolidays>((resolve, reject) => waiting.set(number, { resolve, reject }))
      worker.postMessage({ number, wanted })
      return answer
    },
    close: end
  }
}
