import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hitsIn } from '../../electron/shelf/find.ts'
import { makingWordTable } from '../../electron/shelf/makingWordTable.ts'
import { makeRows, type Rows, rowOf } from '../../electron/shelf/rows.ts'
import { wordTable } from '../../electron/shelf/wordTable.ts'
import { day, time } from '../../shared/day.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { emptyTally } from '../../shared/tally.ts'
import { aDossier, cardAct, newAct } from '../desk/aDossier.ts'
import { runs } from '../desk/runs.ts'
import { tempBinder } from '../desk/tempBinder.ts'

const minutes = {} as Parameters<Rows['set']>[1]
const someRows = () => makeRows(emptyTally(), new Map(), null)
const put = (rows: Rows, all: readonly Dossier[]) =>
  rows.set(
    all.map((one) => [one.id, rowOf(one, { sha: null, changed: 0, size: 0 })]),
    minutes
  )
/** What the writing of an index does. */
function settle(rows: Rows) {
  const order = [...rows.all()]
  const steps = makingWordTable(order, rows.words())
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    rows.adopt(step.value.table, order, step.value.untold)
    return step.value.table
  }
}
const found = (rows: Rows, text: string, most: number) =>
  hitsIn(rows, text, most).map(({ row, tier }) => [row.spine.id, tier])

const words = [
  'rye',
  'ryegrass',
  'Пекара',
  'пекари',
  'ΟΔΟΣ',
  'οδός',
  'Čačak',
  'їжак',
  '381',
  '12',
  'marina',
  'mari',
  'm'
]
const text = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((all) => all.join(' '))
const dossier = fc
  .record({
    n: fc.integer({ min: 0, max: 30 }),
    name: text,
    person: text,
    town: text,
    needs: text,
    note: text,
    phone: fc.constantFrom('', '+381 32 555', '021 123 381', '12 34'),
    mail: fc.constantFrom('', 'rye@marina.test'),
    on: fc.constantFrom('2026-12-01', '2026-12-02', '2027-01', ''),
    said: fc.constantFrom('2026-03-01', '2026-04-01')
  })
  .map(({ n, name, person, town, needs, note, phone, mail, on, said }) =>
    aDossier(`d${n}`, {
      name: `${name || 'x'} ${n}`,
      ...(on && { on }),
      card: {
        people: person ? [{ id: 'p', name: person, phones: [], mails: [] }] : [],
        phones: phone ? [{ text: phone }] : [],
        mails: mail ? [mail] : [],
        ...(town && { address: { town } }),
        ...(needs && { needs })
      },
      history: note
        ? [{ id: 'e', at: { day: day(said), time: time('10:00') }, by: 'Ana', kind: 'call', reached: true, note }]
        : []
    })
  )
const step = fc.oneof(
  { weight: 5, arbitrary: dossier.map((one) => ({ kind: 'put' as const, one })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }).map((n) => ({ kind: 'remove' as const, id: `d${n}` })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'settle' as const }) }
)
const queries = [...words, 'm r', 'rye пек', '38', '3815', 'marina 381', '1', 'οδοσ m', 'rye 1', 'zzz']

describe('the word table', () => {
  test('finds the same, in the same order, as looking at every row', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (steps, most) => {
        const one = someRows()
        const plain = new Map<string, Dossier>()
        for (const now of steps) {
          if (now.kind === 'settle') settle(one)
          else if (now.kind === 'remove') {
            one.set([[now.id, null]], minutes)
            plain.delete(now.id)
          } else {
            put(one, [now.one])
            plain.set(now.one.id, now.one)
          }
        }
        const other = someRows()
        put(other, [...plain.values()])
        for (const query of queries) expect(found(one, query, most)).toEqual(found(other, query, most))
      }),
      { numRuns: Math.min(runs, 500) }
    )
  })

  test('is the same whether it was made at once or grew', () => {
    const all = ['rye mill', 'rye', 'mill'].map((name, n) => aDossier(`d${n}`, { name, card: { needs: 'jars' } }))
    const grown = someRows()
    put(grown, all.slice(0, 2))
    settle(grown)
    put(grown, all)
    const [a, b] = [someRows(), grown].map((rows) => {
      put(rows, all)
      return settle(rows).parts
    })
    for (const part of ['words', 'names', 'phones', 'order'] as const) expect(b?.[part]).toEqual(a?.[part])
  })

  test('words nobody holds any more are dropped', () => {
    const rows = someRows()
    put(rows, [aDossier('a', { name: 'Walrus' })])
    expect(settle(rows).words.toString()).toBe('walrus')
    put(rows, [aDossier('a', { name: 'Otter' })])
    expect(settle(rows).words.toString()).toBe('otter')
  })

  test('parts that do not fit each other are refused', () => {
    const rows = someRows()
    put(rows, [aDossier('a')])
    const { parts } = settle(rows)
    expect(() => wordTable(2, parts)).toThrow(RangeError)
    expect(() => wordTable(1, { ...parts, holdings: Buffer.alloc(0) })).toThrow(RangeError)
  })
})

describe('a number typed digit by digit', () => {
  test('is found inside phones although its beginning stood in few words', async () => {
    const desk = await tempBinder()
    try {
      await desk.binder.act(
        newAct(
          aDossier('name', { name: 'Route 38' }),
          aDossier('phone', { name: 'Vinos', card: { phones: [{ text: '+381 32 555' }] } })
        )
      )
      const ids = (typed: string) => desk.binder.find(typed, 50).map(({ spine }) => spine.id)
      expect(ids('38')).toEqual(['name'])
      expect(ids('381')).toEqual(['phone'])
      await desk.binder.checkpoint()
      expect(ids('38')).toEqual(['name'])
      expect(ids('381')).toEqual(['phone'])
    } finally {
      await desk.done()
    }
  })

  test('and the words go on being found after an act, a checkpoint and an opening', async () => {
    const desk = await tempBinder()
    try {
      await desk.binder.act(
        newAct(aDossier('a', { card: { needs: 'walnuts' } }), aDossier('b', { card: { needs: 'walnuts' } }))
      )
      await desk.binder.checkpoint()
      await desk.binder.act(cardAct('a', { needs: 'otters' }))
      const ids = (typed: string) => desk.binder.find(typed, 50).map(({ spine }) => spine.id)
      expect([ids('waln'), ids('otte')]).toEqual([['b'], ['a']])
      await desk.reopen()
      expect([ids('waln'), ids('otte')]).toEqual([['b'], ['a']])
      expect(desk.binder.doubles({ name: 'client B', town: '', phones: [], mails: [] })).toMatchObject([{ id: 'b' }])
    } finally {
      await desk.done()
    }
  })
})
