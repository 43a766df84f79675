import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Style } from '../../shared/binder.ts'
import { addDays, day, lastDayOf, month, monthAfter, monthOf, numberOf } from '../../shared/day.ts'
import {
  dayInserts,
  dayOfNumber,
  isUnder,
  monthInserts,
  type Opening,
  openingOf,
  type Place,
  placeOf,
  placeOfDay
} from '../../shared/place.ts'
import { aCall } from '../desk/aDossier.ts'
import { anyFiling, anyStyle, anyToday } from './years.ts'

const numbered: Style = { kind: 'numbered' }

/** As the rules write a place: an insert's number, a month, or a word. */
const inWords = (place: Place) =>
  place.kind === 'day' ? String(numberOf(place.day)) : place.kind === 'month' ? place.month : place.kind

describe('numbered inserts, the worked examples of the rules', () => {
  const examples = [
    ['2026-11-22', '2026-11-22', '22'],
    ['2026-11-22', '2026-12-08', '8'],
    ['2026-11-22', '2026-12-22', '2026-12'],
    ['2026-11-22', '2026-12-25', '2026-12'],
    ['2026-11-22', '2027-11-30', '2027-11'],
    ['2026-11-22', '2027-12-01', 'later'],
    ['2027-01-31', '2027-02-28', '28'],
    ['2027-01-31', '2027-03-01', '2027-03'],
    ['2027-02-10', '2027-03-30', '2027-03'],
    ['2028-02-28', '2028-02-29', '29'],
    ['2026-12-31', '2027-01-30', '30'],
    ['2026-12-31', '2027-01-31', '2027-01']
  ] as const
  it.each(examples)('on %s, %s lies under %s', (today, on, place) => {
    expect(inWords(placeOfDay(day(on), day(today), numbered))).toBe(place)
  })

  const zone = process.env['TZ']
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
  it.each(['Pacific/Pago_Pago', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Kiritimati'])(
    'they are the same in %s',
    (tz) => {
      process.env['TZ'] = tz
      expect(examples.map(([today, on]) => inWords(placeOfDay(day(on), day(today), numbered)))).toEqual(
        examples.map(([, , place]) => place)
      )
    }
  )
})

describe('the table of places', () => {
  const today = day('2026-11-22')
  const place = (filing: Parameters<typeof placeOf>[0]) => placeOf(filing, today, numbered)
  it('retired lies in the archive until the month to look again begins', () => {
    const retired = { reason: 'closed', day: day('2026-01-10') }
    expect(place({ retired })).toEqual({ kind: 'archive' })
    expect(place({ retired: { ...retired, lookAgain: month('2026-12') } })).toEqual({ kind: 'archive' })
    expect(place({ retired: { ...retired, lookAgain: month('2026-11') } })).toEqual({ kind: 'toDeal' })
  })
  it('out, in hand, stock, missed', () => {
    const next = aCall('2026-11-20')
    const out = { to: 'Eva', since: day('2026-11-01'), back: day('2026-11-22') }
    expect(place({ next, out })).toEqual({ kind: 'out', notBack: false })
    expect(place({ next, out: { ...out, back: day('2026-11-21') } })).toEqual({ kind: 'out', notBack: true })
    expect(place({ next, inHand: { since: today } })).toEqual({ kind: 'desk' })
    expect(place({})).toEqual({ kind: 'stock' })
    expect(place({ next })).toEqual({ kind: 'missed', since: '2026-11-20' })
  })
  it('a month with its day open: its insert, to deal once begun, missed once over', () => {
    expect(place({ next: aCall('2026-12') })).toEqual({ kind: 'month', month: '2026-12', open: true })
    expect(place({ next: aCall('2027-11') })).toEqual({ kind: 'month', month: '2027-11', open: true })
    expect(place({ next: aCall('2027-12') })).toEqual({ kind: 'later' })
    expect(place({ next: aCall('2026-11') })).toEqual({ kind: 'toDeal' })
    expect(place({ next: aCall('2026-10') })).toEqual({ kind: 'missed', since: '2026-10-01' })
  })
  it('dated inserts reach over the months ahead, month inserts beyond', () => {
    const dated: Style = { kind: 'dated', ahead: 1 }
    expect(placeOfDay(day('2026-12-31'), today, dated)).toEqual({ kind: 'day', day: '2026-12-31' })
    expect(placeOfDay(day('2027-01-01'), today, dated)).toEqual({ kind: 'month', month: '2027-01', open: false })
  })
})

describe('the inserts', () => {
  it('an insert without a day in its month is idle', () => {
    expect(dayOfNumber(8, day('2026-11-22'))).toBe('2026-12-08')
    expect(dayOfNumber(31, day('2026-11-22'))).toBe(null)
    expect(dayOfNumber(30, day('2027-01-31'))).toBe(null)
    expect(dayOfNumber(29, day('2028-02-28'))).toBe('2028-02-29')
    expect(dayOfNumber(32, day('2026-11-22'))).toBe(null)
  })
  it('the tab of the current month means next year’s', () => {
    const november = monthInserts(day('2026-11-22'))[10]
    expect(november).toEqual({ month: '2027-11', isCurrent: true, isNextYear: true })
    expect(monthInserts(day('2026-11-22'))[11]).toEqual({ month: '2026-12', isCurrent: false, isNextYear: false })
  })
  it('there are 31 and 12, each of another day and month, and one is today’s', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        const days = dayInserts(today)
        expect(days.map((insert) => insert.number)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1))
        expect(days.filter((insert) => insert.isToday).map((insert) => insert.day)).toEqual([today])
        const real = days.flatMap((insert) => insert.day ?? [])
        expect(new Set(real).size).toBe(real.length)
        expect(real.every((at) => at >= today)).toBe(true)
        expect(monthInserts(today).map((insert) => Number(insert.month.slice(5)))).toEqual([
          1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
        ])
      })
    )
  })
})

