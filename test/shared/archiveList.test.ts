import { expect, it } from 'vitest'
import { type ArchiveWish, archiveList } from '../../shared/archiveList.ts'
import { type Day, day, type Month } from '../../shared/day.ts'
import { spineOf } from '../../shared/spine.ts'
import { aDossier } from '../desk/aDossier.ts'

const retired = (id: string, name: string, reason: string, on: Day | string, lookAgain?: string) =>
  spineOf(
    aDossier(id, {
      name,
      filing: { retired: { reason, day: day(on as string), ...(lookAgain && { lookAgain: lookAgain as Month }) } }
    })
  )
const all = [
  retired('a', 'Danube Mills', 'Too dear', '2026-09-10'),
  retired('b', 'Corner Shop', 'too dear', '2026-10-02', '2027-03'),
  retired('c', 'Pekara Žito', 'Closed down', '2026-10-20'),
  spineOf(aDossier('d', { on: '2026-12-01' }))
]
const wish: ArchiveWish = { text: '', reason: null, month: null, lookAgain: false }
const idsOf = (more: Partial<ArchiveWish>) => archiveList(all, { ...wish, ...more }, 10).spines.map(({ id }) => id)

it('the archive is told the last one first, with its reasons and months counted over all of it', () => {
  const list = archiveList(all, wish, 2)
  expect(list.spines.map(({ id }) => id)).toEqual(['c', 'b'])
  expect([list.count, list.all]).toEqual([3, 3])
  expect(list.reasons).toEqual([
    { reason: 'Too dear', count: 2 },
    { reason: 'Closed down', count: 1 }
  ])
  expect(list.months).toEqual([
    { month: '2026-10', count: 2 },
    { month: '2026-09', count: 1 }
  ])
})

it('is narrowed by words of name and reason, by reason, by month, and to those that come back', () => {
  expect(idsOf({ text: 'zito' })).toEqual(['c'])
  expect(idsOf({ text: 'dear corner' })).toEqual(['b'])
  expect(idsOf({ text: 'nobody' })).toEqual([])
  expect(idsOf({ reason: 'TOO DEAR' })).toEqual(['b', 'a'])
  expect(idsOf({ month: '2026-10' as Month })).toEqual(['c', 'b'])
  expect(idsOf({ lookAgain: true })).toEqual(['b'])
})
