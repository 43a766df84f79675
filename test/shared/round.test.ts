import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { addDays, day } from '../../shared/day.ts'
import type { Documents } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { promisesOf } from '../../shared/dossier.ts'
import { type Round, roundsIn, roundsKey, roundsToTell } from '../../shared/round.ts'
import { roundsOf, spineOf } from '../../shared/spine.ts'
import { aCall, aDossier, aMoment } from '../desk/aDossier.ts'

const runs = Number(process.env['CARPETA_RUNS'] ?? 2000)
const november: Round = {
  id: 'nov',
  text: 'tell about the November prices',
  since: aMoment.day,
  by: 'Ana',
  until: day('2026-11-30')
}
const signed = { at: aMoment, by: 'Ana' }
const lay = (dossiers: string[], round = november): Act => ({ ...signed, id: 'a1', kind: 'round', round, dossiers })
const told = (dossier: string, slips: Dossier['slips']): Act => {
  const slip = slips.find((one) => one.round === 'nov')
  if (!slip) throw new Error('no slip of the round')
  return { ...signed, id: 'a2', kind: 'slip', dossier, slip: { ...slip, done: aMoment.day } }
}
const deskOf = (...dossiers: Dossier[]): Documents => ({
  [roundsKey]: null,
  ...Object.fromEntries(dossiers.map((one) => [`dossiers/${one.id}`, one]))
})
const dossierIn = (documents: Documents, id: string) => documents[`dossiers/${id}`] as Dossier

describe('a round', () => {
  it('lays one slip on each, which promises nothing and lies on no day', () => {
    const { documents } = applyAct(deskOf(aDossier('a', { on: '2026-12-01' }), aDossier('b')), lay(['a', 'b']))
    const { slips, filing } = dossierIn(documents, 'a')
    expect(slips).toEqual([{ id: 'nov', round: 'nov', text: november.text, since: '2026-11-22', until: '2026-11-30' }])
    expect(filing).toEqual({ next: aCall('2026-12-01') })
    expect(promisesOf(dossierIn(documents, 'a'))).toEqual([])
    expect(spineOf(dossierIn(documents, 'a')).slips).toEqual([])
    expect(roundsIn(documents[roundsKey])).toEqual([november])
  })

  it('is to be told until its day, and not again once told', () => {
    const laid = applyAct(deskOf(aDossier('a')), lay(['a'])).documents
    const open = roundsOf(dossierIn(laid, 'a'))
    expect(roundsToTell(open, day('2026-11-30'))).toHaveLength(1)
    expect(roundsToTell(open, day('2026-12-01'))).toEqual([])
    const after = applyAct(laid, told('a', dossierIn(laid, 'a').slips)).documents
    expect(spineOf(dossierIn(after, 'a'))).toMatchObject({ told: ['nov'] })
    expect(roundsOf(dossierIn(after, 'a'))).toEqual([])
    // Joining again lays no second slip on whoever was told.
    expect(dossierIn(applyAct(after, lay(['a'])).documents, 'a').slips).toHaveLength(1)
  })

  it('ends in one act: what was not told goes, what was told stays, and how it stood is written', () => {
    let documents = applyAct(deskOf(aDossier('a'), aDossier('b'), aDossier('c')), lay(['a', 'b', 'c'])).documents
    documents = applyAct(documents, told('a', dossierIn(documents, 'a').slips)).documents
    const before = documents
    const end: Act = { ...signed, id: 'a3', kind: 'round-end', round: 'nov', dossiers: ['b', 'c', 'gone'], told: 1 }
    const ended = applyAct({ ...documents, 'dossiers/gone': null }, end)
    expect(['a', 'b', 'c'].map((id) => dossierIn(ended.documents, id).slips.length)).toEqual([1, 0, 0])
    expect(roundsIn(ended.documents[roundsKey])[0]?.ended).toEqual({ day: '2026-11-22', told: 1, left: 2 })
    expect(applyInverse(ended.documents, ended.inverse).documents).toEqual({ ...before, 'dossiers/gone': null })
    expect(() => applyAct({}, { ...end, dossiers: [] })).toThrow()
  })
})

