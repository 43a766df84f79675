import { beforeAll, expect, it } from 'vitest'
import { loadFonts } from '../../electron/print/fonts.ts'
import { legibleAll } from '../../electron/print/legible.ts'
import { cardSheetFor } from '../../shared/cardSheet.ts'
import { day } from '../../shared/day.ts'
import { packForCards } from '../../shared/pack.ts'
import { languages } from '../../shared/words.ts'
import { aCall } from '../desk/aDossier.ts'
import { aCard, aClient, anEntry, fontFolder, settings } from './clients.ts'

let canPrint: (codePoint: number) => boolean
beforeAll(() => {
  canPrint = loadFonts(fontFolder)
})

const owing = (currency: string) =>
  aClient({
    card: aCard({
      priceList: 'B',
      discount: 750,
      daysToPay: 30,
      creditChecked: day('2026-09-03'),
      owes: { amount: 125_050, currency, since: day('2026-08-01') },
      recommendedBy: { name: 'Harbour Lane Bakery', id: 'harbour' }
    }),
    filing: {
      next: aCall('2026-10-16', {
        kind: 'payment',
        pays: { amount: { amount: 60_000, currency }, by: day('2026-10-16') }
      })
    },
    history: [
      anEntry(1, 'KP sent', { countsAs: 'sale', sold: [{ what: 'Yeast', quantity: '190 boxes', amount: '€ 1,250' }] }),
      anEntry(2, '', { payment: { kind: 'promised', amount: { amount: 60_000, currency }, by: day('2026-10-16') } })
    ]
  })

it('the terms stand on the info card, with what is owed and promised, the last order and who recommended us', () => {
  const sheet = cardSheetFor(owing('EUR'), settings('en'))
  const lines = [...sheet.short, ...sheet.long].map(({ label, texts }) => `${label}: ${texts[0]?.text}`)
  expect(lines).toEqual(
    expect.arrayContaining([
      'Price list: B',
      'Discount: 7.5 %',
      'Days to pay: 30',
      'Credit checked on: 3 Sept 2026',
      'Owes: €1,250.50 since 1 Aug 2026 · promised €600 by 16 Oct 2026',
      'Last order: 1 Sept 2026 · Yeast · 190 boxes · € 1,250',
      'Recommended by: Harbour Lane Bakery'
    ])
  )
  expect(sheet.said?.items[0]?.text).toBe('promised €600 by 16 Oct 2026')
})

it('every sum can be printed in every language', () => {
  for (const language of languages)
    for (const currency of ['EUR', 'RSD', 'UAH', 'GBP', 'USD', 'CHF', 'PLN', 'TRY', 'GEL', 'INR', 'JPY'])
      expect(
        legibleAll(packForCards([owing(currency)], settings(language)), canPrint).isReplaced,
        `${currency} in ${language}`
      ).toBe(false)
})

it('one’s own signs are spelled out in the aim, the promises and the lines of the card, the first time each', () => {
  const own = settings('en')
  own.binder = { ...own.binder, abbreviations: [{ short: 'KP', long: 'commercial proposal' }] }
  const client = aClient({
    card: aCard({ needs: 'KP by May. KP in Serbian' }),
    filing: { next: aCall('2026-10-16', { aim: 'Ask about the KP' }) },
    slips: [{ id: 's', text: 'Send KP', since: day('2026-10-01'), waitingFor: 'Ana' }]
  })
  const sheet = cardSheetFor(client, own)
  expect(sheet.aim?.text).toBe('Ask about the KP (commercial proposal)')
  expect(sheet.promised?.items[0]?.text).toBe('Send KP (commercial proposal) (waiting for Ana)')
  expect([...sheet.short, ...sheet.long].find(({ label }) => label === 'Needs')?.texts[0]?.text).toBe(
    'KP (commercial proposal) by May. KP in Serbian'
  )
})
