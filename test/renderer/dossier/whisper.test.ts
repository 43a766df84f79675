import { describe, expect, it } from 'vitest'
import { thereFrom, whisperOf } from '../../../renderer/dossier/whisper.ts'
import { addDays, day, time } from '../../../shared/day.ts'
import type { Dossier } from '../../../shared/dossier.ts'
import type { Entry } from '../../../shared/history.ts'
import { blankCard } from '../../../shared/infoCard.ts'

const today = day('2026-11-20')
const entry = (daysAgo: number, more: Partial<Entry>): Entry => ({
  id: `e${daysAgo}`,
  at: { day: addDays(today, -daysAgo), time: time('10:00') },
  by: 'Irena',
  kind: 'call',
  note: '',
  ...more
})
const dossier = (more: Partial<Dossier>): Dossier => ({
  id: 'd1',
  made: { day: day('2026-01-01'), time: time('09:00') },
  card: blankCard('Danube Mills'),
  filing: {},
  history: [],
  stamps: [],
  slips: [],
  ...more
})
const talked = (daysAgo: number) =>
  whisperOf(dossier({ history: [entry(daysAgo, { outcome: 'sold', reached: true, note: 'Likes it.' })] }), today)

describe('the whisper', () => {
  it('says how long since they were reached, in days, weeks, months', () => {
    expect(talked(0)).toEqual([{ kind: 'talked', unit: 'today', count: 0, said: '' }])
    expect(talked(13)).toEqual([{ kind: 'talked', unit: 'days', count: 13, said: '' }])
    expect(talked(42)).toEqual([{ kind: 'talked', unit: 'weeks', count: 6, said: '' }])
    expect(talked(183)).toEqual([{ kind: 'talked', unit: 'months', count: 6, said: '' }])
  })

  it('repeats what was said when attempts lie in between, and counts them', () => {
    const history = [
      entry(42, { outcome: 'quote-sent', reached: true, note: 'Sent it. She shows it to the director.' }),
      entry(20, { outcome: 'no-answer', reached: false }),
      entry(3, { outcome: 'no-answer', reached: false }),
      entry(1, { outcome: 'sold', reached: true, struck: { day: today, time: time('10:00') } })
    ]
    expect(whisperOf(dossier({ history }), today)).toEqual([
      { kind: 'talked', unit: 'weeks', count: 6, said: 'She shows it to the director.' },
      { kind: 'tried', count: 2 }
    ])
  })

  it('says how to address them and what we owe, not what we wait for', () => {
    const card = {
      ...blankCard('Danube Mills'),
      people: [{ id: 'p1', name: 'Jelena Đorđević', callMe: 'Jelena', phones: [], mails: [] }]
    }
    const slips = [
      { id: 's1', text: 'Silo report', since: today, waitingFor: 'Jelena' },
      { id: 's2', text: 'Certificate', since: today },
      { id: 's3', text: 'Done long ago', since: today, done: today }
    ]
    expect(whisperOf(dossier({ card, slips }), today)).toEqual([
      { kind: 'call-me', name: 'Jelena' },
      { kind: 'never-talked' },
      { kind: 'owed', count: 1, first: 'Certificate' }
    ])
  })
})

describe('what is other at the client’s', () => {
  const now = { day: day('2026-10-27'), time: time('09:30') }
  const greek = { '2026-10-28': 'Επέτειος του Όχι' }

  it('is their time when it is not ours, and a holiday today or tomorrow', () => {
    const there = thereFrom(now, { day: now.day, time: time('10:30') }, greek)
    expect(there).toEqual({ time: '10:30', holiday: { when: 'tomorrow', name: 'Επέτειος του Όχι' } })
    expect(whisperOf(dossier({}), today, there).slice(0, 2)).toEqual([
      { kind: 'time-there', time: '10:30' },
      { kind: 'holiday-there', when: 'tomorrow', name: 'Επέτειος του Όχι' }
    ])
  })

  it('is counted in their days: late here it is tomorrow there', () => {
    const there = thereFrom({ ...now, time: time('23:30') }, { day: day('2026-10-28'), time: time('00:30') }, greek)
    expect(there).toEqual({ time: '00:30', holiday: { when: 'today', name: 'Επέτειος του Όχι' } })
  })

  it('is nothing where all is as here', () => {
    expect(thereFrom(now, now, {})).toEqual({})
    expect(thereFrom(now, null, {})).toEqual({})
  })
})
