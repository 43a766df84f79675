import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../shared/changes.ts'
import { day, time } from '../../shared/day.ts'
import type { Entry } from '../../shared/history.ts'
import { aCall, aDossier, aMoment } from '../desk/aDossier.ts'

const before = aDossier('a', {
  next: aCall('2026-11-24'),
  card: { needs: 'corks', people: [{ id: 'p1', name: 'Nikos', phones: [], mails: [] }] },
  slips: [{ id: 's1', text: 'Send samples', since: aMoment.day }]
})
const entry: Entry = { id: 'e1', at: aMoment, by: 'Ana', kind: 'call', outcome: 'sold', note: 'Took 40 boxes.' }

describe('what changed between two versions', () => {
  test('of equal data is nothing', () => {
    expect(changesBetween(before, structuredClone(before))).toEqual([])
  })
  test('from none is that it was made, to none that it was removed', () => {
    expect(changesBetween(null, before)).toEqual([{ kind: 'made' }])
    expect(changesBetween(before, null)).toEqual([{ kind: 'removed' }])
  })
  test('is named line by line', () => {
    const after = {
      ...before,
      card: {
        ...before.card,
        needs: 'labels',
        buys: 'corks',
        phones: [{ text: '021 555' }],
        people: [
          { id: 'p1', name: 'Nikos', role: 'owner', phones: [], mails: [] },
          { id: 'p2', name: 'Eleni', phones: [], mails: [] }
        ]
      },
      filing: { next: aCall('2026-12-08', { at: time('10:30') }) },
      history: [entry],
      slips: [{ id: 's1', text: 'Send samples', since: aMoment.day, done: day('2026-11-22') }]
    }
    expect(changesBetween(before, after)).toEqual([
      { kind: 'line', line: 'needs', before: 'corks', after: 'labels' },
      { kind: 'line', line: 'buys', after: 'corks' },
      { kind: 'line', line: 'phones', after: '021 555' },
      { kind: 'person', how: 'changed', name: 'Nikos' },
      { kind: 'person', how: 'added', name: 'Eleni' },
      { kind: 'filed', from: '2026-11-24', to: '2026-12-08', at: '10:30' },
      { kind: 'entry', how: 'added', day: '2026-11-22', outcome: 'sold', note: 'Took 40 boxes.' },
      { kind: 'slip', how: 'done', text: 'Send samples' }
    ])
    expect(changesBetween(after, before)).toContainEqual({ kind: 'person', how: 'gone', name: 'Eleni' })
  })
  test('tells an order in the pile, a pulled dossier and what it has no word for', () => {
    expect(changesBetween(before, { ...before, filing: { next: aCall('2026-11-24', { order: 'b' }) } })).toEqual([
      { kind: 'order' }
    ])
    expect(changesBetween(before, { ...before, filing: { ...before.filing, inHand: { since: aMoment.day } } })).toEqual(
      [{ kind: 'filed', from: '2026-11-24', to: 'desk' }]
    )
    expect(changesBetween(before, { ...before, later: 1 })).toEqual([{ kind: 'other' }])
  })
  test('is never nothing where data differ', () => {
    const cards = fc.record({ name: fc.string({ minLength: 1 }), needs: fc.string(), mails: fc.array(fc.string()) })
    fc.assert(
      fc.property(cards, cards, (one, other) => {
        const [a, b] = [one, other].map((card) => aDossier('a', { card }))
        return JSON.stringify(one) === JSON.stringify(other) || changesBetween(a ?? null, b ?? null).length > 0
      })
    )
  })
})
