import { expect, it } from 'vitest'
import { day } from '../../shared/day.ts'
import { linkRecommended } from '../../shared/mapping/linkRecommended.ts'
import { owingOf } from '../../shared/owing.ts'
import { spineOf } from '../../shared/spine.ts'
import { aCall, aDossier } from '../desk/aDossier.ts'

const owes = (amount: number, since?: string, currency = 'EUR') => ({
  amount,
  currency,
  ...(since && { since: day(since) })
})
const promised = (by: string) => ({
  next: aCall('2026-12-01', { kind: 'payment', pays: { amount: owes(100), by: day(by) } })
})

it('broken promises come first, then what nobody promised, then promises to come; all of it is summed by currency', () => {
  const spines = [
    aDossier('a', { card: { owes: owes(100) } }),
    aDossier('b', { card: { owes: owes(200, '2026-06-01') } }),
    aDossier('c', { card: { owes: owes(300) }, ...promised('2026-11-25') }),
    aDossier('d', { card: { owes: owes(400) }, ...promised('2026-11-20') }),
    aDossier('e', { card: { owes: owes(500) }, ...promised('2026-10-01') }),
    aDossier('f', {
      card: { owes: owes(7, '2026-01-01', 'RSD') },
      filing: { retired: { reason: 'lost', day: day('2026-02-01') } }
    }),
    aDossier('g', promised('2026-10-01'))
  ].map(spineOf)
  const { lines, ...counts } = owingOf(spines, day('2026-11-22'), 5)
  expect(lines.map(({ spine, standing }) => `${spine.id} ${standing.kind}`)).toEqual([
    'e broken',
    'd broken',
    'f owed',
    'b owed',
    'a owed'
  ])
  expect(counts).toEqual({
    count: 6,
    broken: 2,
    sums: [
      { amount: 1500, currency: 'EUR' },
      { amount: 7, currency: 'RSD' }
    ]
  })
  expect(owingOf([], day('2026-11-22'), 5)).toEqual({ lines: [], count: 0, broken: 0, sums: [] })
})

it('a recommender is found by name where one other client of the list or of the binder bears it', () => {
  const list = [
    aDossier('mills', { name: 'Danube Mills', card: { recommendedBy: { name: 'danube mills' } } }),
    aDossier('bakery', { name: 'Bakery', card: { recommendedBy: { name: 'DANUBE  Mills' } } }),
    aDossier('one', { name: 'Two of a kind' }),
    aDossier('cafe', { name: 'Cafe', card: { recommendedBy: { name: 'Two of a kind' } } }),
    aDossier('shop', { name: 'Shop', card: { recommendedBy: { name: 'Dunav d.o.o.' } } }),
    aDossier('inn', { name: 'Inn', card: { recommendedBy: { name: 'Nobody we know' } } })
  ]
  const before = [
    { id: 'two', name: 'two of a kind' },
    { id: 'dunav', name: 'Дунав доо' }
  ]
  const linked = linkRecommended(list, before)
  expect(linked.map(({ card }) => card.recommendedBy?.id)).toEqual([
    undefined,
    'mills',
    undefined,
    undefined,
    'dunav',
    undefined
  ])
  // The preview's plan and the taking's share what was read: a link of the one is none of the other.
  expect(list.map(({ card }) => card.recommendedBy?.id)).toEqual(Array(6).fill(undefined))
})
