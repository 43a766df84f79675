import { describe, expect, test } from 'vitest'
import { clockFrom } from '../../electron/clock.ts'
import { startTicking, type TickReason, tickReason } from '../../electron/ticker.ts'
import { day, time } from '../../shared/day.ts'

const at = (d: string, t: string) => ({ day: day(d), time: time(t) })

/** A computer whose clocks stand where the test puts them. */
function computer(wall: string) {
  let passed = 0
  const start = new Date(wall).getTime()
  return {
    machine: { wall: () => new Date(start + passed), elapsed: () => 5_000_000 + passed },
    pass: (ms: number) => {
      passed += ms
    }
  }
}

describe('the clock', () => {
  test('says the local day and time of the computer', () => {
    const { machine } = computer('2026-11-22T08:05:30')
    const clock = clockFrom({}, machine)
    expect(clock.now()).toEqual(at('2026-11-22', '08:05'))
    expect(clock.isSet).toBe(false)
    expect(clock.untilNextMinute()).toBe(30_000)
  })

  test('CARPETA_NOW starts it there and it runs on, over midnight and a leap day', () => {
    const { machine, pass } = computer('2026-11-22T08:05:30')
    const clock = clockFrom({ CARPETA_NOW: '2028-02-28T23:59' }, machine)
    expect(clock.isSet).toBe(true)
    expect(clock.now()).toEqual(at('2028-02-28', '23:59'))
    pass(59_999)
    expect(clock.now()).toEqual(at('2028-02-28', '23:59'))
    pass(1)
    expect(clock.now()).toEqual(at('2028-02-29', '00:00'))
    pass(24 * 3_600_000)
    expect(clock.now()).toEqual(at('2028-03-01', '00:00'))
  })

  test('CARPETA_NOW takes seconds too', () => {
    const { machine, pass } = computer('2026-11-22T08:05:30')
    const clock = clockFrom({ CARPETA_NOW: '2026-10-12T23:59:58' }, machine)
    expect(clock.untilNextMinute()).toBe(2000)
    pass(2000)
    expect(clock.now()).toEqual(at('2026-10-13', '00:00'))
  })

  test('CARPETA_TODAY is that day at the present time, and the next day a day later', () => {
    const { machine, pass } = computer('2026-11-22T23:58:00')
    const clock = clockFrom({ CARPETA_TODAY: '2026-12-31' }, machine)
    expect(clock.now()).toEqual(at('2026-12-31', '23:58'))
    pass(120_000)
    expect(clock.now()).toEqual(at('2027-01-01', '00:00'))
    expect(clock.isSet).toBe(true)
  })

  test.each(['2026-02-30T10:00', '2026-11-22', '2026-11-22T24:00', '2026-11-22T10:00x', '2026-11-22T10:00:60', 'noon'])(
    'refuses CARPETA_NOW=%s',
    (text) => {
      expect(() => clockFrom({ CARPETA_NOW: text })).toThrow(RangeError)
    }
  )

  test('refuses a CARPETA_TODAY that is no day', () => {
    expect(() => clockFrom({ CARPETA_TODAY: '2026-02-30' })).toThrow(RangeError)
  })
})

describe('the reason of a tick', () => {
  test.each([
    ['2026-11-22', '10:00', '2026-11-22', '10:00', null],
    ['2026-11-22', '10:00', '2026-11-22', '10:01', 'minute'],
    ['2026-11-22', '10:00', '2026-11-22', '10:02', 'minute'],
    ['2026-11-22', '23:59', '2026-11-23', '00:00', 'midnight'],
    ['2026-12-31', '23:59', '2027-01-01', '00:00', 'midnight'],
    ['2026-11-22', '10:00', '2026-11-22', '10:03', 'woke'],
    ['2026-11-22', '10:00', '2026-11-23', '08:00', 'woke'],
    ['2026-11-22', '10:00', '2026-11-22', '09:59', 'woke'],
    ['2026-10-13', '10:00', '2026-11-22', '10:00', 'woke']
  ])('%s %s to %s %s is %s', (fromDay, fromTime, toDay, toTime, reason) => {
    expect(tickReason(at(fromDay, fromTime), at(toDay, toTime))).toBe(reason)
  })

  test('is told as soon as the minute turns, midnight included', async () => {
    const told: [string, TickReason][] = []
    const clock = clockFrom({ CARPETA_NOW: '2026-10-12T23:59:59' })
    await new Promise<void>((done) => {
      const ticker = startTicking(clock, (now, reason) => {
        told.push([`${now.day} ${now.time}`, reason])
        ticker.stop()
        done()
      })
    })
    expect(told).toEqual([['2026-10-13 00:00', 'midnight']])
  })

  test('woke is told at once', () => {
    const told: TickReason[] = []
    const ticker = startTicking(clockFrom({ CARPETA_NOW: '2026-10-12T10:00' }), (_now, reason) => told.push(reason))
    ticker.woke()
    ticker.stop()
    expect(told).toEqual(['woke'])
  })
})
