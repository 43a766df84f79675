import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { binderSchema, calendarOf, limitOf } from '../../shared/binder.ts'
import { addDays, type Day, day, daysFrom, isDay, monthOf } from '../../shared/day.ts'
import { daySheetSchema } from '../../shared/daySheet.ts'
import { type Dossier, dossierSchema } from '../../shared/dossier.ts'
import { aimIn } from '../../shared/history.ts'
import { phonesOf } from '../../shared/infoCard.ts'
import { isOver, loadOf } from '../../shared/load.ts'
import { isOrder } from '../../shared/order.ts'
import { usualOutcomes } from '../../shared/outcome.ts'
import { isDoneToday, orderIn, pileOf } from '../../shared/pile.ts'
import { type Opening, placeOf } from '../../shared/place.ts'
import { sampleBinder, sampleDaySheets, sampleDossiers } from '../../shared/sample.ts'
import { spineOf } from '../../shared/spine.ts'
import { tallyOf } from '../../shared/tally.ts'
import { languages } from '../../shared/words.ts'
import { isWorkday } from '../../shared/workdays.ts'

const binder = sampleBinder('en')
const calendar = calendarOf(binder, {})
const pile = (all: readonly Dossier[], opening: Opening, today: Day) =>
  pileOf(all.map(spineOf), opening, today, binder.style)
const today = day('2026-10-13')
const one = (id: string, on: Day = today) => sampleDossiers(on).find((dossier) => dossier.id === id) as Dossier

describe('the sample on one day', () => {
  const all = sampleDossiers(today)

  it('is the same for the same day', () => {
    expect(sampleDossiers(today)).toEqual(all)
  })

  it('begins today with Danube Mills at half past ten, in ink', () => {
    const front = pile(all, { kind: 'day', day: today }, today)[0]
    expect(front).toMatchObject({
      name: 'Danube Mills d.o.o.',
      town: 'Novi Sad',
      person: 'Jelena Đorđević',
      role: 'purchasing',
      phone: '+381 21 555 0142',
      phoneKey: '+381215550142',
      filing: { next: { at: '10:30', agreed: 'ink' } }
    })
  })

  it('has the oldest missed about three weeks back and its ink first', () => {
    const missed = pile(all, { kind: 'missed' }, today)
    expect(missed[0]).toMatchObject({
      id: 'galletas-tia-amparo',
      filing: { next: { on: '2026-10-08', agreed: 'ink' } }
    })
    expect(one('konditorija-mirabela').filing.next?.on).toBe('2026-09-22')
  })

  it('has a dossier with a creased corner and a series nobody answered', () => {
    expect(spineOf(one('heladeria-polo-sur')).postponed).toBe(3)
    expect(spineOf(one('mlekara-stari-dud')).noAnswer).toBe(5)
  })

  it('has a dossier to scroll in, a name too long for a tab, and one person per line to address', () => {
    expect(one('cloch-rua-bakeries').history).toHaveLength(40)
    expect(Math.max(...all.map(({ card }) => card.name.length))).toBeGreaterThan(80)
    expect(one('danube-mills').card.people.map(({ name, decides }) => [name, decides])).toEqual([
      ['Jelena Đorđević', undefined],
      ['Marko Ilić', true]
    ])
  })

  it('carries the aim of the last note on to the next contact', () => {
    const aims = all.flatMap(({ id, history, filing }) => {
      const aim = aimIn(history.at(-1)?.note ?? '')
      return aim ? [[id, aim, filing.next?.aim]] : []
    })
    expect(aims.length).toBeGreaterThan(8)
    for (const [id, aim, next] of aims) expect([id, next]).toEqual([id, aim])
  })

  it('writes each country with its own letters and mails nobody has', () => {
    const letters = { RS: /[ђћљњџј]/, UA: /[іїєґ]/, GR: /[ά-ώ]/, ES: /[ñáéíóú]/, IE: /[áéíóú]/ }
    for (const [country, own] of Object.entries(letters)) {
      const text = JSON.stringify(all.filter(({ card }) => card.address?.country === country))
      expect([country, own.test(text)]).toEqual([country, true])
    }
    const mails = all.flatMap(({ card }) => [...card.mails, ...card.people.flatMap((person) => person.mails)])
    expect(mails.filter((mail) => !/^[^@\s]+@[a-z-]+\.example$/.test(mail))).toEqual([])
  })

  it('dials Ireland in its range for drama and every other country in numbers that could be', () => {
    for (const { id, card } of all) {
      for (const { phone } of phonesOf(card)) {
        const parsed = parsePhoneNumberFromString(phone.text)
        const fine =
          card.address?.country === 'IE'
            ? /^\+3532091\d{5}$/.test(phone.key ?? '')
            : parsed?.isValid() && parsed.country === card.address?.country && parsed.number === phone.key
        expect([id, phone.text, fine]).toEqual([id, phone.text, true])
      }
    }
  })

  it('stamps every re-filing from where the one before ended', () => {
    expect(one('galletas-tia-amparo').stamps.map(({ from, to, why }) => [from, to, why])).toEqual([
      ['stock', '2026-07-24', 'new'],
      ['2026-07-24', '2026-09-03', 'call'],
      ['2026-09-03', '2026-09-30', 'call'],
      ['2026-09-30', '2026-10-08', 'call']
    ])
  })

  it('writes down what an outcome meant', () => {
    expect(one('pivara-kod-mosta').history.at(-1)).toMatchObject({
      at: { day: today, time: '08:50' },
      outcome: 'call-back',
      reached: true,
      effective: false,
      countsAs: 'talk',
      spokenTo: 'Nemanja Farkaš',
      decides: true
    })
  })
})

