import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, actSchema } from '../../shared/act.ts'
import { applyAct, applyInverse, type Inverse } from '../../shared/applyAct.ts'
import { newBinder } from '../../shared/binder.ts'
import { addDays, type Day, day, monthOf, time } from '../../shared/day.ts'
import type { Documents } from '../../shared/documents.ts'
import { documentsOf } from '../../shared/documentsOf.ts'
import type { Dossier } from '../../shared/dossier.ts'
import { applyToFiling } from '../../shared/filing.ts'
import { blankCard } from '../../shared/infoCard.ts'
import { ProblemError } from '../../shared/problem.ts'
import { aCall, aDossier, aMoment, cardAct, moveAct, newAct } from '../desk/aDossier.ts'
import { anyDestination, anyDossiers, anyToday } from './years.ts'

const documentsFor = (dossiers: readonly Dossier[]): Documents => ({
  binder: newBinder({ name: 'B', owner: 'O', language: 'en', country: 'IE' }),
  ...Object.fromEntries(dossiers.map((dossier) => [`dossiers/${dossier.id}`, dossier]))
})
const dossierOf = (documents: Documents, id: string) => documents[`dossiers/${id}`] as Dossier
const refusal = (apply: () => unknown) => {
  try {
    apply()
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem
    throw thrown
  }
  return null
}

describe('a move', () => {
  it('files the dossier and leaves a stamp', () => {
    const ana = aDossier('ana', { on: '2026-11-22' })
    const { documents } = applyAct(documentsFor([ana]), moveAct(ana, '2026-12-08'))
    expect(dossierOf(documents, 'ana').filing.next?.on).toBe('2026-12-08')
    expect(dossierOf(documents, 'ana').stamps).toMatchObject([
      { from: '2026-11-22', to: '2026-12-08', why: 'moved', by: 'Ana', agreed: 'pencil', called: false }
    ])
    expect(ana.filing.next?.on).toBe('2026-11-22')
  })

  it('is refused whole, with names, when one dossier was moved meanwhile', () => {
    const [ana, eva] = [aDossier('ana', { on: '2026-11-22' }), aDossier('eva', { name: 'Eva Ltd', on: '2026-11-22' })]
    const before = documentsFor([ana, eva])
    const move = moveAct(ana, '2026-12-08') as Extract<Act, { kind: 'move' }>
    const both = {
      ...move,
      moves: [...move.moves, { ...move.moves[0], dossier: 'eva', seen: aCall('2026-11-21') }]
    } as Act
    expect(refusal(() => applyAct(before, both))).toEqual({ kind: 'moved-meanwhile', names: ['Eva Ltd'] })
    expect(before).toEqual(documentsFor([ana, eva]))
  })

  it('is refused when its dossier is gone', () => {
    expect(refusal(() => applyAct(documentsFor([]), moveAct(aDossier('ana'), '2026-12-08')))).toEqual({
      kind: 'no-such-dossier',
      names: ['ana']
    })
  })

  it('pulling keeps the next contact, and putting back loses nothing', () => {
    const filing = { next: aCall('2026-12-08') }
    const pulled = applyToFiling(filing, { kind: 'desk' }, day('2026-11-22'))
    expect(pulled).toEqual({ next: aCall('2026-12-08'), inHand: { since: '2026-11-22' } })
    expect(applyToFiling(pulled, { kind: 'desk' }, day('2026-11-23'))).toEqual(pulled)
    expect(applyToFiling(pulled, { kind: 'back' }, day('2026-11-23'))).toEqual(filing)
  })

  it('keeps what this version does not know', () => {
    const filing = { next: aCall('2026-12-08'), colour: 'green' }
    for (const to of [{ kind: 'stock' }, { kind: 'desk' }, { kind: 'retire', reason: 'closed' }] as const) {
      expect(applyToFiling(filing, to, day('2026-11-22'))).toMatchObject({ colour: 'green' })
    }
  })
})

describe('the undo', () => {
  it('takes back a new dossier, a card’s line, a day’s slip', () => {
    const before = documentsFor([aDossier('ana', { card: { ...blankCard('Ana'), field: 'paper' } })])
    const note = {
      ...aMoment,
      id: 'n',
      at: aMoment,
      by: 'Ana',
      kind: 'day-note',
      day: day('2026-11-22'),
      text: 'Fair'
    } as const
    for (const act of [newAct(aDossier('eva')), cardAct('ana', { field: null, size: '12' }), note as Act]) {
      const { documents, inverse } = applyAct(before, act)
      expect(documents).not.toEqual(before)
      expect(applyInverse(documents, inverse).documents).toEqual(before)
    }
  })

  it('restores two hundred dossiers at once, and the redo files them again', () => {
    const dossiers = Array.from({ length: 200 }, (_, i) =>
      aDossier(`d${i}`, { on: addDays(day('2026-11-01'), i % 40) })
    )
    const before = documentsFor(dossiers)
    const act = {
      ...moveAct(aDossier('x'), '2027-01-04'),
      moves: dossiers.map((one) => ({
        dossier: one.id,
        seen: one.filing.next ?? null,
        to: { kind: 'under', next: aCall('2027-01-04') }
      }))
    } as Act
    expect(documentsOf(act).length).toBe(200)
    const after = applyAct(before, act)
    expect(dossierOf(after.documents, 'd199').filing.next?.on).toBe('2027-01-04')
    const undone = applyInverse(after.documents, after.inverse)
    expect(undone.documents).toEqual(before)
    expect(applyInverse(undone.documents, undone.inverse).documents).toEqual(after.documents)
  })
})

