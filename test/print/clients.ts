import { type Binder, newBinder } from '../../shared/binder.ts'
import { day, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Entry } from '../../shared/history.ts'
import type { InfoCard } from '../../shared/infoCard.ts'
import type { PrintSettings } from '../../shared/printSettings.ts'
import type { Language } from '../../shared/words.ts'

/** Where the packages lay the fonts in this checkout. */
export const fontFolder = new URL('../../node_modules/@expo-google-fonts', import.meta.url).pathname
export const workerEntry = new URL('../../electron/print/worker.ts', import.meta.url)

export const today = day('2026-10-13')
export const binder: Binder = newBinder({ name: 'Clients 2026', owner: 'Ana Marín', language: 'en', country: 'ES' })
export const settings = (language: Language = 'en', more: Partial<PrintSettings> = {}): PrintSettings => ({
  language,
  paper: 'A4',
  holes: 'iso',
  today,
  binder,
  ...more
})

/** Letters of each language that were lost in print before, or could be: accents, capitals with marks, money, quotes. */
export const letters: Record<Language, string> = {
  en: 'The quick brown fox jumps over the lazy dog 1234567890 office waffle “quoted” don’t — 50 % £ € №',
  es: 'ÁÉÍÓÚÜÑáéíóúüñ ¿Mañana? ¡Sí! Camión de reparto, ñandú, pingüino — 1.250,00 € «cita»',
  sr: 'АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ абвгдђежзијклљмнњопрстћуфхцчџш Žitopek đak šećer „наводници“ 12. јул',
  uk: 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ абвгґдеєжзиіїйклмнопрстуфхцчшщьюя під’їзд ₴ «Степ»',
  el: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ ΆΈΉΊΌΎΏΪΫ αβγδεζηθικλμνξοπρστυφχψω άέήίόύώϊϋΐΰς επόμενη κλήση· «Ερμού»'
}

export const at = (on: string, clock = '10:00') => ({ day: day(on), time: time(clock) })

export const anEntry = (n: number, note: string, more: Partial<Entry> = {}): Entry => ({
  id: `entry-${n}`,
  at: at(`2026-09-${String(n).padStart(2, '0')}`, '10:05'),
  by: 'Ana',
  kind: 'call',
  outcome: 'quote-sent',
  spokenTo: 'Јелена Ђорђевић',
  minutes: 6,
  note,
  ...more
})

export const aCard = (more: Partial<InfoCard> = {}): InfoCard => ({
  name: 'Danube Mills d.o.o.',
  level: 'client',
  people: [
    {
      id: 'jelena',
      name: 'Јелена Ђорђевић',
      role: 'purchasing',
      callMe: 'Ms Jelena',
      phones: [{ text: '+381 21 555 01 42', key: '+381215550142' }],
      mails: ['jelena@example.org']
    }
  ],
  phones: [],
  mails: [],
  ...more
})

export const aClient = (more: Partial<Dossier> = {}): Dossier => ({
  id: 'danube',
  made: at('2026-01-05'),
  card: aCard(),
  filing: {
    next: {
      on: today,
      at: time('10:30'),
      kind: 'call',
      agreed: 'ink',
      order: 'a0',
      aim: 'Do they want twelve pallets?'
    }
  },
  history: [],
  stamps: [],
  slips: [],
  ...more
})

/** As much as a well-kept card of a steady client holds: it must stay on one sheet, A4 and Letter. */
export const aFullClient = (): Dossier =>
  aClient({
    card: aCard({
      field: 'Flour and bakery supplies',
      size: '120 people, 3 plants',
      category: 'A',
      people: [
        {
          id: 'jelena',
          name: 'Јелена Ђорђевић',
          role: 'purchasing',
          callMe: 'госпођо Јелена',
          language: 'српски, English',
          bestHours: '10:00–12:00',
          phones: [{ text: '+381 21 555 01 42', key: '+381215550142' }],
          mails: ['jelena@example.org']
        },
        {
          id: 'marko',
          name: 'Марко Илић',
          role: 'director',
          decides: true,
          phones: [{ text: '+381 63 555 01 08' }, { text: '+381 63 555 01 09', struck: day('2026-03-03') }],
          mails: []
        }
      ],
      phones: [{ text: '+381 21 555 01 40', key: '+381215550140' }],
      mails: ['office@example.org'],
      site: 'www.danube-mills.example',
      address: { street: 'Дунавска 12', postcode: '21000', town: 'Нови Сад', country: 'RS' },
      needs: 'Twelve pallets a month in two deliveries; yeast without additives',
      buys: 'Dry yeast, improvers, sesame seed',
      since: '2019',
      howOften: 'once a month',
      potential: '18 pallets',
      terms: '45 days, 4 % discount',
      source: 'the fair in Novi Sad',
      notes: 'Competitor: Žitopek, contract ends in December. Transport from Subotica is too dear for them.'
    }),
    history: [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
      anEntry(
        n,
        `Talk ${n}: she likes the new price, the board meets on Monday. Wants the delivery in two lots, ten days at most.`
      )
    ),
    slips: [
      { id: 'sample', text: 'Send a yeast sample to the plant', since: today, day: day('2026-10-15') },
      { id: 'price', text: 'Ask for the price of transport', since: today, waitingFor: 'the warehouse' },
      { id: 'old', text: 'Done already', since: today, done: today }
    ]
  })

/** A pile of so many under today; the first ones at a set time. */
export const manyClients = (n: number): Dossier[] =>
  Array.from({ length: n }, (_, index) => {
    const client = aFullClient()
    client.id = `client-${index}`
    client.card.name = `Client ${index + 1}`
    return client
  })
