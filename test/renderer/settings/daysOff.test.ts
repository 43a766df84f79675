import { describe, expect, it } from 'vitest'
import { readingOf } from '../../../renderer/day/readingOf.ts'
import {
  behind,
  comingHolidays,
  edgeOf,
  heldIn,
  holidaysKept,
  holidaysOf,
  turned,
  withAbsence,
  withAll,
  withHoliday
} from '../../../renderer/settings/daysOff.ts'
import { calendarOf, newBinder } from '../../../shared/binder.ts'
import { addDays, day, type Moment, time } from '../../../shared/day.ts'
import { emptyTally } from '../../../shared/tally.ts'

const holidays = {
  '2026-10-12': 'Fiesta Nacional',
  '2026-12-25': 'Navidad',
  '2027-12-25': 'Navidad',
  '2028-01-01': 'Año'
}
const binder = newBinder({ name: 'B', owner: '', language: 'es', country: 'ES' })

describe('pressing a day of the month’s sheet', () => {
  const press = (on: string, settings = binder) => turned(day(on), settings, calendarOf(settings, holidays))

  it('closes a working day, works a weekend or a holiday, and turns each back', () => {
    expect(press('2026-10-13')).toEqual({ closedDays: ['2026-10-13'] })
    expect(press('2026-10-17')).toEqual({ openedDays: ['2026-10-17'] })
    expect(press('2026-10-12')).toEqual({ openedDays: ['2026-10-12'] })
    expect(press('2026-10-13', { ...binder, closedDays: [day('2026-10-13')] })).toEqual({ closedDays: [] })
    expect(press('2026-10-17', { ...binder, openedDays: [day('2026-10-17')] })).toEqual({ openedDays: [] })
  })

  it('leaves a day of an absence alone', () => {
    const absences = [{ from: day('2026-10-13'), to: day('2026-10-14'), reason: 'leave' }]
    expect(press('2026-10-13', { ...binder, absences })).toBeNull()
  })
})

describe('holidays', () => {
  const kept = holidaysKept(binder)

  it('of a binder from before there were any are off, of its own country', () => {
    const { holidays: _, ...old } = binder
    expect(holidaysKept(old)).toEqual({ isOn: false, country: 'ES', off: [] })
    expect(kept).toEqual({ isOn: true, country: 'ES', off: [] })
  })

  it('are switched off one by one, or all that are in sight', () => {
    const off = withHoliday(kept, day('2026-12-25'), false)
    expect(off.off).toEqual(['2026-12-25'])
    expect(calendarOf({ ...binder, holidays: off }, holidays).holidays?.has(day('2026-12-25'))).toBe(false)
    expect(withHoliday(off, day('2026-12-25'), true).off).toEqual([])
    const all = withAll(off, [day('2026-10-12'), day('2026-12-25')], false)
    expect(all.off).toEqual(['2026-10-12', '2026-12-25'])
    expect(withAll(all, [day('2026-10-12')], true).off).toEqual(['2026-12-25'])
  })

  it('of another country begin anew, those of a region keep what was switched off', () => {
    const off = withHoliday(kept, day('2026-12-25'), false)
    expect(holidaysOf(off, 'GR', null)).toEqual({ isOn: true, country: 'GR', off: [] })
    expect(holidaysOf(off, 'ES', 'CT')).toEqual({ isOn: true, country: 'ES', region: 'CT', off: ['2026-12-25'] })
    expect(holidaysOf(holidaysOf(off, 'ES', 'CT'), 'ES', null)).toEqual(off)
  })

  it('to come are those of this year and the next', () => {
    expect(comingHolidays(holidays, day('2026-10-13')).map((one) => one.day)).toEqual(['2026-12-25', '2027-12-25'])
  })
})

it('absences stand in the order of their first days', () => {
  const august = { from: day('2027-08-03'), to: day('2027-08-14'), reason: 'leave' }
  const march = { from: day('2027-03-01'), to: day('2027-03-01'), reason: '' }
  expect(withAbsence([august], march)).toEqual([march, august])
})

describe('the days of an absence', () => {
  const now: Moment = { day: day('2026-10-14'), time: time('09:30') }
  const context = {
    settings: binder,
    calendar: calendarOf(binder, {}),
    pageLanguage: 'en' as const,
    tally: emptyTally()
  }
  const typed = (text: string, edge: 'first' | 'last' = 'first') =>
    edgeOf(readingOf(text, { ...context, now }), edge, now.day, () =>
      readingOf(text, { ...context, now: { ...now, day: addDays(now.day, -behind) } })
    )

  it('may lie behind: illness is written down when one is back', () => {
    expect(['12 oct', '12.10.', '12.10.2026', '2026-10-12', '1 sep'].map((text) => typed(text))).toEqual([
      '2026-10-12',
      '2026-10-12',
      '2026-10-12',
      '2026-10-12',
      '2026-09-01'
    ])
  })
  it('else lie ahead, as everywhere; of a month its first and last', () => {
    expect(['15.10.', '+1', '3 aug', '12.10.2027', '1 aug'].map((text) => typed(text))).toEqual([
      '2026-10-15',
      '2026-10-15',
      '2027-08-03',
      '2027-10-12',
      '2027-08-01'
    ])
    expect([typed('november'), typed('november', 'last')]).toEqual(['2026-11-01', '2026-11-30'])
    expect(['', '9:00', 'yesterday', 'soon'].map((text) => typed(text))).toEqual([null, null, null, null])
  })
  it('hold what lies in the rings from the first to the last of them', () => {
    const heap = (dossiers: number) => ({ dossiers, minutes: 0 })
    const days = { '2026-10-12': heap(1), '2026-10-14': heap(4), '2026-10-15': heap(8) }
    const tally = { ...emptyTally(), days } as ReturnType<typeof emptyTally>
    expect(heldIn({ from: day('2026-10-12'), to: day('2026-10-14') }, tally)).toBe(5)
  })
})
