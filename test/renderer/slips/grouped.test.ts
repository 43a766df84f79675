import { expect, it } from 'vitest'
import { groupedBy } from '../../../renderer/slips/grouped.ts'
import { type Day, day } from '../../../shared/day.ts'
import type { SlipLine } from '../../../shared/pile.ts'

const line = (id: string, since: string, on?: string, waitingFor?: string): SlipLine => ({
  dossier: null,
  slip: { id, text: id, since: since as Day, ...(on && { day: on as Day }), ...(waitingFor && { waitingFor }) }
})
const given = { today: day('2026-10-13'), language: 'en' as const, noWhom: 'nobody', noDay: 'No day' }
const groups = (lines: SlipLine[], by: 'day' | 'whom' | 'since') =>
  groupedBy(lines, by, given).map(({ title, isLate, lines: all }) => [title, isLate, all.map(({ slip }) => slip.id)])
const lines = [
  line('a', '2026-10-01', '2026-10-12', 'The bank'),
  line('b', '2026-09-30', undefined, 'Ivo'),
  line('c', '2026-10-01', '2026-10-20'),
  line('d', '2026-10-05', '2026-10-12', 'the bank')
]

it('by day: the late ones marked, those without a day last', () => {
  expect(groups(lines, 'day')).toEqual([
    ['Mon 12 October', true, ['a', 'd']],
    ['Tue 20 October', false, ['c']],
    ['No day', false, ['b']]
  ])
})
it('by whom: the same one however written, in the order of the alphabet', () => {
  expect(groups(lines, 'whom')).toEqual([
    ['Ivo', false, ['b']],
    ['The bank', false, ['a', 'd']],
    ['nobody', false, ['c']]
  ])
})
it('by since when: the longest open first', () => {
  expect(groups(lines, 'since').map(([title]) => title)).toEqual(['Wed 30 September', 'Thu 1 October', 'Mon 5 October'])
})
