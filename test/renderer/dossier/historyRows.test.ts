import { describe, expect, it } from 'vitest'
import { historyRows, narrowed } from '../../../renderer/dossier/historyRows.ts'
import { noteLines } from '../../../renderer/dossier/noteLines.ts'
import { day, time } from '../../../shared/day.ts'
import type { Entry, Stamp } from '../../../shared/history.ts'

const at = (on: string, clock: string) => ({ day: day(on), time: time(clock) })
const entry = (id: string, on: string, clock: string): Entry => ({
  id,
  at: at(on, clock),
  by: 'Irena',
  kind: 'call',
  note: ''
})
const stamp = (act: string, on: string, clock: string, more: Partial<Stamp>): Stamp => ({
  act,
  at: at(on, clock),
  by: 'Irena',
  from: day('2026-05-03'),
  to: day('2026-05-12'),
  why: 'moved',
  called: false,
  ...more
})

describe('the history', () => {
  it('stands newest first, with what was moved without a call between', () => {
    const called = stamp('a1', '2026-05-01', '10:00', { called: true, why: 'call' })
    const rows = historyRows({
      history: [entry('e1', '2026-05-01', '10:00'), entry('e2', '2026-05-12', '09:00')],
      stamps: [stamp('a0', '2026-04-01', '09:00', { why: 'new' }), called, stamp('a2', '2026-05-03', '18:00', {})]
    })
    expect(rows.map((row) => row.key)).toEqual(['e2', 'a2-0', 'e1'])
    expect(rows[2]).toMatchObject({ kind: 'entry', filed: called })
    expect(rows[0]).toMatchObject({ kind: 'entry', filed: null })
  })

  it('puts the later of two entries of one minute first', () => {
    const history = [entry('first', '2026-05-01', '10:00'), entry('second', '2026-05-01', '10:00')]
    expect(historyRows({ history, stamps: [] }).map((row) => row.key)).toEqual(['second', 'first'])
  })

  it('keeps a recording with the entry it is pinned to', () => {
    const sound = {
      id: 'p1',
      name: 'Call.wav',
      kind: 'recording' as const,
      file: 'Call - aaaaaaaaaaaaaaaa.wav',
      bytes: 1,
      sha256: 'a'.repeat(64),
      media: 'audio/wav',
      added: at('2026-05-01', '10:30'),
      by: 'Irena',
      entry: 'e1'
    }
    const history = [entry('e1', '2026-05-01', '10:00'), entry('e2', '2026-05-12', '09:00')]
    const rows = historyRows({ history, stamps: [], papers: [sound, { ...sound, id: 'p2', entry: 'gone' }] })
    expect(rows.map((row) => row.kind === 'entry' && row.sounds.map(({ id }) => id))).toEqual([[], ['p1']])
  })

  it('keeps mails in order under whatever tab they lie, and finds them by subject and sender', () => {
    const mail = {
      id: 'm1',
      name: 'Понуда за дванаест кутија',
      kind: 'proposal' as const,
      file: 'x - aaaaaaaaaaaaaaaa.eml',
      bytes: 1,
      sha256: 'a'.repeat(64),
      media: 'message/rfc822',
      added: at('2026-05-20', '10:30'),
      day: day('2026-05-03'),
      by: 'Irena',
      mail: { from: 'Милица <m@example.org>', to: 'irena@example.com', subject: 'Понуда' }
    }
    const text = { ...mail, id: 'm2', name: 'Pasted', kind: 'correspondence' as const, media: 'text/plain' }
    const other = { ...text, id: 'm3', kind: 'other' as const }
    const history = [entry('e1', '2026-05-01', '10:00'), entry('e2', '2026-05-12', '09:00')]
    const rows = historyRows({ history, stamps: [], papers: [mail, text, other] })
    expect(rows.map(({ key }) => key)).toEqual(['e2', 'm2', 'm1', 'e1'])
    const found = (typed: string) => narrowed(rows, typed, new Set()).map(({ key }) => key)
    expect([found('dvanaest'), found('milica'), found('irena@'), found('silo')]).toEqual([
      ['m1'],
      ['m2', 'm1'],
      ['m2', 'm1'],
      []
    ])
  })

  it('shows an aim line without its sign', () => {
    expect(noteLines('She likes it.\n > Ask about the silo').map(({ text, isAim }) => [text, isAim])).toEqual([
      ['She likes it.', false],
      ['Ask about the silo', true]
    ])
  })
})
