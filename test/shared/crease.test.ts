import { describe, expect, it } from 'vitest'
import { creaseCounts, creaseOf, isLater } from '../../shared/crease.ts'
import { type Day, day, type Time } from '../../shared/day.ts'
import type { Entry, Lay, Stamp } from '../../shared/history.ts'

let n = 0
const at = (text: string) => ({ day: day(text.slice(0, 10)), time: (text.slice(11) || '09:00') as Time })
const stamp = (when: string, from: string, to: string, called = false): Stamp => ({
  act: `a${++n}`,
  at: at(when),
  by: 'Ana',
  from: from as Lay,
  to: to as Lay,
  why: called ? 'call' : 'moved',
  called
})
const entry = (when: string, more: Partial<Entry> = {}): Entry => ({
  id: `e${++n}`,
  at: at(when),
  by: 'Ana',
  kind: 'call',
  note: '',
  ...more
})
const attempt = (when: string) =>
  entry(when, { outcome: 'no-answer', reached: false, effective: false, countsAs: 'attempt' })
const sale = (when: string) => entry(when, { outcome: 'sold', reached: true, effective: true, countsAs: 'sale' })

describe('a later day', () => {
  it.each([
    ['2026-11-20', '2026-11-23', true],
    ['2026-11-20', '2026-11-19', false],
    ['2026-12', '2026-12-07', false],
    ['2026-11', '2026-12-07', true],
    ['2026-11-30', '2026-12', true],
    ['2026-12-07', '2026-12', false],
    ['stock', '2026-12-07', false],
    ['2026-12-07', 'archive', false]
  ])('%s to %s: %s', (from, to, later) => expect(isLater(from as Lay, to as Lay)).toBe(later))
})

describe('how often it was put off', () => {
  it('counts re-filings to a later day without a word in between', () => {
    const stamps = [
      stamp('2026-11-02', 'stock', '2026-11-05'),
      stamp('2026-11-05', '2026-11-05', '2026-11-09'),
      stamp('2026-11-09', '2026-11-09', '2026-11-12'),
      stamp('2026-11-12', '2026-11-12', '2026-11-16')
    ]
    expect(creaseCounts({ history: [], stamps })).toEqual({ postponed: 3, noAnswer: 0 })
  })

  it('does not count one to an earlier day, nor one with an entry since the stamp before', () => {
    const stamps = [
      stamp('2026-11-05', '2026-11-05', '2026-11-09'),
      stamp('2026-11-06', '2026-11-09', '2026-11-08'),
      // They rang on the 7th, it stayed where it was; moving it then is an answer to that.
      stamp('2026-11-07T10:30', '2026-11-08', '2026-11-16')
    ]
    const history = [
      entry('2026-11-07T10:10', { reached: true, effective: false, countsAs: 'talk', outcome: 'call-back' })
    ]
    expect(creaseCounts({ history, stamps })).toEqual({ postponed: 1, noAnswer: 0 })
  })

  it('lets attempts neither count as putting off nor end the row', () => {
    const history = [attempt('2026-11-09T09:10')]
    const stamps = [
      stamp('2026-11-05', '2026-11-05', '2026-11-09'),
      stamp('2026-11-09T09:10', '2026-11-09', '2026-11-10', true),
      stamp('2026-11-10', '2026-11-10', '2026-11-12'),
      stamp('2026-11-12', '2026-11-12', '2026-11-13')
    ]
    expect(creaseCounts({ history, stamps })).toEqual({ postponed: 3, noAnswer: 1 })
  })

  it('begins anew after an effective entry; one struck through resets nothing', () => {
    const stamps = [
      stamp('2026-11-05', '2026-11-05', '2026-11-09'),
      stamp('2026-11-09T11:00', '2026-11-09', '2026-12-09', true),
      stamp('2026-12-09', '2026-12-09', '2026-12-10')
    ]
    const sold = sale('2026-11-09T11:00')
    expect(creaseCounts({ history: [sold], stamps })).toEqual({ postponed: 1, noAnswer: 0 })
    const struck = { ...sold, struck: at('2026-12-10') }
    expect(creaseCounts({ history: [struck], stamps })).toEqual({ postponed: 2, noAnswer: 0 })
  })

  it('counts attempts since the last effective entry', () => {
    const history = [
      attempt('2026-11-01'),
      sale('2026-11-02'),
      ...['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09', '2026-11-10'].map(attempt)
    ]
    expect(creaseCounts({ history, stamps: [] })).toEqual({ postponed: 0, noAnswer: 6 })
  })

  it('creases at three, or at six without an answer, by the settings; never in the archive', () => {
    const after = { postponed: 3, noAnswer: 6 }
    const filing = {}
    expect(creaseOf({ postponed: 2, noAnswer: 5, filing }, after)).toBeNull()
    expect(creaseOf({ postponed: 3, noAnswer: 6, filing }, after)).toEqual({ because: 'postponed', count: 3 })
    expect(creaseOf({ postponed: 0, noAnswer: 7, filing }, after)).toEqual({ because: 'noAnswer', count: 7 })
    expect(creaseOf({ postponed: 2, noAnswer: 0, filing }, { ...after, postponed: 2 })).toEqual({
      because: 'postponed',
      count: 2
    })
    const retired = { retired: { reason: 'no need', day: '2026-11-02' as Day } }
    expect(creaseOf({ postponed: 5, noAnswer: 0, filing: retired }, after)).toBeNull()
  })
})
