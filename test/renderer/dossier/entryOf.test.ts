import { describe, expect, it } from 'vitest'
import { entryOf, kindAfter, wishOf } from '../../../renderer/dossier/entryOf.ts'
import { blankForm } from '../../../renderer/dossier/form.ts'
import { appointmentOutcomes } from '../../../shared/appointment.ts'
import { day, time } from '../../../shared/day.ts'
import { type Outcome, usualOutcomes } from '../../../shared/outcome.ts'
import { paymentOutcomes } from '../../../shared/payment.ts'

const outcome = (id: string) => usualOutcomes.find((one) => one.id === id) as Outcome
const people = [{ id: 'p1', name: 'Jelena', phones: [], mails: [], decides: true }]
const given = {
  id: 'e1',
  kind: 'call' as const,
  at: { day: day('2026-11-20'), time: time('10:34') },
  by: 'Irena',
  spokenTo: 'Jelena',
  minutes: 6,
  card: { people }
}

describe('the entry of a call', () => {
  it('writes down the meaning of its outcome, who was spoken to and whether they decide', () => {
    const form = { ...blankForm, note: ' Ordered. ', what: '12 pallets', amount: '€ 3,480' }
    expect(entryOf({ ...given, form, outcome: outcome('sold') })).toEqual({
      id: 'e1',
      at: { day: '2026-11-20', time: '10:34' },
      by: 'Irena',
      kind: 'call',
      outcome: 'sold',
      reached: true,
      effective: true,
      countsAs: 'sale',
      spokenTo: 'Jelena',
      decides: true,
      minutes: 6,
      note: 'Ordered.',
      sold: [{ what: '12 pallets', amount: '€ 3,480' }]
    })
  })

  it('names nobody when nobody was reached, and no sale that was not one', () => {
    const form = { ...blankForm, what: 'left over from another outcome' }
    const entry = entryOf({ ...given, minutes: null, form, outcome: outcome('no-answer') })
    expect(entry).not.toHaveProperty('spokenTo')
    expect(entry).not.toHaveProperty('decides')
    expect(entry).not.toHaveProperty('sold')
    expect(entry).not.toHaveProperty('minutes')
    expect(entry.countsAs).toBe('attempt')
  })

  it('is a note without an outcome, and keeps the reason of a refusal', () => {
    expect(entryOf({ ...given, form: { ...blankForm, note: 'x' }, outcome: null }).kind).toBe('note')
    expect(
      entryOf({ ...given, form: { ...blankForm, reason: ' too dear ' }, outcome: outcome('refused') }).reason
    ).toBe('too dear')
  })
})