/** What a hand does next to a dossier, written as a function of how things stand then. */
type Doing = (documents: Documents, today: Day, n: number) => Act

const anyDoing = (today: Day): fc.Arbitrary<Doing> => {
  const common = (today: Day, n: number) => ({ id: `act-${n}`, at: { day: today, time: time('10:00') }, by: 'Ana' })
  const pick = (documents: Documents, n: number) => {
    const ids = Object.keys(documents).filter((key) => key.startsWith('dossiers/'))
    return documents[ids[n % ids.length] as string] as Dossier
  }
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.nat(), anyDestination(today)).map(
        ([which, to]): Doing =>
          (documents, on, n) => {
            const dossier = pick(documents, which)
            const moves = [{ dossier: dossier.id, seen: dossier.filing.next ?? null, to }]
            return { ...common(on, n), kind: 'move', why: 'moved', moves }
          }
      )
    },
    fc.tuple(fc.nat(), fc.constantFrom('paper', null)).map(
      ([which, field]): Doing =>
        (documents, on, n) => ({
          ...common(on, n),
          kind: 'card',
          dossier: pick(documents, which).id,
          set: { field }
        })
    ),
    fc.tuple(fc.nat(), fc.boolean()).map(
      ([which, isLoose]): Doing =>
        (documents, on, n) => ({
          ...common(on, n),
          kind: 'slip',
          dossier: isLoose ? null : pick(documents, which).id,
          slip: { id: `slip-${which % 3}`, text: 'Samples', since: on, day: on }
        })
    ),
    fc.constantFrom('Fair', '').map(
      (text): Doing =>
        (_, on, n) => ({ ...common(on, n), kind: 'day-note', day: on, text })
    ),
    fc.constantFrom('A4', 'Letter').map(
      (paper): Doing =>
        (_, on, n) => ({
          ...common(on, n),
          kind: 'settings',
          set: { print: { paper: paper as 'A4', holes: 'iso' } }
        })
    )
  )
}

it('years of acts, undone one by one, give back the first day; redone, the last', () => {
  const years = anyToday.chain((today) =>
    fc.tuple(
      fc.constant(today),
      anyDossiers(today, 12).filter((dossiers) => dossiers.length > 0),
      fc.array(fc.tuple(anyDoing(today), fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 30 })
    )
  )
  fc.assert(
    fc.property(years, ([first, dossiers, doings]) => {
      const before = documentsFor(dossiers)
      const snapshot = structuredClone(before)
      let now = before
      let today = first
      const undos: Inverse[] = []
      for (const [n, [doing, passed]] of doings.entries()) {
        today = addDays(today, passed)
        const act = doing(now, today, n)
        expect(actSchema.safeParse(act).success).toBe(true)
        const touched = new Set<string>(documentsOf(act))
        const { documents, inverse } = applyAct(now, act)
        for (const key of Object.keys(documents)) if (!touched.has(key)) expect(documents[key]).toBe(now[key])
        undos.push(inverse)
        now = documents
      }
      const last = structuredClone(now)
      const redos: Inverse[] = []
      for (const inverse of undos.reverse()) {
        // As the disk keeps them: written down and read again.
        const undone = applyInverse(now, JSON.parse(JSON.stringify(inverse)) as Inverse)
        redos.push(undone.inverse)
        now = undone.documents
      }
      expect(now).toEqual(snapshot)
      for (const inverse of redos.reverse()) now = applyInverse(now, inverse).documents
      expect(now).toEqual(last)
      expect(before).toEqual(snapshot)
    }),
    { numRuns: 150 }
  )
})

it('a loose slip lies in the sheet of its month', () => {
  const slip = { id: 's', text: 'Order labels', since: day('2026-11-22'), day: day('2027-03-05') }
  const act: Act = { id: 'a', at: aMoment, by: 'Ana', kind: 'slip', dossier: null, slip }
  expect(documentsOf(act)).toEqual(['days/2027-03'])
  expect(applyAct({}, act).documents).toEqual({
    'days/2027-03': { month: monthOf(day('2027-03-05')), notes: {}, slips: [slip] }
  })
})

it('what a card must have is never emptied, also when a line comes without a value', () => {
  const ana = aDossier('ana')
  const act = cardAct('ana', { people: undefined, phones: undefined, size: null })
  const { documents } = applyAct({ 'dossiers/ana': ana }, act)
  expect((documents['dossiers/ana'] as Dossier).card).toEqual(ana.card)
})
