import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, actSchema } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { promiseSlip } from '../../shared/callBack.ts'
import { addDays, type Day, day, type Moment, time } from '../../shared/day.ts'
import type { DaySheet } from '../../shared/daySheet.ts'
import { type DayPapers, isWorkedAfter, sumOfDay } from '../../shared/daySum.ts'
import type { Documents } from '../../shared/documents.ts'
import { documentsOf } from '../../shared/documentsOf.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Entry, Stamp } from '../../shared/history.ts'
import { aCall, aDossier } from '../desk/aDossier.ts'

const today = day('2026-10-13')
const at = (clock: string, on: string = today): Moment => ({ day: day(on), time: time(clock) })
const call = (clock: string, more: Partial<Entry> = {}): Entry => ({
  id: `e${clock}`,
  at: at(clock),
  by: 'Ana',
  kind: 'call',
  outcome: 'sold',
  reached: true,
  note: '',
  minutes: 5,
  ...more
})
const stamp = (clock: string, from: string, to: string, called = false): Stamp => ({
  act: 'a',
  at: at(clock),
  by: 'Ana',
  from: from as Day,
  to: to as Day,
  why: called ? 'call' : 'moved',
  called
})
const papers = (on: string | null, more: Partial<Dossier> = {}): DayPapers => {
  const dossier = aDossier('d', { ...(on && { on }), made: at('09:00', '2026-01-02'), ...more })
  return { ...dossier, made: dossier.made.day }
}
const sum = (...all: DayPapers[]) => sumOfDay(all, today)

