import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { calendarOf, newBinder } from '../../shared/binder.ts'
import { addDays, type Day, day, isDay, isMonth, isTime, monthOf, time } from '../../shared/day.ts'
import { lightestDays, readDay } from '../../shared/dayPhrase.ts'
import { emptyTally } from '../../shared/tally.ts'
import { languages } from '../../shared/words.ts'
import { inALine, readAs, wednesday } from './phrases/phraseTable.ts'

const onSunday = { today: day('2026-11-22') }

describe('the examples of the rules, in every language, on Sunday 22 November 2026', () => {
  it.each(languages)('%s', (language) => {
    const meanings = [
      ['13', '2026-12-13'],
      ['13.', '2026-12-13'],
      ['22', '2026-11-22'],
      ['31', '2026-12-31'],
      ['+3', '2026-11-25'],
      ['+3d', '2026-11-25'],
      ['+2w', '2026-12-06'],
      ['+1m', '2026-12-22'],
      ['+2h', 'today 11:00'],
      ['+15m', 'today 09:15'],
      ['16:00', 'today 16:00'],
      ['later', 'later'],
      ['tomorrow', '2026-11-23'],
      ['fri', '2026-11-27'],
      ['next tue', '2026-11-24'],
      ['in two weeks', '2026-12-06'],
      ['end of month', '2026-11-30'],
      ['5 jul', '2027-07-05'],
      ['5.7.', '2027-07-05'],
      ['5/7', '2027-07-05'],
      ['july', '2027-07'],
      ['november', '2026-11'],
      ['?', 'lightest'],
      ['+3 10:30', '2026-11-25 10:30'],
      ['13 10:30', '2026-12-13 10:30'],
      ['5/7 10:30', '2027-07-05 10:30'],
      ['!fri', '2026-11-27 ink'],
      ['~13', '2026-12-13 pencil'],
      ['31 April', 'no-such-day'],
      ['5.7.2026', 'past'],
      ['', 'empty'],
      ['   ', 'empty'],
      ['???', 'not-understood']
    ]
    for (const [phrase, meaning] of meanings) {
      expect([phrase, readAs(phrase ?? '', language, onSunday)]).toEqual([phrase, meaning])
    }
  })

  it('a bare weekday never means today', () => {
    expect(readAs('sunday', 'en', onSunday)).toBe('2026-11-29')
    expect(readAs('domingo', 'es', onSunday)).toBe('2026-11-29')
    expect(readAs('недеља', 'sr', onSunday)).toBe('2026-11-29')
    expect(readAs('неділя', 'uk', onSunday)).toBe('2026-11-29')
    expect(readAs('Κυριακή', 'el', onSunday)).toBe('2026-11-29')
  })

  it('a month added to the 31st stops at the month’s end', () => {
    const onThe31st = { today: day('2027-01-31') }
    expect(readAs('+1m', 'en', onThe31st)).toBe('2027-02-28')
    expect(readAs('in a month', 'en', onThe31st)).toBe('2027-02-28')
    expect(readAs('+1m', 'en', { today: day('2028-01-31') })).toBe('2028-02-29')
    expect(readAs('+13m', 'en', { today: day('2028-01-31') })).toBe('today 09:13')
    expect(readAs('+1y', 'en', { today: day('2028-02-29') })).toBe('2029-02-28')
  })

  it('the next 30th is in March when February has none', () => {
    expect(readAs('30', 'en', { today: day('2027-01-31') })).toBe('2027-03-30')
    expect(readAs('29', 'en', { today: day('2028-02-01') })).toBe('2028-02-29')
  })

  it('29 February is a day only in a leap year', () => {
    expect(readAs('29.2.', 'en', { today: day('2028-01-10') })).toBe('2028-02-29')
    expect(readAs('29.2.', 'en', { today: day('2027-06-01') })).toBe('2028-02-29')
    expect(readAs('29.2.', 'en', { today: day('2026-06-01') })).toBe('no-such-day')
  })
})