describe('how it is filed after the call', () => {
  const said = { on: day('2026-12-14') }
  it('is in ink for what was agreed, in pencil for what I chose, and as typed when it was typed', () => {
    expect(wishOf({ said, form: blankForm, outcome: outcome('call-back'), kind: 'call' }).agreed).toBe('ink')
    expect(wishOf({ said, form: blankForm, outcome: outcome('no-answer'), kind: 'call' }).agreed).toBe('pencil')
    const typed = { ...said, agreed: 'pencil' as const }
    expect(wishOf({ said: typed, form: blankForm, outcome: outcome('call-back'), kind: 'call' }).agreed).toBe('pencil')
  })

  it('takes the line with > as the aim; a talk is done with the old one, an attempt keeps it', () => {
    const form = { ...blankForm, note: 'She likes it.\n> Ask about the silo' }
    expect(wishOf({ said, form, outcome: outcome('call-back'), kind: 'call' }).aim).toBe('Ask about the silo')
    expect(wishOf({ said, form: blankForm, outcome: outcome('sold'), kind: 'call' }).aim).toBeNull()
    expect(wishOf({ said, form: blankForm, outcome: outcome('no-answer'), kind: 'call' })).not.toHaveProperty('aim')
  })
  it('keeps the aim of a call that was only put off: "in a meeting, ring in ten minutes"', () => {
    const wish = (note: string, id: string) =>
      wishOf({ said, form: { ...blankForm, note }, outcome: outcome(id), kind: 'call' })
    expect(wish('', 'call-back')).not.toHaveProperty('aim')
    expect(wish('', 'not-the-person')).not.toHaveProperty('aim')
    expect(wish('They want two lots.', 'call-back').aim).toBeNull()
  })

  it('makes an appointment a meeting, a visit or a call by its place, a first call a call once somebody answered', () => {
    const form = { ...blankForm, place: 'theirs' as const, where: ' Bulevar 5 ', length: '45' }
    const at = { ...said, at: time('10:30') }
    const agreed = outcome('appointment')
    expect(wishOf({ said: at, form, outcome: agreed, kind: 'first-call', spokenTo: 'Mr Ilić', meeting: 'm1' })).toEqual(
      {
        at: '10:30',
        kind: 'visit',
        aim: null,
        agreed: 'ink',
        appointment: { place: 'theirs', minutes: 45, where: 'Bulevar 5', with: 'Mr Ilić', meeting: 'm1' }
      }
    )
    expect(wishOf({ said: at, form: blankForm, outcome: agreed, kind: 'call' })).toMatchObject({
      kind: 'meeting',
      appointment: { place: 'ours' }
    })
    expect(wishOf({ said: at, form: { ...form, place: 'call' }, outcome: agreed, kind: 'call' }).kind).toBe('call')
    expect(wishOf({ said, form: blankForm, outcome: outcome('not-the-person'), kind: 'first-call' }).kind).toBe('call')
    expect(wishOf({ said, form: blankForm, outcome: outcome('no-answer'), kind: 'first-call' }).kind).toBe('first-call')
  })

  it('is done with an appointment that was held or not kept; unreached by telephone it still stands', () => {
    const [held, moved, missed] = appointmentOutcomes as [Outcome, Outcome, Outcome]
    const wishAfter = (one: Outcome) =>
      wishOf({ said, form: { ...blankForm, where: 'Bulevar 5' }, outcome: one, kind: 'visit' })
    expect(wishAfter(held)).toMatchObject({ kind: 'call', appointment: null, agreed: 'pencil' })
    expect(wishAfter(missed)).toMatchObject({ kind: 'call', appointment: null, agreed: 'pencil' })
    expect(wishAfter(moved)).toMatchObject({ kind: 'meeting', appointment: { where: 'Bulevar 5' }, agreed: 'ink' })
    expect(wishAfter(outcome('no-answer'))).not.toHaveProperty('appointment')
  })
})

describe('a payment', () => {
  const said = { on: day('2026-12-14') }
  const sum = { amount: 60_000, currency: 'EUR' }
  const [promised, paid] = paymentOutcomes as [Outcome, Outcome]
  it('promised lies on the next contact in ink, as a payment, with its sum and its day', () => {
    expect(wishOf({ said, form: blankForm, outcome: promised, kind: 'call', sum, owes: true })).toMatchObject({
      kind: 'payment',
      agreed: 'ink',
      pays: { amount: sum, by: '2026-12-14' }
    })
    const payment = { kind: 'promised' as const, amount: sum, by: day('2026-12-14') }
    expect(entryOf({ ...given, form: blankForm, outcome: promised, payment }).payment).toEqual(payment)
  })
  it('stays the kind of the next contact while it is owed, and is done with once it is paid', () => {
    expect(kindAfter(outcome('call-back'), 'payment', 'ours', true)).toBe('payment')
    expect(kindAfter(outcome('call-back'), 'payment', 'ours', false)).toBe('call')
    expect(kindAfter(paid, 'payment', 'ours', false)).toBe('call')
    expect(kindAfter(outcome('appointment'), 'payment', 'theirs', true)).toBe('visit')
    expect(wishOf({ said, form: blankForm, outcome: paid, kind: 'payment', sum, owes: false })).not.toHaveProperty(
      'pays'
    )
  })
})
