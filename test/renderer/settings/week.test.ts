import { describe, expect, it } from 'vitest'
import { limitsIn, openWeekdaysOf, withLimit, withOpenWeekdays } from '../../../renderer/settings/week.ts'
import { binderSchema, newBinder } from '../../../shared/binder.ts'

const binder = newBinder({ name: 'B', owner: '', language: 'en', country: 'IE', limit: 30 })

describe('the working week', () => {
  it('opens exactly the days given and leaves limits alone', () => {
    const six = { ...withLimit(binder, 6, 12) }
    const week = withOpenWeekdays({ weekdays: six }, [1, 3, 6])
    expect(openWeekdaysOf({ weekdays: week })).toEqual([1, 3, 6])
    expect(week['6']).toEqual({ open: true, limit: 12, use: 'both' })
    expect(week['2']).toEqual({ open: false, limit: 30, use: 'both' })
  })

  it('changes the limit of one weekday only', () => {
    const week = withLimit(binder, 5, 15)
    expect(week['5'].limit).toBe(15)
    expect(week['4'].limit).toBe(30)
  })

  it('turns dossiers into minutes of calls and back', () => {
    const inMinutes = { ...binder, ...limitsIn(binder, 'minutes') }
    expect(inMinutes.weekdays['1'].limit).toBe(300)
    expect(limitsIn(inMinutes, 'dossiers').weekdays['1'].limit).toBe(30)
  })

  it('stays within what a binder may say', () => {
    const wide = { ...binder, weekdays: withLimit(binder, 1, 2000), minutes: { ...binder.minutes, call: 480 } }
    const after = { ...wide, ...limitsIn(wide, 'minutes') }
    expect(after.weekdays['1'].limit).toBe(2000)
    expect(binderSchema.safeParse(after).success).toBe(true)
    const few = { ...binder, weekdays: withLimit(binder, 1, 3) }
    expect(limitsIn(few, 'dossiers').weekdays['1'].limit).toBe(1)
  })
})
