import { afterAll, describe, expect, it } from 'vitest'
import { listedDays } from '../../electron/holidays/listedDays.ts'
import { isDay } from '../../shared/day.ts'

const of = (country: string, language: string, year = 2026, region?: string) =>
  listedDays({ country, language, region, from: year, to: year })

describe('the public holidays of a country', () => {
  it('are those that are free by law, by day, in the language asked for', () => {
    expect(of('GR', 'el').days).toEqual({
      '2026-01-01': 'Πρωτοχρονιά',
      '2026-01-06': 'Θεοφάνεια',
      '2026-02-23': 'Καθαρά Δευτέρα',
      '2026-03-25': 'Ευαγγελισμός, Εθνική Εορτή',
      '2026-04-10': 'Μεγάλη Παρασκευή',
      '2026-04-12': 'Πάσχα',
      '2026-04-13': 'Δευτέρα του Πάσχα',
      '2026-05-01': 'Εργατική Πρωτομαγιά',
      '2026-05-31': 'Πεντηκοστή',
      '2026-06-01': 'Αγίου Πνεύματος',
      '2026-08-15': 'Κοίμηση της Θεοτόκου',
      '2026-10-28': 'Επέτειος του Όχι',
      '2026-12-25': 'Χριστούγεννα',
      '2026-12-26': 'Δεύτερη μέρα των Χριστουγέννων'
    })
    // Neither the optional Bajram nor Vidovdan, which is only observed.
    expect(Object.values(of('RS', 'sr').days)).not.toContain('Видовдан')
    expect(of('RS', 'sr').days['2026-02-17']).toBe('Дан државности Србије')
    expect(of('UA', 'uk').days['2026-04-13']).toMatch(/^Великдень/)
  })

  it('have the country’s own name where the language has none', () => {
    expect(of('UA', 'es').days['2026-01-01']).toBe('Año Nuevo')
    expect(of('UA', 'es').days['2026-04-12']).toBe('Великдень')
  })

  it('of a region come with it', () => {
    expect(of('ES', 'es', 2026, 'CT').days['2026-09-11']).toBe('Dia de Cataluña')
    expect(of('ES', 'es').days['2026-09-11']).toBeUndefined()
    expect(of('ES', 'es').regions).toContainEqual({ code: 'CT', name: 'Cataluña' })
    expect(of('ES', 'es').regions).toContainEqual({ code: 'CT.B', name: 'Cataluña, Barcelona' })
    expect(of('ES', 'es', 2026, 'NOWHERE').isListed).toBe(true)
  })

  it('of several days are as many days, an afternoon is none', () => {
    // Bayram begins the evening before; the days are the ones people stay at home.
    expect(Object.keys(of('BA', 'en').days).filter((day) => day.startsWith('2026-03-2'))).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22'
    ])
    expect(of('IS', 'en').days['2026-12-24']).toBeUndefined()
    expect(of('IS', 'en').days['2026-12-25']).toBe('Christmas Day')
  })

  it('of a country that is not in the lists are none', () => {
    expect(of('AQ', 'en')).toEqual({ isListed: false, days: {}, regions: [] })
  })
})

describe('wherever the computer stands', () => {
  const before = process.env['TZ']
  afterAll(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  const zones = (Intl.supportedValuesOf('timeZone') as string[]).filter(
    (_, n, all) => n % Math.ceil(all.length / 36) === 0
  )
  const hard = ['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Asia/Kathmandu']
  const all = () =>
    ['ES', 'GR', 'RS', 'UA', 'IE', 'BA', 'WS', 'KI'].map((country) =>
      listedDays({ country, language: 'en', from: 2026, to: 2027 })
    )

  it('a holiday is the same local day, in forty time zones', () => {
    process.env['TZ'] = 'UTC'
    const wanted = all()
    expect(wanted.flatMap(({ days }) => Object.keys(days)).every(isDay)).toBe(true)
    const others = [...zones, ...hard].filter((zone) => {
      process.env['TZ'] = zone
      return JSON.stringify(all()) !== JSON.stringify(wanted)
    })
    expect(zones.length + hard.length).toBeGreaterThanOrEqual(40)
    expect(others).toEqual([])
  })
})