describe('working days', () => {
  it('+N passes closed days, "in N days" does not', () => {
    const calendar = { openWeekdays: [1, 2, 3, 4, 5] as const, closedDays: new Set([day('2026-06-12')]) }
    expect(readAs('+2', 'en', { calendar })).toBe('2026-06-15')
    expect(readAs('in 2 days', 'en', { calendar })).toBe('2026-06-12')
    expect(readAs('in 2 working days', 'en', { calendar })).toBe('2026-06-15')
    expect(readAs('next working day', 'en', { calendar })).toBe('2026-06-11')
  })

  it('the week ends on its last open weekday, and begins on its first', () => {
    const calendar = { openWeekdays: [2, 3, 4, 5, 6] as const, closedDays: new Set<Day>() }
    expect(readAs('end of week', 'en', { calendar })).toBe('2026-06-13')
    expect(readAs('after the weekend', 'en', { calendar })).toBe('2026-06-16')
    expect(readAs('start of next week', 'en', { calendar })).toBe('2026-06-16')
  })

  it('says something even where nothing is ever open', () => {
    const calendar = { openWeekdays: [], closedDays: new Set<Day>() }
    expect(readAs('+3', 'en', { calendar })).toBe('2026-06-13')
    expect(readAs('after the weekend', 'en', { calendar })).toBe('2026-06-15')
  })
})

describe('the clock', () => {
  it('nothing is filed under a time that is over', () => {
    expect(readAs('16:00', 'en', { now: time('16:00') })).toBe('today 16:00')
    expect(readAs('16:00', 'en', { now: time('16:01') })).toBe('past')
    expect(readAs('today 16:00', 'en', { now: time('16:01') })).toBe('past')
    expect(readAs('tomorrow 16:00', 'en', { now: time('16:01') })).toBe('2026-06-11 16:00')
  })

  it('hours past midnight are refused', () => {
    expect(readAs('+2h', 'en', { now: time('21:59') })).toBe('today 23:59')
    expect(readAs('+2h', 'en', { now: time('22:00') })).toBe('after-midnight')
    expect(readAs('+15m', 'en', { now: time('23:50') })).toBe('after-midnight')
    expect(readAs('+10m', 'en', { now: time('23:55') })).toBe('2027-04-10')
  })
})

describe('two readings', () => {
  it('are both shown, in the words of the binder', () => {
    expect(readDay('mar', wednesday('es'))).toEqual({
      kind: 'choice',
      readings: [
        { words: 'Mar 16 de junio', on: '2026-06-16' },
        { words: 'Marzo 2027', on: '2027-03' }
      ]
    })
  })

  it('one of them is taken where a time leaves no other', () => {
    expect(readAs('mar 10:30', 'es')).toBe('2026-06-16 10:30')
  })

  it('the binder’s own language goes before English', () => {
    expect(readAs('mar', 'sr')).toBe('2027-03')
    expect(readAs('mar', 'en')).toBe('2027-03')
    expect(readAs('pet', 'sr')).toBe('2026-06-12')
    expect(readAs('mon', 'es')).toBe('2026-06-15')
  })
})

describe('however it is typed', () => {
  it.each([
    ['ｔｏｍｏｒｒｏｗ　１０：３０', 'en', '2026-06-11 10:30'],
    ['＋３', 'en', '2026-06-15'],
    ['！fri', 'en', '2026-06-12 ink'],
    ['？', 'en', 'lightest'],
    ['  in\u00a0 two\t weeks ', 'en', '2026-06-24'],
    ['to\u200bmorrow', 'en', '2026-06-11'],
    ['miércoles'.normalize('NFD'), 'es', '2026-06-17'],
    ['MIÉRCOLES', 'es', '2026-06-17'],
    ['ΤΡΙΤΗ', 'el', '2026-06-16'],
    ['Τρίτη'.normalize('NFD'), 'el', '2026-06-16'],
    ['SLEDEĆI UTORAK', 'sr', '2026-06-16'],
    ['У ПʼЯТНИЦЮ', 'uk', '2026-06-12'],
    ['через мicяць', 'uk', '2026-07-10']
  ] as const)('%s', (phrase, language, meaning) => {
    expect(readAs(phrase, language)).toBe(meaning)
  })
})

