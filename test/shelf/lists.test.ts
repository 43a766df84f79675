import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { usualCadence } from '../../shared/cadence.ts'
import { day, type Time } from '../../shared/day.ts'
import type { Entry } from '../../shared/history.ts'
import { aDossier, aMoment, cardAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

const signed = { at: aMoment, by: 'Ana' }
const round = { id: 'nov', text: 'the November prices', since: aMoment.day, by: 'Ana', until: day('2026-11-30') }
const lay = (dossiers: string[]): Act => ({ ...signed, id: 'round-1', kind: 'round', round, dossiers })
const sale = (on: string): Entry => ({
  id: 'e1',
  at: { day: day(on), time: '10:00' as Time },
  by: 'Ana',
  kind: 'call',
  outcome: 'sold',
  reached: true,
  effective: true,
  countsAs: 'sale',
  note: ''
})

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

describe('rounds on disk', () => {
  it('count who was told, list who is left, and are the same after closing and opening', async () => {
    await desk.binder.act(
      newAct(...['a', 'b', 'c'].map((id) => aDossier(id, { name: id.toUpperCase(), on: '2026-12-01' })))
    )
    await desk.binder.act(lay(['a', 'b', 'c']))
    const slip = desk.binder.dossier('b').slips[0]
    if (!slip) throw new Error('no slip')
    await desk.binder.act({ ...signed, id: 'told', kind: 'slip', dossier: 'b', slip: { ...slip, done: aMoment.day } })
    const check = () => {
      expect(desk.binder.rounds()).toEqual([{ round, told: 1, left: 2 }])
      const left = desk.binder.untold('nov', 1)
      expect(left.ids).toEqual(['a', 'c'])
      expect(left.spines.map(({ id }) => id)).toEqual(['a'])
    }
    check()
    await desk.binder.checkpoint()
    await desk.reopen()
    check()
  })

  it('end in one act and come back whole with one undo', async () => {
    await desk.binder.act(newAct(aDossier('a'), aDossier('b')))
    await desk.binder.act(lay(['a', 'b']))
    const before = [desk.binder.dossier('a'), desk.binder.dossier('b')]
    await desk.binder.act({ ...signed, id: 'end', kind: 'round-end', round: 'nov', dossiers: ['a', 'b'], told: 0 })
    expect(desk.binder.rounds()[0]).toMatchObject({ told: 0, left: 2, round: { ended: { day: '2026-11-22' } } })
    expect(desk.binder.dossier('a').slips).toEqual([])
    await desk.binder.undo(aMoment)
    expect([desk.binder.dossier('a'), desk.binder.dossier('b')]).toEqual(before)
    expect(desk.binder.rounds()).toEqual([{ round, told: 0, left: 2 }])
  })
})

describe('days to know on disk', () => {
  it("are found by their day, a client's and a day's own", async () => {
    await desk.binder.act(newAct(aDossier('a', { name: 'Mill', on: '2027-01-05' })))
    await desk.binder.act(
      cardAct('a', {
        knows: [
          { id: 'k1', text: 'Contract ends', on: day('2026-12-08') },
          { id: 'k2', text: 'Name-day', on: day('2026-12-06'), yearly: true }
        ]
      })
    )
    await desk.binder.act({
      ...signed,
      id: 'fair',
      kind: 'day-known',
      day: day('2026-12-08'),
      known: 'k3',
      text: 'Fair in Belgrade'
    })
    const said = (from: string, to: string) =>
      desk.binder
        .known(day(from), day(to))
        .map(({ day: on, known, dossier }) => [on, known.text, dossier?.name ?? null])
    const december = [
      ['2026-12-06', 'Name-day', 'Mill'],
      ['2026-12-08', 'Fair in Belgrade', null],
      ['2026-12-08', 'Contract ends', 'Mill']
    ]
    expect(said('2026-12-01', '2026-12-31')).toEqual(december)
    expect(said('2027-12-06', '2027-12-08')).toEqual([['2027-12-06', 'Name-day', 'Mill']])
    await desk.reopen()
    expect(said('2026-12-01', '2026-12-31')).toEqual(december)
    // The dossier still lies where it lay.
    expect(desk.binder.dossier('a').filing.next?.on).toBe('2027-01-05')
    await desk.binder.act({
      ...signed,
      id: 'no-fair',
      kind: 'day-known',
      day: day('2026-12-08'),
      known: 'k3',
      text: ''
    })
    expect(said('2026-12-08', '2026-12-08')).toEqual([['2026-12-08', 'Contract ends', 'Mill']])
  })
})

describe('the silent longest on disk', () => {
  it('follows the settings and what was said, a handful at a time', async () => {
    const client = (id: string, on: string) =>
      aDossier(id, { card: { level: 'client', category: 'A' }, history: [sale(on)] })
    await desk.binder.act(
      newAct(client('fresh', '2026-11-10'), client('old', '2026-05-04'), client('older', '2026-01-12'))
    )
    const today = aMoment.day
    expect(desk.binder.silent(today, 0, 10).past).toBe(0)
    await desk.binder.act({ ...signed, id: 's', kind: 'settings', set: { cadence: { A: usualCadence.A } } })
    const { lines, count, past } = desk.binder.silent(today, 0, 2)
    expect([count, past]).toEqual([3, 2])
    // Six weeks from 12 January are over on 23 February, 272 days before 22 November.
    expect(lines.map((line) => [line.spine.id, line.due, line.past])).toEqual([
      ['older', '2026-02-23', 272],
      ['old', '2026-06-15', 160]
    ])
    expect(desk.binder.silent(today, 2, 2).lines.map((line) => line.spine.id)).toEqual(['fresh'])
  })
})
