import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, type Time, time } from '../../shared/day.ts'
import { isDoneToday, pileOf } from '../../shared/pile.ts'
import { openingOf, placeOf } from '../../shared/place.ts'
import { type Spine, spineOf } from '../../shared/spine.ts'
import { aCall, aDossier } from '../desk/aDossier.ts'
import { anySpines, anyStyle, anyToday } from './years.ts'

const today = day('2026-11-22')
const numbered = { kind: 'numbered' as const }
const filed = (id: string, on: string, more = {}) => spineOf(aDossier(id, { next: aCall(on, more) }))
const ids = (spines: Spine[]) => spines.map((spine) => spine.id)

describe('the order of a pile', () => {
  it('timed contacts first, in order of time; then by order key; ties by id', () => {
    const spines = [
      filed('d', '2026-12-08', { order: 'a1' }),
      filed('c', '2026-12-08', { order: 'a0' }),
      filed('b', '2026-12-08', { order: 'a0' }),
      filed('a', '2026-12-08', { at: time('16:00') as Time }),
      filed('e', '2026-12-08', { at: time('09:30') as Time, order: 'z9' })
    ]
    expect(ids(pileOf(spines, { kind: 'day', day: day('2026-12-08') }, today, numbered))).toEqual([
      'e',
      'a',
      'b',
      'c',
      'd'
    ])
  })

  it('in a month the open part lies in front of the days', () => {
    const spines = [filed('a', '2027-03-05'), filed('b', '2027-03'), filed('c', '2027-03-02')]
    const march = openingOf(placeOf(spines[1]?.filing ?? {}, today, numbered))
    expect(ids(pileOf(spines, march, today, numbered))).toEqual(['b', 'c', 'a'])
  })

  it('of the missed, ink is the first thing shown, then the oldest', () => {
    const spines = [
      filed('a', '2026-11-02'),
      filed('b', '2026-11-20', { agreed: 'ink' }),
      filed('c', '2026-10'),
      filed('d', '2026-11-21', { agreed: 'ink' })
    ]
    expect(ids(pileOf(spines, { kind: 'missed' }, today, numbered))).toEqual(['b', 'd', 'c', 'a'])
  })

  it('names stand in one alphabet, whatever language the computer speaks', () => {
    const spines = ['Zeta', 'Öst', 'Ost 10', 'Ost 9', 'Яна', 'Άλφα'].map((name, i) =>
      spineOf(aDossier(`d${i}`, { name, filing: { out: { to: 'Ana', since: today, back: today } } }))
    )
    expect(pileOf(spines, { kind: 'out' }, today, numbered).map((spine) => spine.name)).toEqual([
      'Öst',
      'Ost 9',
      'Ost 10',
      'Zeta',
      'Άλφα',
      'Яна'
    ])
  })

  it('stock keeps the order of an imported list, whatever the names', () => {
    const spines = ['Zeta', 'Alfa', 'Mi'].map((name, i) => spineOf(aDossier(`list-0000${i}`, { name })))
    expect(pileOf(spines.toReversed(), { kind: 'stock' }, today, numbered).map((spine) => spine.name)).toEqual([
      'Zeta',
      'Alfa',
      'Mi'
    ])
  })

  it('does not depend on the order the spines come in', () => {
    const seen = anyToday.chain((on) => fc.tuple(fc.constant(on), anySpines(on, 25), anyStyle, fc.nat()))
    fc.assert(
      fc.property(seen, ([on, spines, style, turn]) => {
        const turned = [
          ...spines.slice(turn % (spines.length + 1)),
          ...spines.slice(0, turn % (spines.length + 1))
        ].reverse()
        for (const spine of spines) {
          const opening = openingOf(placeOf(spine.filing, on, style))
          expect(ids(pileOf(turned, opening, on, style))).toEqual(ids(pileOf(spines, opening, on, style)))
        }
      }),
      { numRuns: 60 }
    )
  })
})

describe('done today', () => {
  const worked = (on: string, more = {}) => ({
    ...filed('a', on),
    lastEntry: { day: today, kind: 'call' as const, outcome: 'sold', ...more }
  })
  it('is what was worked today and lies elsewhere now; "later today" is not', () => {
    expect(isDoneToday(worked('2026-12-08'), today, numbered)).toBe(true)
    expect(isDoneToday(worked('2026-11-22'), today, numbered)).toBe(false)
    expect(isDoneToday(worked('2026-12-08', { outcome: undefined }), today, numbered)).toBe(false)
    expect(isDoneToday(worked('2026-12-08', { day: day('2026-11-21') }), today, numbered)).toBe(false)
  })
})