describe('the sum of a day', () => {
  it('is nothing of nothing', () => {
    expect(Object.values(sum())).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })
  it('a dossier called and filed elsewhere is planned and done', () => {
    const one = papers('2026-11-12', {
      history: [call('09:30')],
      stamps: [stamp('09:30', '2026-10-13', '2026-11-12', true)]
    })
    expect(sum(one)).toMatchObject({ planned: 1, done: 1, moved: 0, undone: 0, calls: 1, reached: 1, minutes: 5 })
  })
  it('one missed since last week and worked today was planned too', () => {
    const one = papers('2026-11-12', {
      history: [call('09:30')],
      stamps: [stamp('09:30', '2026-10-08', '2026-11-12', true)]
    })
    expect(sum(one)).toMatchObject({ planned: 1, done: 1 })
  })
  it('one moved without a call is planned and moved; retired is moved too', () => {
    const moved = papers('2026-10-20', { stamps: [stamp('09:30', '2026-10-13', '2026-10-20')] })
    const retired = {
      ...papers(null, { stamps: [stamp('09:40', '2026-10-13', 'archive')] }),
      filing: { retired: { reason: 'closed', day: today } }
    }
    expect(sum(moved, retired)).toMatchObject({ planned: 2, done: 0, moved: 2, undone: 0 })
  })
  it('one still lying under today, or missed, is planned and undone, in the hand too', () => {
    const inHand = papers('2026-10-13')
    inHand.filing = { ...inHand.filing, inHand: { since: today } }
    expect(sum(papers('2026-10-13'), papers('2026-10-01'), papers('2026-09'), inHand)).toMatchObject({
      planned: 4,
      undone: 4
    })
  })
  it('one tried and laid under today again is undone, and each try is a call', () => {
    const tried = papers('2026-10-13', {
      history: [call('09:30', { reached: false, minutes: 1 }), call('11:30', { reached: false, minutes: 1 })],
      stamps: [stamp('09:30', '2026-10-13', '2026-10-13', true), stamp('11:30', '2026-10-13', '2026-10-13', true)]
    })
    expect(sum(tried)).toMatchObject({ planned: 1, done: 0, undone: 1, calls: 2, reached: 0, minutes: 2 })
  })
  it('a client who rang by himself is done and was not planned', () => {
    expect(sum(papers('2026-12-01', { history: [call('10:00')] }))).toMatchObject({ planned: 0, done: 1 })
  })
  it('one taken into today in the morning was not planned; left undone it is undone', () => {
    expect(sum(papers('2026-10-13', { stamps: [stamp('08:30', '2026-10-15', '2026-10-13')] }))).toMatchObject({
      planned: 0,
      undone: 1
    })
  })
  it('one made today is new and not planned', () => {
    expect(sum(papers('2026-10-13', { made: at('10:00') }))).toMatchObject({ planned: 0, fresh: 1, undone: 1 })
  })
  it('a month begun waits to be dealt: it is no part of the day', () => {
    expect(sum(papers('2026-10'))).toMatchObject({ planned: 0, undone: 0 })
  })
  it('yesterday does not count, nor what was struck through, nor a note alone', () => {
    const { outcome: _, ...note } = call('10:00')
    const one = papers('2026-12-01', {
      history: [
        call('10:00', { at: at('10:00', '2026-10-12') }),
        call('10:00', { struck: at('10:05') }),
        { ...note, kind: 'note' }
      ]
    })
    expect(sum(one)).toMatchObject({ planned: 0, done: 0, calls: 0 })
  })
  it('promises count on the day they were kept or broken', () => {
    const promised = promiseSlip({ id: 's', text: 'Call back', made: at('10:00'), minutes: 10 })
    const kept = {
      ...promised,
      done: today,
      promise: { ...promised.promise, kept: at('10:09') }
    } as Dossier['slips'][number]
    const broken = { ...promised, promise: { ...promised.promise, broken: at('10:30') } } as Dossier['slips'][number]
    const before = {
      ...broken,
      promise: { ...broken.promise, broken: at('10:30', '2026-10-12') }
    } as Dossier['slips'][number]
    expect(sum(papers('2026-12-01', { slips: [kept, broken, before, promised] }))).toMatchObject({ kept: 1, broken: 1 })
  })
  it('knows whether a closed day was worked on', () => {
    const one = papers('2026-12-01', { history: [call('17:30')] })
    expect([isWorkedAfter(one, at('17:29')), isWorkedAfter(one, at('17:30'))]).toEqual([true, false])
    expect(isWorkedAfter(one, at('09:00', '2026-10-12'))).toBe(false)
  })

  it('planned is done + moved + undone of the planned, whatever was done', () => {
    const on = fc.constantFrom('2026-10-01', '2026-09', '2026-10', '2026-10-13', '2026-10-14', '2027-01', null)
    const one = fc.record({
      first: on,
      last: on,
      called: fc.boolean(),
      stamps: fc.boolean(),
      made: fc.boolean(),
      retired: fc.boolean()
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (all) => {
        const made = all.map(({ first, last, called, stamps, made, retired }) => ({
          ...papers(stamps ? last : first, {
            history: called ? [call('09:30')] : [],
            stamps: stamps ? [stamp('09:30', first ?? 'stock', last ?? 'stock', called)] : [],
            ...(made && { made: at('09:00') })
          }),
          ...(retired && stamps && { filing: { retired: { reason: 'x', day: today } } })
        }))
        const total = sumOfDay(made, today)
        const parts = made.map((one) => sumOfDay([one], today))
        expect(total.planned).toBe(parts.reduce((n, part) => n + part.planned, 0))
        for (const part of parts) {
          expect(part.planned).toBe(part.planned * (part.done + part.moved + part.undone))
          expect(part.done + part.moved + part.undone).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }
    )
  })
})

describe('closing a day', () => {
  const promised = promiseSlip({ id: 's', text: 'Call back', made: at('16:00'), minutes: 10 })
  const close = (more: Partial<Extract<Act, { kind: 'close-day' }>> = {}): Act => ({
    id: 'c1',
    at: at('17:40'),
    by: 'Ana',
    kind: 'close-day',
    day: today,
    thought: ' Call the mills before ten ',
    broken: [{ dossier: 'ana', slip: 's' }],
    ...more
  })
  const asItWas = (): Documents => ({
    'days/2026-10': null,
    'dossiers/ana': aDossier('ana', { next: aCall('2026-10-20'), slips: [promised] })
  })

  it('keeps the moment and the thought on the day, and notes what was promised and not done', () => {
    const act = close()
    expect(actSchema.safeParse(act).success).toBe(true)
    expect(documentsOf(act)).toEqual(['days/2026-10', 'dossiers/ana'])
    const { documents, inverse } = applyAct(asItWas(), act)
    expect(documents['days/2026-10']).toEqual({
      month: '2026-10',
      notes: {},
      slips: [],
      closed: { '2026-10-13': { at: at('17:40'), by: 'Ana' } },
      thoughts: { '2026-10-13': 'Call the mills before ten' }
    })
    expect((documents['dossiers/ana'] as Dossier).slips).toEqual([
      { ...promised, promise: { ...promised.promise, broken: at('17:40') } }
    ])
    expect(applyInverse(documents, JSON.parse(JSON.stringify(inverse))).documents).toEqual(asItWas())
  })
  it('closed again takes the later moment, and an empty thought takes the old one away', () => {
    const { documents } = applyAct(asItWas(), close())
    const again = applyAct(documents, close({ id: 'c2', at: at('18:05'), thought: '', broken: [] })).documents
    const sheet = again['days/2026-10'] as DaySheet
    expect([sheet.closed?.[today]?.at.time, sheet.thoughts]).toEqual(['18:05', {}])
  })
  it('leaves alone what was kept meanwhile', () => {
    const kept = {
      ...promised,
      done: today,
      promise: { ...promised.promise, kept: at('16:08') }
    } as Dossier['slips'][number]
    const documents = { ...asItWas(), 'dossiers/ana': aDossier('ana', { slips: [kept] }) }
    expect((applyAct(documents, close()).documents['dossiers/ana'] as Dossier).slips).toEqual([kept])
  })
  it('whatever days are closed, undo gives equal data', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            n: fc.integer({ min: 0, max: 40 }),
            thought: fc.string({ maxLength: 40 }),
            breaks: fc.boolean()
          }),
          { maxLength: 8 }
        ),
        (all) => {
          let now = asItWas()
          const undos = []
          for (const [index, { n, thought, breaks }] of all.entries()) {
            const on = addDays(today, n)
            const act = close({
              id: `c${index}`,
              at: { day: on, time: time('18:00') },
              day: on,
              thought,
              ...(!breaks && { broken: [] })
            })
            const { documents, inverse } = applyAct(
              { ...Object.fromEntries(documentsOf(act).map((key) => [key, null])), ...now },
              act
            )
            undos.push(inverse)
            now = documents
          }
          for (const inverse of undos.reverse()) now = applyInverse(now, inverse).documents
          for (const [key, document] of Object.entries(now)) expect(document ?? null).toEqual(asItWas()[key] ?? null)
        }
      ),
      { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }
    )
  })
})
