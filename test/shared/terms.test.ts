import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { changesBetween } from '../../shared/changes.ts'
import { type Day, day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { isSameNext } from '../../shared/filing.ts'
import type { Entry } from '../../shared/history.ts'
import { lastOrders } from '../../shared/lastOrder.ts'
import { mergeCards } from '../../shared/merge.ts'
import { moneyInWords, moneyRead, moneyWritten, mostAmount } from '../../shared/money.ts'
import { isAboutPayment, sumSaid } from '../../shared/payment.ts'
import { spineOf } from '../../shared/spine.ts'
import { daysToPayRead, discountRead, discountWritten, owesAfter, standingOf } from '../../shared/terms.ts'
import { aCall, aDossier, aMoment, cardAct } from '../desk/aDossier.ts'
import { runs } from '../desk/runs.ts'

const eur = (amount: number) => ({ amount, currency: 'EUR' })

describe('a sum as it is typed', () => {
  it.each([
    ['1250', 125_000, 'EUR'],
    ['1.250', 125_000, 'EUR'],
    ['1,250.5', 125_050, 'EUR'],
    ['1.250,50 €', 125_050, 'EUR'],
    ['1 250,50', 125_050, 'EUR'],
    ['€ 3,480', 348_000, 'EUR'],
    ['12.345.678,9', 1_234_567_890, 'EUR'],
    ['0,5', 50, 'EUR'],
    ['1250 грн', 125_000, 'UAH'],
    ['12.500 дин.', 1_250_000, 'RSD'],
    ['usd 10', 1000, 'USD'],
    ['1500 JPY', 1500, 'JPY'],
    ['1250.50 EUR', 125_050, 'EUR']
  ])('%s', (text, amount, currency) => {
    expect(moneyRead(text, 'EUR')).toEqual({ amount, currency })
  })
  it.each(['', '0', 'x', '1,2,3', '1.2.3', '12,34.5,6', '-5', '1,2345', '1500,5 JPY', '9'.repeat(30), '1 abc'])(
    '%j is none',
    (text) => {
      expect(moneyRead(text, 'EUR')).toBe(null)
    }
  )
  it('comes back from a table, and from its own words in every language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: mostAmount }),
        fc.constantFrom('EUR', 'RSD', 'UAH', 'JPY', 'KWD', 'USD'),
        fc.constantFrom('en' as const, 'es' as const, 'sr' as const, 'uk' as const, 'el' as const),
        (amount, currency, language) => {
          const money = { amount, currency }
          expect(moneyRead(moneyWritten(money), 'EUR')).toEqual(money)
          // A yen's sign is another one in every language.
          if (currency !== 'JPY') expect(moneyRead(moneyInWords(money, language), currency)).toEqual(money)
        }
      ),
      { numRuns: runs }
    )
  })
  it('is written as the language writes it', () => {
    expect(moneyInWords(eur(125_000), 'en')).toBe('€1,250')
    expect(moneyInWords(eur(12_345_050), 'es')).toBe('123.450,50\u00a0€')
    expect(moneyInWords({ amount: 1_250_000, currency: 'RSD' }, 'sr')).toBe('12.500\u00a0RSD')
  })
})

describe('percentages and days', () => {
  it('are read as people write them', () => {
    expect(discountRead('7,5 %')).toBe(750)
    expect(discountRead('100')).toBe(10_000)
    expect(discountRead('0')).toBe(null)
    expect(discountRead('101')).toBe(null)
    expect(discountRead('5 % from 100')).toBe(null)
    for (let n = 1; n <= 10_000; n++) expect(discountRead(discountWritten(n))).toBe(n)
    expect(daysToPayRead('30 days')).toBe(30)
    expect(daysToPayRead('0')).toBe(0)
    expect(daysToPayRead('30/60')).toBe(null)
  })
})

describe('how a debt stands', () => {
  const pays = { amount: eur(50_000), by: day('2026-11-20') }
  const owes = { ...eur(125_000), since: day('2026-08-01') }
  it('is owed, promised on the promised day too, and broken from the next on', () => {
    expect(standingOf(undefined, { pays }, day('2026-12-01'))).toBe(null)
    expect(standingOf(owes, undefined, day('2026-12-01'))).toEqual({ kind: 'owed' })
    expect(standingOf(owes, { pays }, day('2026-11-20'))).toEqual({ kind: 'promised', pays })
    expect(standingOf(owes, { pays }, day('2026-11-22'))).toEqual({ kind: 'broken', pays, days: 2 })
  })
  it('is less after a payment, nothing when all is paid, and as it was in another currency', () => {
    expect(owesAfter(owes, eur(25_000))).toEqual({ amount: 100_000, currency: 'EUR', since: '2026-08-01' })
    expect(owesAfter(owes, eur(125_000))).toBe(null)
    expect(owesAfter(owes, { amount: 5, currency: 'RSD' })).toBe(owes)
    expect(owesAfter(undefined, eur(5))).toBe(undefined)
  })
  it('is talked about while something is owed or a payment is the next contact', () => {
    expect(isAboutPayment({}, {})).toBe(false)
    expect(isAboutPayment({ owes }, {})).toBe(true)
    expect(isAboutPayment({}, { next: aCall('2026-11-30', { kind: 'payment' }) })).toBe(true)
    expect(sumSaid('', owes, 'RSD')).toEqual(eur(125_000))
    expect(sumSaid('200', owes, 'RSD')).toEqual(eur(20_000))
    expect(sumSaid('200', undefined, 'RSD')).toEqual({ amount: 20_000, currency: 'RSD' })
    expect(sumSaid('', undefined, 'RSD')).toBe(null)
    expect(sumSaid('soon', owes, 'RSD')).toBe(null)
  })
})

