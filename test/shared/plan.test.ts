import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newBinder } from '../../shared/binder.ts'
import { type Day, day, month } from '../../shared/day.ts'
import type { Next } from '../../shared/filing.ts'
import { movesPlanned, type Plan, type PlanWish } from '../../shared/plan.ts'
import { planFor } from '../../shared/planFor.ts'
import type { Spine } from '../../shared/spine.ts'
import { aCall } from '../desk/aDossier.ts'
import { anyPlanCase, aSpine, lawsBroken, planGiven } from '../desk/planning.ts'
import { runs } from '../desk/runs.ts'

// Tuesday 13 October 2026; Monday to Friday are open.
const today = day('2026-10-13')
const binder = (limit: number) => newBinder({ name: 'B', owner: 'O', language: 'en', country: 'IE', limit })
const on = (id: string, when: string, more: Partial<Spine> & { next?: Partial<Next> } = {}): Spine => {
  const { next, ...facts } = more
  return aSpine(id, aCall(when, next), facts)
}
const plan = (wish: PlanWish, spines: Spine[], limit: number, closed: string[] = [], at: Day = today): Plan =>
  planFor(wish, planGiven(spines, binder(limit), at, closed.map(day)))
const moved = ({ rows }: Plan) => rows.map(({ id, to }) => `${id} ${to}`)
const stays = ({ stays }: Plan) => stays.map(({ id, because }) => `${id} ${because}`)

describe('levelling a day', () => {
  const level = (when: string, over = 5): PlanWish => ({ kind: 'level', what: { kind: 'day', day: day(when) }, over })

  it('moves C before B before A, and only as many as needed', () => {
    const spines = [
      on('a', '2026-10-15', { category: 'A' }),
      on('b', '2026-10-15', { category: 'B' }),
      on('c', '2026-10-15', { category: 'C' }),
      on('d', '2026-10-15')
    ]
    const made = plan(level('2026-10-15'), spines, 2)
    // Friday is as near as Wednesday and later; C is placed before the one without a category.
    expect(moved(made)).toEqual(['c 2026-10-16', 'd 2026-10-16'])
    expect(stays(made)).toEqual(['a fits', 'b fits'])
  })
  it('then the most recent conversation leaves first, then the pile’s order, then the id', () => {
    const spines = [
      on('old', '2026-10-15', { lastTalk: day('2026-09-01') }),
      on('new', '2026-10-15', { lastTalk: day('2026-10-12') }),
      on('never', '2026-10-15')
    ]
    expect(moved(plan(level('2026-10-15'), spines, 2))).toEqual(['new 2026-10-16'])
    const same = [
      on('y', '2026-10-15', { next: { order: 'a1' } }),
      on('x', '2026-10-15', { next: { order: 'a1' } }),
      on('z', '2026-10-15', { next: { order: 'a0' } })
    ]
    expect(moved(plan(level('2026-10-15'), same, 2))).toEqual(['z 2026-10-16'])
    expect(moved(plan(level('2026-10-15'), same, 1))).toEqual(
      ['z 2026-10-16', 'x 2026-10-14'].sort((a, b) => a.slice(2).localeCompare(b.slice(2)))
    )
  })
  it('never moves ink, and lists it', () => {
    const spines = [on('i', '2026-10-15', { next: { agreed: 'ink' } }), on('p', '2026-10-15', { category: 'A' })]
    const made = plan(level('2026-10-15'), spines, 1)
    expect(moved(made)).toEqual(['p 2026-10-16'])
    expect(stays(made)).toEqual(['i ink'])
  })
  it('pulls nothing into today, and nothing on closed or full days', () => {
    const spines = [on('a', '2026-10-14'), on('b', '2026-10-14'), on('full', '2026-10-16')]
    // Thursday 15 is closed, Friday 16 is full: Monday.
    expect(moved(plan(level('2026-10-14'), spines, 1, ['2026-10-15']))).toEqual(['a 2026-10-19'])
  })
  it('leaves what finds no room, and says so', () => {
    const spines = [on('a', '2026-10-15'), on('b', '2026-10-15'), on('c', '2026-10-14'), on('d', '2026-10-16')]
    expect(stays(plan(level('2026-10-15', 1), spines, 1))).toEqual(['a no-room', 'b no-room'])
  })
  it('today counts the missed and what is done already', () => {
    const spines = [on('m', '2026-10-12'), on('t', '2026-10-13')]
    const given = planGiven(spines, binder(3), today, [], { dossiers: 2, minutes: 20 })
    expect(moved(planFor(level('2026-10-13'), given))).toEqual(['t 2026-10-14'])
  })
  it('a timed contact keeps its time, and goes to the end of the pile by its key', () => {
    const spines = [
      on('a', '2026-10-15', { next: { at: '10:30' as Next['at'], aim: 'prices' } }),
      on('b', '2026-10-16')
    ]
    const given = planGiven(spines, binder(5), today, ['2026-10-15'].map(day))
    const { rows } = planFor(level('2026-10-15'), given)
    const moves = movesPlanned(
      rows.map(({ id, to }) => ({ id, seen: spines[0]?.filing.next ?? null, kind: 'call', to })),
      given.tally
    )
    expect(moves[0]?.to).toEqual({
      kind: 'under',
      next: { on: '2026-10-16', at: '10:30', aim: 'prices', kind: 'call', agreed: 'pencil', order: 'a1' }
    })
  })
  it('in minutes the long one that finds no room makes way for others', () => {
    const inMinutes = { ...binder(60), limitIn: 'minutes' as const }
    const spines = [
      on('visit', '2026-10-15', { next: { kind: 'visit' }, category: 'C' }),
      on('call', '2026-10-15', { category: 'A' })
    ]
    const made = planFor(level('2026-10-15'), planGiven(spines, inMinutes, today))
    expect(moved(made)).toEqual(['call 2026-10-16'])
    expect(stays(made)).toEqual(['visit no-room'])
  })
})