const onTheRail = ['missed', 'toDeal', 'desk', 'stock', 'later', 'archive', 'out']

/** Whether an opening can be reached: an insert that stands in the binder today, or a place of the rail. */
function isReachable(opening: Opening, today: Parameters<typeof placeOf>[1], style: Style): boolean {
  if (opening.kind === 'month') return monthInserts(today).some((insert) => insert.month === opening.month)
  if (opening.kind !== 'day') return onTheRail.includes(opening.kind)
  if (style.kind === 'numbered') return dayInserts(today).some((insert) => insert.day === opening.day)
  return opening.day >= today && opening.day <= lastDayOf(monthAfter(monthOf(today), style.ahead))
}

describe('over years of days', () => {
  const facts = anyToday.chain((today) => fc.tuple(fc.constant(today), anyFiling(today), anyStyle))

  it('every dossier can be reached, whenever it is looked for', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 800 }), ([today, filing, style], passed) => {
        const then = addDays(today, passed)
        const before = structuredClone(filing)
        const place = placeOf(filing, then, style)
        const opening = openingOf(place)
        expect(isUnder(place, opening)).toBe(true)
        expect(isReachable(opening, then, style)).toBe(true)
        expect(filing).toEqual(before)
      }),
      { numRuns: 1000 }
    )
  })

  it('a day is never far from its insert: only one opening holds it', () => {
    fc.assert(
      fc.property(facts, ([today, filing, style]) => {
        const place = placeOf(filing, today, style)
        const openings: Opening[] = [
          ...Array.from({ length: 200 }, (_, n) => ({ kind: 'day' as const, day: addDays(today, n - 60) })),
          ...Array.from({ length: 24 }, (_, n) => ({
            kind: 'month' as const,
            month: monthAfter(monthOf(today), n - 3)
          })),
          ...onTheRail.map((kind) => ({ kind }) as Opening)
        ]
        // Only an out card past its day is seen twice: where it belongs and with the missed.
        expect(openings.filter((opening) => isUnder(place, opening)).length).toBe(
          place.kind === 'out' && place.notBack ? 2 : 1
        )
      })
    )
  })

  it('a filed day comes nearer: later, month, day, missed, and never back', () => {
    const steps = ['later', 'month', 'day', 'missed']
    fc.assert(
      fc.property(anyToday, fc.integer({ min: 0, max: 500 }), anyStyle, (today, ahead, style) => {
        const filing = { next: aCall(addDays(today, ahead)) }
        const seen = Array.from({ length: ahead + 3 }, (_, n) => placeOf(filing, addDays(today, n), style).kind)
        const ranks = seen.map((kind) => steps.indexOf(kind))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        expect(seen.at(-1)).toBe('missed')
        expect(seen.at(-3)).toBe('day')
      }),
      { numRuns: 60 }
    )
  })
})
