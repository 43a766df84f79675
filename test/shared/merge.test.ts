import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { type Day, day, type Time } from '../../shared/day.ts'
import type { Documents } from '../../shared/documents.ts'
import { type Dossier, dossierSchema } from '../../shared/dossier.ts'
import type { Entry, Slip, Stamp } from '../../shared/history.ts'
import { mergeDossiers, usualFiling } from '../../shared/merge.ts'
import { canKeepBoth } from '../../shared/mergeCards.ts'
import { problemOf } from '../../shared/problem.ts'
import { aCall, aDossier, aMoment } from '../desk/aDossier.ts'
import { runs } from '../desk/runs.ts'

const said = (id: string, on: string, note: string, more: Partial<Entry> = {}): Entry => ({
  id,
  at: { day: day(on), time: '10:00' as Time },
  by: 'Ana',
  kind: 'call',
  note,
  ...more
})
const slip = (id: string, text: string, more: Partial<Slip> = {}): Slip => ({
  id,
  text,
  since: day('2026-11-01'),
  ...more
})
const mergeAct = (into: Dossier, from: Dossier, more: Partial<Extract<Act, { kind: 'merge' }>> = {}): Act => ({
  id: 'merge-1',
  at: aMoment,
  by: 'Ana',
  kind: 'merge',
  into: into.id,
  from: from.id,
  seen: { into: into.filing.next ?? null, from: from.filing.next ?? null },
  lines: {},
  filing: 'into',
  ...more
})
const laid = (...dossiers: Dossier[]): Documents =>
  Object.fromEntries(dossiers.map((dossier) => [`dossiers/${dossier.id}`, dossier]))
const chosen = { lines: {}, filing: 'into', at: aMoment, by: 'Ana' } as const

const mills = aDossier('a', {
  name: 'Danube Mills',
  on: '2026-12-01',
  card: {
    needs: 'flour bags',
    phones: [{ text: '011 123', key: '+38111123' }],
    mails: ['info@mills.rs'],
    people: [{ id: 'p1', name: 'Ana Petrović', role: 'buyer', phones: [{ text: '064 1', key: '+381641' }], mails: [] }]
  },
  history: [said('e1', '2026-09-01', 'first talk'), said('e3', '2026-10-05', 'wants a quote')],
  slips: [slip('nov', 'prices', { round: 'nov' }), slip('s1', 'send samples')]
})
const millsAgain = aDossier('b', {
  name: 'Dunavski mlinovi',
  next: aCall('2026-11-25', { agreed: 'ink', at: '10:30' as Time }),
  card: {
    needs: 'labels',
    buys: 'bags',
    phones: [{ text: '+381 11 123', key: '+38111123', struck: day('2026-11-02') }],
    mails: ['Info@mills.rs', 'ana@mills.rs'],
    people: [{ id: 'p9', name: 'ana petrovic', phones: [{ text: '064 2', key: '+381642' }], mails: ['ana@mills.rs'] }]
  },
  history: [said('e2', '2026-09-20', 'rang by herself')],
  slips: [slip('nov', 'prices', { round: 'nov', done: day('2026-11-10') }), slip('s2', 'call the bank')]
})