describe('levelling the missed', () => {
  const level = (over: number): PlanWish => ({ kind: 'level', what: { kind: 'missed' }, over })

  it('fills today’s room first: today, the missed and what is done already count', () => {
    const spines = [
      on('old', '2026-10-07'),
      on('new', '2026-10-12'),
      on('best', '2026-10-12', { category: 'A' }),
      on('ink', '2026-10-09', { next: { agreed: 'ink' } }),
      on('today', '2026-10-13')
    ]
    // Limit 4, done 1: today's own, the ink that must be called, the one done; room for one more.
    const given = planGiven(spines, binder(4), today, [], { dossiers: 1, minutes: 10 })
    const made = planFor(level(2), given)
    expect(moved(made)).toEqual(['best 2026-10-13', 'old 2026-10-14', 'new 2026-10-14'])
    expect(stays(made)).toEqual(['ink ink'])
    expect(made.days).toEqual(['2026-10-13', '2026-10-14'])
  })
  it('a closed today takes nothing; a month that passed with its day open is missed too', () => {
    const spines = [on('m', '2026-09'), on('d', '2026-10-09')]
    const made = plan(level(1), spines, 5, [], day('2026-10-17'))
    expect(moved(made)).toEqual(['m 2026-10-19', 'd 2026-10-19'])
  })
  it('in minutes a long one that stays leaves no short one on an overfull today while another day has room', () => {
    const spines = [on('visit', '2026-10-12', { next: { kind: 'visit' } }), on('call', '2026-10-12', { category: 'A' })]
    const made = planFor(level(2), planGiven(spines, { ...binder(60), limitIn: 'minutes' }, today))
    expect(moved(made)).toEqual(['call 2026-10-14'])
    expect(stays(made)).toEqual(['visit no-room'])
  })
})

describe('levelling what is undone when the day is closed', () => {
  it('lays the missed and today’s under the days from tomorrow on, by their limits', () => {
    const spines = [
      on('today', '2026-10-13'),
      on('old', '2026-10-07'),
      on('best', '2026-10-12', { category: 'A' }),
      on('month', '2026-09'),
      on('ink', '2026-10-13', { next: { agreed: 'ink' } }),
      on('ahead', '2026-10-14')
    ]
    const made = plan({ kind: 'level', what: { kind: 'undone' }, over: 2 }, spines, 2)
    expect(moved(made)).toEqual(['best 2026-10-14', 'month 2026-10-15', 'old 2026-10-15'])
    expect(stays(made)).toEqual(['ink ink', 'today no-room'])
  })
})

describe('levelling an absence', () => {
  const away = (from: string, to: string, over = 5): PlanWish => ({
    kind: 'level',
    what: { kind: 'away', from: day(from), to: day(to) },
    over
  })
  it('ahead: all pencil leaves, to the days nearest before and after', () => {
    const spines = [
      on('first', '2026-10-19'),
      on('last', '2026-10-23'),
      on('ink', '2026-10-21', { next: { agreed: 'ink' } }),
      on('after', '2026-10-26')
    ]
    const made = plan(away('2026-10-19', '2026-10-23'), spines, 2)
    expect(moved(made)).toEqual(['first 2026-10-16', 'last 2026-10-26'])
    expect(stays(made)).toEqual(['ink ink'])
  })
  it('behind: ill for three days, back today', () => {
    const spines = [on('mon', '2026-10-12'), on('fri', '2026-10-09'), on('before', '2026-10-05')]
    expect(moved(plan(away('2026-10-08', '2026-10-12'), spines, 2))).toEqual(['fri 2026-10-13', 'mon 2026-10-14'])
  })
  it('from today on: today takes nothing', () => {
    const spines = [on('t', '2026-10-13'), on('w', '2026-10-14')]
    expect(moved(plan(away('2026-10-13', '2026-10-14'), spines, 2))).toEqual(['t 2026-10-15', 'w 2026-10-15'])
  })
})