const anyLanguage = fc.constantFrom(...languages)
const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2024-01-01'), n))
const pieces =
  'next|in|two|weeks|fri|mar|5|13|31|.|/|:|+|!|~|?|10:30|at|july|end|of|month|last|first|и|у|петак|за|недељу|el|martes|que viene|a las|о|на|п’ятницю|через|тиждень|στις|Τρίτη|του|μήνα|πρώτη|μισή|2027|q3|week|half|а|ς|²|٣|-|0|99|h|m'.split(
    '|'
  )
const anyPhrase = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''))
)

describe('whatever is typed', () => {
  it('never throws, and never files into the past or under what is no day', () => {
    fc.assert(
      fc.property(anyPhrase, anyLanguage, anyDay, fc.boolean(), (text, language, today, monthFirst) => {
        const phrase = readDay(text, wednesday(language, { today, monthFirst }))
        const taken = phrase.kind === 'on' ? [phrase] : phrase.kind === 'choice' ? phrase.readings : []
        for (const { on, at } of taken) {
          expect(isDay(on) || isMonth(on)).toBe(true)
          expect(on >= (isDay(on) ? today : monthOf(today))).toBe(true)
          if (at !== undefined) expect(isTime(at) && isDay(on) && (on > today || at >= '09:00')).toBe(true)
        }
        if (phrase.kind === 'choice') expect(phrase.readings.length).toBeGreaterThan(1)
      }),
      { numRuns: 3000 }
    )
  })

  it('more spaces and capitals change nothing', () => {
    const known = ['in two weeks', 'fri 10:30', 'next tue', '+3 10:30', '5 jul', 'end of month', 'first monday in july']
    fc.assert(
      fc.property(fc.constantFrom(...known), anyDay, fc.integer({ min: 1, max: 4 }), (text, today, n) => {
        const context = wednesday('en', { today })
        const spaced = ` ${text.toUpperCase().replaceAll(' ', ' '.repeat(n))}  `
        expect(inALine(readDay(spaced, context))).toBe(inALine(readDay(text, context)))
      })
    )
  })

  it('a bare number is the nearest day with that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), anyDay, anyLanguage, (n, today, language) => {
        let nearest = today
        while (Number(nearest.slice(8)) !== n) nearest = addDays(nearest, 1)
        expect(readAs(String(n), language, { today })).toBe(nearest)
      })
    )
  })

  it('nonsense of ordinary words gives nothing', () => {
    for (const text of [
      'blue folder',
      'call Maria',
      'carpeta azul',
      'зелена папка',
      'плава фасцикла',
      'μπλε φάκελος'
    ]) {
      for (const language of languages) expect(readAs(text, language)).toBe('not-understood')
    }
  })

  it('a pasted page is turned away', () => {
    expect(readAs('next '.repeat(5000), 'en')).toBe('not-understood')
  })
})

describe('wherever the computer stands', () => {
  const zone = process.env['TZ']
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it.each(['Pacific/Pago_Pago', 'America/St_Johns', 'Europe/Belgrade', 'Pacific/Apia', 'Pacific/Kiritimati'])(
    '%s',
    (tz) => {
      process.env['TZ'] = tz
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(tz)
      expect(readAs('tomorrow', 'en', { today: day('2011-12-29') })).toBe('2011-12-30')
      expect(readAs('+1', 'en', { today: day('2011-12-29') })).toBe('2011-12-30')
      expect(readAs('sun', 'en', { today: day('2026-03-28') })).toBe('2026-03-29')
      expect(readAs('in two weeks', 'en', { today: day('2026-10-20') })).toBe('2026-11-03')
      expect(readAs('mar', 'es')).toBe('2026-06-16 or 2027-03')
    }
  )
})

