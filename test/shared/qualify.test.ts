import { describe, expect, it } from 'vitest'
import { actSchema } from '../../shared/act.ts'
import { applyAct, applyInverse } from '../../shared/applyAct.ts'
import { day } from '../../shared/day.ts'
import type { Documents } from '../../shared/documents.ts'
import { doNotCallIn, doNotCallKey } from '../../shared/doNotCall.ts'
import { blankCard } from '../../shared/infoCard.ts'
import { placeOf } from '../../shared/place.ts'
import { cardQualified, exitLacks, isLead, leadOutcome, phonesToSpare } from '../../shared/qualify.ts'
import { aCall, aDossier, aMoment } from '../desk/aDossier.ts'

const numbered = { kind: 'numbered' } as const

describe('a lead', () => {
  it('is one until it is somebody else or in the archive', () => {
    const { filing } = aDossier('a', { on: '2026-11-22' })
    expect(isLead({ level: 'lead', filing })).toBe(true)
    expect(isLead({ level: 'prospect', filing })).toBe(false)
    expect(isLead({ level: 'lead', filing: { retired: { reason: 'no', day: day('2026-11-22') } } })).toBe(false)
  })

  it('counts as what its exit means', () => {
    const counted = (exit: 'qualified' | 'nurture' | 'eliminated', by: 'appointment' | 'summary', to = '') =>
      leadOutcome(exit, { by, to }).countsAs
    expect(counted('qualified', 'appointment', 'Petar')).toBe('appointment')
    expect(counted('qualified', 'summary', 'Petar')).toBe('passed')
    expect(counted('qualified', 'summary', ' ')).toBe('talk')
    expect(counted('nurture', 'summary')).toBe('talk')
    expect(counted('eliminated', 'summary')).toBe('refusal')
    expect(leadOutcome('qualified', { by: 'appointment', to: '' }).ink).toBe(true)
  })

  it('says what is missing before it can leave', () => {
    const given = {
      exit: 'qualified' as const,
      by: 'appointment' as const,
      note: '',
      hasDay: true,
      isMonth: false,
      lookAgain: null,
      reason: ''
    }
    expect(exitLacks(given)).toBeNull()
    expect(exitLacks({ ...given, hasDay: false })).toBe('day')
    expect(exitLacks({ ...given, isMonth: true })).toBe('dayOnly')
    expect(exitLacks({ ...given, by: 'summary' })).toBe('summary')
    expect(exitLacks({ ...given, by: 'summary', note: 'Bakes for 40 shops', isMonth: true })).toBeNull()
    expect(exitLacks({ ...given, exit: 'nurture' })).toBe('month')
    expect(exitLacks({ ...given, exit: 'nurture', lookAgain: '2027-03' })).toBeNull()
    expect(exitLacks({ ...given, exit: 'eliminated', reason: ' ' })).toBe('reason')
    expect(exitLacks({ ...given, exit: 'eliminated', reason: 'Closed down' })).toBeNull()
  })

  it('is spared by its numbers that stand, each once', () => {
    const phone = (key: string) => ({ text: key, key })
    const card = {
      ...blankCard('Mills'),
      phones: [phone('+38121555333'), { text: '12' }, { ...phone('+38121999888'), struck: day('2026-01-01') }],
      people: [{ id: 'p', name: 'Ana', phones: [phone('+38121555333'), phone('+38164111222')], mails: [] }]
    }
    expect(phonesToSpare(card)).toEqual(['+38121555333', '+38164111222'])
  })
})

describe('a lead’s exit is one act and one undo', () => {
  const lead = aDossier('ana', { next: aCall('2026-11-22', { kind: 'first-call' }), card: { category: 'C' } })
  const documents: Documents = { 'dossiers/ana': lead, [doNotCallKey]: null }
  const exit = (move: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    actSchema.parse({
      id: 'exit',
      at: aMoment,
      by: 'Ana',
      kind: 'move',
      why: 'call',
      moves: [{ dossier: 'ana', seen: lead.filing.next, ...move }],
      ...more
    })
  const entry = { id: 'e', at: aMoment, by: 'Ana', kind: 'first-call', note: 'Bakes for 40 shops' }
  const left = (act: ReturnType<typeof exit>) => {
    const { documents: now, inverse } = applyAct(documents, act)
    expect(applyInverse(now, inverse).documents).toEqual(documents)
    return now
  }

  it('qualified: under its day, a prospect in its category, with whom it was handed to', () => {
    const next = aCall('2026-11-27', { kind: 'meeting', agreed: 'ink', place: 'ours', at: '10:00' as never })
    const now = left(
      exit({
        to: { kind: 'under', next },
        card: cardQualified('A'),
        entry: { ...entry, outcome: 'qualified', countsAs: 'appointment', handedTo: 'Petar' }
      })
    )
    expect(now['dossiers/ana']).toMatchObject({
      card: { level: 'prospect', category: 'A' },
      filing: { next },
      history: [{ outcome: 'qualified', handedTo: 'Petar' }]
    })
    expect(cardQualified('none')).toEqual({ level: 'prospect' })
    expect(cardQualified(undefined)).toEqual({ level: 'prospect' })
  })

  it('not yet ready: in the archive until its month has begun', () => {
    const now = left(exit({ to: { kind: 'retire', reason: 'Back to marketing', lookAgain: '2027-03' }, entry }))
    const { filing } = now['dossiers/ana'] as typeof lead
    expect(placeOf(filing, day('2027-02-28'), numbered).kind).toBe('archive')
    expect(placeOf(filing, day('2027-03-01'), numbered).kind).toBe('toDeal')
    expect(now[doNotCallKey]).toBeNull()
  })

  it('eliminated: in the archive, and its number on the list', () => {
    const now = left(
      exit(
        { to: { kind: 'retire', reason: 'No need' }, entry },
        { doNotCall: { phones: ['+38121555333'], reason: 'No need' } }
      )
    )
    expect(doNotCallIn(now[doNotCallKey])).toEqual([{ phone: '+38121555333', day: '2026-11-22', reason: 'No need' }])
  })
})
