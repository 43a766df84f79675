import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Act } from '../../shared/act.ts'
import type { Draft } from '../../shared/openBinder.ts'
import { aCall, aDossier, aMoment, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

// A kill in the instant after something was filed, before its draft was dropped: what stands on the dossier is no draft any more.

let desk: Awaited<ReturnType<typeof tempBinder>>
const vega = aDossier('vega', { name: 'Vega', on: '2026-11-24' })

const filed = (id: string, note: string): Act => ({
  id: 'act-of-a-call',
  at: aMoment,
  by: 'Ana',
  kind: 'move',
  why: 'call',
  moves: [
    {
      dossier: 'vega',
      seen: aCall('2026-11-24'),
      to: { kind: 'under', next: aCall('2026-12-01') },
      entry: { id, at: aMoment, by: 'Ana', kind: 'call', note }
    }
  ]
})
const draft = (more: Partial<Draft> = {}): Draft => ({
  key: 'vega',
  note: 'wants two pallets ',
  becomes: 'call-1',
  more: {},
  ...more
})

beforeEach(async () => {
  desk = await tempBinder()
  await desk.binder.act(newAct(vega))
})
afterEach(() => desk.done())

test('a draft that was filed is void at the next opening, and for good', async () => {
  desk.binder.keepDraft(draft())
  await desk.binder.act(filed('call-1', 'wants two pallets'))
  expect((await desk.reopen()).drafts()).toEqual([])
  await desk.binder.undo(aMoment)
  expect((await desk.reopen()).drafts()).toEqual([])
})

test('one not filed yet, one of before this was known, and one typed after it was filed stay', async () => {
  desk.binder.keepDraft(draft())
  expect((await desk.reopen()).drafts()).toEqual([draft()])
  await desk.binder.act(filed('call-1', 'wants two pallets'))
  const { becomes: _, ...old } = draft()
  desk.binder.keepDraft(old)
  expect((await desk.reopen()).drafts()).toEqual([old])
  desk.binder.keepDraft(draft({ becomes: 'call-2' }))
  expect((await desk.reopen()).drafts()).toEqual([draft({ becomes: 'call-2' })])
})

test('words that were typed while it was on its way are not lost: they stay, as a draft of something new', async () => {
  desk.binder.keepDraft(draft({ note: 'wants two pallets, and a third in May' }))
  await desk.binder.act(filed('call-1', 'wants two pallets'))
  expect((await desk.reopen()).drafts()).toEqual([
    { key: 'vega', note: 'wants two pallets, and a third in May', more: {} }
  ])
})

test('a day chosen and moved without a word; a new dossier; a caller known and unknown', async () => {
  desk.binder.keepDraft({ key: 'vega', note: '', becomes: 'moved', more: { day: '{"text":"tue"}' } })
  const { moves, ...act } = filed('x', '') as Extract<Act, { kind: 'move' }>
  await desk.binder.act({ ...act, id: 'moved', moves: moves.map(({ entry: _, ...move }) => move) })
  desk.binder.keepDraft({ key: 'new', note: '', becomes: 'mlin', more: { name: 'Mlin' } })
  await desk.binder.act(newAct(aDossier('mlin', { name: 'Mlin' })))
  expect((await desk.reopen()).drafts()).toEqual([])

  const unknown: Draft = { key: 'incoming', note: 'a price', becomes: 'ring', more: { name: 'Zoran' } }
  desk.binder.keepDraft(unknown)
  expect((await desk.reopen()).drafts()).toEqual([unknown])
  const entry = { id: 'ring', at: aMoment, by: 'Ana', kind: 'call' as const, note: 'a price\nWe: send it' }
  await desk.binder.act(newAct(aDossier('ring', { name: 'Zoran', history: [entry] })))
  expect((await desk.reopen()).drafts()).toEqual([])

  desk.binder.keepDraft({ key: 'incoming', note: 'a price', becomes: 'ring', more: { known: 'vega' } })
  expect((await desk.reopen()).drafts()).toHaveLength(1)
  desk.binder.keepDraft({ key: 'incoming', note: 'a price', becomes: 'ring', more: { known: 'ring' } })
  expect((await desk.reopen()).drafts()).toEqual([])
})
