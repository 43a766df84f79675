import { describe, expect, it } from 'vitest'
import { namedNow, namesOf, recommendationsOf } from '../../shared/recommendations.ts'
import { spineOf } from '../../shared/spine.ts'
import { aDossier, aMoment } from '../desk/aDossier.ts'

const mills = aDossier('mills', { name: 'Danube Mills', card: { address: { town: 'Novi Sad' } } })
const bakery = aDossier('bakery', {
  name: 'Bakery',
  card: { recommendedBy: { name: 'Mill on the Danube', id: 'mills' } }
})
const cafe = aDossier('cafe', { name: 'Café', card: { recommendedBy: { name: 'Danube Mills', id: 'mills' } } })
const spines = [mills, bakery, cafe].map(spineOf)

describe('recommended by', () => {
  it('is seen from both sides, under the name of today', () => {
    expect(recommendationsOf(spines, 'bakery')).toEqual({
      by: { id: 'mills', name: 'Danube Mills', town: 'Novi Sad' },
      recommended: []
    })
    expect(recommendationsOf(spines, 'mills')).toEqual({
      by: null,
      recommended: [
        { id: 'bakery', name: 'Bakery' },
        { id: 'cafe', name: 'Café' }
      ]
    })
  })
  it('means the dossier it was merged into, and is nobody while it is removed', () => {
    const merged = {
      ...aDossier('other', { name: 'Other Mills' }),
      merged: [{ id: 'mills', name: 'Danube Mills', at: aMoment, by: 'Ana' }]
    }
    const after = [merged, bakery].map(spineOf)
    expect(recommendationsOf(after, 'bakery').by).toEqual({ id: 'other', name: 'Other Mills' })
    expect(recommendationsOf(after, 'other').recommended).toEqual([{ id: 'bakery', name: 'Bakery' }])
    expect(recommendationsOf([bakery, cafe].map(spineOf), 'bakery').by).toBe(null)
    expect(recommendationsOf(spines, 'nobody')).toEqual({ by: null, recommended: [] })
  })
  it('nobody recommends themselves, though they were merged with who did', () => {
    const both = { ...bakery, merged: [{ id: 'mills', name: 'Danube Mills', at: aMoment, by: 'Ana' }] }
    expect(recommendationsOf([both].map(spineOf), 'bakery')).toEqual({ by: null, recommended: [] })
  })
  it('on paper the name is the one of today; a name alone stays as it was written', () => {
    const names = namesOf(() => spines)
    expect(namedNow(bakery, names).card.recommendedBy).toEqual({ name: 'Danube Mills', id: 'mills' })
    expect(namedNow(cafe, names)).toBe(cafe)
    const gone = aDossier('x', { card: { recommendedBy: { name: 'Ana', id: 'gone' } } })
    expect(namedNow(gone, names)).toBe(gone)
    const alone = aDossier('y', { card: { recommendedBy: { name: 'mills' } } })
    expect(namedNow(alone, names)).toBe(alone)
  })
})