describe('the sample binder', () => {
  it.each(languages)('is a valid binder with its own name in %s', (language) => {
    const named = binderSchema.parse(sampleBinder(language))
    expect(languages.filter((other) => sampleBinder(other).name === named.name)).toEqual([language])
    expect(limitOf(named, today)).toBe(20)
  })

  it("reads numbers as the language's own country unless another is given", () => {
    expect(sampleBinder('sr').country).toBe('RS')
    expect(sampleBinder('es', 'MX').country).toBe('MX')
  })
})

describe('the day sheets of the sample', () => {
  it.each(languages)('lay a yellow slip on today and loose slips by their months, in %s', (language) => {
    const sheets = sampleDaySheets(today, language).map((sheet) => daySheetSchema.parse(sheet))
    const here = sheets.find((sheet) => sheet.month === '2026-10')
    expect(here?.notes[today]).toMatch(/./)
    expect(here?.slips.filter((slip) => slip.day === today)).toHaveLength(2)
    for (const sheet of sheets) {
      for (const slip of sheet.slips) expect(slip.day && monthOf(slip.day)).toBe(sheet.month)
    }
  })
})

describe('the sample on any day of a leap year and a normal one', () => {
  const anyDay = fc.constantFrom(...daysFrom(day('2027-01-01'), day('2028-12-31')))
  const onAnyDay = (check: (all: Dossier[], at: Day) => void) =>
    fc.assert(
      fc.property(anyDay, (at) => check(sampleDossiers(at), at)),
      { numRuns: 60, examples: [[day('2028-02-29')], [day('2027-12-31')], [day('2028-01-01')], [day('2027-01-31')]] }
    )

  it('is made of valid dossiers with one id each', () => {
    onAnyDay((all) => {
      for (const dossier of all) expect(dossierSchema.safeParse(dossier).error?.issues ?? []).toEqual([])
      const ids = all.flatMap((dossier) => [
        dossier.id,
        ...[...dossier.history, ...dossier.slips, ...dossier.card.people].map(({ id }) => id)
      ])
      expect(new Set(ids).size).toBe(ids.length)
    })
  })

  it('has something in every place', () => {
    onAnyDay((all, at) => {
      const under = (opening: Opening) => pile(all, opening, at)
      const now = under({ kind: 'day', day: at })
      expect(now).toHaveLength(14)
      expect(now.filter(({ filing }) => filing.next?.at)).toHaveLength(3)
      expect(now.filter(({ filing }) => filing.next?.kind === 'first-call').length).toBeGreaterThanOrEqual(3)
      expect(all.filter((dossier) => isDoneToday(spineOf(dossier), at, binder.style))).toHaveLength(2)
      expect(under({ kind: 'missed' })).toHaveLength(3)
      for (const kind of ['toDeal', 'desk', 'stock', 'later', 'archive', 'out'] as const) {
        expect([kind, under({ kind }).length > 0]).toEqual([kind, true])
      }
      const months = all
        .map((dossier) => placeOf(dossier.filing, at, binder.style))
        .filter(({ kind }) => kind === 'month')
      expect(months.some((place) => place.kind === 'month' && place.open)).toBe(true)
      expect(months.some((place) => place.kind === 'month' && !place.open)).toBe(true)
    })
  })

  it("has exactly one day over the limit, and work on each of the next four weeks' days", () => {
    onAnyDay((all, at) => {
      const tally = tallyOf(all.map(spineOf), binder)
      const nothing = { dossiers: 0, minutes: 0 }
      const days = daysFrom(at, addDays(at, 27)).filter((on) => on === at || isWorkday(on, calendar))
      const loads = days.map((on) => loadOf(on, tally, binder, at, on === at ? { dossiers: 2, minutes: 20 } : nothing))
      expect(loads[0]?.held).toBe(19)
      const over = loads.filter(isOver)
      expect(over.map(({ held }) => held)).toEqual([21])
      expect(loads.every(({ held }) => held > 0)).toBe(true)
    })
  })

  it('files nothing on a closed day but today', () => {
    onAnyDay((all, at) => {
      for (const { filing, slips } of all) {
        for (const on of [filing.next?.on, ...slips.map((slip) => slip.day)]) {
          if (on && isDay(on) && on !== at) expect([on, isWorkday(on, calendar)]).toEqual([on, true])
        }
      }
    })
  })

  it('tells a past in order, none of it ahead of today, that leads to where it lies', () => {
    onAnyDay((all, at) => {
      for (const { id, made, history, stamps, filing } of all) {
        const times = [made, ...history.map((entry) => entry.at)].map((moment) => `${moment.day} ${moment.time}`)
        expect([id, times]).toEqual([id, [...times].sort()])
        expect([id, (times.at(-1) ?? '') <= `${at} 23:59`]).toEqual([id, true])
        const stampTimes = stamps.map((stamp) => `${stamp.at.day} ${stamp.at.time}`)
        expect([id, stampTimes]).toEqual([id, [...stampTimes].sort()])
        stamps.slice(1).forEach((stamp, index) => {
          expect([id, stamp.from]).toEqual([id, stamps[index]?.to])
        })
        const end = filing.retired ? 'archive' : (filing.next?.on ?? 'stock')
        expect([id, stamps.at(-1)?.to ?? 'stock']).toEqual([id, end])
        for (const stamp of stamps) {
          if (isDay(stamp.to) && stamp.to.length === 10) {
            expect([id, stamp.to >= stamp.at.day]).toEqual([id, true])
          }
        }
      }
    })
  })

  it('lays each pile by order keys that leave room', () => {
    onAnyDay((all, at) => {
      const piles = new Map<string, string[]>()
      for (const { filing } of all) {
        if (filing.next) piles.set(filing.next.on, [...(piles.get(filing.next.on) ?? []), filing.next.order])
      }
      for (const [on, orders] of piles) {
        expect([on, orders.every(isOrder), new Set(orders).size]).toEqual([on, true, orders.length])
      }
      const now = pile(all, { kind: 'day', day: at }, at)
      expect([...now].sort(orderIn({ kind: 'day', day: at }))).toEqual(now)
    })
  })

  it('uses only outcomes a new binder has, with their meaning', () => {
    const meaning = new Map(usualOutcomes.map((outcome) => [outcome.id, outcome]))
    for (const { history } of sampleDossiers(today)) {
      for (const entry of history.filter(({ outcome }) => outcome)) {
        const { reached, effective, countsAs } = meaning.get(entry.outcome ?? '') ?? {}
        expect([entry.id, entry.reached, entry.effective, entry.countsAs]).toEqual([
          entry.id,
          reached,
          effective,
          countsAs
        ])
      }
    }
  })
})