describe('acts that must move nobody', () => {
  const filings = fc.record({
    on: fc.option(fc.integer({ min: -20, max: 60 }), { nil: undefined }),
    agreed: fc.constantFrom('ink' as const, 'pencil' as const),
    aim: fc.option(fc.constantFrom('price', 'samples'), { nil: undefined })
  })
  const desks = fc
    .array(filings, { minLength: 1, maxLength: 8 })
    .map((all) =>
      all.map(({ on, agreed, aim }, n) =>
        aDossier(
          `d${n}`,
          on === undefined ? {} : { next: aCall(addDays(aMoment.day, on), { agreed, ...(aim && { aim }) }) }
        )
      )
    )
  const deeds = fc.array(
    fc.record({
      kind: fc.constantFrom('round', 'told', 'end', 'known', 'day-known', 'cadence', 'aim'),
      at: fc.nat({ max: 7 }),
      days: fc.integer({ min: -400, max: 400 })
    }),
    { minLength: 1, maxLength: 12 }
  )
  const withoutAim = ({ filing }: Dossier) => {
    const { aim: _, ...next } = filing.next ?? {}
    return { ...filing, ...(filing.next && { next }) }
  }

  it('no round, day to know, cadence or aim moves ink or any day, and its undo gives back equal data', () => {
    fc.assert(
      fc.property(desks, deeds, (dossiers, done) => {
        let documents = deskOf(...dossiers)
        for (const [n, { kind, at, days }] of done.entries()) {
          const one = dossiers[at % dossiers.length] as Dossier
          const now = dossierIn(documents, one.id)
          const on = addDays(aMoment.day, days)
          const month = `days/${on.slice(0, 7)}`
          documents = { ...documents, [month]: documents[month] ?? null }
          const round = { ...november, id: `r${n % 3}` }
          const slip = now.slips.find((each) => each.round && !each.done)
          const isKnown = roundsIn(documents[roundsKey]).some(({ id }) => id === round.id)
          const act: Act | null =
            kind === 'round'
              ? lay(
                  dossiers.slice(0, (at % dossiers.length) + 1).map(({ id }) => id),
                  round
                )
              : kind === 'told'
                ? slip
                  ? { ...signed, id: 'x', kind: 'slip', dossier: one.id, slip: { ...slip, done: aMoment.day } }
                  : null
                : kind === 'end'
                  ? isKnown
                    ? {
                        ...signed,
                        id: 'x',
                        kind: 'round-end',
                        round: round.id,
                        dossiers: dossiers.map(({ id }) => id),
                        told: 0
                      }
                    : null
                  : kind === 'known'
                    ? {
                        ...signed,
                        id: 'x',
                        kind: 'card',
                        dossier: one.id,
                        set: { knows: [{ id: 'k', text: 'Name-day', on, yearly: true }] }
                      }
                    : kind === 'day-known'
                      ? {
                          ...signed,
                          id: 'x',
                          kind: 'day-known',
                          day: on,
                          known: `k${at}`,
                          text: at % 3 === 0 ? '' : 'A fair'
                        }
                      : kind === 'cadence'
                        ? {
                            ...signed,
                            id: 'x',
                            kind: 'card',
                            dossier: one.id,
                            set: { rhythm: { n: 6, unit: 'weeks' } }
                          }
                        : now.filing.next
                          ? {
                              ...signed,
                              id: 'x',
                              kind: 'aim',
                              dossier: one.id,
                              seen: now.filing.next,
                              aim: at % 2 ? 'another' : ''
                            }
                          : null
          if (!act) continue
          const after = applyAct(documents, act)
          expect(applyInverse(after.documents, after.inverse).documents).toEqual(documents)
          documents = after.documents
        }
        for (const before of dossiers) {
          const after = dossierIn(documents, before.id)
          expect(withoutAim(after)).toEqual(withoutAim(before))
          expect(after.stamps).toEqual(before.stamps)
          expect(after.history).toEqual(before.history)
        }
      }),
      { numRuns: runs }
    )
  })
})
