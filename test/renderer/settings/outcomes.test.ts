import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  meaningOf,
  mostOf,
  proposalKinds,
  proposalOf,
  withBack,
  withChange,
  withKey,
  withNew
} from '../../../renderer/settings/outcomes.ts'
import { outcomeSchema, proposalSchema, usualOutcomes } from '../../../shared/outcome.ts'

const keyOf = (outcomes: readonly { id: string; key: string }[], id: string) =>
  outcomes.find((one) => one.id === id)?.key

describe('the list of outcomes', () => {
  it('renames one and leaves the others and the old list as they were', () => {
    const list = withChange(usualOutcomes, 'sold', { name: 'Deal' })
    expect(list[0]?.name).toBe('Deal')
    expect(usualOutcomes[0]?.name).toBeUndefined()
    expect(list.slice(1)).toEqual(usualOutcomes.slice(1))
  })

  it('swaps keys: who had the key gets the one that came free', () => {
    const list = withKey(usualOutcomes, 'sold', '3')
    expect(keyOf(list, 'sold')).toBe('3')
    expect(keyOf(list, 'no-answer')).toBe('1')
  })

  it('takes a key away without giving it to anybody', () => {
    const list = withKey(withKey(usualOutcomes, 'sold', ''), 'refused', '')
    expect(keyOf(list, 'sold')).toBe('')
    expect(keyOf(list, 'refused')).toBe('')
  })

  it('never lets two share a key', () => {
    const ids = usualOutcomes.map(({ id }) => id)
    const step = fc.tuple(fc.constantFrom(...ids), fc.constantFrom('', ...'0123456789'))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const list = steps.reduce((all, [id, key]) => withKey(all, id, key), [...usualOutcomes])
        const keys = list.map(({ key }) => key).filter((key) => key !== '')
        expect(new Set(keys).size).toBe(keys.length)
      })
    )
  })

  it('gives a new one the first free key, or none', () => {
    expect(withNew(usualOutcomes, 'x', 'New').at(-1)?.key).toBe('')
    const free = withKey(usualOutcomes, 'quote-sent', '')
    const list = withNew(free, 'x', 'New')
    expect(list.at(-1)).toMatchObject({ id: 'x', name: 'New', key: '4', countsAs: 'talk' })
    expect(outcomeSchema.safeParse(list.at(-1)).success).toBe(true)
  })

  it('puts one back where it stood, without the key somebody took meanwhile', () => {
    const third = usualOutcomes[2]
    if (!third) throw new Error('there is a third')
    const without = usualOutcomes.filter((one) => one !== third)
    expect(withBack(without, third, 2)).toEqual(usualOutcomes)
    expect(keyOf(withBack(withKey(without, 'sold', '3'), third, 2), 'no-answer')).toBe('')
  })

  it('knows that only an attempt reaches nobody', () => {
    expect(meaningOf('attempt')).toEqual({ countsAs: 'attempt', reached: false, effective: false })
    expect(meaningOf('sale')).toEqual({ countsAs: 'sale', reached: true, effective: true })
  })
})

describe('a proposal', () => {
  it('keeps its number where both count', () => {
    expect(proposalOf('workdays', { kind: 'days', n: 7 })).toEqual({ kind: 'workdays', n: 7 })
    expect(proposalOf('monthOpen', { kind: 'days', n: 30 })).toEqual({ kind: 'monthOpen', n: 12 })
    expect(proposalOf('days', { kind: 'ask' })).toEqual({ kind: 'days', n: 1 })
    expect(proposalOf('retire', { kind: 'days', n: 7 })).toEqual({ kind: 'retire' })
  })

  it('is always one a binder may hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...proposalKinds), fc.integer({ min: -5, max: 9000 }), (kind, n) => {
        const proposal = proposalOf(kind, { kind: 'ask' }, n)
        expect(proposalSchema.safeParse(proposal).success).toBe(true)
        expect('n' in proposal).toBe(mostOf[kind] > 0)
      })
    )
  })
})
