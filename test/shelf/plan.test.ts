import { afterEach, expect, it } from 'vitest'
import { planGivenBy } from '../../electron/answers/planGivenBy.ts'
import type { Act } from '../../shared/act.ts'
import { calendarOf } from '../../shared/binder.ts'
import { day } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { stableJson } from '../../shared/file/stableJson.ts'
import { movesPlanned, type PlanWish } from '../../shared/plan.ts'
import { plannedFrom, proposalFor } from '../../shared/proposed.ts'
import { aCall, aDossier, aMoment, moveAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

// Levelling on a real disk: 230 dossiers on one Tuesday, thirty a day may lie there.

let close = async () => {}
afterEach(() => close())

const tuesday = day('2026-11-24')
const wish: PlanWish = { kind: 'level', what: { kind: 'day', day: tuesday }, over: 10 }
const dossiers = Array.from({ length: 230 }, (_, n) =>
  aDossier(`d${String(n).padStart(3, '0')}`, {
    next: aCall(tuesday, { order: `a${n.toString(36).padStart(2, '0')}V`, ...(n % 46 === 0 && { agreed: 'ink' }) })
  })
)

async function fullDay() {
  const desk = await tempBinder()
  close = desk.done
  const all: Act = { id: 'all', at: aMoment, by: 'Ana', kind: 'new', source: 'hand', dossiers }
  await desk.binder.act(all)
  const { binder } = desk
  const propose = () =>
    proposalFor(wish, planGivenBy({ binder, calendar: () => calendarOf(binder.settings(), {}) }, aMoment.day))
  const level = (id: string): Act => ({
    id,
    at: aMoment,
    by: 'Ana',
    kind: 'move',
    why: 'levelled',
    moves: movesPlanned(
      propose().rows.map((row) => plannedFrom(row, { to: row.to })),
      binder.tally()
    )
  })
  const data = () => stableJson(dossiers.map(({ id }) => binder.dossier(id)))
  return { binder, propose, level, data }
}

it('200 are levelled in one act, and one undo restores equal data', async () => {
  const { binder, propose, level, data } = await fullDay()
  const before = data()
  const { rows, staying, days } = propose()
  expect([rows.length, staying]).toEqual([200, { ink: 5, fits: 25 }])
  expect(days).toHaveLength(11)
  await binder.act(level('level'))
  expect(binder.tally().days[tuesday]?.dossiers).toBe(30)
  expect(Math.max(...days.map((on) => binder.tally().days[on]?.dossiers ?? 0))).toBe(30)
  const moved = binder.dossier('d001') as Dossier
  expect(moved.stamps.at(-1)).toMatchObject({ why: 'levelled', from: tuesday, called: false, agreed: 'pencil' })
  expect(propose().rows).toEqual([])
  await binder.undo(aMoment)
  expect(data()).toBe(before)
})

it('stands among the big acts, and is taken back for those nobody touched since', async () => {
  const { binder, level } = await fullDay()
  await binder.act(level('level'))
  await binder.act(moveAct(binder.dossier('d001') as Dossier, '2026-12-24'))
  const [big] = binder.safety.bigActs(aMoment.day)
  expect(big).toMatchObject({ act: 'level', kind: 'levelled', count: 200, untouched: 199, touched: ['Client d001'] })
  await binder.safety.takeBack('level', { id: 'back', at: aMoment, by: 'Ana' })
  expect(binder.tally().days[tuesday]?.dossiers).toBe(229)
})

it('a proposal somebody overtook is refused whole, with names, and can be made anew', async () => {
  const { binder, level, data } = await fullDay()
  const stale = level('stale')
  await binder.act(moveAct(binder.dossier('d001') as Dossier, '2026-12-24'))
  const before = data()
  await expect(binder.act(stale)).rejects.toMatchObject({
    problem: { kind: 'moved-meanwhile', names: ['Client d001'] }
  })
  expect(data()).toBe(before)
  await binder.act(level('anew'))
  expect(binder.tally().days[tuesday]?.dossiers).toBe(30)
})
