import { expect, test } from 'vitest'
import { aDossier, moveAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

const today = '2026-11-22' as never

test('acts that come between the breaths of a checkpoint are there at the next opening', async () => {
  const desk = await tempBinder()
  const dossiers = Array.from({ length: 1500 }, (_, n) =>
    aDossier(`d${n}`, { on: '2026-11-22', card: { notes: 'rye '.repeat(200) } })
  )
  await desk.binder.act(newAct(...dossiers))
  let isOver = false
  const checkpoint = desk.binder.checkpoint().then(() => {
    isOver = true
  })
  let moved = 0
  while (!isOver && moved < 200) {
    await desk.binder.act(moveAct(dossiers[moved] as (typeof dossiers)[number], '2026-12-03'))
    moved++
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await checkpoint
  expect(moved).toBeGreaterThan(1)
  const binder = await desk.reopen()
  expect(binder.pile({ kind: 'day', day: today }, today, 0, 1).count).toBe(1500 - moved)
  expect(
    binder
      .pile({ kind: 'day', day: '2026-12-03' as never }, today, 0, 2000)
      .spines.map(({ id }) => id)
      .sort()
  ).toEqual(
    dossiers
      .slice(0, moved)
      .map(({ id }) => id)
      .sort()
  )
  await binder.swept()
  expect(binder.troubles()).toEqual([])
  expect(binder.tally().total).toBe(1500)
  await desk.done()
}, 60_000)

test('while a checkpoint runs, nothing else waits long for its turn', async () => {
  const desk = await tempBinder()
  await desk.binder.act(newAct(...Array.from({ length: 300 }, (_, n) => aDossier(`d${n}`, { on: '2026-11-22' }))))
  let turns = 0
  let isOver = false
  const checkpoint = desk.binder.checkpoint().then(() => {
    isOver = true
  })
  while (!isOver) {
    turns++
    await new Promise((resolve) => setImmediate(resolve))
  }
  await checkpoint
  expect(turns).toBeGreaterThan(3)
  await desk.done()
})
