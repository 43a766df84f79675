import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newBinder } from '../../shared/binder.ts'
import { day, month, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { fileName } from '../../shared/fileName.ts'
import { packForCards, packForList } from '../../shared/pack.ts'
import type { PrintSettings } from '../../shared/printSettings.ts'
import { counted, printWordsIn } from '../../shared/printWords/printWords.ts'
import { spineOf } from '../../shared/spine.ts'
import { languages } from '../../shared/words.ts'

const today = day('2026-10-13')
const at = { day: today, time: time('09:00') }
const settings = (more: Partial<PrintSettings> = {}): PrintSettings => ({
  language: 'en',
  paper: 'A4',
  holes: 'iso',
  today,
  binder: newBinder({ name: 'Clients 2026', owner: 'Ana', language: 'en', country: 'ES' }),
  ...more
})
const client = (more: Partial<Dossier> = {}): Dossier => ({
  id: 'a',
  made: at,
  card: { name: 'Danube Mills', level: 'client', people: [], phones: [], mails: [] },
  filing: {},
  history: [],
  stamps: [],
  slips: [],
  ...more
})
const cardOf = (dossier: Dossier, more: Partial<PrintSettings> = {}) => {
  const [sheet] = packForCards([dossier], settings(more)).sheets
  if (sheet?.kind !== 'card') throw new Error('no card')
  return sheet
}

describe('the pack of a card', () => {
  it('leaves empty lines out', () => {
    const sheet = cardOf(client({ card: { ...client().card, since: '2019', notes: '  ' } }))
    expect(sheet.short).toEqual([{ label: 'Since', texts: [{ text: '2019' }] }])
    expect(sheet.long).toEqual([])
    expect([sheet.aim, sheet.promised, sheet.said, sheet.corner]).toEqual([null, null, null, null])
    expect(sheet.write.lines).toBe(10)
  })

  it('shows the last five entries that stand, the newest first, and counts the others', () => {
    const history = Array.from({ length: 9 }, (_, n) => ({
      id: `e${n}`,
      at: { day: day(`2026-09-0${n + 1}`), time: time('10:00') },
      by: '',
      kind: 'call' as const,
      outcome: 'sold',
      note: `note ${n + 1}`,
      ...(n === 8 && { struck: at })
    }))
    const { said } = cardOf(client({ history }))
    expect(said?.items.map((entry) => entry.text)).toEqual(['note 8', 'note 7', 'note 6', 'note 5', 'note 4'])
    expect(said?.items[0]).toMatchObject({ day: '8 Sept 2026', time: '10:00', head: 'Sold' })
    expect(said?.earlier).toBe('3 earlier entries are in the binder')
  })

  it('says what an entry came to: reason, what was sold, who, how long, an outcome of the binder’s own', () => {
    const binder = {
      ...settings().binder,
      outcomes: [{ ...settings().binder.outcomes[0], id: 'fair', name: 'Met at the fair' }]
    }
    const history = [
      {
        id: 'e',
        at,
        by: '',
        kind: 'call' as const,
        outcome: 'fair',
        spokenTo: 'Carmen',
        minutes: 6,
        note: 'Nice talk.',
        reason: 'too dear',
        sold: [{ what: 'Yeast', quantity: '12', amount: '€ 40' }]
      }
    ]
    const { said } = cardOf(client({ history }), { binder: binder as never })
    expect(said?.items[0]).toMatchObject({
      head: 'Met at the fair',
      who: 'Carmen · 6 min',
      text: 'Nice talk.\ntoo dear\nYeast · 12 · € 40'
    })
  })

  it('prints the number it lies under, and what that number means', () => {
    const next = {
      on: today,
      at: time('10:30'),
      kind: 'call' as const,
      agreed: 'ink' as const,
      order: 'a0',
      aim: 'Prices'
    }
    expect(cardOf(client({ filing: { next } })).corner).toEqual({
      big: '13',
      isNumber: true,
      lines: ['Tue 13 October 2026, 10:30', 'Call, in ink']
    })
    const open = { on: month('2027-07'), kind: 'visit' as const, agreed: 'pencil' as const, order: 'a0' }
    expect(cardOf(client({ filing: { next: open } }), { language: 'el' }).corner).toEqual({
      big: 'Ιούλιος',
      isNumber: false,
      lines: ['2027, χωρίς ημέρα', 'Επίσκεψη, με μολύβι']
    })
    expect(
      cardOf(client({ filing: { retired: { reason: 'closed down', day: today, lookAgain: month('2027-03') } } })).corner
    ).toEqual({
      big: '',
      isNumber: false,
      lines: ['In the archive since 13 October 2026', 'closed down', 'look again in March 2027']
    })
  })

  it('writes days short enough for their column in every language', () => {
    const history = [
      { id: 'e', at: { day: day('2026-10-30'), time: time('10:00') }, by: '', kind: 'call' as const, note: '' }
    ]
    const days = languages.map((language) => cardOf(client({ history }), { language }).said?.items[0]?.day)
    expect(days).toEqual(['30 Oct 2026', '30 oct 2026', '30. окт 2026.', '30 жовт. 2026', '30 Οκτ 2026'])
  })

  it('lists open promises with their days, and leaves out what is done', () => {
    const slips = [
      { id: '1', text: 'Offer', since: today, day: day('2026-10-20') },
      { id: '2', text: 'Sample', since: today, done: today },
      { id: '3', text: 'Price', since: today, waitingFor: 'the plant' }
    ]
    expect(cardOf(client({ slips })).promised?.items).toEqual([
      { text: 'Offer', when: '20 Oct 2026' },
      { text: 'Price (waiting for the plant)', when: '' }
    ])
  })

  it('keeps a struck phone readable, behind the one to dial', () => {
    const phones = [
      { text: '600 2', struck: today },
      { text: '600 1', key: '+346001' }
    ]
    expect(cardOf(client({ card: { ...client().card, phones } })).long).toEqual([
      {
        label: 'Phone',
        texts: [
          { text: '600 1', href: 'tel:+346001' },
          { text: '600 2', href: 'tel:6002', isStruck: true }
        ]
      }
    ])
  })

  it('is named after its client and the day, several after what they are', () => {
    expect(packForCards([client()], settings()).fileName).toBe('Danube Mills - 2026-10-13.pdf')
    expect(packForCards([client(), client()], settings({ language: 'uk' })).fileName).toBe(
      'Картки клієнтів - 2026-10-13.pdf'
    )
  })
})

describe('the pack of a pile', () => {
  const call = client({
    card: {
      ...client().card,
      people: [{ id: 'p', name: 'Carmen', callMe: 'Carmen', phones: [{ text: '600' }], mails: [] }]
    },
    filing: { next: { on: today, at: time('10:30'), kind: 'call', agreed: 'ink', order: 'a0', aim: 'Prices' } }
  })
  const slice = (more: object) => ({
    opening: { kind: 'day' as const, day: today },
    spines: [spineOf(call)],
    count: 1,
    slips: [],
    done: [],
    ...more
  })
  const listOf = (given: ReturnType<typeof slice>, more: Partial<PrintSettings> = {}, note = '') => {
    const [sheet] = packForList(given, settings(more), note).sheets
    if (sheet?.kind !== 'pile') throw new Error('no pile')
    return sheet
  }

  it('has a row a dossier and its counts in its head', () => {
    const sheet = listOf(slice({}), {}, ' Prices change. ')
    expect(sheet).toMatchObject({
      title: 'Tuesday, 13 October 2026',
      counts: '1 dossier · 1 at a set time · 1 in ink · about 10 min',
      note: 'Prices change.'
    })
    expect(sheet.rows).toEqual([
      {
        code: 'AA5B0',
        when: '10:30',
        agreed: 'ink',
        client: 'Danube Mills',
        under: 'Call',
        person: 'Carmen',
        address: 'say “Carmen”',
        phone: '600',
        aim: 'Prices',
        lastSaid: ''
      }
    ])
  })

  it('says how many are not on it', () => {
    expect(listOf(slice({ count: 21 }), { language: 'sr' }).more).toBe('још 20 није на овом списку')
    expect(listOf(slice({ count: 3 })).more).toBe('2 more are not on this list')
  })

  it('gives the true day of what was missed', () => {
    const missed = { ...call, filing: { next: { ...call.filing.next, on: day('2026-10-09') } } } as Dossier
    const sheet = listOf(slice({ opening: { kind: 'missed' }, spines: [spineOf(missed)] }))
    expect(sheet).toMatchObject({ title: 'Missed', corner: null, heads: { when: 'Day' } })
    expect(sheet.rows[0]?.when).toBe('9 Oct, 10:30')
  })

  it('is named after the binder and its day', () => {
    expect(packForList(slice({}), settings()).fileName).toBe('Clients 2026 - 2026-10-13.pdf')
    expect(packForList(slice({ opening: { kind: 'missed' } }), settings()).fileName).toBe('Missed - 2026-10-13.pdf')
  })
})

describe('the words of a print', () => {
  it('have every plural their language asks for, and the same gaps', () => {
    const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join()
    const walk = (one: unknown, other: unknown, path: string) => {
      if (typeof one === 'string') return expect([path, gaps(String(other))]).toEqual([path, gaps(one)])
      const keys = (words: object) =>
        Object.keys(words)
          .filter((key) => !['one', 'few', 'many', 'two', 'zero'].includes(key))
          .sort()
      expect([path, keys(other as object)]).toEqual([path, keys(one as object)])
      for (const key of keys(one as object)) walk((one as never)[key], (other as never)[key], `${path}.${key}`)
    }
    for (const language of languages) {
      walk(printWordsIn('en'), printWordsIn(language), language)
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
      const words = printWordsIn(language)
      for (const sentences of [
        words.earlier,
        words.pile.dossiers,
        words.pile.timed,
        words.pile.inInk,
        words.pile.more
      ]) {
        expect([language, Object.keys(sentences).sort()]).toEqual([language, [...pluralCategories].sort()])
      }
    }
  })

  it('count as the language does', () => {
    const said = (n: number) => counted(printWordsIn('sr').pile.dossiers, n, 'sr')
    expect([1, 3, 5, 21].map(said)).toEqual(['1 досије', '3 досијеа', '5 досијеа', '21 досије'])
  })

  it('name things as the screen does', async () => {
    const onScreen = async (room: string, language: string) => {
      const { default: words } = await import(`../../renderer/words/${room}/${language}.json`)
      return words
    }
    for (const language of languages) {
      const words = printWordsIn(language)
      const binder = await onScreen('binder', language)
      const { today: _, ...places } = binder.place
      expect(words.outcomes).toEqual(await onScreen('outcome', language))
      expect(words.kinds).toEqual(binder.kind)
      expect(words.openings).toEqual(places)
      expect(words.levels).toEqual((await onScreen('dossier', language)).level)
    }
  })
})

/** Any 16-bit units, lone halves of pairs too. */
const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units))

describe('the name of a file', () => {
  it('is one every system takes', () => {
    expect(fileName(['A/B: "C" <d>|e?*'], 'pdf')).toBe('A-B C d-e.pdf')
    expect(fileName(['con'], 'pdf')).toBe('_con.pdf')
    expect(fileName(['..  .hidden. '], 'pdf')).toBe('hidden.pdf')
    expect(fileName(['\u202eevil\u0000\n'], 'pdf')).toBe('evil.pdf')
    expect(fileName([' / '], 'pdf')).toBe('-.pdf')
    expect(fileName([''], 'pdf')).toBe('_.pdf')
    expect(fileName(['Ж'.repeat(200), '2026-10-13'], 'pdf')).toBe(`${'Ж'.repeat(80)}… - 2026-10-13.pdf`)
  })

  it('never breaks a rule of Windows, macOS or Linux', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), halves), (client) => {
        const name = fileName([client, '2026-10-13'], 'pdf')
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
        expect(name).not.toMatch(/^[ .]|[ .]$/)
        expect(name).toMatch(/ - 2026-10-13\.pdf$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
        expect(() => encodeURIComponent(name)).not.toThrow()
      })
    )
  })
})
