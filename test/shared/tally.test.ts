import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newBinder } from '../../shared/binder.ts'
import { addDays, day, firstDayOf, isDay, lastDayOf, monthAfter, monthOf } from '../../shared/day.ts'
import { pileOf } from '../../shared/pile.ts'
import type { Opening } from '../../shared/place.ts'
import { spineOf } from '../../shared/spine.ts'
import { count, emptyTally, endOfPile, heapOfMonth, heapUnder, missedSince, tallyOf } from '../../shared/tally.ts'
import { aCall, aDossier } from '../desk/aDossier.ts'
import { anySpines, anyStyle, anyToday } from './years.ts'

const binder = newBinder({ name: 'B', owner: 'O', language: 'en', country: 'IE' })
const today = day('2026-11-22')
const numbered = { kind: 'numbered' as const }
const filed = (id: string, on: string, more = {}) => spineOf(aDossier(id, { next: aCall(on, more) }))

describe('the tally', () => {
  it('counts what lies under an insert, in dossiers and minutes', () => {
    const tally = tallyOf(
      [filed('a', '2026-12-08'), filed('b', '2026-12-08', { kind: 'visit' }), filed('c', '2026-12')],
      binder
    )
    expect(heapUnder(tally, { kind: 'day', day: day('2026-12-08') }, today, numbered)).toEqual({
      dossiers: 2,
      minutes: 100
    })
    expect(heapUnder(tally, { kind: 'month', month: monthOf(day('2026-12-01')) }, today, numbered).dossiers).toBe(1)
    expect(heapOfMonth(tally, monthOf(day('2026-12-01'))).dossiers).toBe(3)
    expect(tally.total).toBe(3)
  })

  it('a day without an insert lies under its month, and a day gone by with the missed', () => {
    const tally = tallyOf([filed('a', '2027-03-05'), filed('b', '2026-11-20'), filed('c', '2026-09')], binder)
    expect(heapUnder(tally, { kind: 'day', day: day('2027-03-05') }, today, numbered).dossiers).toBe(0)
    expect(heapUnder(tally, { kind: 'month', month: monthOf(day('2027-03-05')) }, today, numbered).dossiers).toBe(1)
    expect(heapUnder(tally, { kind: 'day', day: day('2026-11-20') }, today, numbered).dossiers).toBe(0)
    expect(heapUnder(tally, { kind: 'missed' }, today, numbered).dossiers).toBe(2)
    expect(missedSince(tally, today)).toBe('2026-09-01')
    expect(missedSince(emptyTally(), today)).toBe(null)
  })

  it('counts the ink of a day and of a month apart, and nothing where there is none', () => {
    const inInk = filed('a', '2026-12-08', { agreed: 'ink' })
    const tally = tallyOf([inInk, filed('b', '2026-12-08', { agreed: 'ink' }), filed('c', '2026-12-08')], binder)
    expect(tally.days[day('2026-12-08')]).toMatchObject({ dossiers: 3, ink: 2 })
    count(tally, inInk, binder.minutes, -1)
    expect(tally.days[day('2026-12-08')]).toMatchObject({ dossiers: 2, ink: 1 })
    expect(tallyOf([filed('c', '2026-12')], binder).months[monthOf(day('2026-12-01'))]).not.toHaveProperty('ink')
  })

  it('knows the end of a pile, also when its last dossier has left', () => {
    const [first, last] = [filed('a', '2026-12-08', { order: 'a0' }), filed('b', '2026-12-08', { order: 'a5' })]
    const tally = tallyOf([first, last], binder)
    count(tally, last, binder.minutes, -1)
    expect(endOfPile(tally, day('2026-12-08'))).toBe('a5')
    expect(endOfPile(tally, day('2026-12-09'))).toBe(null)
  })
})

const kinds = ['missed', 'toDeal', 'desk', 'stock', 'later', 'archive', 'out'] as const

describe('over years of days', () => {
  const seen = anyToday.chain((today) => fc.tuple(fc.constant(today), anySpines(today), anyStyle))

  it('the counts shown are the lengths of the lists they open, for every opening', () => {
    fc.assert(
      fc.property(seen, fc.integer({ min: 0, max: 70 }), ([first, spines, style], passed) => {
        const today = addDays(first, passed)
        const tally = tallyOf(spines, binder)
        const days = new Set(
          spines.flatMap((spine) => (spine.filing.next && isDay(spine.filing.next.on) ? [spine.filing.next.on] : []))
        )
        const openings: Opening[] = [
          ...[...days, today, addDays(today, 1), lastDayOf(monthOf(today))].map((day) => ({
            kind: 'day' as const,
            day
          })),
          ...Array.from({ length: 22 }, (_, n) => ({
            kind: 'month' as const,
            month: monthAfter(monthOf(today), n - 4)
          })),
          ...kinds.map((kind) => ({ kind }))
        ]
        for (const opening of openings) {
          expect([opening, heapUnder(tally, opening, today, style).dossiers]).toEqual([
            opening,
            pileOf(spines, opening, today, style).length
          ])
        }
      }),
      { numRuns: 200 }
    )
  })

  it('the piles add up to the binder: each dossier in exactly one', () => {
    fc.assert(
      fc.property(seen, ([today, spines, style]) => {
        const days = Array.from({ length: 130 }, (_, n) => addDays(today, n))
        const months = Array.from({ length: 13 }, (_, n) => monthAfter(monthOf(today), n))
        const openings: Opening[] = [
          ...days.map((day) => ({ kind: 'day' as const, day })),
          ...months.map((month) => ({ kind: 'month' as const, month })),
          ...kinds.map((kind) => ({ kind }))
        ]
        const found = openings.flatMap((opening) =>
          pileOf(spines, opening, today, style)
            // An out card past its day is also listed with the missed.
            .filter((spine) => opening.kind !== 'missed' || !spine.filing.out || spine.filing.retired)
            .map((spine) => spine.id)
        )
        expect(found.sort()).toEqual(spines.map((spine) => spine.id).sort())
      }),
      { numRuns: 100 }
    )
  })

  it('counting in and out again leaves nothing but the ends of piles', () => {
    fc.assert(
      fc.property(seen, ([, spines]) => {
        const tally = tallyOf(spines, binder)
        expect(tally.total).toBe(spines.length)
        for (const spine of spines) count(tally, spine, binder.minutes, -1)
        expect(tally).toEqual(emptyTally())
      })
    )
  })

  it('a month holds its days and its open part', () => {
    fc.assert(
      fc.property(seen, ([today, spines]) => {
        const tally = tallyOf(spines, binder)
        const month = monthAfter(monthOf(today), 1)
        const inMonth = spines.filter(({ filing }) => {
          const on = filing.next?.on
          if (!on || filing.retired || filing.out || filing.inHand) return false
          return on === month || (on >= firstDayOf(month) && on <= lastDayOf(month))
        })
        expect(heapOfMonth(tally, month)).toEqual({
          dossiers: inMonth.length,
          minutes: inMonth.reduce((sum, { filing }) => sum + (filing.next ? binder.minutes[filing.next.kind] : 0), 0)
        })
      })
    )
  })
})
