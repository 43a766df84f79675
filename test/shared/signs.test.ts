import { expect, it } from 'vitest'
import type { Entry } from '../../shared/history.ts'
import { bothCounts, signsIn } from '../../shared/signs.ts'
import { aMoment } from '../desk/aDossier.ts'

const said = (...notes: string[]) => ({
  history: notes.map((note, n): Entry => ({ id: `e${n}`, at: aMoment, by: 'Ana', kind: 'note', note }))
})
const list = [
  { short: 'KP', long: 'commercial proposal' },
  { short: 'ZZ', long: 'never used' }
]

it('a sign is counted once a dossier, those nobody explained beside those of the list', () => {
  expect(
    signsIn([said('KP sent', 'KP again, TM too'), said('KP'), said('ask TM', 'and VAT'), said('kp')], list)
  ).toEqual({
    used: [{ short: 'KP', count: 2 }],
    unknown: [
      { short: 'TM', count: 2 },
      { short: 'VAT', count: 1 }
    ]
  })
})

it('a note struck through counts no more', () => {
  const { history } = said('KP')
  expect(signsIn([{ history: history.map((entry) => ({ ...entry, struck: aMoment })) }], list).used).toEqual([])
})

it('two runs add up, the most used first', () => {
  expect(
    bothCounts(
      [{ short: 'KP', count: 2 }],
      [
        { short: 'TM', count: 3 },
        { short: 'KP', count: 1 }
      ]
    )
  ).toEqual([
    { short: 'KP', count: 3 },
    { short: 'TM', count: 3 }
  ])
})