describe('two dossiers as one', () => {
  it('hold both histories by moment, every slip, a round once and told', () => {
    const merged = mergeDossiers(mills, millsAgain, { ...chosen, filing: 'from' })
    expect(merged.history.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3'])
    expect(merged.slips.map(({ id, done }) => [id, done])).toEqual([
      ['nov', '2026-11-10'],
      ['s1', undefined],
      ['s2', undefined]
    ])
    expect(merged.filing.next).toMatchObject({ on: '2026-11-25', agreed: 'ink', at: '10:30' })
    expect(merged.merged).toEqual([{ id: 'b', name: 'Dunavski mlinovi', at: aMoment, by: 'Ana' }])
  })
  it('have both lists and one person of one name; a number struck in one is struck', () => {
    const { card } = mergeDossiers(mills, millsAgain, { ...chosen, lines: { needs: 'both', name: 'from' } })
    expect(card.name).toBe('Dunavski mlinovi')
    expect(card.needs).toBe('flour bags\nlabels')
    expect(card.buys).toBe('bags')
    expect(card.phones).toEqual([{ text: '011 123', key: '+38111123', struck: '2026-11-02' }])
    expect(card.mails).toEqual(['info@mills.rs', 'ana@mills.rs'])
    expect(card.people).toEqual([
      {
        id: 'p1',
        name: 'Ana Petrović',
        role: 'buyer',
        phones: [
          { text: '064 1', key: '+381641' },
          { text: '064 2', key: '+381642' }
        ],
        mails: ['ana@mills.rs']
      }
    ])
  })
  it('keep papers once, and what another version knows', () => {
    const paper = (id: string, sha256: string) => ({ id, sha256, name: id })
    const a = { ...mills, papers: [paper('x', 'aa')], future: 1 } as unknown as Dossier
    const b = { ...millsAgain, papers: [paper('y', 'aa'), paper('z', 'bb')], other: 'kept' } as unknown as Dossier
    const merged = mergeDossiers(a, b, chosen) as unknown as Record<string, unknown>
    expect(merged['papers']).toEqual([paper('x', 'aa'), paper('z', 'bb')])
    expect(merged).toMatchObject({ future: 1, other: 'kept' })
  })
  it('cannot keep both of a name, nor more phones than a card holds', () => {
    const phones = (from: number) => Array.from({ length: 12 }, (_, n) => ({ text: `0${from + n}` }))
    expect(canKeepBoth('name', 'A', 'B')).toBe(false)
    expect(canKeepBoth('phones', phones(0), phones(12))).toBe(false)
    expect(canKeepBoth('phones', phones(0), phones(4))).toBe(true)
    expect(canKeepBoth('notes', 'x'.repeat(3000), 'y'.repeat(3000))).toBe(false)
  })
  it('are offered the ink one of two days, and a day before none', () => {
    expect(usualFiling(mills.filing, millsAgain.filing)).toBe('from')
    expect(usualFiling({}, { next: aCall('2026-12-01') })).toBe('from')
    expect(usualFiling({ next: aCall('2026-11-30') }, { next: aCall('2026-12-01') })).toBe('into')
    expect(usualFiling({ retired: { reason: 'gone', day: day('2026-01-01') } }, {})).toBe('from')
  })
})

describe('the act of merging', () => {
  it('lays the second in the trash with a mark, stamps the day it came to, and is undone in one', () => {
    const before = laid(mills, millsAgain)
    const { documents, inverse } = applyAct(
      { ...before, 'trash/b': null },
      mergeAct(mills, millsAgain, { filing: 'from' })
    )
    expect(documents['dossiers/b']).toBeNull()
    expect(documents['trash/b']).toEqual({
      dossier: millsAgain,
      removed: aMoment,
      by: 'Ana',
      mergedInto: { id: 'a', name: 'Danube Mills' }
    })
    expect((documents['dossiers/a'] as Dossier).stamps.at(-1)).toMatchObject({
      from: '2026-12-01',
      to: '2026-11-25',
      why: 'moved',
      called: false,
      agreed: 'ink'
    })
    expect(applyInverse(documents, inverse).documents).toEqual({ ...before, 'trash/b': null })
  })
  it('is refused with the names of those that were moved meanwhile', () => {
    const elsewhere = { ...millsAgain, filing: { next: aCall('2027-01-04') } }
    const act = mergeAct(mills, millsAgain)
    let thrown: unknown = null
    try {
      applyAct(laid(mills, elsewhere), act)
    } catch (problem) {
      thrown = problem
    }
    expect(problemOf(thrown)).toMatchObject({ kind: 'moved-meanwhile', names: ['Dunavski mlinovi'] })
  })
})

const aDay = fc.integer({ min: 1, max: 28 }).map((n): Day => day(`2026-10-${String(n).padStart(2, '0')}`))
const anEntry = fc.record({
  id: fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6'),
  on: aDay,
  note: fc.constantFrom('a', 'b', 'c'),
  struck: fc.boolean()
})
const aHistory = fc
  .uniqueArray(anEntry, { selector: ({ id }) => id, maxLength: 6 })
  .map((all) =>
    all
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ id, on, note, struck }) => said(id, on, note, struck ? { struck: aMoment } : {}))
  )
