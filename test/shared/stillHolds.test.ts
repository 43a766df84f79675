import { describe, expect, it } from 'vitest'
import { dossierSchema } from '../../shared/dossier.ts'
import { schemaOf } from '../../shared/file/steps.ts'
import { stillHolds } from '../../shared/file/stillHolds.ts'
import { aDossier, aMoment } from '../desk/aDossier.ts'

const entry = { id: 'e1', at: aMoment, by: 'Ana', kind: 'call', note: 'Said yes' }
const before = { ...aDossier('ana', { on: '2026-11-24' }), history: [entry], later: { unknown: true } }

describe('the shape of a dossier after a change', () => {
  it.each([
    ['nothing changed', before],
    ['an entry added', { ...before, history: [entry, { ...entry, id: 'e2' }] }],
    ['an entry taken out', { ...before, history: [] }],
    ['another day', { ...before, filing: { next: { ...before.filing.next, on: '2026-12-01' } } }],
    ['a line nobody knows', { ...before, later: 'text' }],
    ['a list that was not there', { ...before, merged: [{ id: 'eva', name: 'Eva', at: aMoment, by: 'Ana' }] }]
  ])('holds: %s', (_, after) => {
    expect(dossierSchema.safeParse(after).success).toBe(true)
    expect(stillHolds(dossierSchema, before, after)).toBe(true)
  })

  it.each([
    ['a bad entry added', { ...before, history: [entry, { ...entry, note: 5 }] }],
    ['a bad entry in the place of one', { ...before, history: [{ ...entry, at: 'noon' }] }],
    ['no history', { ...before, history: undefined }],
    ['a day that is none', { ...before, filing: { next: { ...before.filing.next, on: '2026-02-30' } } }],
    ['a card without a name', { ...before, card: { ...before.card, name: undefined } }],
    ['a bad list that was not there', { ...before, merged: [{ id: 'eva' }] }],
    ['a list where a card should be', { ...before, card: [] }],
    ['nothing at all', null]
  ])('does not: %s', (_, after) => {
    expect(dossierSchema.safeParse(after).success).toBe(false)
    expect(stillHolds(dossierSchema, before, after)).toBe(false)
  })

  it('is looked at whole where there was nothing before', () => {
    expect(stillHolds(schemaOf.dossier, null, before)).toBe(true)
    expect(stillHolds(schemaOf.dossier, null, { ...before, history: [{ ...entry, note: 5 }] })).toBe(false)
  })
})
