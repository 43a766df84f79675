import { describe, expect, it } from 'vitest'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import {
  agreesAppointment,
  appointmentOf,
  appointmentOutcomes,
  confirmingAfter,
  confirmingDay,
  hourKept,
  isAppointmentDue,
  outcomesOfAppointment
} from '../../shared/appointment.ts'
import { calendarOf, newBinder } from '../../shared/binder.ts'
import { day, month, time } from '../../shared/day.ts'
import { dossierSchema } from '../../shared/dossier.ts'
import { type Filing, isSameNext, type Next } from '../../shared/filing.ts'
import type { Move } from '../../shared/moveActs.ts'
import { spokenLanguage } from '../../shared/spokenLanguage.ts'
import { tallyOf } from '../../shared/tally.ts'
import { aCall, aDossier, aMoment } from '../desk/aDossier.ts'

const visit: Next = aCall('2026-11-30', {
  kind: 'visit',
  agreed: 'ink',
  at: time('10:00'),
  minutes: 45,
  place: 'theirs',
  where: 'Calle Mayor 5',
  with: 'Marta',
  meeting: 'm1'
})

describe('an appointment', () => {
  it('is part of the next contact, and of whether two are the same', () => {
    expect(appointmentOf(visit)).toEqual({
      minutes: 45,
      place: 'theirs',
      where: 'Calle Mayor 5',
      with: 'Marta',
      meeting: 'm1'
    })
    expect(appointmentOf(aCall('2026-11-30'))).toBe(null)
    expect(isSameNext(visit, { ...visit })).toBe(true)
    for (const other of [{ minutes: 60 }, { place: 'ours' }, { where: 'Here' }, { with: 'Ana' }, { meeting: 'm2' }]) {
      expect(isSameNext(visit, { ...visit, ...other } as Next)).toBe(false)
    }
  })

  it('weighs as long as it takes; without a length as long as its kind', () => {
    const binder = newBinder({ name: 'b', owner: '', language: 'en', country: 'ES' })
    const { minutes: _, ...unsaid } = visit
    const spine = (next: Next) => ({ filing: { next }, slips: [], beside: 0 })
    expect(tallyOf([spine(visit)], binder).days[day('2026-11-30')]?.minutes).toBe(45)
    expect(tallyOf([spine(unsaid)], binder).days[day('2026-11-30')]?.minutes).toBe(90)
  })

  it('is confirmed on the working day before: for Monday 30 November on Friday 27', () => {
    const calendar = calendarOf(newBinder({ name: 'b', owner: '', language: 'en', country: 'ES' }), {})
    expect(confirmingDay(day('2026-11-30'), day('2026-11-22'), calendar)).toBe('2026-11-27')
    expect(confirmingDay(day('2026-11-30'), day('2026-11-27'), calendar)).toBe(null)
    expect(confirmingDay(day('2026-11-23'), day('2026-11-22'), calendar)).toBe(null)
  })

  it('is asked about on its day and after it, not before, nor in the archive', () => {
    expect(isAppointmentDue({ next: visit }, day('2026-11-29'))).toBe(false)
    expect(isAppointmentDue({ next: visit }, day('2026-11-30'))).toBe(true)
    expect(isAppointmentDue({ next: visit }, day('2026-12-03'))).toBe(true)
    expect(isAppointmentDue({ next: aCall('2026-11-30') }, day('2026-11-30'))).toBe(false)
    expect(isAppointmentDue({ next: visit, retired: { reason: 'x', day: day('2026-11-30') } }, day('2026-11-30'))).toBe(
      false
    )
    expect(appointmentOutcomes.map(agreesAppointment)).toEqual([false, true, false])
  })

  it('can be moved by them before its day; held, or waited for in vain, only from its day on', () => {
    const offered = (filing: Filing, on: string) => outcomesOfAppointment(filing, day(on)).map(({ id }) => id)
    expect(offered({ next: visit }, '2026-11-24')).toEqual(['moved-by-them'])
    expect(offered({ next: { ...visit, on: month('2026-12') } }, '2026-11-24')).toEqual(['moved-by-them'])
    expect(offered({ next: visit }, '2026-11-30')).toEqual(['held', 'moved-by-them', 'did-not-come'])
    expect(offered({ next: aCall('2026-11-30') }, '2026-11-24')).toEqual([])
    expect(
      offered({ next: visit, out: { to: 'Ana', since: day('2026-11-20'), back: day('2026-11-25') } }, '2026-11-24')
    ).toEqual([])
    expect(offered({}, '2026-11-24')).toEqual([])
  })

  it('is filed and taken back in one act, and refused to who saw another length', () => {
    const dossier = aDossier('d1', { on: '2026-11-24' })
    const act = (seen: Next | null) => ({
      id: 'a',
      at: aMoment,
      by: 'Ana',
      kind: 'move' as const,
      why: 'call' as const,
      moves: [{ dossier: 'd1', seen, to: { kind: 'under' as const, next: visit }, whose: 'they' as const }]
    })
    const before = { 'dossiers/d1': dossier }
    const { documents, inverse } = applyAct(before, act(dossier.filing.next ?? null))
    expect(dossierSchema.parse(documents['dossiers/d1']).filing.next).toEqual(visit)
    expect(applyInverse(documents, inverse).documents).toEqual(before)
    expect(() => applyAct(documents, act({ ...visit, minutes: 60 }))).toThrow()
  })
})