const aStamp = aDay.map(
  (on): Stamp => ({
    act: `act-${on}`,
    at: { day: on, time: '09:00' as Time },
    by: 'Ana',
    from: 'stock',
    to: on,
    why: 'moved',
    called: false
  })
)
const slips = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('r1', 'r2', 's1', 's2', 's3'),
      text: fc.constantFrom('x', 'y'),
      done: fc.boolean()
    }),
    { selector: ({ id }) => id, maxLength: 5 }
  )
  .map((all) =>
    all.map(({ id, text, done }) =>
      slip(id, text, { ...(id.startsWith('r') && { round: id }), ...(done && { done: aMoment.day }) })
    )
  )
const anyDossier = (id: string) =>
  fc
    .record({
      history: aHistory,
      stamps: fc.array(aStamp, { maxLength: 5 }),
      slips,
      on: fc.option(aDay),
      mails: fc.uniqueArray(fc.constantFrom('a@x', 'b@x', 'C@x'), { maxLength: 3 })
    })
    .map(({ history, stamps, on, mails, ...more }) =>
      aDossier(id, {
        ...more,
        history,
        stamps: stamps.toSorted((a, b) => (a.at.day < b.at.day ? -1 : 1)),
        ...(on && { on }),
        card: { mails }
      })
    )
const isInOrder = <One>(part: readonly One[], whole: readonly One[], is: (a: One, b: One) => boolean) => {
  let at = 0
  for (const one of whole) if (at < part.length && is(part[at] as One, one)) at++
  return at === part.length
}
const isThatEntry = (a: Entry, b: Entry) =>
  (b.id === a.id || b.id.startsWith(`${a.id}-`)) && a.note === b.note && a.at.day === b.at.day

describe('whatever two dossiers hold', () => {
  it('nothing of either history is lost, each keeps its order, ids stay single, undo is equal', () => {
    fc.assert(
      fc.property(anyDossier('a'), anyDossier('b'), fc.constantFrom('into', 'from'), (a, b, filing) => {
        const before: Documents = { ...laid(a, b), 'trash/b': null }
        const { documents, inverse } = applyAct(before, mergeAct(a, b, { filing: filing as 'into' | 'from' }))
        const merged = documents['dossiers/a'] as Dossier
        expect(dossierSchema.safeParse(merged).success).toBe(true)
        for (const one of [a, b]) {
          const other = one === a ? b : a
          // An entry both hold stands once; within its minute it can't keep to both orders.
          const own = one.history.filter(({ id }) => !other.history.some((theirs) => theirs.id === id))
          expect(isInOrder(own, merged.history, isThatEntry)).toBe(true)
          for (const entry of one.history) expect(merged.history.some((kept) => isThatEntry(entry, kept))).toBe(true)
          for (const stamp of one.stamps) expect(merged.stamps).toContainEqual(stamp)
          for (const own of one.slips) {
            expect(merged.slips.some((kept) => (own.round ? kept.round === own.round : kept.text === own.text))).toBe(
              true
            )
            if (own.round && own.done)
              expect(merged.slips.find((kept) => kept.round === own.round)?.done).toBe(own.done)
          }
          for (const mail of one.card.mails)
            expect(merged.card.mails.map((text) => text.toLowerCase())).toContain(mail.toLowerCase())
        }
        const days = merged.history.map(({ at }) => at.day)
        expect(days).toEqual(days.toSorted())
        for (const list of [merged.history, merged.slips]) {
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
        }
        expect(applyInverse(documents, inverse).documents).toEqual(before)
      }),
      { numRuns: runs }
    )
  })
})
