import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comesDue, type Timed } from '../../shared/comesDue.ts'
import { day, type Moment, momentAfter, time } from '../../shared/day.ts'

const at = (clock: string, on = '2026-10-13'): Moment => ({ day: day(on), time: time(clock) })
const contact = (clock: string): Timed => ({
  key: `c${clock}`,
  dossier: 'ana',
  name: 'Ana',
  at: at(clock),
  kind: 'contact'
})
const promise = (clock: string, on?: string): Timed => ({
  key: `p${clock}`,
  dossier: 'eva',
  name: 'Eva',
  at: at(clock, on),
  kind: 'promise'
})
const told = (all: Timed[], before: Moment, now: Moment, known: string[] = []) =>
  comesDue(all, before, now, new Set(known)).map(({ key }) => key)

describe('what is told when the minute turns', () => {
  it('is a contact five minutes before its time, a promise one minute before', () => {
    const all = [contact('10:00'), promise('10:00')]
    expect(told(all, at('09:53'), at('09:54'))).toEqual([])
    expect(told(all, at('09:54'), at('09:55'))).toEqual(['c10:00'])
    expect(told(all, at('09:58'), at('09:59'), ['c10:00'])).toEqual(['p10:00'])
    expect(told(all, at('09:59'), at('10:00'), ['c10:00', 'p10:00'])).toEqual([])
  })
  it('is told in its own minute when it was made too late for that', () => {
    expect(told([contact('10:02')], at('10:01'), at('10:02'))).toEqual(['c10:02'])
  })
  it('is told after a sleep, and not when it was past before the page was opened', () => {
    expect(told([contact('10:30')], at('09:00'), at('11:00'))).toEqual(['c10:30'])
    expect(told([contact('08:30')], at('09:00'), at('11:00'))).toEqual([])
  })
  it('goes over midnight', () => {
    expect(told([promise('00:00', '2026-10-14')], at('23:58'), at('23:59'))).toEqual(['p00:00'])
  })
  it('each is told once and none forgotten, however the minutes are cut', () => {
    const minute = fc.integer({ min: 10, max: 400 })
    fc.assert(
      fc.property(
        fc.array(minute, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
        (times, steps) => {
          const start = at('20:00')
          const all = times.map(
            (n, index): Timed => ({ ...contact('10:00'), key: `k${index}`, at: momentAfter(start, n) })
          )
          const known = new Set<string>()
          let now = start
          let passed = 0
          for (const step of steps) {
            const before = now
            passed += step
            now = momentAfter(start, passed)
            for (const { key } of comesDue(all, before, now, known)) {
              expect(known.has(key)).toBe(false)
              known.add(key)
            }
          }
          expect([...known].sort()).toEqual(
            all
              .filter((_, index) => (times[index] as number) - 5 <= passed)
              .map(({ key }) => key)
              .sort()
          )
        }
      ),
      { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }
    )
  })
})
