import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newBinder } from '../../shared/binder.ts'
import { changesBetween, settingChanges, sheetChanges } from '../../shared/changes.ts'
import { type Day, day, month, time } from '../../shared/day.ts'
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
  test('names the papers: new, renamed, changed, taken off, laid in another order', () => {
    const paper = (id: string, name: string) => ({
      id,
      name,
      kind: 'other' as const,
      file: `${name} - aaaaaaaaaaaaaaaa.pdf`,
      bytes: 1,
      sha256: 'a'.repeat(64),
      media: 'application/pdf',
      added: aMoment,
      by: 'Ana'
    })
    const [a, b, c] = [paper('a', 'Offer'), paper('b', 'Photo'), paper('c', 'Call')]
    const was = { ...before, papers: [a, b, c] }
    expect(
      changesBetween(was, {
        ...before,
        papers: [{ ...a, name: 'Offer 2' }, { ...c, entry: 'e1' }, paper('d', 'Sums')]
      })
    ).toEqual([
      { kind: 'paper', how: 'renamed', name: 'Offer 2', before: 'Offer' },
      { kind: 'paper', how: 'changed', name: 'Call' },
      { kind: 'paper', how: 'added', name: 'Sums' },
      { kind: 'paper', how: 'gone', name: 'Photo' }
    ])
    expect(changesBetween(was, { ...before, papers: [b, a, c] })).toEqual([{ kind: 'paper-order' }])
    expect(changesBetween(before, { ...before, papers: [] })).toEqual([{ kind: 'other' }])
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

describe('what changed on the days of a month', () => {
  const sheet = {
    month: month('2026-12'),
    notes: { '2026-12-01': 'Fair', '2026-12-02': 'Bank' } as Record<Day, string>,
    slips: [{ id: 's1', text: 'Order labels', since: aMoment.day }],
    knows: [{ id: 'k1', text: 'Name-day', on: day('2026-12-06') }]
  }
  test('is said slip by slip', () => {
    const after = {
      ...sheet,
      notes: { '2026-12-01': 'Fair, stand 4', '2026-12-03': 'Dentist' } as Record<Day, string>,
      slips: [{ id: 's1', text: 'Order labels', since: aMoment.day, done: day('2026-11-23') }],
      knows: [{ id: 'k2', text: 'Contract ends', on: day('2026-12-31') }]
    }
    expect(sheetChanges(sheet, after)).toEqual([
      { kind: 'day-note', day: '2026-12-01', before: 'Fair', after: 'Fair, stand 4' },
      { kind: 'day-note', day: '2026-12-02', before: 'Bank' },
      { kind: 'day-note', day: '2026-12-03', after: 'Dentist' },
      { kind: 'slip', how: 'done', text: 'Order labels' },
      { kind: 'known', how: 'added', day: '2026-12-31', text: 'Contract ends' },
      { kind: 'known', how: 'gone', day: '2026-12-06', text: 'Name-day' }
    ])
    expect(sheetChanges(sheet, structuredClone(sheet))).toEqual([])
    expect(sheetChanges(sheet, { ...sheet, later: 1 })).toEqual([{ kind: 'other' }])
    expect(sheetChanges(null, sheet)).toEqual([{ kind: 'made' }])
  })
})

describe('what changed in the settings', () => {
  const settings = newBinder({ name: 'Clients', owner: 'Ana', language: 'en', country: 'IE' })
  test('is said setting by setting, with both texts where they are one line', () => {
    const after = {
      ...settings,
      owner: 'Ben',
      closedDays: [day('2026-12-24')],
      style: { kind: 'dated', ahead: 1 } as const
    }
    expect(settingChanges(settings, after)).toEqual([
      { kind: 'setting', setting: 'owner', before: 'Ana', after: 'Ben' },
      { kind: 'setting', setting: 'style' },
      { kind: 'setting', setting: 'closedDays' }
    ])
    expect(settingChanges(settings, structuredClone(settings))).toEqual([])
    expect(settingChanges(settings, { ...settings, later: 1 } as typeof settings)).toEqual([{ kind: 'other' }])
  })
})
