import { describe, expect, it } from 'vitest'
import { day, type Time } from '../../shared/day.ts'
import type { Entry } from '../../shared/history.ts'
import { holdsWords, kindsOf } from '../../shared/historyFilter.ts'

const entry = (more: Partial<Entry>): Entry => ({
  id: 'e',
  at: { day: day('2026-10-01'), time: '10:00' as Time },
  by: 'Ana',
  kind: 'call',
  note: '',
  ...more
})

describe('a history narrowed', () => {
  it('knows a call that ended in a sale as both', () => {
    expect(kindsOf(entry({ countsAs: 'sale' }))).toEqual(['calls', 'sales'])
    expect(kindsOf(entry({ kind: 'first-call', countsAs: 'quote' }))).toEqual(['calls', 'quotes'])
    expect(kindsOf(entry({ kind: 'visit' }))).toEqual(['meetings'])
    expect(kindsOf(entry({ kind: 'note' }))).toEqual(['notes'])
  })
  it('finds beginnings of words in note, reason, person and what was sold', () => {
    const said = entry({ note: 'Wants corks', spokenTo: 'Jelena Đorđević', sold: [{ what: 'labels', amount: '900' }] })
    expect(holdsWords(said, '')).toBe(true)
    expect(holdsWords(said, 'cor lab')).toBe(true)
    expect(holdsWords(said, 'djordjevic 900')).toBe(true)
    expect(holdsWords(said, 'orks')).toBe(false)
    expect(holdsWords(said, 'cor price')).toBe(false)
  })
})