describe('the promise on the next contact', () => {
  const pays = { amount: eur(50_000), by: day('2026-11-20') }
  const owing = (): Dossier =>
    aDossier('d1', { next: aCall('2026-11-20', { kind: 'payment', pays }), card: { owes: eur(50_000) } })
  it('goes with the debt, in one act, and comes back with one undo', () => {
    const before = { 'dossiers/d1': owing() }
    const { documents, inverse } = applyAct(before, cardAct('d1', { owes: null }))
    const after = documents['dossiers/d1'] as Dossier
    expect(after.card.owes).toBe(undefined)
    expect(after.filing.next).toEqual(aCall('2026-11-20', { kind: 'payment' }))
    expect(applyInverse(documents, inverse).documents).toEqual(before)
  })
  it('makes a next contact another one: who saw it without is refused', () => {
    const next = aCall('2026-11-20', { pays })
    expect(isSameNext(next, { ...next, pays: { by: pays.by, amount: { currency: 'EUR', amount: 50_000 } } })).toBe(true)
    expect(isSameNext(next, aCall('2026-11-20'))).toBe(false)
    expect(isSameNext(next, { ...next, pays: { ...pays, by: day('2026-11-21') } })).toBe(false)
  })
  it('leaves the act as it was when a payment clears the debt in the same breath', () => {
    const next = aCall('2026-12-01', { pays })
    const act = {
      id: 'a1',
      at: aMoment,
      by: 'Ana',
      kind: 'move' as const,
      why: 'call' as const,
      moves: [
        { dossier: 'd1', seen: owing().filing.next ?? null, to: { kind: 'under' as const, next }, card: { owes: null } }
      ]
    }
    const { documents } = applyAct({ 'dossiers/d1': owing() }, act)
    expect((documents['dossiers/d1'] as Dossier).filing.next).toEqual(aCall('2026-12-01'))
    expect(act.moves[0]?.to.next.pays).toEqual(pays)
  })
  it('stands on the spine with what is owed', () => {
    const spine = spineOf(owing())
    expect(spine.owes).toEqual(eur(50_000))
    expect(spine.filing.next?.pays).toEqual(pays)
  })
})

describe('the last order', () => {
  const entry = (on: string, countsAs: string, more: Partial<Entry> = {}): Entry => ({
    id: `${on}${countsAs}`,
    at: { day: on as Day, time: aMoment.time },
    by: 'Ana',
    kind: 'call',
    countsAs,
    note: '',
    ...more
  })
  it('is the last sale that stands; a quote is named while no order came after it', () => {
    const bags = [{ what: '200 bags', amount: '1,250 €' }]
    expect(lastOrders([])).toEqual({ order: null, quote: null })
    expect(
      lastOrders([
        entry('2026-05-01', 'sale', { sold: bags }),
        entry('2026-06-01', 'quote'),
        entry('2026-07-01', 'sale', { struck: aMoment })
      ])
    ).toEqual({ order: { day: '2026-05-01', lines: bags }, quote: { day: '2026-06-01', lines: [] } })
    expect(lastOrders([entry('2026-06-01', 'quote'), entry('2026-06-01', 'sale')]).quote).toBe(null)
  })
})

describe('versions and merging', () => {
  it('what changed is said line by line', () => {
    const before = aDossier('d1', { card: { discount: 500 } })
    const after = aDossier('d1', {
      card: {
        discount: 750,
        daysToPay: 0,
        owes: { ...eur(125_050), since: day('2026-08-01') },
        recommendedBy: { name: 'Danube Mills', id: 'd2' }
      }
    })
    expect(changesBetween(before, after)).toEqual([
      { kind: 'line', line: 'discount', before: '5 %', after: '7.5 %' },
      { kind: 'line', line: 'daysToPay', after: '0' },
      { kind: 'line', line: 'owes', after: '1250.50 EUR, 2026-08-01' },
      { kind: 'line', line: 'recommendedBy', after: 'Danube Mills' }
    ])
  })
  it('of two debts one is chosen, price lists can stand together', () => {
    const [a, b] = [
      aDossier('a', { card: { priceList: 'B', owes: eur(1) } }).card,
      aDossier('b', { card: { priceList: 'wholesale', owes: eur(2), daysToPay: 30 } }).card
    ]
    expect(mergeCards(a, b, { owes: 'from', priceList: 'both' })).toMatchObject({
      priceList: 'B / wholesale',
      owes: eur(2),
      daysToPay: 30
    })
    expect(() => mergeCards(a, b, { owes: 'both' })).toThrow()
  })
})