describe('the lightest days', () => {
  const binder = newBinder({ name: 'B', owner: 'O', language: 'en', country: 'IE', limit: 10 })
  const heap = (dossiers: number) => ({ dossiers, minutes: dossiers * 10 })
  const today = day('2026-06-10')

  it('are three working days after today, ties to the earliest', () => {
    expect(lightestDays(emptyTally(), binder, calendarOf(binder, {}), today).map((one) => one.day)).toEqual([
      '2026-06-11',
      '2026-06-12',
      '2026-06-15'
    ])
  })

  it('come lightest first, with their load', () => {
    const tally = emptyTally()
    for (let n = 0; n < 40; n++) tally.days[addDays(today, n)] = heap(8)
    tally.days[day('2026-06-18')] = heap(2)
    tally.days[day('2026-06-12')] = heap(5)
    expect(lightestDays(tally, binder, calendarOf(binder, {}), today)).toEqual([
      { day: '2026-06-18', load: { held: 2, limit: 10, dossiers: 2, minutes: 20 } },
      { day: '2026-06-12', load: { held: 5, limit: 10, dossiers: 5, minutes: 50 } },
      { day: '2026-06-11', load: { held: 8, limit: 10, dossiers: 8, minutes: 80 } }
    ])
  })

  it('lie among the next ten working days only, and never on a closed one', () => {
    const tally = emptyTally()
    for (let n = 0; n < 60; n++) tally.days[addDays(today, n)] = heap(8)
    tally.days[day('2026-06-24')] = heap(1)
    tally.days[day('2026-06-25')] = heap(0)
    const closed = { ...binder, closedDays: [day('2026-06-11')] }
    expect(lightestDays(tally, binder, calendarOf(binder, {}), today)[0]?.day).toBe('2026-06-24')
    expect(lightestDays(tally, closed, calendarOf(closed, {}), today)[0]?.day).toBe('2026-06-25')
    expect(lightestDays(tally, closed, calendarOf(closed, {}), today, { n: 10 }).map((one) => one.day)).not.toContain(
      '2026-06-11'
    )
  })

  it('are weighed by their own limits', () => {
    const tally = emptyTally()
    for (let n = 0; n < 40; n++) tally.days[addDays(today, n)] = heap(9)
    tally.days[day('2026-06-11')] = heap(6)
    tally.days[day('2026-06-12')] = heap(4)
    const uneven = { ...binder, weekdays: { ...binder.weekdays, 5: { open: true, limit: 5, use: 'both' as const } } }
    expect(lightestDays(tally, uneven, calendarOf(uneven, {}), today, { n: 1 }).map((one) => one.day)).toEqual([
      '2026-06-11'
    ])
  })

  it('rank a call day first for calls and a meeting day for visits, while it has room', () => {
    // Thursdays are for calls, Fridays for meetings, the others for both.
    const week = {
      ...binder,
      weekdays: {
        ...binder.weekdays,
        4: { open: true, limit: 10, use: 'calls' as const },
        5: { open: true, limit: 10, use: 'meetings' as const }
      }
    }
    const calendar = calendarOf(week, {})
    const first = (kind: 'call' | 'visit', tally = emptyTally()) =>
      lightestDays(tally, week, calendar, today, { kind, within: 2 }).map((one) => one.day)
    expect(first('call')).toEqual(['2026-06-11', '2026-06-12'])
    expect(first('visit')).toEqual(['2026-06-12', '2026-06-11'])
    const tally = emptyTally()
    tally.days[day('2026-06-12')] = heap(4)
    expect(first('visit', tally)).toEqual(['2026-06-12', '2026-06-11'])
    tally.days[day('2026-06-12')] = heap(10)
    expect(first('visit', tally)).toEqual(['2026-06-11', '2026-06-12'])
  })

  it('are none where nothing is ever open', () => {
    const never = {
      ...binder,
      weekdays: Object.fromEntries(
        Object.entries(binder.weekdays).map(([n, plan]) => [n, { ...plan, open: false }])
      ) as typeof binder.weekdays
    }
    expect(lightestDays(emptyTally(), never, calendarOf(never, {}), today)).toEqual([])
  })
})
