import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { typeset } from '../../electron/print/typeset.ts'
import { type Day, day, month, time } from '../../shared/day.ts'
import { type MonthFacts, monthPlanFor } from '../../shared/monthPlanSheet.ts'
import { packForPlan } from '../../shared/pack.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'
import { aCard, aClient, fontFolder, settings } from './clients.ts'
import { faultsIn, fontsIn, overlapsIn, pagesOf, textIn } from './pdf.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})
const on = (text: Day | ReturnType<typeof month>, at?: string, name = 'Danube Mills') =>
  spineOf(
    aClient({
      id: `${text}${at ?? ''}${name}`,
      card: aCard({ name }),
      filing: {
        next: { on: text, kind: 'call', agreed: 'ink', order: 'a0', ...(at && { at: time(at) }) }
      }
    })
  )
const facts = (more: Partial<MonthFacts> = {}): MonthFacts => ({
  spines: [
    on(day('2026-10-15'), '14:00', 'Late'),
    on(day('2026-10-15'), '09:30', 'Early'),
    on(day('2026-10-15')),
    on(day('2026-10-16')),
    on(month('2026-10')),
    on(day('2026-11-02'))
  ],
  notes: { [day('2026-10-16')]: 'Bring the catalogue' },
  limitFor: () => 2,
  calendar: {
    openWeekdays: [1, 2, 3, 4, 5],
    closedDays: new Set(),
    holidays: new Map([[day('2026-10-28'), 'Ohi Day']])
  },
  ...more
})

describe('the plan of a month', () => {
  it('has a field for each day in weeks from Monday, and none for another month', () => {
    const { weeks, weekdays, title, under } = monthPlanFor(month('2026-10'), facts(), settings())
    expect(title).toBe('October 2026')
    expect(under).toBe('4 dossiers · day open: 1 dossier')
    expect(weekdays[0]).toBe('Monday')
    expect(weeks).toHaveLength(5)
    expect(weeks[0]?.days.map((one) => one?.number ?? '')).toEqual(['', '', '', '1', '2', '3', '4'])
    expect(weeks.flatMap(({ days }) => days).filter(Boolean)).toHaveLength(31)
    expect(weeks[0]?.week).toBe('week 40')
  })

  it('says how full a day is, what has a time in order, why it is closed', () => {
    const days = monthPlanFor(month('2026-10'), facts(), settings()).weeks.flatMap((week) => week.days)
    const of = (number: string) => days.find((one) => one?.number === number)
    expect(of('15')).toMatchObject({ load: '3 / 2', marks: 5, isOver: true, timed: ['09:30 Early', '14:00 Late'] })
    expect(of('16')).toMatchObject({ load: '1 / 2', isOver: false, note: 'Bring the catalogue' })
    expect(of('17')).toMatchObject({ load: '', marks: 0, isClosed: true, why: '' })
    expect(of('28')).toMatchObject({ isClosed: true, why: 'Ohi Day' })
  })

  it('counts what does not fit a field', () => {
    const spines = Array.from({ length: 9 }, (_, n) => on(day('2026-10-15'), `${10 + n}:00`, `Client ${n}`))
    const days = monthPlanFor(month('2026-10'), facts({ spines }), settings()).weeks.flatMap((week) => week.days)
    const full = days.find((one) => one?.number === '15')
    expect(full?.timed).toHaveLength(5)
    expect(full?.more).toBe('+ 4')
  })

  it('lays nothing over anything, however full six weeks of it are', async () => {
    const august = Array.from({ length: 31 }, (_, n) => day(`2026-08-${String(n + 1).padStart(2, '0')}`))
    const spines = august.flatMap((one) =>
      [1, 2, 3, 4, 5, 6, 7].map((n) => on(one, `1${n}:30`, 'Αγροτικός Συνεταιρισμός Κρήτης '.repeat(7).slice(0, 200)))
    )
    const full = facts({
      spines,
      notes: Object.fromEntries(
        august.map((one) => [one, 'Ask the warehouse about flour, and tell all of the prices'])
      ),
      calendar: {
        openWeekdays: [1, 2, 3, 4, 5],
        closedDays: new Set(),
        holidays: new Map([[day('2026-08-15'), 'Κοίμηση της Θεοτόκου']])
      }
    })
    for (const paper of ['A4', 'Letter'] as const) {
      const bytes = await typeset(packForPlan([month('2026-08')], full, settings('el', { paper })), canPrint)
      expect(overlapsIn(bytes)).toEqual([])
      const text = textIn(bytes)
      for (const at of ['11:30', '12:30', '13:30', '14:30', '15:30']) expect(text.split(at).length - 1).toBe(31)
    }
  }, 240_000)

  it('is a page a month, sound, with its fonts, in five languages', async () => {
    for (const language of languages) {
      const pack = packForPlan([month('2026-10'), month('2027-02')], facts(), settings(language))
      const bytes = await typeset(pack, canPrint)
      expect(pagesOf(bytes)).toBe(2)
      expect(faultsIn(bytes)).toBe('')
      expect(fontsIn(bytes).filter((font) => !font.isEmbedded)).toEqual([])
      const text = textIn(bytes, 1).replace(/\s+/g, ' ')
      for (const wanted of ['09:30 Early', '14:00 Late', 'Ohi Day', 'Bring the catalogue', '3 / 2']) {
        expect(text).toContain(wanted)
      }
    }
  }, 240_000)
})
