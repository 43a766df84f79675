import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { begunAt, calledBack, promiseSlip, ticked } from '../../shared/callBack.ts'
import { day, type Moment, momentAfter, time } from '../../shared/day.ts'
import type { Documents } from '../../shared/documents.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Entry } from '../../shared/history.ts'
import { aDossier } from '../desk/aDossier.ts'

const at = (clock: string, on = '2026-10-13'): Moment => ({ day: day(on), time: time(clock) })
const call = (clock: string, minutes?: number): Entry => ({
  id: `e-${clock}`,
  at: at(clock),
  by: 'Ana',
  kind: 'call',
  outcome: 'call-back',
  note: '',
  ...(minutes !== undefined && { minutes })
})
/** Promised at 10:00, for 10:15. */
const promised = promiseSlip({ id: 's1', text: 'Call back', made: at('10:00'), minutes: 15 })

describe('a promise to call back', () => {
  it('lies on the day it is due, with its minute', () => {
    expect(promised).toEqual({
      id: 's1',
      text: 'Call back',
      since: '2026-10-13',
      day: '2026-10-13',
      promise: { due: at('10:15'), made: at('10:00'), kept: null }
    })
    const late = promiseSlip({ id: 's2', text: 'Call back', made: at('23:55'), minutes: 10 })
    expect([late.since, late.day, late.promise?.due.time]).toEqual(['2026-10-13', '2026-10-14', '00:05'])
  })

  it.each([
    ['10:10', undefined, at('10:10')],
    ['10:15', undefined, at('10:15')],
    // The entry is written after the call: what counts is when it began.
    ['10:22', 7, at('10:15')]
  ])('is kept by a call written at %s after %s minutes', (clock, minutes, begun) => {
    expect(calledBack(promised, call(clock, minutes))).toEqual({
      ...promised,
      done: '2026-10-13',
      promise: { ...promised.promise, kept: begun }
    })
  })

  it.each([
    ['10:16', undefined, at('10:16')],
    ['10:22', 6, at('10:16')]
  ])(
    'is broken by a call written at %s after %s minutes: the slip is off, the promise was late',
    (clock, minutes, when) => {
      expect(calledBack(promised, call(clock, minutes))).toEqual({
        ...promised,
        done: '2026-10-13',
        promise: { ...promised.promise, broken: when }
      })
    }
  )

  it('is not settled by the call it was made in', () => {
    expect(begunAt(call('10:03', 5))).toEqual(at('09:58'))
    expect(calledBack(promised, call('10:03', 5))).toBe(promised)
  })

  it('is ticked off by hand in time, or late; put back it is open again, but broken it stays', () => {
    const off = ticked({ ...promised, done: day('2026-10-13') }, at('10:14'))
    expect(off.promise?.kept).toEqual(at('10:14'))
    const { done: _, ...back } = off
    expect(ticked(back, at('10:15')).promise?.kept).toBe(null)
    const late = ticked({ ...promised, done: day('2026-10-13') }, at('10:31'))
    expect(late.promise).toMatchObject({ kept: null, broken: at('10:31') })
    const { done: __, ...again } = late
    expect(ticked(ticked({ ...again, done: day('2026-10-13') }, at('10:40')), at('10:40')).promise).toMatchObject({
      kept: null,
      broken: at('10:31')
    })
  })
})

describe('in an act', () => {
  const documents = (...slips: Dossier['slips']): Documents => ({
    'dossiers/ana': aDossier('ana', { on: '2026-10-13', slips })
  })
  const slipsIn = (all: Documents) => (all['dossiers/ana'] as Dossier).slips
  const recorded = (entry: Entry | null, slips?: Dossier['slips']): Act => ({
    id: 'a1',
    at: entry?.at ?? at('10:10'),
    by: 'Ana',
    kind: 'move',
    why: 'call',
    moves: [
      {
        dossier: 'ana',
        seen: aDossier('ana', { on: '2026-10-13' }).filing.next ?? null,
        to: { kind: 'stays' },
        ...(entry && { entry }),
        ...(slips && { slips })
      }
    ]
  })

  it('a call settles the promises it finds, never the one it makes, and no other slip', () => {
    const other = { id: 's9', text: 'Send samples', since: day('2026-10-01') }
    const next = promiseSlip({ id: 's2', text: 'Call back', made: at('10:12'), minutes: 5 })
    const { documents: after } = applyAct(documents(promised, other), recorded(call('10:12'), [next]))
    expect(slipsIn(after).map(({ id, done }) => [id, done ?? null])).toEqual([
      ['s1', '2026-10-13'],
      ['s9', null],
      ['s2', null]
    ])
  })

  it('a note alone is no call', () => {
    const { outcome: _, ...note } = call('10:12')
    expect(slipsIn(applyAct(documents(promised), recorded({ ...note, kind: 'note' })).documents)).toEqual([promised])
  })

  it('whatever is promised, called, ticked and put back: undo gives equal data', () => {
    const minute = fc.integer({ min: 0, max: 300 })
    const step = fc.oneof(
      fc.record({ do: fc.constant('call' as const), minute, minutes: fc.integer({ min: 0, max: 40 }) }),
      fc.record({ do: fc.constant('tick' as const), minute, off: fc.boolean() }),
      fc.record({ do: fc.constant('promise' as const), minute, minutes: fc.integer({ min: 1, max: 60 }) })
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const before = documents(promised)
        let now = before
        const undos = []
        for (const [index, one] of steps.entries()) {
          const moment = momentAfter(at('10:00'), one.minute)
          const slip = slipsIn(now)[0] as typeof promised
          const { done: _, ...open } = slip
          const act: Act =
            one.do === 'call'
              ? recorded({ ...call('10:00', one.minutes), id: `e${index}`, at: moment })
              : {
                  id: `a${index}`,
                  at: moment,
                  by: 'Ana',
                  kind: 'slip',
                  dossier: 'ana',
                  slip:
                    one.do === 'promise'
                      ? promiseSlip({ id: `p${index}`, text: 'Call', made: moment, minutes: one.minutes })
                      : one.off
                        ? { ...slip, done: moment.day }
                        : open
                }
          const { documents: after, inverse } = applyAct(now, act)
          for (const { done, promise } of slipsIn(after)) {
            // Ticked off it is kept or broken, never both and never neither; open it is not kept.
            if (done && promise)
              expect([promise.kept === null, promise.broken === undefined].filter(Boolean)).toHaveLength(1)
            else expect(promise?.kept ?? null).toBe(null)
          }
          undos.push(inverse)
          now = after
        }
        for (const inverse of undos.reverse()) now = applyInverse(now, inverse).documents
        expect(now).toEqual(before)
      }),
      { numRuns: Number(process.env['CARPETA_RUNS'] ?? 2000) }
    )
  })
})
