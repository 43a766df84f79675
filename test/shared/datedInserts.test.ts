import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newBinder } from '../../shared/binder.ts'
import { datedBeside, datedInsertOf, datedInserts } from '../../shared/datedInserts.ts'
import { addDays, type Day, day, month, monthOf } from '../../shared/day.ts'
import { pileOf } from '../../shared/pile.ts'
import { isCovered, monthInserts, type Opening } from '../../shared/place.ts'
import { heapUnder, tallyOf } from '../../shared/tally.ts'
import { isWorkday, type WorkCalendar } from '../../shared/workdays.ts'
import { anySpines, anyToday } from './years.ts'

const runs = Number(process.env['CARPETA_RUNS'] ?? 2000)
const week: WorkCalendar = { openWeekdays: [1, 2, 3, 4, 5], closedDays: new Set() }
const nothing = () => false
const numbers = (days: readonly { day: Day }[]) => days.map(({ day }) => Number(day.slice(8)))

describe('dated inserts', () => {
  it('one for every working day left of this month and of the months ahead', () => {
    const [november, december] = datedInserts(day('2026-11-27'), week, 1, nothing)
    expect(november).toEqual({
      month: '2026-11',
      isCurrent: true,
      inserts: [
        { day: '2026-11-27', isToday: true, isClosed: false },
        { day: '2026-11-30', isToday: false, isClosed: false }
      ]
    })
    expect(december?.isCurrent).toBe(false)
    expect(numbers(december?.inserts ?? [])).toEqual([
      1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28, 29, 30, 31
    ])
    expect(datedInserts(day('2026-11-27'), week, 3, nothing).map(({ month }) => month)).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02'
    ])
  })

  it('a closed day only while something lies there, today always', () => {
    const [november] = datedInserts(
      day('2026-11-22'),
      { ...week, closedDays: new Set([day('2026-11-25')]) },
      1,
      (at) => at === '2026-11-28'
    )
    // Sunday the 22nd is today; Wednesday the 25th is closed; something lies on Saturday the 28th.
    expect(numbers(november?.inserts ?? [])).toEqual([22, 23, 24, 26, 27, 28, 30])
    expect(november?.inserts.filter(({ isClosed }) => isClosed).map(({ day }) => day)).toEqual([
      '2026-11-22',
      '2026-11-28'
    ])
  })

  it('a number means the day of the month that is spread out, then the next such one', () => {
    const months = datedInserts(day('2026-10-13'), week, 2, nothing)
    const typed = (number: number, spread = '2026-10', open: string | null = '2026-10-13') =>
      datedInsertOf(number, months, month(spread), open === null ? null : day(open))
    expect(typed(27)).toBe('2026-10-27')
    // 8 October is over and 8 November a Sunday.
    expect(typed(8)).toBe('2026-12-08')
    expect(typed(9)).toBe('2026-11-09')
    expect(typed(27, '2026-11', '2026-11-03')).toBe('2026-11-27')
    expect(typed(27, '2026-10', '2026-10-27')).toBe('2026-11-27')
    expect(typed(29, '2026-12', '2026-12-29')).toBe('2026-10-29')
    expect(typed(13, '2026-11', '2026-11-13')).toBe('2026-10-13')
    expect(typed(32)).toBe(null)
    expect(datedInsertOf(13, datedInserts(day('2026-10-13'), week, 1, nothing), month('2027-05'), null)).toBe(
      '2026-10-13'
    )
  })

  it('leafing goes from insert to insert, over closed days and the ends of months', () => {
    const months = datedInserts(day('2026-10-29'), week, 1, nothing)
    const beside = (from: string, way: 1 | -1) =>
      datedBeside(
        from.length === 7 ? { kind: 'month', month: month(from) } : { kind: 'day', day: day(from) },
        way,
        months
      )
    expect(beside('2026-10-30', 1)).toBe('2026-11-02')
    expect(beside('2026-11-02', -1)).toBe('2026-10-30')
    expect(beside('2026-10-29', -1)).toBe(null)
    expect(beside('2026-11-30', 1)).toBe(null)
    expect(beside('2026-11', 1)).toBe('2026-11-02')
    expect(beside('2026-11', -1)).toBe('2026-10-30')
    // A closed day that was opened has no insert of its own, and leads to its neighbours.
    expect(beside('2026-11-07', 1)).toBe('2026-11-09')
  })
})

const anyCalendar = (today: Day): fc.Arbitrary<WorkCalendar> =>
  fc.record({
    openWeekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const),
    closedDays: fc
      .array(fc.integer({ min: -5, max: 130 }), { maxLength: 30 })
      .map((all) => new Set(all.map((n) => addDays(today, n))))
  })

describe('over years of days, weekdays and closed days', () => {
  const binder = newBinder({ name: 'B', owner: 'O', language: 'en', country: 'IE' })
  const seen = anyToday.chain((today) =>
    fc.tuple(fc.constant(today), anyCalendar(today), fc.integer({ min: 1, max: 3 }), anySpines(today, 30))
  )

  it('the inserts, strips, months and places shown hold every dossier once, and their counts are the lengths of their lists', () => {
    fc.assert(
      fc.property(seen, fc.integer({ min: 0, max: 70 }), ([first, calendar, ahead, spines], passed) => {
        const today = addDays(first, passed)
        const style = { kind: 'dated' as const, ahead }
        const tally = tallyOf(spines, binder)
        const months = datedInserts(today, calendar, ahead, (at) => tally.days[at] !== undefined)
        const openings: Opening[] = [
          ...months.flatMap(({ inserts }) => inserts.map(({ day }) => ({ kind: 'day' as const, day }))),
          ...months.filter(({ isCurrent }) => !isCurrent).map(({ month }) => ({ kind: 'month' as const, month })),
          ...monthInserts(today)
            .filter(({ month }) => !isCovered(month, today, style))
            .map(({ month }) => ({ kind: 'month' as const, month })),
          ...(['missed', 'toDeal', 'desk', 'stock', 'later', 'archive', 'out'] as const).map((kind) => ({ kind }))
        ]
        const found = openings.flatMap((opening) => {
          const pile = pileOf(spines, opening, today, style)
          expect([opening, heapUnder(tally, opening, today, style).dossiers]).toEqual([opening, pile.length])
          // An out card past its day is also listed with the missed.
          return pile
            .filter((spine) => opening.kind !== 'missed' || !spine.filing.out || spine.filing.retired)
            .map((spine) => spine.id)
        })
        expect(found.sort()).toEqual(spines.map((spine) => spine.id).sort())
      }),
      { numRuns: runs }
    )
  })

  it('there is an insert for every working day from today on, none of another day, in order', () => {
    fc.assert(
      fc.property(seen, ([today, calendar, ahead]) => {
        const months = datedInserts(today, calendar, ahead, nothing)
        const days = months.flatMap(({ inserts }) => inserts.map(({ day }) => day))
        expect(days).toEqual([...new Set(days)].sort())
        for (let at = today; isCovered(monthOf(at), today, { kind: 'dated', ahead }); at = addDays(at, 1)) {
          expect([at, days.includes(at)]).toEqual([at, at === today || isWorkday(at, calendar)])
        }
        // Leafing on from today comes past every insert and ends.
        const leafed: Day[] = []
        for (let at: Day | null = today; at; at = datedBeside({ kind: 'day', day: at }, 1, months)) leafed.push(at)
        expect(leafed).toEqual(days)
      }),
      { numRuns: runs }
    )
  })
})
