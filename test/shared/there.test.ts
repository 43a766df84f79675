import { describe, expect, it } from 'vitest'
import { day, time } from '../../shared/day.ts'
import { nowThere, placeOfClient } from '../../shared/there.ts'

const at = (on: string, hour: string) => ({ day: day(on), time: time(hour) })
const tuesday = at('2026-10-13', '09:30')

describe('where a client is', () => {
  it('the address says it, else the phone, else nobody does', () => {
    expect(placeOfClient({ country: 'GR', phoneKey: '+381113345566' })?.country).toBe('GR')
    expect(placeOfClient({ phoneKey: '+381113345566' })?.country).toBe('RS')
    expect(placeOfClient({ phoneKey: '911234567' })).toBeNull()
    expect(placeOfClient({})).toBeNull()
  })
})

describe('the time there', () => {
  it.each([
    ['GR', {}, '2026-10-13 10:30'],
    ['RS', {}, '2026-10-13 09:30'],
    ['IE', {}, '2026-10-13 08:30'],
    ['IN', {}, '2026-10-13 13:00'],
    ['UA', { phoneKey: '+380441234567' }, '2026-10-13 10:30'],
    ['ES', { postcode: '28013' }, '2026-10-13 09:30'],
    ['ES', { postcode: '35001' }, '2026-10-13 08:30'],
    ['ES', { phoneKey: '+34922123456' }, '2026-10-13 08:30'],
    ['ES', { phoneKey: '+34911234567' }, '2026-10-13 09:30'],
    ['PT', { phoneKey: '+351211234567' }, '2026-10-13 08:30']
  ])('in %s with %o is %s', (country, more, said) => {
    const there = nowThere({ country, ...more }, tuesday, 'Europe/Madrid')
    expect(there && `${there.day} ${there.time}`).toBe(said)
  })

  it('is not said where the country keeps several and nothing tells which', () => {
    expect(nowThere({ country: 'US' }, tuesday, 'Europe/Madrid')).toBeNull()
    expect(nowThere({ country: 'ES', phoneKey: '+34612345678' }, tuesday, 'Europe/Madrid')).toBeNull()
    expect(nowThere({ country: 'ZZ' }, tuesday, 'Europe/Madrid')).toBeNull()
    expect(nowThere({ country: 'not a country' }, tuesday, 'Europe/Madrid')).toBeNull()
  })

  it('knows that clocks change on different days, and that there it may be another day', () => {
    // Europe is back on winter time on 25 October 2026; India never changes.
    expect(nowThere({ country: 'IN' }, at('2026-10-24', '09:30'), 'Europe/Madrid')?.time).toBe('13:00')
    expect(nowThere({ country: 'IN' }, at('2026-10-26', '09:30'), 'Europe/Madrid')?.time).toBe('14:00')
    expect(nowThere({ country: 'JP' }, at('2026-12-31', '20:00'), 'Europe/Madrid')).toEqual(at('2027-01-01', '04:00'))
  })
})