describe('the hour of an appointment', () => {
  const today = day('2026-11-22')
  it('is kept when it is laid on another day; not on today, in a month, nor for a call', () => {
    expect(hourKept(visit, day('2026-12-04'), today)).toBe('10:00')
    expect(hourKept(visit, today, today)).toBe(undefined)
    expect(hourKept(visit, month('2026-12'), today)).toBe(undefined)
    expect(hourKept(aCall('2026-11-30', { at: time('10:00') }), day('2026-12-04'), today)).toBe(undefined)
    expect(hourKept(null, day('2026-12-04'), today)).toBe(undefined)
  })
})

describe('the slip of a call that confirms an appointment', () => {
  const slip = { id: 's1', text: 'Call to confirm', since: day('2026-11-22'), day: day('2026-11-27'), meeting: 'm1' }
  const other = { id: 's2', text: 'Send the list', since: day('2026-11-22') }
  const dossier = { ...aDossier('d1', { slips: [slip, other] }), filing: { next: visit } }
  const act = (move: Partial<Move>) => ({
    id: 'a',
    at: aMoment,
    by: 'Ana',
    kind: 'move' as const,
    why: 'call' as const,
    moves: [{ dossier: 'd1', seen: visit, to: { kind: 'under' as const, next: aCall('2026-12-04') }, ...move }]
  })
  const entry = { id: 'e', at: aMoment, by: 'Ana', kind: 'visit' as const, note: 'held', outcome: 'held' }
  const slipsAfter = (move: Partial<Move>) =>
    dossierSchema
      .parse(applyAct({ 'dossiers/d1': dossier }, act(move)).documents['dossiers/d1'])
      .slips.map(({ id }) => id)

  it('goes once it is known what became of the appointment, and comes back with an undo', () => {
    expect(slipsAfter({ entry })).toEqual(['s2'])
    const { documents, inverse } = applyAct({ 'dossiers/d1': dossier }, act({ entry }))
    expect(applyInverse(documents, inverse).documents).toEqual({ 'dossiers/d1': dossier })
  })
  it('stays while the appointment does, and where it was only laid elsewhere', () => {
    expect(slipsAfter({})).toEqual(['s1', 's2'])
    expect(slipsAfter({ to: { kind: 'stays' }, entry })).toEqual(['s1', 's2'])
  })
  it('comes along when the appointment is laid on another day, in the same act, and back with its undo', () => {
    const next = { ...visit, on: day('2026-12-10') }
    const calendar = calendarOf(newBinder({ name: 'b', owner: '', language: 'en', country: 'ES' }), {})
    const given = { today: day('2026-11-22'), calendar, say: (at: string | undefined) => `Confirm ${at}` }
    const laid = (to: Next) => {
      const confirming = confirmingAfter(visit, to, given)
      return act({ to: { kind: 'under', next: to }, ...(confirming && { confirming }) })
    }
    const slipsLaid = (to: Next) =>
      dossierSchema.parse(applyAct({ 'dossiers/d1': dossier }, laid(to)).documents['dossiers/d1']).slips
    expect(slipsLaid(next)).toEqual([{ ...slip, day: '2026-12-09' }, other])
    expect(slipsLaid({ ...next, at: time('11:30') })[0]).toEqual({
      ...slip,
      day: '2026-12-09',
      text: 'Confirm 11:30'
    })
    // Tomorrow: no working day is left before it. A month, day open: it waits without a day.
    expect(slipsLaid({ ...visit, on: day('2026-11-23') })).toEqual([other])
    const { day: _, ...waiting } = slip
    expect(slipsLaid({ ...visit, on: month('2026-12') })).toEqual([waiting, other])
    const { documents, inverse } = applyAct({ 'dossiers/d1': dossier }, laid(next))
    expect(applyInverse(documents, inverse).documents).toEqual({ 'dossiers/d1': dossier })
  })
  it('goes with the appointment to the archive or to the stock', () => {
    expect(slipsAfter({ to: { kind: 'retire', reason: 'closed' } })).toEqual(['s2'])
    expect(slipsAfter({ to: { kind: 'stock' } })).toEqual(['s2'])
    expect(slipsAfter({ to: { kind: 'out', to: 'Ana', back: day('2026-11-30') } })).toEqual(['s1', 's2'])
  })
  it('is left alone by a move that does not touch the appointment', () => {
    const say = () => ''
    const calendar = calendarOf(newBinder({ name: 'b', owner: '', language: 'en', country: 'ES' }), {})
    const given = { today: day('2026-11-22'), calendar, say }
    expect(confirmingAfter(visit, { ...visit, order: 'z' }, given)).toBe(undefined)
    expect(confirmingAfter(aCall('2026-11-30'), aCall('2026-12-04'), given)).toBe(undefined)
  })
  it('makes room for the new one of an appointment that was moved', () => {
    const next = { ...visit, on: day('2026-12-08') }
    const anew = { ...slip, id: 's3', day: day('2026-12-07') }
    expect(
      slipsAfter({ to: { kind: 'under', next }, entry: { ...entry, outcome: 'moved-by-them' }, slips: [anew] })
    ).toEqual(['s2', 's3'])
  })
})

describe('the language a card names', () => {
  it('is found in any of the five', () => {
    expect(['Español', 'српски', 'Англійська', 'ukr', 'ελληνικά', 'en', 'Serbio'].map(spokenLanguage)).toEqual([
      'es',
      'sr',
      'en',
      'uk',
      'el',
      'en',
      'sr'
    ])
    expect(spokenLanguage('Deutsch')).toBe(null)
    expect(spokenLanguage(undefined)).toBe(null)
  })
})