describe('dealing', () => {
  const stock = (id: string, more: Partial<Spine> = {}) => aSpine(id, null, { level: 'prospect', ...more })

  it('stock: so many a working day from a day on, under the limits, in the order of the list', () => {
    const spines = [stock('l-1'), stock('l-2'), stock('l-3'), on('full', '2026-10-19'), on('full2', '2026-10-19')]
    const made = plan(
      { kind: 'deal', what: { kind: 'stock', over: 5 }, by: 'list', from: day('2026-10-16'), perDay: 2 },
      spines,
      2
    )
    expect(moved(made)).toEqual(['l-1 2026-10-16', 'l-2 2026-10-16', 'l-3 2026-10-20'])
    expect(made.days).toEqual(['2026-10-16', '2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22'])
  })
  it.each([
    ['category', ['a', 'c', 'n', 'x']],
    ['town', ['c', 'x', 'a', 'n']],
    ['postcode', ['x', 'a', 'c', 'n']],
    ['list', ['a', 'c', 'n', 'x']]
  ] as const)('stock by %s', (by, order) => {
    const spines = [
      stock('a', { category: 'A', town: 'Ниш', postcode: '18000' }),
      stock('c', { category: 'C', town: 'Cork' }),
      stock('n'),
      stock('x', { town: 'Galway', postcode: '9000' })
    ]
    const made = plan(
      { kind: 'deal', what: { kind: 'stock', over: 9 }, by, from: day('2026-10-14'), perDay: 1 },
      spines,
      9
    )
    expect(made.rows.map(({ id }) => id)).toEqual(order)
  })
  it('a month: its open ones to its working days, A first; what shall be looked at again is listed', () => {
    const spines = [
      on('b', '2026-11', { category: 'B' }),
      on('a', '2026-11', { category: 'A' }),
      on('ink', '2026-11', { next: { agreed: 'ink' } }),
      on('dated', '2026-11-02'),
      on('other', '2026-12')
    ]
    const wish: PlanWish = {
      kind: 'deal',
      what: { kind: 'month', month: month('2026-11') },
      by: 'category',
      from: day('2026-10-13'),
      perDay: null
    }
    const made = plan(wish, spines, 2)
    expect(moved(made)).toEqual(['a 2026-11-02', 'b 2026-11-03'])
    expect(stays(made)).toEqual(['ink ink'])
    const again = aSpine('again', null, {
      filing: { retired: { reason: 'closed', day: today, lookAgain: month('2026-11') } }
    })
    const begun = plan({ ...wish, from: day('2026-11-04') }, [...spines, again], 2, [], day('2026-11-03'))
    expect(moved(begun)).toEqual(['a 2026-11-04', 'b 2026-11-04'])
    expect(stays(begun)).toEqual(['ink ink', 'again elsewhere'])
  })
  it('a month that is over has no days left', () => {
    const wish: PlanWish = {
      kind: 'deal',
      what: { kind: 'month', month: month('2026-10') },
      by: 'category',
      from: day('2026-11-01'),
      perDay: null
    }
    expect(stays(plan(wish, [on('a', '2026-10')], 2, [], day('2026-10-31')))).toEqual(['a no-room'])
  })
})

describe('shifting', () => {
  it('by working days from each one’s own day; ink and day-open ones stay', () => {
    const spines = [
      on('fri', '2026-10-16'),
      on('ink', '2026-10-16', { next: { agreed: 'ink' } }),
      on('open', '2026-11'),
      on('other', '2026-10-16')
    ]
    const made = plan({ kind: 'shift', what: { kind: 'dossiers', dossiers: ['fri', 'ink', 'open'] }, by: 2 }, spines, 1)
    expect(moved(made)).toEqual(['fri 2026-10-20'])
    expect(stays(made)).toEqual(['ink ink', 'open day-open'])
  })
  it('the missed keep their distances, and come to today at the earliest', () => {
    const spines = [on('long', '2026-09-01'), on('fri', '2026-10-09'), on('mon', '2026-10-12')]
    expect(moved(plan({ kind: 'shift', what: { kind: 'missed' }, by: 3 }, spines, 9))).toEqual([
      'long 2026-10-13',
      'fri 2026-10-14',
      'mon 2026-10-15'
    ])
  })
})

it('the random desks give the rules something to do', () => {
  const count: Record<string, number> = {}
  for (const { wish, spines, binder, today, closed, done } of fc.sample(anyPlanCase, { numRuns: 600, seed: 1 })) {
    const { rows, stays } = planFor(wish, planGiven(spines, binder, today, closed, done))
    const name = `${wish.kind} ${wish.what.kind}`
    count[name] = (count[name] ?? 0) + rows.length
    for (const { because } of stays) count[because] = (count[because] ?? 0) + 1
  }
  const seldom = Object.entries(count).filter(([, n]) => n < 10)
  expect([Object.keys(count).length, seldom]).toEqual([15, []])
})

it(`no proposal breaks a rule, over ${runs} desks`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyPlanCase, (one) => {
      expect(lawsBroken(one)).toEqual([])
    }),
    { numRuns: runs }
  )
})
