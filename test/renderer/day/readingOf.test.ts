import { describe, expect, it } from 'vitest'
import { closednessOf, readingOf } from '../../../renderer/day/readingOf.ts'
import { calendarOf, newBinder } from '../../../shared/binder.ts'
import { day, time } from '../../../shared/day.ts'
import { emptyTally } from '../../../shared/tally.ts'
import type { Language } from '../../../shared/words.ts'

const binder = (language: Language) => newBinder({ name: 'B', owner: '', language, country: 'ES' })
const calendar = calendarOf(binder('en'), {})
// A Tuesday.
const now = { day: day('2026-10-13'), time: time('10:34') }
const read = (text: string, language: Language = 'en', pageLanguage: Language = 'en') =>
  readingOf(text, { now, settings: binder(language), calendar, pageLanguage, tally: emptyTally() })

describe('what stands in the day field', () => {
  it('reads the binder’s language, the page’s and English', () => {
    const friday = { kind: 'day', said: { on: '2026-10-16' } }
    expect(read('viernes', 'es', 'el')).toEqual(friday)
    expect(read('Παρασκευή', 'es', 'el')).toEqual(friday)
    expect(read('fri', 'es', 'el')).toEqual(friday)
    expect(read('петак', 'es', 'el')).toEqual({ kind: 'unread', why: 'not-understood' })
  })

  it('offers the nearest working days for a closed one, the later first, never one before today', () => {
    expect(read('sat')).toEqual({
      kind: 'closed',
      said: { on: '2026-10-17' },
      because: { kind: 'weekday' },
      offers: ['2026-10-19', '2026-10-16']
    })
    const closed = calendarOf({ ...binder('en'), closedDays: [day('2026-10-14')] }, {})
    expect(closednessOf({ on: day('2026-10-14') }, closed, day('2026-10-14')).kind).toBe('day')
    expect(closednessOf({ on: day('2026-10-14') }, closed, now.day)).toMatchObject({
      offers: ['2026-10-15', '2026-10-13']
    })
  })

  it('carries the time, and ink or pencil', () => {
    expect(read('!fri 10:30')).toEqual({ kind: 'day', said: { on: '2026-10-16', at: '10:30', agreed: 'ink' } })
    expect(read('~+1')).toEqual({ kind: 'day', said: { on: '2026-10-14', agreed: 'pencil' } })
    expect(read('!')).toEqual({ kind: 'nothing', agreed: 'ink' })
    expect(read('+2h')).toEqual({ kind: 'day', said: { on: '2026-10-13', at: '12:34' } })
    expect(read('later')).toEqual({ kind: 'day', said: { on: '2026-10-13' } })
  })

  it('shows both readings of a phrase, and three light days for ?', () => {
    const mar = read('mar', 'es')
    expect(mar.kind === 'choices' && mar.why).toBe('readings')
    expect(mar.kind === 'choices' && mar.choices.map((choice) => choice.on).sort()).toEqual(['2026-10-20', '2027-03'])
    expect(read('?')).toEqual({
      kind: 'choices',
      why: 'lightest',
      choices: [{ on: '2026-10-14' }, { on: '2026-10-15' }, { on: '2026-10-16' }]
    })
  })
})
