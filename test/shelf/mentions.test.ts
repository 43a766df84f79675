import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstNaming, namesLookedFor, saidName } from '../../shared/mention.ts'
import { aDossier, aMoment, cardAct, looseSlipAct, newAct } from '../desk/aDossier.ts'
import { tempBinder } from '../desk/tempBinder.ts'

let desk: Awaited<ReturnType<typeof tempBinder>>
beforeEach(async () => {
  desk = await tempBinder()
})
afterEach(() => desk.done())

test('a name is found however it is spelled, in whole words only; a first name alone is nobody’s', () => {
  expect(firstNaming({ a: [{ text: 'x' }, { text: 'Ask ana petrovic.' }] }, ['Ана Петровић'])).toBe('Ask ana petrovic.')
  expect(firstNaming({ a: 'Ana Petrovićeva' }, ['Ana Petrović'])).toBeNull()
  const people = ['Ivo', 'Ana Petrović', 'ANA PETROVIC'].map((name, n) => ({
    id: `p${n}`,
    name,
    phones: [],
    mails: []
  }))
  expect(namesLookedFor(aDossier('a', { name: 'Vega', card: { people } }))).toEqual(['Vega', 'Ana Petrović'])
})

test('a client is named without the legal form', () => {
  const names = [
    'Danube Mills d.o.o.',
    'Млин д.о.о',
    'Tobar Dairies Ltd',
    'Αφοί Παλαδήμα Ο.Ε.',
    'ТОВ «Молоко»',
    'Sal',
    'La Sa'
  ]
  expect(names.map(saidName)).toEqual([
    'Danube Mills',
    'Млин',
    'Tobar Dairies',
    'Αφοί Παλαδήμα',
    '«Молоко»',
    'Sal',
    'La'
  ])
  expect(firstNaming(['From Danube Mills'], namesLookedFor(aDossier('a', { name: 'Danube Mills d.o.o.' })))).toBe(
    'From Danube Mills'
  )
})

test('who is to be erased is looked for on other dossiers, on those taken out and on the days', async () => {
  const name = 'Zvezdana Petrović'
  const entry = { id: 'e1', at: aMoment, by: 'Ana', kind: 'call' as const, note: 'Звездана Петровић sent them to us' }
  await desk.binder.act(
    newAct(
      aDossier('z', { name, card: { notes: `${name} herself` } }),
      aDossier('told', { name: 'Mlin', history: [entry] }),
      aDossier('linked', { name: 'Pekara', card: { recommendedBy: { name, id: 'z' } } }),
      aDossier('typed', { name: 'Vrt', card: { recommendedBy: { name } } }),
      aDossier('other', { name: 'Zvezdana Marković', card: { notes: 'Petrović street' } }),
      aDossier('away', { name: 'Stara', card: { notes: `ask ${name}` } })
    )
  )
  await desk.binder.act({ id: 'r1', at: aMoment, by: 'Ana', kind: 'remove', dossiers: ['away'] })
  await desk.binder.act(looseSlipAct('s1', '2026-11-30', `Flowers for ${name}`))
  await desk.binder.act({
    id: 'n1',
    at: aMoment,
    by: 'Ana',
    kind: 'day-note',
    day: aMoment.day,
    text: 'ring zvezdana petrovic'
  })
  const look = () =>
    desk.binder.safety
      .mentions('z', 100)
      .map((one) => (one.kind === 'day' ? `${one.day}: ${one.said.trim()}` : `${one.kind} ${one.id}: ${one.said}`))
      .sort()
  const all = [
    `2026-11-22: ring zvezdana petrovic`,
    `2026-11-30: Flowers for ${name}`,
    'dossier told: Звездана Петровић sent them to us',
    `dossier typed: ${name}`,
    `removed away: ask ${name}`
  ]
  expect(look()).toEqual(all)
  expect(desk.binder.safety.mentions('z', 2)).toHaveLength(2)
  await desk.reopen()
  expect(look()).toEqual(all)
  await desk.binder.act(cardAct('typed', { recommendedBy: null }))
  expect(look()).toHaveLength(4)
  expect(desk.binder.safety.mentions('nobody', 9)).toEqual([])
})
