import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../shared/calendarFile.ts'
import { day, time } from '../../shared/day.ts'
import { instantOf } from '../../shared/there.ts'
import { runs } from '../desk/runs.ts'
import { faultsInCalendar } from '../desk/strictCalendar.ts'

const at = Date.parse('2026-10-20T08:30:00Z')
const event = {
  uid: 'm1@carpeta',
  sequence: 2,
  begin: at,
  end: at + 45 * 60_000,
  made: Date.parse('2026-10-13T07:34:00Z'),
  summary: 'Панадерија; „Сол“, д.о.о.',
  location: 'Calle Mayor 5,\nMadrid',
  description: 'a\\b'
}
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent') as InstanceType<typeof ICAL.Component>)
}

describe('the calendar file of an appointment', () => {
  it('is read by a calendar as it was meant', () => {
    const found = read(calendarFile(event))
    expect(found.uid).toBe('m1@carpeta')
    expect(found.sequence).toBe(2)
    expect(found.summary).toBe('Панадерија; „Сол“, д.о.о.')
    expect(found.location).toBe('Calle Mayor 5,\nMadrid')
    expect(found.description).toBe('a\\b')
    expect(found.startDate.toJSDate().toISOString()).toBe('2026-10-20T08:30:00.000Z')
    expect(found.endDate.toJSDate().toISOString()).toBe('2026-10-20T09:15:00.000Z')
  })

  it('stands as RFC 5545 writes it', () => {
    expect(calendarFile({ ...event, summary: 'Sol', location: 'Here', description: '' }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Carpeta//Carpeta//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:m1@carpeta',
      'DTSTAMP:20261013T073400Z',
      'SEQUENCE:2',
      'DTSTART:20261020T083000Z',
      'DTEND:20261020T091500Z',
      'SUMMARY:Sol',
      'LOCATION:Here',
      'END:VEVENT',
      'END:VCALENDAR',
      ''
    ])
  })

  it('is judged strictly: what is wrong is seen', () => {
    const file = calendarFile(event)
    expect(faultsInCalendar(file)).toEqual([])
    expect(faultsInCalendar(file.replace('\r\nVERSION:2.0', ''))).toEqual(['VERSION must stand once'])
    expect(faultsInCalendar(file.replace('\\,\\nMadrid', ',\\nMadrid'))).toEqual([
      'LOCATION is not escaped: Calle Mayor 5,\\nMadrid'
    ])
    expect(faultsInCalendar(file.replace('T091500Z', 'T083000Z'))).toEqual(['it ends before it begins'])
    expect(faultsInCalendar(file.replace('DTEND:20261020T091500Z', 'DTEND:2026-10-20'))).toEqual([
      'DTEND is no time in UTC: 2026-10-20',
      'it ends before it begins'
    ])
    expect(faultsInCalendar(file.replaceAll('\r\n', '\n'))).toContain('a line ends with something else than CRLF')
    expect(faultsInCalendar(calendarFile({ ...event, summary: 'x'.repeat(90) }).replace(/\r\n /g, ''))).toHaveLength(1)
  })

  it('knows summer and winter time: ten in Madrid is eight, then nine, in UTC', () => {
    const ten = (on: string) => instantOf({ day: day(on), time: time('10:00') }, 'Europe/Madrid')
    expect(calendarFile({ ...event, begin: ten('2026-10-24') })).toContain('DTSTART:20261024T080000Z')
    expect(calendarFile({ ...event, begin: ten('2026-10-26') })).toContain('DTSTART:20261026T090000Z')
  })

  it('is valid by RFC 5545, whatever was typed, and comes back whole', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = calendarFile({ ...event, summary, description })
        expect(faultsInCalendar(file)).toEqual([])
        const plain = (said: string) => said.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
        expect(read(file).summary).toBe(plain(summary))
        expect(read(file).description ?? '').toBe(plain(description))
      }),
      { numRuns: runs }
    )
  })
})
