import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { recommendationsOf } from '../../shared/recommendations.ts'
import { aDossier, aMoment, cardAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
  await desk.binder.act(
    newAct(
      aDossier('mills', { name: 'Danube Mills' }),
      aDossier('dunav', { name: 'Dunav' }),
      aDossier('bakery', { name: 'Bakery' })
    )
  )
  await desk.binder.act(cardAct('bakery', { recommendedBy: { name: 'Danube Mills', id: 'mills' } }))
})
afterEach(() => desk.done())

const by = () => recommendationsOf(desk.binder.allSpines(), 'bakery').by?.name
const theirs = (id: string) => recommendationsOf(desk.binder.allSpines(), id).recommended.map(({ name }) => name)
const common = { at: aMoment, by: 'Ana' }

it('lasts through renaming, merging, taking out and bringing back, and every undo', async () => {
  expect([by(), theirs('mills')]).toEqual(['Danube Mills', ['Bakery']])
  await desk.binder.act(cardAct('mills', { name: 'Mills on the Danube' }))
  expect(by()).toBe('Mills on the Danube')

  const merge: Act = {
    ...common,
    id: 'merge',
    kind: 'merge',
    into: 'dunav',
    from: 'mills',
    seen: { into: null, from: null },
    lines: {},
    filing: 'into'
  }
  await desk.binder.act(merge)
  await desk.binder.checkpoint()
  await desk.reopen()
  expect([by(), theirs('dunav')]).toEqual(['Dunav', ['Bakery']])
  await desk.binder.undo(aMoment)
  expect([by(), theirs('dunav')]).toEqual(['Mills on the Danube', []])

  await desk.binder.act({ ...common, id: 'out', kind: 'remove', dossiers: ['mills'] })
  expect(by()).toBe(undefined)
  expect(desk.binder.dossier('bakery').card.recommendedBy).toEqual({ name: 'Danube Mills', id: 'mills' })
  await desk.binder.act({ ...common, id: 'back', kind: 'bring-back', dossiers: ['mills'] })
  expect([by(), theirs('mills')]).toEqual(['Mills on the Danube', ['Bakery']])

  await desk.binder.act(cardAct('bakery', { recommendedBy: null }))
  expect([by(), theirs('mills')]).toEqual([undefined, []])
  await desk.binder.undo(aMoment)
  expect(by()).toBe('Mills on the Danube')
})

it('who recommended and what the price list is called are found by a search', async () => {
  await desk.binder.act(cardAct('dunav', { priceList: 'wholesale 2027' }))
  expect(desk.binder.find('wholesale', 9).map(({ spine }) => spine.id)).toEqual(['dunav'])
  expect(desk.binder.find('danube', 9).map(({ spine }) => spine.id)).toEqual(['mills', 'bakery'])
})
